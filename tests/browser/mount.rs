//! What the script calls. One test, because a page reads its files once.

use heavy_legs::embed::{Script, load, mount, unmount};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::scheduler;

use crate::page::{DEFINITION, Page, TEXTS};

fn problem(definition: &[u8], texts: &str) -> String {
    let refused = load(definition, texts).expect_err("the files are damaged");
    refused.as_string().expect("the message is a string")
}

/// The script's side of a page on which nothing is kept, on 29 November 2026 at noon.
fn script() -> Script {
    let made = js_sys::Function::new_no_args("return { now: () => 1795953600000, changed() {}, kept: () => '', keep: () => false }");
    made.call0(&JsValue::NULL).expect("an object").unchecked_into()
}

#[wasm_bindgen_test]
async fn damaged_files_are_refused_by_name_and_sound_ones_make_a_quiz() {
    let mut flipped = DEFINITION.to_vec();
    flipped[100] ^= 1;
    for damaged in [&flipped[..], &DEFINITION[..1000], b"<!doctype html>", b""] {
        let problem = problem(damaged, TEXTS);
        assert!(problem.contains("heavy-legs.bin"), "{problem}");
    }
    let texts = problem(DEFINITION, "<!doctype html>");
    assert!(texts.contains("heavy-legs.*.txt"), "{texts}");

    let page = Page::empty();
    let quiz = mount(page.place().clone().into(), load(DEFINITION, TEXTS).expect("the files are sound"), "units\timperial", "", script());
    scheduler::flush().await;
    assert_eq!(page.screen(), "intro");
    page.press("start-full").await;
    page.walk_to("longest-run", &[]).await;
    assert!(page.is_ticked("imperial"));
    page.walk(&[]).await;
    let day = page.attributes("time[data-part=recheck]", "datetime").concat();
    assert!(day.starts_with("2026-12-"), "{day}");
    unmount(quiz);
    scheduler::flush().await;
    assert_eq!(page.place().child_element_count(), 0);
}

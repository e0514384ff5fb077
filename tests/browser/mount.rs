//! What the script calls. One test, because a page reads its files once.

use heavy_legs::embed::{Script, add, fail, load, mount, unmount};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::scheduler;

use crate::page::{DEFINITION, Page, TEXTS};

fn problem(definition: &[u8], texts: &str) -> String {
    let refused = load(definition, texts).expect_err("the files are damaged");
    refused.as_string().expect("the message is a string")
}

/// The script's side of a page on which nothing is kept; days are said by how many they are away.
fn script() -> Script {
    let made = js_sys::Function::new_no_args(
        "return { today: () => 20786, day: (days) => `in ${days} days\\n+${days}`, changed() {}, asked: 0, later() { this.asked++ }, kept: () => '', keep: () => false }",
    );
    made.call0(&JsValue::NULL).expect("an object").unchecked_into()
}

#[wasm_bindgen_test]
async fn damaged_files_are_refused_by_name_and_sound_ones_make_a_quiz() {
    let mut flipped = DEFINITION.to_vec();
    flipped[100] ^= 1;
    for damaged in [&flipped[..], &DEFINITION[..1000], b"<!doctype html>", b""] {
        let problem = problem(damaged, TEXTS[0]);
        assert!(problem.contains("heavy-legs.bin"), "{problem}");
    }
    let texts = problem(DEFINITION, "<!doctype html>");
    assert!(texts.contains("heavy-legs.*.txt"), "{texts}");

    let page = Page::empty();
    let (content, script) = (load(DEFINITION, TEXTS[0]).expect("the files are sound"), script());
    let asked = script.clone();
    let quiz = mount(page.place().clone().into(), content, "units\timperial", "", script);
    scheduler::flush().await;
    assert_eq!(page.screen(), "intro");
    page.press("start-full").await;
    page.walk_to("longest-run", &["red-soon:black-stool"]).await;
    assert!(page.is_ticked("imperial"));
    page.walk(&[]).await;
    the_result_waits_for_its_part(&page, content, &asked).await;
    page.press("restart").await;
    page.press("start-full").await;
    page.walk(&[]).await;
    assert_eq!(page.attributes("time[data-part=recheck]", "datetime"), ["+14"]);
    unmount(quiz);
    scheduler::flush().await;
    assert_eq!(page.place().child_element_count(), 0);
}

/// A reader at the end of the questions before the words for the result are there.
async fn the_result_waits_for_its_part(page: &Page, content: usize, script: &JsValue) {
    let asked = || js_sys::Reflect::get(script, &"asked".into()).expect("an object").as_f64();
    assert_eq!((page.screen().as_str(), page.focus_is_on_the_heading()), ("waiting", true));
    // What must not be missed waits for nothing.
    assert_eq!(page.attributes(".flag", "data-rule"), ["t-black-stool"]);
    assert!(page.all(".flag p").iter().all(|line| line.text_content().is_some_and(|text| !text.is_empty())));
    assert!(!page.has("[data-action=again]"));
    fail();
    scheduler::flush().await;
    page.press("again").await;
    assert_eq!((asked(), page.has("[data-action=again]"), page.focus_is_on_the_heading()), (Some(1.0), false, true));
    fail();
    scheduler::flush().await;
    assert!(page.has("[data-action=again]"));
    assert!(add(content, "no words").is_err());
    add(content, TEXTS[1]).expect("the file is sound");
    scheduler::flush().await;
    assert_eq!((page.screen().as_str(), page.focus_is_on_the_heading()), ("report", true));
    assert_eq!(page.attributes(".flag", "data-rule"), ["t-black-stool"]);
    // What comes twice changes nothing.
    add(content, TEXTS[1]).expect("the file is sound");
    fail();
    scheduler::flush().await;
    assert_eq!(page.screen(), "report");
}

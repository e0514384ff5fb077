//! The end of the quiz for readers it is not made for.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

#[wasm_bindgen_test]
async fn a_child_is_stopped_and_a_mistyped_age_can_be_changed() {
    let page = Page::at("age", &[]).await;
    page.say(&["age.years=12"]).await;
    assert_eq!(page.screen(), "stopped");
    assert!(page.focus_is_on_the_heading());
    page.press("back").await;
    assert_eq!(page.input("input[name='age.years']").value(), "12");
    page.say(&["age.years=32"]).await;
    assert!(page.screen() == "question" && page.question() != "age");
}

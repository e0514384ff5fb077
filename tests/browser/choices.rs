//! Radios and checkboxes.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

#[wasm_bindgen_test]
async fn a_picked_radio_and_next_go_on_and_back_finds_it_picked() {
    let page = Page::at("duration", &[]).await;
    page.pick("today").await;
    page.pick("few-days").await;
    assert!(page.is_ticked("few-days") && !page.is_ticked("today"));
    assert_eq!(page.question(), "duration", "picking alone does not go on");
    page.press("next").await;
    assert!(page.screen() == "question" && page.question() != "duration");
    page.press("back").await;
    assert!(page.is_ticked("few-days"));
}

#[wasm_bindgen_test]
async fn skipping_forgets_what_was_picked() {
    let page = Page::at("duration", &[]).await;
    page.pick("today").await;
    page.press("skip").await;
    page.press("back").await;
    assert_eq!(page.question(), "duration");
    assert!(!page.has("form input:checked"));
}

#[wasm_bindgen_test]
async fn none_of_these_clears_the_rest_and_is_cleared_by_it() {
    let page = Page::at("red-soon", &[]).await;
    page.pick("limp").await;
    page.pick("fever").await;
    assert!(page.is_ticked("limp") && page.is_ticked("fever"));
    page.pick("none").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["none"]);
    page.pick("fever").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["fever"]);
    page.pick("fever").await;
    assert!(!page.has("form input:checked"));
}

#[wasm_bindgen_test]
async fn a_third_choice_is_disabled_until_one_of_the_two_is_unticked() {
    let page = Page::at("when-in-run", &[]).await;
    page.pick("late").await;
    assert!(!page.has("form input:disabled"));
    page.pick("first-15").await;
    let all = page.all("form input").len();
    assert_eq!(page.all("form input:disabled").len(), all - 2);
    page.pick("whole-run").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["first-15", "late"]);
    page.pick("late").await;
    assert!(!page.has("form input:disabled"));
    page.pick("whole-run").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["first-15", "whole-run"]);
}

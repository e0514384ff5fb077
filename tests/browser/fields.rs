//! Number fields: what is wrong with a number, and units.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Page, sentence};

#[wasm_bindgen_test]
async fn a_number_out_of_range_keeps_its_text_and_its_hint_is_tied_to_it() {
    let page = Page::at("age", &[]).await;
    page.write("age.years", "3").await;
    assert!(!page.has(".hint"), "no hint while the reader types");
    page.press("next").await;
    assert_eq!(page.question(), "age");
    let input = page.input("input[name='age.years']");
    assert_eq!(input.value(), "3");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    let hint = input.get_attribute("aria-describedby").expect("the input has a hint");
    let text = page.text(&format!(".hint[id={hint:?}]"));
    assert!(text.contains('5') && text.contains("100"), "{text}");
    assert_eq!(page.text("[role=status]"), sentence("ui.question.problem"));
}

#[wasm_bindgen_test]
async fn the_hint_says_what_is_wrong_and_goes_when_the_number_is_right() {
    let page = Page::at("age", &[]).await;
    page.write("age.years", "old").await;
    page.press("next").await;
    assert_eq!(page.text(".hint"), sentence("ui.field.not-a-number"));
    page.write("age.years", "30.5").await;
    assert_eq!(page.text(".hint"), sentence("ui.field.not-whole"));
    page.write("age.years", "30").await;
    assert!(!page.has(".hint") && !page.has("[aria-invalid]") && !page.has("input[aria-describedby]"));
    assert_ne!(page.text("[role=status]"), sentence("ui.question.problem"));
    page.press("next").await;
    assert_eq!(page.question(), "duration");
}

#[wasm_bindgen_test]
async fn the_unit_switch_converts_what_was_typed() {
    let page = Page::at("longest-run", &[]).await;
    page.write("longest-run.week", "10").await;
    page.write("longest-run.month", "far").await;
    page.click("input[name=units][value=imperial]").await;
    let texts = || (page.input("input[name='longest-run.week']").value(), page.input("input[name='longest-run.month']").value());
    assert_eq!(texts(), ("6.2".to_owned(), "far".to_owned()), "what is no number stays as typed");
    assert_eq!(page.text(".unit"), sentence("ui.unit.mi"));
    page.click("input[name=units][value=metric]").await;
    assert_eq!(texts().0, "10");
    assert_eq!(page.text(".unit"), sentence("ui.unit.km"));
}

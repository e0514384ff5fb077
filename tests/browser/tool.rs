//! The calculators of the result.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{OVERLOAD, Page, sentence};

const JUMP: &str = "[data-tool=single-run-jump]";

fn finding(page: &Page) -> String {
    page.text(&format!("{JUMP} .finding"))
}

#[wasm_bindgen_test]
async fn a_calculator_shows_what_it_finds_once_it_is_filled() {
    let page = Page::ended(&OVERLOAD).await;
    assert_eq!(finding(&page), sentence("ui.tool.missing"));
    page.write("tool.single-run-jump.week", "20").await;
    assert_eq!(finding(&page), sentence("ui.tool.missing"));
    page.write("tool.single-run-jump.month", "10").await;
    let found = finding(&page);
    assert_ne!(found, sentence("ui.tool.missing"));
    assert!(found.contains("100"), "twice as far is 100 % more: {found}");
}

#[wasm_bindgen_test]
async fn a_calculator_starts_from_the_answers() {
    let said = [&OVERLOAD[..], &["longest-run.week=20", "longest-run.month=10"]].concat();
    let page = Page::ended(&said).await;
    assert_eq!(page.input("input[name='tool.single-run-jump.week']").value(), "20");
    assert_ne!(finding(&page), sentence("ui.tool.missing"));
}

#[wasm_bindgen_test]
async fn a_number_out_of_range_shows_its_hint() {
    let page = Page::ended(&OVERLOAD).await;
    page.write("tool.single-run-jump.week", "500").await;
    let input = page.input("input[name='tool.single-run-jump.week']");
    assert_eq!(input.value(), "500");
    let hint = input.get_attribute("aria-describedby").expect("the input has a hint");
    assert!(page.has(&format!("{JUMP} .hint[id={hint:?}]")));
}

#[wasm_bindgen_test]
async fn every_unit_switch_of_the_result_shows_the_units_in_use() {
    let page = Page::ended(&OVERLOAD).await;
    let switches = page.all(".units").len();
    assert!(switches > 1, "several calculators have one");
    assert_eq!(page.all(".units input[value=metric]:checked").len(), switches);
    page.click(".units input[value=imperial]").await;
    assert_eq!(page.all(".units input[value=imperial]:checked").len(), switches);
    assert!(!page.has(".units input[value=metric]:checked"));
}

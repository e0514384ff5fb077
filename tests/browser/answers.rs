//! The list of answers in the result, and changing one.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CORE, OVERLOAD, Page, sentence};

#[wasm_bindgen_test]
async fn change_leads_to_the_question_and_its_answer_back_to_the_result() {
    let page = Page::ended(&OVERLOAD).await;
    page.click("[data-action=change][data-question=performance]").await;
    assert_eq!(page.question(), "performance");
    assert!(page.is_ticked("slower-lot"));
    assert!(page.focus_is_on_the_heading());
    page.pick("better").await;
    page.press("next").await;
    assert_eq!(page.screen(), "report");
    assert!(page.focus_is_on_the_heading());
    assert!(page.text("[data-part=answers]").contains(&sentence("question.performance.option.better")));
}

#[wasm_bindgen_test]
async fn back_from_a_change_returns_to_the_result() {
    let page = Page::ended(&CORE).await;
    page.click("[data-action=change][data-question=duration]").await;
    page.press("back").await;
    assert_eq!(page.screen(), "report");
}

#[wasm_bindgen_test]
async fn every_answer_can_be_changed_and_says_what_it_is_about() {
    let page = Page::ended(&CORE).await;
    let labels = page.attributes("[data-part=answers] [data-action=change]", "aria-label");
    assert_eq!(labels.len(), page.all("[data-part=answers] li").len());
    assert!(labels.iter().any(|label| label.contains(&sentence("question.when-in-run.short"))), "{labels:?}");
}

#[wasm_bindgen_test]
async fn an_answer_that_no_longer_applies_is_named_when_it_goes() {
    let said = [&CORE[..], &["periods:pregnant", "preg-signs:none"]].concat();
    let page = Page::ended(&said).await;
    assert!(!page.has(".dropped"));
    page.click("[data-action=change][data-question=periods]").await;
    page.say(&["periods:not-mine"]).await;
    assert!(page.text(".dropped").contains(&sentence("question.preg-signs.short")));
}

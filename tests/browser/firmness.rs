//! How firm a cause is, what would change it, and trying another answer.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CORE, OVERLOAD, Page, sentence};

#[wasm_bindgen_test]
async fn the_question_that_could_settle_it_is_asked_and_the_result_comes_back() {
    let page = Page::started("start-short").await;
    page.walk(&[&CORE[..], &["which-limit:motivation"]].concat()).await;
    assert_eq!(page.screen(), "report");
    let asked = page.attributes("[data-action=answer]", "data-question");
    page.click("[data-action=answer]").await;
    assert_eq!((page.screen(), page.question()), ("question".to_owned(), asked[0].clone()));
    page.press("skip").await;
    assert_eq!(page.screen(), "report");
}

#[wasm_bindgen_test]
async fn another_answer_is_tried_changed_and_taken_back() {
    let page = Page::ended(&OVERLOAD).await;
    let own = page.attributes("[data-cause]", "data-band");
    page.click("[data-part=answers] [data-action=try][data-question=days-off]").await;
    assert!(page.has("[data-part=whatif][data-question=days-off]") && page.has("[data-tried]"));
    assert_eq!(page.attributes("[data-cause]", "data-band"), own, "nothing is different yet");
    page.click("[data-part=whatif] input[value='3plus']").await;
    assert!(page.has("[data-part=whatif] input[value='3plus']:checked"));
    assert_ne!(page.attributes("[data-cause]", "data-band"), own);
    let moved = page.all("[data-part=whatif] ul > li").len().to_string();
    let heard = [sentence("ui.whatif.moved.one"), sentence("ui.whatif.moved.other").replace("{n}", &moved)];
    assert!(heard.contains(&page.one("[role=status]").text_content().unwrap_or_default()));
    page.press("untry").await;
    assert!(!page.has("[data-part=whatif]"));
    assert_eq!(page.attributes("[data-cause]", "data-band"), own);
}

#[wasm_bindgen_test]
async fn the_heading_takes_the_focus_on_the_way_into_a_what_if_and_the_tried_answer_on_the_way_back() {
    let page = Page::ended(&OVERLOAD).await;
    let focused = || page.focus_is_on_the_heading();
    page.click("[data-part=answers] [data-action=try][data-question=days-off]").await;
    assert!(focused());
    page.one("[data-part=whatif] input[value='3plus']").focus().expect("it takes the focus");
    page.click("[data-part=whatif] input[value='3plus']").await;
    assert!(!focused(), "a tick leaves the focus where it is");
    page.press("untry").await;
    assert!(page.has("[data-part=answers][open]"), "the answers are in sight again");
    assert!(page.has("[data-part=answers] [data-action=try][data-question=days-off]:focus"));
}

//! The result.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CORE, OVERLOAD, Page, sentence};

#[wasm_bindgen_test]
async fn cards_stand_in_the_order_of_triage_above_the_causes() {
    let said = [&CORE[..], &["red-soon:black-stool", "red-soon:night-pain", "duration:over-2-months"]].concat();
    let page = Page::ended(&said).await;
    let levels = page.attributes("[data-rule]", "data-level");
    assert_eq!(levels.first().map(String::as_str), Some("same-day"));
    assert!(levels.len() >= 2 && levels[1..].iter().all(|level| level == "doctor-soon"), "{levels:?}");
    assert_eq!(page.attributes("[data-rule], [data-cause]", "data-rule").len(), levels.len());
    let cards = page.all("[data-rule], [data-cause]");
    assert!(cards[..levels.len()].iter().all(|card| card.has_attribute("data-rule")));
}

#[wasm_bindgen_test]
async fn the_best_fitting_cause_is_open_and_the_rest_wait_behind_a_fold() {
    let page = Page::ended(&OVERLOAD).await;
    assert_eq!(page.attributes("[data-outcome]", "data-outcome"), ["ranking"]);
    let first = page.attributes("[data-part=ranking] [data-cause]", "data-cause");
    assert!((1..=4).contains(&first.len()), "{first:?}");
    assert_eq!(page.all("[data-cause] > details[open]").len(), 1);
    assert!(page.has("[data-part=ranking] [data-cause]:first-of-type > details[open]"));
    assert!(page.has("time[data-part=recheck][datetime='2026-12-06']"));
    // Thirty cards that few readers open are written for those who do.
    assert!(page.has("details[data-part=rest]:not([open])") && !page.has("[data-part=rest] [data-cause]"));
    page.click("[data-part=rest] > summary").await;
    assert!(page.has("details[data-part=rest][open] [data-band=less-likely]"));
}

#[wasm_bindgen_test]
async fn an_opened_card_stays_open_while_something_else_is_done() {
    let page = Page::ended(&OVERLOAD).await;
    page.one("[data-part=sheet] > summary").click();
    page.one("[data-part=ranking] [data-cause] > details > summary").click();
    page.click("input[type=radio][value=imperial]").await;
    assert!(page.has("[data-part=sheet][open]"));
    assert!(!page.has("[data-part=ranking] [data-cause]:first-of-type > details[open]"));
}

#[wasm_bindgen_test]
async fn more_asks_the_questions_that_the_short_check_left_out() {
    let page = Page::started("start-short").await;
    page.walk(&CORE).await;
    assert_eq!(page.screen(), "report");
    page.press("more").await;
    assert_eq!(page.screen(), "question");
    page.walk(&[]).await;
    assert_eq!(page.screen(), "report");
    assert!(!page.has("[data-action=more]"));
}

#[wasm_bindgen_test]
async fn who_skips_everything_gets_tips_and_is_not_alarmed() {
    let page = Page::ended(&[]).await;
    assert_eq!(page.attributes("[data-outcome]", "data-outcome"), ["not-enough-answers"]);
    assert!(page.has("[part=tips] li") && !page.has("[data-rule]") && !page.has("[data-cause]"));
}

#[wasm_bindgen_test]
async fn start_again_forgets_everything() {
    let page = Page::ended(&OVERLOAD).await;
    page.press("restart").await;
    assert_eq!(page.screen(), "intro");
    page.press("start-full").await;
    page.walk_to("duration", &[]).await;
    assert!(!page.has("form input:checked"));
    page.walk(&[]).await;
    assert_eq!(page.attributes("[data-outcome]", "data-outcome"), ["not-enough-answers"]);
}

#[wasm_bindgen_test]
async fn a_cause_that_a_card_names_never_stands_there_as_unlikely() {
    let page = Page::ended(&[&CORE[..], &["red-soon:weak-progress", "age.years=34"]].concat()).await;
    let named = page.one("[data-part=pinned] [data-cause=spine-nerve]");
    assert_eq!(named.query_selector(".band").ok().flatten().map(|band| band.text_content().unwrap_or_default()), Some(sentence("ui.band.named")));
    assert!(named.query_selector(".explanation .against, summary > svg").ok().flatten().is_none());
    // All of it can be looked up.
    assert!(page.has("[data-cause=spine-nerve] [data-part=balance]"));
}

#[wasm_bindgen_test]
async fn who_is_to_be_seen_today_is_not_led_into_a_cause() {
    let page = Page::ended(&[&CORE[..], &["red-soon:black-stool"]].concat()).await;
    assert!(page.has("[data-part=ranking]") && !page.has("[data-cause] > details[open]"));
    assert_eq!(page.text("[data-part=ranking] > .lead"), sentence("ui.report.lead.after-seen"));
}

#[wasm_bindgen_test]
async fn a_number_among_the_reasons_is_the_one_that_was_typed() {
    let page = Page::ended(&[&CORE[..], &["age.years=68", "red-now:faint"]].concat()).await;
    assert!(page.text("[data-rule=t-older-breath] .because").contains("68"), "{}", page.text("[data-rule=t-older-breath]"));
}

#[wasm_bindgen_test]
async fn nothing_is_above_where_no_card_is() {
    let page = Page::ended(&[&CORE[..], &["illness:cold-now", "age.years=30"]].concat()).await;
    assert!(!page.has("[data-rule]"));
    let notices: Vec<String> = page.all(".notice").iter().map(|one| one.text_content().unwrap_or_default()).collect();
    assert_eq!(notices, [sentence("modifier.ill-now")]);
}

//! A result kept on the device: after an explicit yes, told of at the next visit, gone at a word.

use std::rc::Rc;

use heavy_legs::engine::units::Units;
use heavy_legs::session::kept::KEPT_DAYS;
use heavy_legs::ui::Later;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{Device, OVERLOAD, Page, sentence};

/// 29 November 2026.
const TODAY: u32 = 20_786;

/// Less than [`OVERLOAD`]: rested, and as fast as ever.
const BETTER: [&str; 8] = [
    "duration:4-8-weeks", "rest-response:gone", "when-in-run:whole-run", "which-limit:legs", "performance:same", "stop-test:hours-days", "days-off:2",
    "hard-days:1",
];

/// A visit on a device, `days` later.
async fn visit(device: &Device, days: u32) -> Page {
    Page::open_on(Device { today: TODAY + days, ..device.clone() }, Units::Metric).await
}

async fn take(page: &Page, said: &[&str]) {
    page.press("start-full").await;
    page.walk(said).await;
}

/// A device on which a result was kept.
async fn kept() -> Device {
    let device = Device::default();
    let page = visit(&device, 0).await;
    take(&page, &OVERLOAD).await;
    page.press("keep").await;
    assert!(!device.line.borrow().is_empty());
    device
}

fn focus_is_on(page: &Page, selector: &str) -> bool {
    gloo::utils::document().active_element().is_some_and(|focused| focused == *page.one(selector))
}

#[wasm_bindgen_test]
async fn nothing_is_kept_without_a_yes() {
    let device = Device::default();
    let page = visit(&device, 0).await;
    take(&page, &OVERLOAD).await;
    assert!(page.text("[part=keep]").contains(&format!("day {KEPT_DAYS}")));
    assert!(!page.has("[part=since]") && device.line.borrow().is_empty());
    page.press("restart").await;
    assert!(!page.has(".kept"));
}

#[wasm_bindgen_test]
async fn a_kept_result_is_said_to_be_kept_and_forgotten_at_a_word() {
    let device = kept().await;
    let page = visit(&device, 0).await;
    take(&page, &OVERLOAD).await;
    assert!(page.has("[part=keep] [data-action=forget]") && !page.has("[part=keep] [data-action=keep]"));
    page.press("forget").await;
    assert!(device.line.borrow().is_empty() && focus_is_on(&page, "[part=keep] p"));
    assert!(page.has("[part=keep] [data-action=keep]") && !page.has("[part=since]"));
    page.press("keep").await;
    assert!(!device.line.borrow().is_empty() && focus_is_on(&page, "[part=keep] p"));
}

#[wasm_bindgen_test]
async fn the_next_visit_offers_a_new_look_and_shows_what_moved() {
    let device = kept().await;
    let page = visit(&device, 30).await;
    assert_eq!(page.text(".kept .lead"), sentence("ui.keep.offer"));
    page.press("start-full").await;
    page.walk_to("recheck", &BETTER).await;
    assert_eq!(page.text("form .now"), sentence("ui.why-now.look-again"));
    page.walk(&[&BETTER[..], &["recheck:better"]].concat()).await;
    let since = page.text("[part=since]");
    assert!(since.starts_with("Since day -30") && since.contains(&sentence("question.recheck.option.better")), "{since}");
    assert!(!page.all("[part=since] li").is_empty(), "{since}");
    // The earlier one stays until the reader wishes otherwise.
    let before = device.line.borrow().clone();
    assert!(page.has("[part=keep] [data-action=forget]"));
    page.press("keep").await;
    assert_ne!(*device.line.borrow(), before);
}

#[wasm_bindgen_test]
async fn who_is_no_better_on_the_day_is_sent_to_a_doctor() {
    let device = kept().await;
    let page = visit(&device, 30).await;
    take(&page, &[&OVERLOAD[..], &["recheck:not-better"]].concat()).await;
    assert!(page.has("[data-rule=t-recheck]"));
    let page = visit(&device, 30).await;
    // Skipped: nobody said that it is better.
    take(&page, &OVERLOAD).await;
    let card_or_word = page.has("[data-level]") || page.text("[part=since]").contains(&sentence("ui.since.due"));
    assert!(card_or_word && page.text("[part=since]").contains(&sentence("ui.since.same")));
}

#[wasm_bindgen_test]
async fn what_cannot_be_used_is_deleted_with_a_word() {
    let device = kept().await;
    let whole = device.line.borrow().clone();
    let said = |key: &'static str, line: String, days: u32| {
        let device = Device { line: Rc::default(), ..Device::default() };
        *device.line.borrow_mut() = line;
        async move {
            let page = visit(&device, days).await;
            assert_eq!(page.text(".kept .lead"), sentence(key));
            assert!(device.line.borrow().is_empty() && !page.has(".kept button"), "{key}");
            take(&page, &OVERLOAD).await;
            assert!(!page.has("[part=since]") && page.has("[part=keep] [data-action=keep]"), "{key}");
        }
    };
    said("ui.keep.refused.damaged", whole[..whole.len() - 3].to_owned(), 1).await;
    said("ui.keep.refused.version", whole.replacen("1;", "2;", 1), 1).await;
    said("ui.keep.refused.version", "<img src=x onerror=alert(1)>".to_owned(), 1).await;
    said("ui.keep.refused.old", whole, KEPT_DAYS + 1).await;
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_is_named() {
    let device = Device { refuses: true, ..Device::default() };
    let page = visit(&device, 0).await;
    take(&page, &OVERLOAD).await;
    page.press("keep").await;
    assert_eq!(page.text("[part=keep] p"), sentence("ui.keep.failed"));
    assert!(device.line.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn a_result_without_a_ranking_is_not_offered_to_be_kept() {
    let page = Page::ended(&["age.years=15"]).await;
    assert!(!page.has("[part=keep]"));
    let page = Page::ended(&[]).await;
    assert!(!page.has("[part=keep]"));
}

/// What reads a kept result comes with what makes results.
#[wasm_bindgen_test]
async fn a_kept_result_is_offered_before_it_can_be_read_and_asked_after_once_it_is() {
    let device = kept().await;
    device.later.set(Later::Coming);
    let page = visit(&device, 14).await;
    assert_eq!(page.text(".kept .lead"), sentence("ui.keep.offer"));
    page.press("start-full").await;
    device.later.set(Later::Here);
    page.tell_of_later().await;
    page.walk_to("recheck", &OVERLOAD).await;
    page.walk(&[&OVERLOAD[..], &["recheck:not-better"]].concat()).await;
    assert!(page.has("[data-rule=t-recheck]"));
    // It is read once: what is kept from now on is no earlier result.
    let before = page.text("[part=since]");
    page.press("keep").await;
    page.tell_of_later().await;
    assert_eq!(page.text("[part=since]"), before);
}

#[wasm_bindgen_test]
async fn a_line_that_cannot_be_used_is_said_so_once_it_can_be_read() {
    let device = Device::default();
    "1;of somebody else".clone_into(&mut device.line.borrow_mut());
    device.later.set(Later::Coming);
    let page = visit(&device, 0).await;
    device.later.set(Later::Here);
    page.tell_of_later().await;
    assert_eq!(page.text(".kept .lead"), sentence("ui.keep.refused.version"));
    assert!(device.line.borrow().is_empty());
}

//! Private by construction: once the quiz is on the page it asks the network for nothing, keeps
//! nothing on the device and writes nothing into the address. And the console stays empty.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::{Answers, Quiz};

/// Answers that open many questions and several calculators.
const READER: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "none"),
    ("age", "41"),
    ("duration", "over-2-months"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run daily-life"),
    ("which-limit", "both"),
    ("performance", "slower-lot"),
    ("stop-test", "gone-10"),
    ("hard-48", "hard-run-race"),
    ("eating-amount", "skips"),
    ("recheck", "not-better"),
    ("side-pattern", "both-same"),
    ("feel", "dead-flat"),
    ("where", "calf"),
    ("ecq-walk", "never"),
    ("week-km", "80 60 50 50 50"),
    ("longest-run", "25 18"),
    ("periods", "heavy"),
    ("sleep-hours", "6"),
    ("stress", "8"),
    ("mood", "2 2"),
    ("body-changes", "tired foggy"),
    ("veins", "visible"),
];

/// What is kept under the page's origin, as a list of words.
pub(crate) const KEPT: &str = "const done = arguments[arguments.length - 1];
    (async () => [
        ...Object.keys(localStorage).map((key) => `local storage: ${key}`),
        ...Object.keys(sessionStorage).map((key) => `session storage: ${key}`),
        ...(await indexedDB.databases()).map((one) => `database: ${one.name}`),
        ...(await caches.keys()).map((key) => `cache: ${key}`),
        ...(await navigator.serviceWorker.getRegistrations()).map((one) => `service worker: ${one.scope}`),
        ...document.cookie.split(';').filter(Boolean).map((cookie) => `cookie: ${cookie}`),
        ...(window.name ? [`window name: ${window.name}`] : []),
    ])().then(done, (error) => done([String(error)]))";

async fn whereabouts(browser: &Browser) -> Value {
    browser.run("return [location.href, history.length, document.title]", vec![]).await
}

/// Takes the whole quiz and everything the result offers.
async fn take_all(quiz: &Quiz<'_>) {
    quiz.go("start-full").await;
    quiz.answer_until("week-km", READER).await;
    quiz.ask("q.click('input[name=units][value=imperial]')", Value::Null).await;
    quiz.ask("q.click('input[name=units][value=metric]')", Value::Null).await;
    quiz.answer_all(READER).await;
    quiz.wait_for_screen("report").await;
    quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
    quiz.ask("root.querySelectorAll('[data-tool] input[inputmode]').forEach((one) => q.write(one, '7'))", Value::Null).await;
    quiz.change("age").await;
    quiz.fill("42").await;
    quiz.go("next").await;
    quiz.wait_for_screen("report").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_run_asks_for_nothing_keeps_nothing_and_leaves_the_address_alone() {
    let place = Place::with(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    // The result's files come after the others, whatever the reader does.
    quiz.wait_for_everything().await;
    let loaded = browser.requests().await;
    assert!(loaded.iter().any(|address| address.contains("/heavy-legs.wasm")), "the log misses requests: {loaded:#?}");
    let (before, asked) = (whereabouts(&browser).await, place.asked());
    take_all(&quiz).await;
    assert_eq!(browser.requests().await, [""; 0]);
    assert_eq!(place.asked(), asked, "a server was asked");
    assert_eq!(browser.run_async(KEPT, vec![]).await, json!([]));
    assert_eq!(whereabouts(&browser).await, before);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_page_loads_only_its_own_files_and_its_console_stays_empty() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    let loaded = browser.requests().await;
    let foreign: Vec<&String> = loaded.iter().filter(|address| !address.starts_with(&place.origin())).collect();
    assert_eq!(foreign, [""; 0]);
    take_all(&quiz).await;
    assert_eq!(browser.requests().await, [""; 0]);
    assert_eq!(browser.run_async(KEPT, vec![]).await, json!([]));
    assert_eq!(browser.console().await, [""; 0]);
}

//! When the program is fetched, and that nothing but its own files ever is.

use std::time::Duration;

use serde_json::Value;
use tokio::time::sleep;

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::Quiz;
use crate::server::Gate;

/// A post whose quiz stands three screens below the first.
fn far_below(attributes: &str) -> String {
    PLAIN.replace("<heavy-legs-quiz>", &format!("<div style=\"height: 3000px\"></div><heavy-legs-quiz {attributes}>"))
}

async fn page(attributes: &str) -> (Place, Browser) {
    let place = Place::in_folder(&far_below(attributes)).await;
    let browser = place.open().await;
    browser.until("the first screen", "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.app')", vec![]).await;
    (place, browser)
}

fn fetched(place: &Place) -> bool {
    place.asked().iter().any(|path| path.ends_with(".wasm"))
}

/// Lets observers and timers run.
async fn settle(browser: &Browser) {
    browser
        .run_async("const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 200))))", vec![])
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_far_below_waits_until_it_comes_near() {
    let (place, browser) = page("").await;
    settle(&browser).await;
    assert!(!fetched(&place), "{:?}", place.asked());
    browser.run("scrollTo(0, 2000)", vec![]).await;
    browser
        .until(
            "the program",
            "return document.querySelector('heavy-legs-quiz').state || performance.getEntriesByType('resource').some((one) => one.name.includes('.wasm'))",
            vec![],
        )
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_eager_quiz_far_below_is_fetched_at_once() {
    let (place, browser) = page("loading=\"eager\"").await;
    browser.until("the program", "return performance.getEntriesByType('resource').some((one) => one.name.includes('.wasm'))", vec![]).await;
    assert!(fetched(&place));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_that_waits_for_a_touch_is_fetched_when_it_is_touched() {
    let (place, browser) = page("loading=\"interaction\"").await;
    browser.run("scrollTo(0, 3000)", vec![]).await;
    settle(&browser).await;
    assert!(!fetched(&place), "{:?}", place.asked());
    let quiz = Quiz::early(&browser, 0).await;
    quiz.tab_to("action start-short").await;
    quiz.take_a_step().await;
    assert_eq!(quiz.ask("q.screen()", Value::Null).await, "question");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_changes_their_mind_about_the_loading_is_heard() {
    let (place, browser) = page("loading=\"interaction\"").await;
    settle(&browser).await;
    assert!(!fetched(&place), "{:?}", place.asked());
    browser.run("document.querySelector('heavy-legs-quiz').setAttribute('loading', 'eager')", vec![]).await;
    browser.until("the program", "return !!document.querySelector('heavy-legs-quiz').state", vec![]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_asked_for_once_however_many_elements_there_are() {
    let many = PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", &"<heavy-legs-quiz></heavy-legs-quiz>".repeat(20));
    let place = Place::in_folder(&many).await;
    let browser = place.open().await;
    for index in [0, 19] {
        let quiz = Quiz::nth(&browser, index).await;
        quiz.take_a_step().await;
        quiz.wait_for_everything().await;
    }
    let asked: Vec<String> = place.asked().into_iter().filter(|path| path.contains("/heavy-legs")).collect();
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), asked.len(), "{asked:?}");
    assert_eq!(once.len(), 7, "{once:?}");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_on_which_the_program_takes_ten_seconds_loses_nothing() {
    let gate = Gate::closed();
    let place = Place::held(PLAIN, &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("start-short").await;
    quiz.fill("none").await;
    quiz.click("next").await;
    quiz.until("a word about waiting", "!!root.querySelector('.wait[role=status]')?.innerText", Value::Null).await;
    sleep(Duration::from_secs(10)).await;
    // Nobody is told that it failed, and nothing is asked for again.
    assert_eq!(quiz.ask("!!root.querySelector('.fallback')", Value::Null).await, false);
    gate.open();
    quiz.wait_for_question("red-soon").await;
    assert_eq!(place.asked().iter().filter(|path| path.ends_with("/heavy-legs.wasm")).count(), 1);
    assert_eq!(browser.console().await, [""; 0]);
}

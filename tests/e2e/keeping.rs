//! A result kept on the device, with the browser's own storage: after a yes, and gone at a word.

use std::time::SystemTime;

use heavy_legs::content::decode;
use heavy_legs::engine::evidence::Band;
use heavy_legs::session::kept::Kept;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::first::{KEEP, SAME, TAKEN, held};
use crate::pages::{PLAIN, Place};
use crate::quiz::{Quiz, WEARY};

const STORED: &str = "return Object.entries({ ...localStorage })";

/// A line kept so many days ago.
fn line(days: u32) -> String {
    let definition = decode(include_str!("../../src/content/data/definition.json")).expect("it is sound");
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a clock after 1970");
    let day = u32::try_from(now.as_secs() / 86_400).expect("not so far away") - days;
    let bands = definition.causes.iter().map(|_| Some(Band::FitsWell)).collect();
    Kept { day, recheck: 14, planned: definition.find_cause("overload"), bands }.line(&definition)
}

/// The page is opened anew by a reader who has this line in their browser.
async fn come_back(browser: &Browser, place: &Place, line: &str) {
    browser.run("localStorage.setItem('heavy-legs:', arguments[0])", vec![json!(line)]).await;
    browser.goto(&place.address()).await;
}

async fn forget(browser: &Browser) {
    assert_eq!(browser.run(STORED, vec![]).await, json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_is_kept_after_a_yes_without_an_answer_in_it_and_compared_at_the_next_visit() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    keeps_and_compares(&browser, &place).await;
}

/// Two visits to an open page.
pub(crate) async fn keeps_and_compares(browser: &Browser, place: &Place) {
    let quiz = Quiz::on(browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    forget(browser).await;
    quiz.click("keep").await;
    quiz.until("a word that it is kept", "!!root.querySelector('[part=keep] [data-action=forget]')", Value::Null).await;
    assert_eq!(quiz.focused().await, "p");
    let stored = browser.run(STORED, vec![]).await;
    let (name, line) = (stored[0][0].as_str().unwrap_or_default(), stored[0][1].as_str().unwrap_or_default());
    assert!(stored[1].is_null() && name == "heavy-legs:" && line.starts_with("1;heavy-legs;"), "{stored}");
    assert!(WEARY.iter().all(|(question, _)| !line.contains(&format!("{question}:"))), "{line}");

    browser.goto(&place.address()).await;
    let quiz = Quiz::on(browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    quiz.until("what has changed", "!!root.querySelector('[part=since]')", Value::Null).await;
    quiz.click("forget").await;
    quiz.until("a way to keep it", "!!root.querySelector('[part=keep] [data-action=keep]')", Value::Null).await;
    forget(browser).await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_offer_is_there_before_the_program_and_does_not_move() {
    let (place, gate, browser) = held().await;
    come_back(&browser, &place, &line(20)).await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.until("the offer", "root.querySelector('.kept .lead')?.innerText", Value::Null).await;
    quiz.ask(KEEP, Value::Null).await;
    browser.run("window.shifts = 0", vec![]).await;
    gate.open();
    quiz.until("the program", TAKEN, Value::Null).await;
    assert_eq!(quiz.ask(SAME, Value::Null).await, true);
    assert_eq!(browser.run("return window.shifts", vec![]).await, 0);
    // Its day to look again has come.
    quiz.go("start-short").await;
    quiz.answer_until("recheck", WEARY).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_can_be_forgotten_before_the_program_is_there_and_after() {
    let (place, gate, browser) = held().await;
    come_back(&browser, &place, &line(2)).await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("forget").await;
    forget(&browser).await;
    assert_eq!(quiz.focused().await, "title");
    assert_eq!(quiz.ask("!!root.querySelector('.kept')", Value::Null).await, false);
    gate.open();
    quiz.wait_for_program().await;
    assert_eq!(quiz.ask("!!root.querySelector('.kept')", Value::Null).await, false);
    come_back(&browser, &place, &line(2)).await;
    let quiz = Quiz::on(&browser).await;
    quiz.click("forget").await;
    quiz.until("the offer to be gone", "!root.querySelector('.kept') && q.focused() === 'title'", Value::Null).await;
    forget(&browser).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_was_changed_is_deleted_with_a_word() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    // This page looks once, too; it must have done so.
    Quiz::on(&browser).await;
    let whole = line(2);
    for damaged in [&whole[..40], "1;other;2020;1;1;;;1", "<svg onload=alert(1)>", &whole.replace("overload=3", "overload=2")] {
        come_back(&browser, &place, damaged).await;
        let quiz = Quiz::on(&browser).await;
        quiz.until("a word", "root.querySelector('.kept')?.innerText.includes('deleted')", Value::Null).await;
        forget(&browser).await;
        assert_eq!(browser.console().await, [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_keeps_nothing_says_so_and_the_quiz_goes_on() {
    let refusing =
        "<script>Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });</script>\n    <script src";
    let place = Place::in_folder(&PLAIN.replacen("<script src", refusing, 1)).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    quiz.click("keep").await;
    quiz.until("a word", "root.querySelector('[part=keep]')?.innerText.includes('does not let the page')", Value::Null).await;
    assert_eq!(browser.console().await, [""; 0]);
}

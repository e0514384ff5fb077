//! For everybody: axe-core finds nothing, the focus follows, targets are large enough for a
//! thumb, and a narrow page does not scroll sideways. Looked at in light and in dark.

use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{Fault, PLAIN, Place};
use crate::quiz::{Answers, Quiz};

const READER: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "bone-point"),
    ("age", "35"),
    ("duration", "4-8-weeks"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run"),
    ("which-limit", "legs"),
    ("performance", "slower-lot"),
    ("stop-test", "hours-days"),
    ("hard-48", "long-run"),
    ("eating-amount", "skips"),
    ("week-km", "90 60 50 50 60"),
    ("periods", "heavy"),
    ("stress", "8"),
    ("mood", "2 2"),
];

/// Once nothing moves any more, what axe finds, as a list of words.
pub(crate) const AXE: &str = "const done = arguments[arguments.length - 1];
    const roots = [document, ...[...document.querySelectorAll('heavy-legs-quiz')].map((one) => one.shadowRoot)];
    // Firefox never begins the transitions of what a closed <details> hides.
    const moves = (root) => root.getAnimations().filter((one) => one.effect.target.checkVisibility());
    // A change of theme may cancel what another one began.
    const still = async () => {
        for (let moving; (moving = roots.flatMap(moves)).length; ) await Promise.allSettled(moving.map((one) => one.finished));
    };
    still().then(() => axe.run(document, { resultTypes: ['violations'] }))
        .then(({ violations }) => done(violations.flatMap((found) => found.nodes.map((node) =>
            `${found.id}: ${node.target.flat().join(' ')}: ${node.failureSummary}`))))
        .catch((error) => done([String(error)]))";

/// What is too low for a thumb.
pub(crate) const LOW: &str = "[...root.querySelectorAll('button, summary, a, input[inputmode], label:has(input[type=radio]), label:has(input[type=checkbox])')]
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.height < 43.5)
    .map(([one, box]) => `${one.tagName} ${one.className} \"${one.textContent.trim().slice(0, 30)}\" is ${box.height} px high`)";

/// What reaches out of the page at the side.
pub(crate) const WIDE: &str = "[
    ...(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
    ...[...root.querySelectorAll('.app *:not(.unseen)')]
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5))
        .map(([one, box]) => `${one.tagName} ${one.getAttribute('class')} from ${box.left} to ${box.right}`),
]";

/// A page of 320 px with axe in it.
async fn narrow_page(place: &Place) -> Browser {
    let browser = place.open().await;
    browser.resize(320, 800).await;
    browser.run(&axe(), vec![]).await;
    browser
}

pub(crate) fn axe() -> String {
    module("axe-core/axe.min.js")
}

/// A file of a package from npm.
pub(crate) fn module(file: &str) -> String {
    let folder = std::env::var("HEAVY_LEGS_MODULES").expect("HEAVY_LEGS_MODULES names no folder of packages: run make test, it does");
    let path = Path::new(&folder).join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The page and the quiz in light or in dark.
pub(crate) async fn in_scheme(browser: &Browser, scheme: &str) {
    browser.prefer(scheme).await;
    let theme = "return document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.frame').dataset.theme === arguments[0]";
    browser.until(&format!("the {scheme} theme"), theme, vec![json!(scheme)]).await;
}

async fn inspect(browser: &Browser, quiz: &Quiz<'_>, what: &str) {
    for scheme in ["light", "dark"] {
        in_scheme(browser, scheme).await;
        assert_eq!(browser.run_async(AXE, vec![]).await, json!([]), "{what} in {scheme}");
    }
    assert_eq!(quiz.ask(LOW, Value::Null).await, json!([]), "{what}");
    assert_eq!(quiz.ask(WIDE, Value::Null).await, json!([]), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screen_and_every_kind_of_question_are_open_to_everybody() {
    let place = Place::with(PLAIN).await;
    let browser = narrow_page(&place).await;
    let quiz = Quiz::on(&browser).await;
    assert_eq!(browser.run("return document.activeElement.tagName", vec![]).await, "BODY", "the quiz takes the focus from the page");
    inspect(&browser, &quiz, "the first screen").await;
    quiz.go("start-full").await;
    // Which comes when is the strategy's choice.
    let mut kinds = vec!["red-now", "age", "duration", "when-in-run", "week-km", "stress", "mood"];
    while quiz.screen().await == "question" && !kinds.is_empty() {
        let question = quiz.question().await;
        if kinds.contains(&question.as_str()) {
            quiz.until("the focus on the heading", "q.focused() === 'title'", Value::Null).await;
            quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
            inspect(&browser, &quiz, &question).await;
            kinds.retain(|kind| *kind != question);
        }
        quiz.answer(READER).await;
    }
    assert_eq!(kinds, [] as [&str; 0], "not asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_is_not_taken_is_open_to_everybody() {
    let place = Place::with(PLAIN).await;
    let browser = narrow_page(&place).await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_until("age", READER).await;
    quiz.fill("350").await;
    quiz.click("next").await;
    quiz.until("a hint", "q.hints().length", Value::Null).await;
    inspect(&browser, &quiz, "a number out of range").await;
    quiz.fill("12").await;
    quiz.go("next").await;
    quiz.wait_for_screen("stopped").await;
    inspect(&browser, &quiz, "the end for children").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_is_open_to_everybody() {
    let place = Place::with(PLAIN).await;
    let browser = narrow_page(&place).await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.fill("chest-pain breath-rest").await;
    quiz.go("next").await;
    quiz.wait_for_screen("emergency").await;
    quiz.until("the focus on the heading", "q.focused() === 'title'", Value::Null).await;
    inspect(&browser, &quiz, "the emergency screen").await;
    quiz.go("acknowledge").await;
    quiz.wait_for_screen("report").await;
    inspect(&browser, &quiz, "the result after it").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_is_open_to_everybody() {
    let place = Place::with(PLAIN).await;
    let browser = narrow_page(&place).await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(READER).await;
    quiz.wait_for_screen("report").await;
    quiz.until("the focus on the heading", "q.focused() === 'title'", Value::Null).await;
    inspect(&browser, &quiz, "the result").await;
    quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
    inspect(&browser, &quiz, "the result with everything open").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_in_place_of_a_quiz_that_cannot_run_are_open_to_everybody() {
    let place = Place::broken(PLAIN, "heavy-legs.wasm", Fault::Missing).await;
    let browser = narrow_page(&place).await;
    let script = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
    for scheme in ["light", "dark"] {
        // What watches the page's colours comes with the program.
        browser.prefer(scheme).await;
        browser.goto(&place.address()).await;
        browser.run(&axe(), vec![]).await;
        browser.until("a way to try again", script, vec![]).await;
        in_scheme(&browser, scheme).await;
        assert_eq!(browser.run_async(AXE, vec![]).await, json!([]), "in {scheme}");
    }
    let height = "return document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.fallback button').offsetHeight >= 44";
    assert_eq!(browser.run(height, vec![]).await, json!(true), "the button is too low for a thumb");
}

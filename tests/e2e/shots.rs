//! Pictures of every screen, for people to look at: `HEAVY_LEGS_SHOTS=folder make test` writes
//! them. Without it this does nothing.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::browser::{Browser, Engine};
use crate::pages::{Fault, PLAIN, Place};
use crate::quiz::{Answers, Quiz};
use crate::server::{Gate, Options};

const READER: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "weight-loss"),
    ("age", "41"),
    ("duration", "4-8-weeks"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run late"),
    ("which-limit", "legs"),
    ("performance", "slower-lot"),
    ("stop-test", "hours-days"),
    ("hard-48", "hard-run-race"),
    ("eating-amount", "skips"),
    ("recheck", "first-time"),
    ("side-pattern", "both-same"),
    ("feel", "dead-flat"),
    ("experience", "2y-plus"),
    ("week-km", "72 60 48 50 52"),
    ("longest-run", "22 18"),
    ("days-off", "0"),
    ("easy-share", "few"),
    ("hard-days", "3plus"),
    ("race", "race-build"),
    ("carb-pattern", "low"),
    ("prefuel", "long-no-carbs"),
    ("diet-type", "vegetarian"),
    ("periods", "heavy"),
    ("sleep-hours", "6.2"),
    ("sleep-quality", "unrested"),
    ("stress", "8"),
    ("mood", "1 1"),
    ("body-changes", "irritable foggy"),
];

/// Questions of each kind.
const QUESTIONS: [&str; 5] = ["red-now", "duration", "week-km", "stress", "mood"];

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_has_its_picture_taken_when_asked_for() {
    let Some(folder) = wanted() else { return };
    let demo = Place::demo().await;
    let plain = Place::with(PLAIN).await;
    let reversed = Place::with(include_str!("pages/rtl.html")).await;
    for (place, name, widths) in [(&demo, "demo", &[360, 1200][..]), (&plain, "plain", &[360]), (&reversed, "rtl", &[360, 1200])] {
        let browser = place.open().await;
        for width in widths {
            browser.goto(&place.address()).await;
            take_all(&browser, &folder, name, *width).await;
        }
    }
}

/// Pictures of one page at one width.
async fn take_all(browser: &Browser, folder: &Path, page: &str, width: u32) {
    browser.resize(width, 900).await;
    let quiz = Quiz::on(browser).await;
    let name = |screen: &str| format!("{page}-{width}-{screen}");
    take(browser, folder, &name("1-intro"), width).await;
    quiz.go("start-full").await;
    quiz.fill("chest-pain").await;
    quiz.go("next").await;
    quiz.wait_for_screen("emergency").await;
    take(browser, folder, &name("2-emergency"), width).await;
    quiz.go("back").await;
    quiz.ask("q.click('input[value=chest-pain]')", Value::Null).await;
    // Which comes when is the strategy's choice.
    while quiz.screen().await == "question" {
        let question = quiz.question().await;
        if QUESTIONS.contains(&question.as_str()) {
            let answer = READER.iter().find(|(asked, _)| *asked == question).expect("the reader answers it").1;
            quiz.fill(answer).await;
            take(browser, folder, &name(&format!("3-{question}")), width).await;
        }
        quiz.answer(READER).await;
    }
    quiz.wait_for_screen("report").await;
    take(browser, folder, &name("4-report"), width).await;
    quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
    take(browser, folder, &name("5-report-open"), width).await;
}

/// The end of the questions before the result can be made, and where it cannot.
#[tokio::test(flavor = "multi_thread")]
async fn the_wait_for_a_result_has_its_picture_taken_when_asked_for() {
    let Some(folder) = wanted() else { return };
    let gate = Gate::closed();
    let held = Options { held: Some(("/heavy-legs-result.wasm", gate)), ..Options::default() };
    let reversed = include_str!("pages/rtl.html");
    for (place, name, until) in [
        (Place::serving(PLAIN, held.clone()).await, "plain", "coming"),
        (Place::broken(PLAIN, "heavy-legs-result.wasm", Fault::Missing).await, "plain", "failed"),
        (Place::broken(reversed, "heavy-legs-result.wasm", Fault::Missing).await, "rtl", "failed"),
    ] {
        let browser = place.open().await;
        for width in [360, 1200] {
            browser.goto(&place.address()).await;
            browser.resize(width, 900).await;
            let quiz = Quiz::on(&browser).await;
            quiz.go("start-full").await;
            quiz.answer_all(READER).await;
            quiz.wait_for_screen("waiting").await;
            let told = "(it === 'coming') === !root.querySelector('[data-action=again]')";
            quiz.until(until, told, until.into()).await;
            take(&browser, &folder, &format!("{name}-{width}-6-{until}"), width).await;
        }
    }
}

/// The quiz as a whole, in light and in dark.
async fn take(browser: &Browser, folder: &Path, name: &str, width: u32) {
    make_room(browser, width, 16000).await;
    for scheme in ["light", "dark"] {
        browser.prefer(scheme).await;
        save(browser, folder, &format!("{name}-{scheme}")).await;
    }
    browser.resize(width, 900).await;
}

/// A page as high as the quiz, however long it is up to some pixels.
async fn make_room(browser: &Browser, width: u32, most: u32) {
    let script = "const box = document.querySelector('heavy-legs-quiz').getBoundingClientRect();
        return Math.min(arguments[0], Math.ceil(box.height) + 96)";
    let height = browser.run(script, vec![most.into()]).await.as_f64().expect("a height is a number");
    browser.resize(width, height as u32).await;
}

/// Takes a picture once nothing moves.
async fn save(browser: &Browser, folder: &Path, name: &str) {
    let still = "const done = arguments[arguments.length - 1], quiz = document.querySelector('heavy-legs-quiz');
        scrollTo(0, scrollY + quiz.getBoundingClientRect().top - 48);
        // Firefox never begins the transitions of what a closed <details> hides.
        const moves = (root) => root.getAnimations().filter((one) => one.effect.target.checkVisibility());
        // A new scheme is heard of with a frame, and followed just after it.
        requestAnimationFrame(() => setTimeout(() =>
          Promise.allSettled([document, quiz.shadowRoot].flatMap(moves).map((one) => one.finished)).then(() => done(1)), 50))";
    browser.run_async(still, vec![]).await;
    let path = folder.join(format!("{name}.png"));
    std::fs::write(&path, browser.picture().await).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// The folder for pictures, if any are asked for.
fn wanted() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("HEAVY_LEGS_SHOTS")?);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    Some(folder)
}

/// The same three pictures by every engine, to be laid side by side.
#[tokio::test(flavor = "multi_thread")]
async fn the_engines_have_their_pictures_taken_when_asked_for() {
    let Some(folder) = wanted() else { return };
    let place = Place::with(PLAIN).await;
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        if engine.is_left_out() {
            continue;
        }
        let browser = Browser::of(engine).await;
        browser.goto(&place.address()).await;
        take_three(&browser, &folder, &format!("{engine:?}").to_lowercase()).await;
    }
}

async fn take_three(browser: &Browser, folder: &Path, engine: &str) {
    browser.resize(360, 900).await;
    let quiz = Quiz::on(browser).await;
    themed(browser, folder, &format!("engine-360-1-intro-{engine}")).await;
    quiz.go("start-short").await;
    quiz.fill("none").await;
    themed(browser, folder, &format!("engine-360-2-question-{engine}")).await;
    quiz.answer_all(READER).await;
    quiz.report().await;
    themed(browser, folder, &format!("engine-360-3-report-{engine}")).await;
}

/// Not every engine can be told what the system prefers; the owner's attribute they all know.
async fn themed(browser: &Browser, folder: &Path, name: &str) {
    // The window of WebKitGTK grows no further.
    make_room(browser, 360, 8000).await;
    for theme in ["dark", "light"] {
        browser.run("document.querySelector('heavy-legs-quiz').setAttribute('theme', arguments[0])", vec![theme.into()]).await;
        save(browser, folder, &format!("{name}-{theme}")).await;
    }
    browser.resize(360, 900).await;
}

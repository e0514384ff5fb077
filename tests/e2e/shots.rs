//! Pictures of every screen, for people to look at: `HEAVY_LEGS_SHOTS=folder make test` writes
//! them. Without it this does nothing.

use std::path::Path;

use serde_json::Value;

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::{Answers, Quiz};

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
    let Ok(folder) = std::env::var("HEAVY_LEGS_SHOTS") else { return };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let demo = Place::demo().await;
    let plain = Place::with(PLAIN).await;
    let reversed = Place::with(include_str!("pages/rtl.html")).await;
    for (place, name, widths) in [(&demo, "demo", &[360, 1200][..]), (&plain, "plain", &[360]), (&reversed, "rtl", &[360, 1200])] {
        let browser = place.open().await;
        for width in widths {
            browser.goto(&place.address()).await;
            take_all(&browser, folder, name, *width).await;
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

/// The quiz as a whole, however long it is, in light and in dark.
async fn take(browser: &Browser, folder: &Path, name: &str, width: u32) {
    let script = "const box = document.querySelector('heavy-legs-quiz').getBoundingClientRect();
        return Math.min(16000, Math.ceil(box.height) + 96)";
    let height = browser.run(script, vec![]).await.as_f64().expect("a height is a number");
    browser.resize(width, height as u32).await;
    for scheme in ["light", "dark"] {
        browser.prefer(scheme).await;
        let still = "const done = arguments[arguments.length - 1], quiz = document.querySelector('heavy-legs-quiz');
            scrollTo(0, scrollY + quiz.getBoundingClientRect().top - 48);
            Promise.allSettled([document, quiz.shadowRoot].flatMap((root) => root.getAnimations()).map((one) => one.finished)).then(() => done(1))";
        browser.run_async(still, vec![]).await;
        let path = folder.join(format!("{name}-{scheme}.png"));
        std::fs::write(&path, browser.picture().await).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    browser.resize(width, 900).await;
}

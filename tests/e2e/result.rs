//! What only the result needs comes while the reader answers, for every reader alike; and where it
//! does not come, they are told, warned, and given another try.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{Fault, PLAIN, Place, dist};
use crate::quiz::{Answers, Quiz};
use crate::server::{Gate, Options};

/// Weary legs, and a sign that needs a professional today.
const WARNED: Answers<'static> = &[("red-now", "none"), ("red-soon", "black-stool"), ("age", "41"), ("duration", "4-8-weeks"), ("rest-response", "same")];

/// The result's files.
const FILES: [&str; 3] = ["heavy-legs-result.wasm", "heavy-legs-result.css", "heavy-legs-result.en.txt"];

/// Remembers what the page is told.
const LISTEN: &str = "window.told = [];
    for (const name of ['ready', 'complete', 'error']) addEventListener('heavy-legs:' + name, () => told.push(name))";

async fn held(file: &'static str) -> (Place, Browser, Gate) {
    let gate = Gate::closed();
    let place = Place::serving(PLAIN, Options { held: Some((file, gate.clone())), ..Options::default() }).await;
    let browser = place.open().await;
    browser.run(LISTEN, vec![]).await;
    (place, browser, gate)
}

/// Takes the short way to its end.
async fn end(quiz: &Quiz<'_>) {
    quiz.go("start-short").await;
    quiz.answer_all(WARNED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_is_there_before_the_result_and_a_reader_at_the_end_is_warned_meanwhile() {
    for file in FILES {
        let (_place, browser, gate) = held(file).await;
        let quiz = Quiz::on(&browser).await;
        end(&quiz).await;
        quiz.wait_for_screen("waiting").await;
        assert_eq!(quiz.cards().await.level("t-black-stool"), Some("same-day"));
        assert_eq!(quiz.focused().await, "title");
        let state = browser.run("return [document.querySelector('heavy-legs-quiz').state.screen, told.includes('complete')]", vec![]).await;
        assert_eq!(state, json!(["waiting", false]), "{file}");
        gate.open();
        let report = quiz.report().await;
        assert_eq!(report.level("t-black-stool"), Some("same-day"));
        assert_eq!(quiz.focused().await, "title", "{file}");
        assert_eq!(browser.run("return told.filter((one) => one === 'complete').length", vec![]).await, 1);
        // No result is drawn without its styles.
        assert_eq!(quiz.ask("getComputedStyle(root.querySelector('.disclaimer')).borderTopStyle", Value::Null).await, "solid", "{file}");
        assert_eq!(browser.console().await, [""; 0], "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_result_that_cannot_be_made_leaves_the_warning_the_answers_and_another_try() {
    let mut changed = std::fs::read(dist().join(FILES[2])).expect("a published file");
    changed.push(b'\n');
    for (file, fault, reason) in [
        (FILES[0], Fault::Missing, "404"),
        (FILES[0], Fault::Truncated, "not the file of this version"),
        (FILES[1], Fault::Missing, "404"),
        (FILES[2], Fault::Replaced(changed.leak()), "not the file of this version"),
    ] {
        let place = Place::broken(PLAIN, file, fault).await;
        let browser = place.open().await;
        browser.run(LISTEN, vec![]).await;
        let quiz = Quiz::on(&browser).await;
        end(&quiz).await;
        quiz.until("a way to try again", "root.querySelector('[data-action=again]') ? 1 : 0", Value::Null).await;
        assert_eq!(quiz.screen().await, "waiting");
        assert_eq!(quiz.cards().await.level("t-black-stool"), Some("same-day"));
        let said = browser.console().await;
        assert!(said.iter().any(|line| line.contains("heavy-legs: ") && line.contains(file) && line.contains(reason)), "{file}: {said:#?}");
        // The answers are as they were, and so is the way back.
        quiz.go("back").await;
        assert_eq!(quiz.screen().await, "question");
        quiz.go("skip").await;
        place.repair();
        quiz.click("again").await;
        let report = quiz.report().await;
        assert_eq!(report.level("t-black-stool"), Some("same-day"), "{file}");
        let told = browser.run("return told.filter((one) => one !== 'ready')", vec![]).await;
        assert_eq!(told, json!(["complete"]), "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_fetched_again_by_itself_and_leaves_the_focus_to_who_is_elsewhere() {
    let post = PLAIN.replace("</heavy-legs-quiz>", "</heavy-legs-quiz><textarea></textarea>");
    let place = Place::broken(&post, FILES[0], Fault::Missing).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    end(&quiz).await;
    quiz.until("a way to try again", "root.querySelector('[data-action=again]') ? 1 : 0", Value::Null).await;
    place.repair();
    browser.run("document.querySelector('textarea').focus()", vec![]).await;
    // After ten seconds, whatever the reader does.
    assert_eq!(quiz.report().await.level("t-black-stool"), Some("same-day"));
    assert_eq!(browser.run("return document.activeElement.localName", vec![]).await, "textarea");
    assert_eq!(quiz.ask("root.querySelector('p[role=status]').textContent", Value::Null).await, "Your result");
}

/// What is fetched must not depend on what somebody answered.
#[tokio::test(flavor = "multi_thread")]
async fn the_result_is_fetched_before_anybody_answers_and_after_all_that_questions_need() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.wait_for_everything().await;
    assert_eq!(quiz.screen().await, "intro");
    let asked = place.asked();
    let at = |file: &str| asked.iter().position(|path| path.ends_with(file)).unwrap_or_else(|| panic!("{file}: {asked:?}"));
    let last_of_first = ["/heavy-legs-widget.js", "/heavy-legs.wasm", "/heavy-legs.en.txt"].map(at).into_iter().max();
    for file in FILES {
        assert!(Some(at(file)) > last_of_first, "{file}: {asked:?}");
        assert_eq!(asked.iter().filter(|path| path.ends_with(file)).count(), 1, "{file}");
    }
}

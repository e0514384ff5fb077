//! Wishes that change at the worst moment, and wishes that ask for more than an owner may.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::owner::set;
use crate::pages::{PLAIN, Place};
use crate::quiz::{Quiz, WEARY};
use crate::server::{Gate, Instead, Options};

const REST_WEEK: &str = include_str!("../../examples/rest-week.json");

/// The post with this in place of its quiz.
fn post(quiz: &str) -> String {
    PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", quiz)
}

fn json_file(status: u16, body: &str) -> Instead {
    Instead { status, kind: "application/json", body: body.as_bytes().to_vec() }
}

/// A page whose quiz waits for an assessment of its owner's while the gate is closed.
async fn waiting(body: &str, gate: &Gate) -> (Place, Browser) {
    let options =
        Options { instead: [("/2026/11/own.json".to_owned(), json_file(200, body))].into(), held: Some(("/own.json", gate.clone())), ..Options::default() };
    let place = Place::serving(&post("<heavy-legs-quiz src=\"own.json\" loading=\"eager\"></heavy-legs-quiz>"), options).await;
    let browser = place.open().await;
    (place, browser)
}

/// Waits until the own assessment has been asked for.
async fn asked_for(place: &Place) {
    let began = std::time::Instant::now();
    while !place.asked().iter().any(|path| path.ends_with("/own.json")) {
        assert!(began.elapsed().as_secs() < 20, "{:?}", place.asked());
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_assessment_wished_for_while_one_comes_is_the_one_that_is_shown() {
    let gate = Gate::closed();
    let (place, browser) = waiting(REST_WEEK, &gate).await;
    asked_for(&place).await;
    browser.run("document.querySelector('heavy-legs-quiz').removeAttribute('src')", vec![]).await;
    gate.open();
    let quiz = Quiz::on(&browser).await;
    assert_eq!(quiz.ask("[q.heading(), root.querySelectorAll('.app').length]", Value::Null).await, json!(["Why do your legs feel heavy?", 1]));
    quiz.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_while_the_program_comes_begins_anew() {
    let gate = Gate::closed();
    let (place, browser) = waiting(REST_WEEK, &gate).await;
    asked_for(&place).await;
    browser.run("document.querySelector('heavy-legs-quiz').reset()", vec![]).await;
    gate.open();
    let quiz = Quiz::on(&browser).await;
    assert_eq!(quiz.ask("[q.heading(), root.querySelectorAll('.app').length]", Value::Null).await, json!(["Which rest week do you need?", 1]));
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_went_wrong_with_the_assessment_before_does_not_cover_the_one_wished_for_now() {
    let gate = Gate::closed();
    let (place, browser) = waiting("nothing", &gate).await;
    asked_for(&place).await;
    browser.run("document.querySelector('heavy-legs-quiz').removeAttribute('src')", vec![]).await;
    gate.open();
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    assert_eq!(quiz.ask("root.querySelectorAll('.fallback').length", Value::Null).await, 0);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_name_on_another_page_is_another_assessment() {
    let other = REST_WEEK.replace("Which rest week do you need?", "The other page's question");
    let instead: HashMap<String, Instead> =
        [("/2026/11/own.json".to_owned(), json_file(200, REST_WEEK)), ("/2026/12/own.json".to_owned(), json_file(200, &other))].into();
    let place = Place::serving(&post("<heavy-legs-quiz src=\"own.json\"></heavy-legs-quiz>"), Options { instead, ..Options::default() }).await;
    let browser = place.open().await;
    let first = Quiz::on(&browser).await;
    assert_eq!(first.ask("q.heading()", Value::Null).await, "Which rest week do you need?");
    // As frameworks go from page to page. What a reader kept is kept for one assessment.
    let go = "localStorage.setItem('heavy-legs:own.json', 'x');
        localStorage.setItem('heavy-legs:' + location.origin + '/2026/12/own.json', 'x');
        history.pushState(null, '', '/2026/12/post.html');
        const quiz = document.createElement('heavy-legs-quiz');
        quiz.setAttribute('src', 'own.json');
        document.querySelector('heavy-legs-quiz').after(quiz);";
    browser.run(go, vec![]).await;
    let second = Quiz::nth(&browser, 1).await;
    assert_eq!(second.ask("q.heading()", Value::Null).await, "The other page's question");
    // The line that is none is deleted where it was looked for.
    assert_eq!(browser.run("return Object.keys(localStorage)", vec![]).await, json!(["heavy-legs:own.json"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_writes_in_the_page_brings_a_file_from_elsewhere() {
    let elsewhere = Place::with_file(PLAIN, "/quiz.json", REST_WEEK).await;
    let to: &'static str = Box::leak([elsewhere.origin().as_str(), "quiz.json"].concat().into_boxed_str());
    let options = Options { instead: [("/moved.json".to_owned(), json_file(302, ""))].into(), headers: vec![("location", to)], ..Options::default() };
    let place =
        Place::serving(&post(&format!("<div data-heavy-legs data-src=\"/moved.json\"></div><div data-heavy-legs data-src=\"{to}\"></div>")), options).await;
    let browser = place.open().await;
    let failed = |count: usize| {
        format!(
            "const all = [...document.querySelectorAll('heavy-legs-quiz')]; for (const one of all) one.scrollIntoView();
                return all.filter((one) => one.shadowRoot.querySelector('.fallback')).length === {count}"
        )
    };
    browser.until("both refused", &failed(2), vec![]).await;
    // A script of the page's that copies what it shows, as carousels do.
    browser.run("for (const one of [...document.querySelectorAll('heavy-legs-quiz')]) one.after(one.cloneNode())", vec![]).await;
    browser.until("the copies refused", &failed(4), vec![]).await;
    let said = browser.console().await.join("\n");
    assert!(said.contains("could not be fetched") && said.contains("is of another origin"), "{said}");
    assert!(!elsewhere.asked().iter().any(|path| path == "/quiz.json"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn colours_that_change_leave_the_first_question_as_the_reader_has_it() {
    let gate = Gate::closed();
    let place = Place::held(&post("<heavy-legs-quiz loading=\"eager\"></heavy-legs-quiz>"), &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.go("start-short").await;
    quiz.fill("chest-pain").await;
    quiz.ask("root.querySelector('input[value=chest-pain]').focus()", Value::Null).await;
    let kept = "[root.activeElement?.value, root.querySelector('[data-action=skip]').innerText, root.querySelectorAll('.wait li').length > 2]";
    let before = quiz.ask(kept, Value::Null).await;
    assert_eq!((&before[0], &before[2]), (&json!("chest-pain"), &json!(false)));
    for (name, value) in [("theme", "dark"), ("accent", "teal"), ("links", "{}"), ("hide", "tools")] {
        set(&browser, name, value).await;
    }
    assert_eq!(quiz.ask(kept, Value::Null).await, before);
    // Other words are another screen; what is ticked can still be cleared.
    set(&browser, "heading-level", "3").await;
    assert_eq!(quiz.ask("[q.filled(), root.querySelector('[data-action=skip]').innerText]", Value::Null).await, json!([["chest-pain"], before[1]]));
    // The way to help stays in sight.
    quiz.click("next").await;
    set(&browser, "theme", "light").await;
    assert_eq!(quiz.ask(kept, Value::Null).await[2], json!(true));
    gate.open();
    quiz.wait_for_screen("emergency").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colour_cannot_ask_for_a_picture() {
    let accent = "<heavy-legs-quiz accent=\"var(--none, url(/seen.png))\" preview></heavy-legs-quiz>";
    let place = Place::in_folder(&post(accent)).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.report().await;
    assert!(quiz.ask("root.querySelector('.preview').innerText", Value::Null).await.as_str().is_some_and(|said| said.contains("expected a CSS colour")));
    assert!(!place.asked().iter().any(|path| path.contains("seen")), "{:?}", place.asked());
}

#[tokio::test(flavor = "multi_thread")]
async fn words_on_the_accent_can_be_read() {
    for (accent, theme) in [("#0a9", "dark"), ("#d0d", "dark"), ("#e60", "dark"), ("#1a5fb4", "light"), ("#00f", "light")] {
        let place = Place::in_folder(&post(&format!("<heavy-legs-quiz accent=\"{accent}\" theme=\"{theme}\"></heavy-legs-quiz>"))).await;
        let browser = place.open().await;
        let quiz = Quiz::on(&browser).await;
        let style = "getComputedStyle(root.querySelector('.primary'))";
        let contrast = format!("q.contrast({style}.backgroundColor, {style}.color)");
        quiz.until(&format!("words on {accent} that can be read"), &format!("{contrast} >= 4.5"), Value::Null).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_hears_that_the_quiz_is_ready_can_ask_where_the_reader_is() {
    let listen = "<script>addEventListener('heavy-legs:ready', (event) => { window.at = event.target.state });</script>\n    <script src";
    let place = Place::in_folder(&PLAIN.replacen("<script src", listen, 1)).await;
    let browser = place.open().await;
    Quiz::on(&browser).await;
    browser.until("the state", "return window.at?.screen === 'intro'", vec![]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_to_look_again_counts_from_the_day_the_reader_began() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    // The page stayed open for a month before somebody took the quiz.
    let later = "const now = Date.now; Date.now = () => now() + 30 * 864e5";
    let mut days = Vec::new();
    for _ in 0..2 {
        quiz.go("start-short").await;
        quiz.answer_all(WEARY).await;
        let recheck = quiz.report().await.recheck;
        days.push(browser.run("return Date.parse(arguments[0]) / 864e5", vec![json!(recheck)]).await.as_f64().expect("a day"));
        browser.run(later, vec![]).await;
        quiz.go("restart").await;
    }
    assert!((days[1] - days[0] - 30.0).abs() < 0.01, "{days:?}");
    // Nor does it matter when the page was opened, if the quiz was not begun.
    browser.run(later, vec![]).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    let recheck = quiz.report().await.recheck;
    let day = browser.run("return Date.parse(arguments[0]) / 864e5", vec![json!(recheck)]).await.as_f64().expect("a day");
    assert!(day - days[1] > 29.9, "{day} {days:?}");
}

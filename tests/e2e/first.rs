//! The first screens, before the program is there: they can be used at once, they are the
//! program's own, and the reader does not notice when it takes over.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{Fault, PLAIN, Place};
use crate::quiz::Quiz;
use crate::server::Gate;

/// Records layout shifts that no reader caused, from before the script runs.
const SHIFTS: &str = "<script>
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  </script>\n    <script src";

pub(crate) async fn held() -> (Place, Gate, Browser) {
    let gate = Gate::closed();
    let place = Place::held(&PLAIN.replacen("<script src", SHIFTS, 1), &gate).await;
    let browser = place.open().await;
    (place, gate, browser)
}

/// Keeps what is on the screen, to be compared later, and asks whether the program is there.
pub(crate) const KEEP: &str = "(window.kept = root.querySelector('.app'), window.copy = kept.cloneNode(true), copy.normalize(), true)";
pub(crate) const TAKEN: &str = "root.querySelector('.app') !== window.kept";
pub(crate) const SAME: &str = "(() => { const now = root.querySelector('.app').cloneNode(true); now.normalize();
    return copy.isEqualNode(now) || [copy.outerHTML, now.outerHTML]; })()";

/// Readers who have come so far when the program arrives: buttons pressed, then choices ticked.
const READERS: [(&[&str], &str); 6] = [
    (&[], ""),
    (&["start-short"], ""),
    (&["start-full"], ""),
    (&["start-short"], "faint cold-leg"),
    (&["start-full"], "faint none"),
    (&["start-short", "back"], ""),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_first_screens_are_the_programs_own() {
    for (pressed, ticked) in READERS {
        let (_place, gate, browser) = held().await;
        let quiz = Quiz::early(&browser, 0).await;
        for action in pressed {
            quiz.click(action).await;
        }
        quiz.fill(ticked).await;
        let filled = quiz.filled().await;
        quiz.ask(KEEP, Value::Null).await;
        browser.run("window.shifts = 0", vec![]).await;
        gate.open();
        quiz.until("the program", TAKEN, Value::Null).await;
        assert_eq!(quiz.ask(SAME, Value::Null).await, true, "{pressed:?} {ticked}");
        assert_eq!(quiz.filled().await, filled);
        assert_eq!(browser.run("return window.shifts", vec![]).await, 0, "{pressed:?} {ticked}");
        assert_eq!(browser.console().await, [""; 0]);
    }
}

/// What the read-me gives owners to copy, so that the page does not move when the script comes.
const RESERVED: &str = include_str!("../../docs/reserve.css");

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_on_a_page_that_reserves_the_space_however_late_the_script_is() {
    for (width, script) in [320, 360, 414, 600, 768, 1200].into_iter().flat_map(|width| ["heavy-legs.js", "heavy-legs.de.js"].map(|script| (width, script))) {
        let tag = "<script src=\"{{widget}}/heavy-legs.js\" async></script>";
        let post = PLAIN.replace(tag, &[&SHIFTS[..SHIFTS.len() - "<script src".len()], "<style>", RESERVED, "</style>"].concat());
        // A page in German has longer words.
        let post = if script.contains(".de.") { post.replacen("lang=\"en\"", "lang=\"de\"", 1) } else { post };
        let place = Place::in_folder(&post).await;
        let browser = Browser::open().await;
        browser.resize(width, 900).await;
        browser.goto(&place.address()).await;
        browser.until("the page without its script", "return performance.getEntriesByName('first-contentful-paint').length", vec![]).await;
        let add = "const tag = document.createElement('script'); tag.src = '../../assets/quiz/' + arguments[0]; document.head.append(tag)";
        browser.run(add, vec![json!(script)]).await;
        let quiz = Quiz::early(&browser, 0).await;
        quiz.wait_for_program().await;
        assert_eq!(browser.run("return window.shifts", vec![]).await, 0, "{script} at {width} px");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_that_exclude_each_other_do_so_before_the_program_too() {
    let (_place, _gate, browser) = held().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("start-short").await;
    quiz.fill("faint cold-leg").await;
    quiz.fill("none").await;
    assert_eq!(quiz.filled().await, "none");
    quiz.fill("faint").await;
    assert_eq!(quiz.filled().await, "faint");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_the_focus_and_the_place_on_the_page_carry_over() {
    let (_place, gate, browser) = held().await;
    browser.resize(360, 640).await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("start-short").await;
    quiz.fill("cold-leg").await;
    quiz.ask("root.querySelector('details').open = true", Value::Null).await;
    quiz.ask("root.querySelector('input[value=overdrink-ill]').focus()", Value::Null).await;
    let place = "[scrollY, root.activeElement.getBoundingClientRect().top]";
    let before = quiz.ask(place, Value::Null).await;
    quiz.ask(KEEP, Value::Null).await;
    gate.open();
    quiz.until("the program", TAKEN, Value::Null).await;
    assert_eq!(quiz.focused().await, "input red-now overdrink-ill");
    assert_eq!(quiz.filled().await, "cold-leg");
    assert_eq!(quiz.ask(place, Value::Null).await, before);
    assert_eq!(quiz.ask("root.querySelector('details').open", Value::Null).await, true);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_before_the_program_is_there_goes_on_when_it_comes() {
    for early in EARLY {
        let (_place, gate, browser) = held().await;
        goes_on(&browser, &gate, early).await;
    }
}

/// What is answered before the program is there, the button, and where that leads.
pub(crate) type Early = (&'static str, &'static str, &'static str);

pub(crate) const EARLY: [Early; 3] = [("none", "next", "question red-soon"), ("", "skip", "question red-soon"), ("chest-pain", "next", "emergency ")];

/// The reader on an open page waits with an answer given, and goes on once the gate is open.
pub(crate) async fn goes_on(browser: &Browser, gate: &Gate, (answer, action, next): Early) {
    let quiz = Quiz::early(browser, 0).await;
    quiz.click("start-full").await;
    quiz.fill(answer).await;
    quiz.click(action).await;
    quiz.until("a word about waiting", "!!root.querySelector('.wait[role=status]')?.innerText", Value::Null).await;
    // Who ticked a warning sign reads what to do without any download.
    let doctor = quiz.ask("root.querySelector('.wait').innerText.includes('doctor')", Value::Null).await;
    assert_eq!(doctor, json!(answer == "chest-pain"));
    gate.open();
    quiz.until(next, "`${q.screen()} ${q.question()}` === it", json!(next)).await;
    quiz.until("the focus on the heading", "q.focused() === 'title'", Value::Null).await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_double_click_on_a_button_ticks_nothing_in_its_place() {
    // What a browser sends for the second half of a double-click, on every option that came.
    let second = "[...root.querySelectorAll('.option')].map((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 2 }))).length";
    let (_place, gate, browser) = held().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("start-short").await;
    assert!(quiz.ask(second, Value::Null).await.as_u64() > Some(5));
    assert_eq!(quiz.filled().await, "");
    gate.open();
    quiz.wait_for_program().await;
    quiz.ask(second, Value::Null).await;
    assert_eq!(quiz.filled().await, "");
    quiz.fill("none").await;
    assert_eq!(quiz.filled().await, "none");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_for_a_program_that_does_not_come_is_told_so_each_time() {
    let place = Place::broken(PLAIN, "heavy-legs.wasm", Fault::Missing).await;
    let browser = place.open().await;
    browser.until("the words in its place", "return document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.fallback')", vec![]).await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.until("it is announced", "[...root.querySelectorAll('.frame > .unseen')].pop().textContent === it", json!("The quiz could not start.")).await;
    quiz.click("start-short").await;
    quiz.fill("none").await;
    quiz.click("next").await;
    quiz.until("an end of waiting", "root.querySelector('.wait[role=status]').innerText === it", json!("The quiz could not start.")).await;
    // Their answer is not lost: once the file is there, they go on.
    place.repair();
    quiz.click("next").await;
    quiz.wait_for_question("red-soon").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_before_the_program_is_there_begins_again() {
    let (_place, gate, browser) = held().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.click("start-short").await;
    quiz.fill("faint").await;
    quiz.ask("document.querySelector('heavy-legs-quiz').reset()", Value::Null).await;
    assert_eq!(quiz.screen().await, "intro");
    quiz.ask(KEEP, Value::Null).await;
    gate.open();
    quiz.until("the program", TAKEN, Value::Null).await;
    quiz.click("start-short").await;
    quiz.wait_for_question("red-now").await;
    assert_eq!(quiz.filled().await, "");
}

//! Going to and fro: answers stay, answers that no longer apply go with a word, and what cannot
//! be taken is said beside the field.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::{Answers, Quiz, WEARY};

const RUNNER: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "none"),
    ("age", "35"),
    ("duration", "few-days"),
    ("rest-response", "better"),
    ("when-in-run", "late hills-fast"),
    ("which-limit", "legs"),
    ("performance", "same"),
    ("stop-test", "gone-10"),
    ("hard-48", "none"),
    ("eating-amount", "enough"),
    ("side-pattern", "both-same"),
    ("feel", "sore"),
    ("where", "calf"),
    ("ecq-walk", "never"),
];

#[tokio::test(flavor = "multi_thread")]
async fn going_back_keeps_every_answer() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    let asked = quiz.answer_until("stop-test", RUNNER).await;
    for question in asked.iter().rev() {
        quiz.go("back").await;
        let answer = RUNNER.iter().find(|(known, _)| known == question).map_or("", |(_, answer)| answer);
        assert_eq!((&quiz.question().await, quiz.filled().await.as_str()), (question, answer));
    }
    quiz.go("back").await;
    quiz.wait_for_screen("intro").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_no_longer_applies_is_dropped_with_a_word() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    // Both must have been answered; which comes when is the strategy's choice.
    let mut asked = Vec::new();
    while ["duration", "performance"].iter().any(|wanted| !asked.iter().any(|question| question == wanted)) {
        asked.push(quiz.question().await);
        quiz.answer(RUNNER).await;
    }
    assert_eq!(quiz.dropped().await, "");
    while quiz.question().await != "duration" {
        quiz.go("back").await;
    }
    // Somebody whose legs are heavy since today is not asked about performance.
    quiz.fill("today").await;
    quiz.go("next").await;
    assert_ne!(quiz.dropped().await, "", "nothing says that the answer about performance went");
    let asked = quiz.answer_all(RUNNER).await;
    assert!(!asked.iter().any(|question| question == "performance"), "{asked:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_changed_from_the_result_leads_back_to_it() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    let asked = quiz.answer_all(RUNNER).await;
    assert!(asked.iter().any(|question| question == "ecq-walk"), "{asked:?}");
    quiz.wait_for_screen("report").await;
    quiz.change("stop-test").await;
    assert_eq!(quiz.filled().await, "gone-10");
    quiz.fill("hours-days").await;
    quiz.go("next").await;
    quiz.wait_for_screen("report").await;
    assert_ne!(quiz.dropped().await, "", "nothing says that the answer about walking went");
    let left = quiz.ask("root.querySelector('[data-action=change][data-question=ecq-walk]')", Value::Null).await;
    assert_eq!(left, Value::Null, "the dropped answer is still listed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_out_of_range_is_explained_beside_its_field_and_nothing_is_lost() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_until("age", RUNNER).await;
    for wrong in ["350", "12.5", "old"] {
        quiz.fill(wrong).await;
        quiz.click("next").await;
        let script = "(() => {
            const input = root.querySelector('input[name=\"age.years\"]');
            const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
            const hints = ids.map((id) => root.getElementById(id)).filter((one) => one?.matches('.hint'));
            return input.value === it && input.getAttribute('aria-invalid') === 'true' && hints.map((one) => one.textContent.trim()).join(' ');
        })()";
        quiz.until(&format!("a hint about \"{wrong}\" that the field names"), script, json!(wrong)).await;
        assert_eq!(quiz.question().await, "age");
    }
    quiz.fill("35").await;
    quiz.go("next").await;
    quiz.go("back").await;
    assert_eq!(quiz.filled().await, "35");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_on_with_a_wrong_number_is_taken_to_it_and_who_corrects_it_hears_no_more_of_it() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_until("week-km", WEARY).await;
    quiz.fill("50 no 50 no 50").await;
    quiz.click("next").await;
    quiz.until("the first wrong number", "q.focused() === it", json!("input week-km.week-1")).await;
    let said = "root.querySelector('.unseen').textContent";
    assert_eq!(quiz.ask(said, Value::Null).await, "A number needs another look. Nothing else is lost.");
    // Typing in another field leaves the focus there.
    quiz.fill("- - - 50").await;
    assert_eq!(quiz.focused().await, "input week-km.week-3");
    quiz.fill("- 50").await;
    quiz.until("no more of it", "!root.querySelector('.unseen').textContent.includes('another look')", Value::Null).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_tick_no_more_is_told_so() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_until("when-in-run", WEARY).await;
    let note = "root.querySelector(`#${root.querySelector('fieldset').getAttribute('aria-describedby')}`).textContent";
    assert_eq!(quiz.ask(note, Value::Null).await, "Tick up to 2.");
    quiz.fill("whole-run late").await;
    quiz.until("the note", &format!("{note} === it"), json!("That makes 2. To choose another, untick one first.")).await;
    assert_eq!(quiz.ask("root.querySelector('.unseen').textContent", Value::Null).await, "That makes 2. To choose another, untick one first.");
}

#[tokio::test(flavor = "multi_thread")]
async fn finishing_early_shows_the_result_and_more_questions_go_on_from_there() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    // The core comes early, whatever its order.
    for _ in 0..16 {
        quiz.answer(RUNNER).await;
    }
    quiz.go("finish").await;
    assert_eq!(quiz.report().await.outcome, "ranking");
    quiz.go("more").await;
    let asked = quiz.answer_all(&[]).await;
    assert!(asked.iter().any(|question| question == "shoe-feel"), "{asked:?}");
    assert!(!asked.iter().any(|question| question == "duration"), "an answered question comes again");
    quiz.wait_for_screen("report").await;
    quiz.go("restart").await;
    quiz.wait_for_screen("intro").await;
    quiz.go("start-short").await;
    assert_eq!(quiz.filled().await, "", "the answers are forgotten");
}

#[tokio::test(flavor = "multi_thread")]
async fn miles_and_kilometres_are_the_same_number_everywhere() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    let runner: Answers<'_> = &[&[("week-km", "80 50 50 50 50"), ("longest-run", "20 16")], RUNNER].concat();
    quiz.go("start-full").await;
    quiz.answer_until("week-km", runner).await;
    quiz.fill("80 50 50 50 50").await;
    quiz.ask("q.click('input[name=units][value=imperial]')", Value::Null).await;
    quiz.until("80 km in miles", "q.filled()[0] === '49.7'", Value::Null).await;
    quiz.go("next").await;
    quiz.answer_all(runner).await;
    quiz.wait_for_screen("report").await;
    let switches = "[...root.querySelectorAll('.units')].map((one) => one.querySelector('input:checked')?.value ?? 'nothing')";
    let shown = quiz.ask(switches, Value::Null).await;
    let shown = shown.as_array().expect("quiz.js gives a list");
    assert!(shown.len() > 1, "the result has several calculators with a switch: {shown:?}");
    assert!(shown.iter().all(|value| value == "imperial"), "{shown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_quizzes_on_a_page_do_not_know_of_each_other() {
    let place = Place::with(include_str!("pages/two.html")).await;
    let browser = place.open().await;
    do_not_mix(&browser).await;
}

/// Two readers on a page with two quizzes.
pub(crate) async fn do_not_mix(browser: &Browser) {
    let (first, second) = (Quiz::nth(browser, 0).await, Quiz::nth(browser, 1).await);
    first.go("start-short").await;
    assert_eq!(second.screen().await, "intro");
    second.go("start-full").await;
    first.fill("none").await;
    second.fill("calf-one-sided").await;
    assert_eq!((first.filled().await.as_str(), second.filled().await.as_str()), ("none", "calf-one-sided"));
    first.go("next").await;
    assert_eq!((first.question().await.as_str(), second.question().await.as_str()), ("red-soon", "red-now"));
    second.answer_all(&[("red-now", "calf-one-sided")]).await;
    first.answer_all(&[]).await;
    assert_eq!(second.report().await.level("t-dvt"), Some("same-day"));
    assert_eq!(first.report().await.level("t-dvt"), None);
}

/// A long result with calculators, and the way back to the first page.
async fn a_reader(quiz: &Quiz<'_>) {
    quiz.go("start-full").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    quiz.until("calculators", "root.querySelectorAll('[data-tool]').length > 3", Value::Null).await;
    quiz.go("restart").await;
    quiz.wait_for_screen("intro").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_reader_saw_is_given_back_when_they_start_again() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    a_reader(&quiz).await;
    let held = browser.nodes().await;
    for _ in 0..3 {
        a_reader(&quiz).await;
    }
    // A result has two thousand; a few may still be on their way out.
    assert!(browser.nodes().await < held + 100, "{held} nodes, then {}", browser.nodes().await);
}

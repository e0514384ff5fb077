//! Whole readers' paths through the demo page, from the first click to the result, and what must
//! hold on the way: nothing typed is lost, going back keeps answers, instances do not mix.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::content::training_steps;
use crate::pages::Place;
use crate::quiz::{Answers, Quiz};

/// A runner with nothing remarkable; the readers below differ from it.
const TYPICAL: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "none"),
    ("age", "35"),
    ("experience", "2y-plus"),
    ("side-pattern", "both-same"),
    ("break", "no"),
    ("race", "none"),
    ("eating-amount", "enough"),
    ("carb-pattern", "each-meal"),
    ("prefuel", "fed"),
    ("diet-type", "mixed"),
    ("drink", "pale"),
    ("periods", "not-mine"),
    ("iron-history", "none"),
    ("iron-signs", "none"),
    ("sleep-hours", "7.5"),
    ("sleep-quality", "rested"),
    ("mood", "0 0"),
    ("alcohol", "none"),
    ("illness", "none"),
    ("medicines", "none"),
    ("conditions-known", "none"),
    ("body-changes", "none"),
    ("shoe-feel", "comfortable"),
    ("form-cues", "none"),
    ("conditions", "normal"),
];

/// Hard leg strength work yesterday, heavy legs today.
pub(crate) const AFTER_LEG_DAY: Answers<'static> = &[
    ("duration", "today"),
    ("rest-response", "gone"),
    ("when-in-run", "whole-run"),
    ("which-limit", "legs"),
    ("stop-test", "hours-days"),
    ("feel", "sore"),
    ("hard-48", "strength-legs"),
    ("days-off", "2"),
    ("easy-share", "all-most"),
    ("hard-days", "1"),
    ("periods", "regular"),
    ("cycle-link", "no"),
    ("stress", "2"),
];

const OVERLOADED: Answers<'static> = &[
    ("duration", "4-8-weeks"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run"),
    ("which-limit", "legs"),
    ("performance", "slower-lot"),
    ("stop-test", "hours-days"),
    ("feel", "dead-flat"),
    ("hard-48", "hard-run-race"),
    ("week-km", "90 60 50 50 60"),
    ("days-off", "0"),
    ("easy-share", "few"),
    ("hard-days", "3plus"),
    ("race", "race-build"),
    ("sleep-hours", "6.5"),
    ("sleep-quality", "unrested"),
    ("stress", "8"),
    ("mood", "1 1"),
    ("body-changes", "irritable foggy"),
];

const LOW_IN_IRON: Answers<'static> = &[
    ("duration", "over-2-months"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run"),
    ("which-limit", "both"),
    ("performance", "slower-little"),
    ("stop-test", "hours-days"),
    ("feel", "dead-flat"),
    ("hard-48", "none"),
    ("days-off", "2"),
    ("easy-share", "all-most"),
    ("hard-days", "1"),
    ("diet-type", "vegan"),
    ("periods", "heavy"),
    ("cycle-link", "no"),
    ("iron-history", "past-low"),
    ("iron-signs", "breathless-easy"),
    ("sleep-quality", "unrested"),
    ("body-changes", "tired"),
];

/// The typical runner with other answers to some questions.
pub(crate) fn reader<'a>(differs: &[Answers<'a>]) -> Vec<(&'a str, &'a str)> {
    // The first answer to a question counts.
    differs.iter().rev().copied().chain([TYPICAL]).flatten().copied().collect()
}

/// Opens the causes that fit less. They are written at that moment, around what has the focus.
pub(crate) async fn unfold_by_key(browser: &Browser, quiz: &Quiz<'_>) {
    quiz.ask("root.querySelector('details.rest > summary').focus()", Value::Null).await;
    browser.press(&Key::Enter).await;
    quiz.until("the causes that fit less", "!!root.querySelector('details.rest[open] [data-cause]')", Value::Null).await;
    assert_eq!(quiz.focused().await, "summary", "the focus is lost");
}

/// The date some days from today, in the reader's own time zone.
async fn date_in(browser: &Browser, days: u32) -> String {
    let script = "const day = new Date(); day.setDate(day.getDate() + arguments[0]);
        const two = (number) => String(number).padStart(2, '0');
        return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`";
    browser.run(script, vec![json!(days)]).await.as_str().expect("a date is a text").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_healthy_reader_after_a_hard_day_gets_through_by_keyboard_and_looks_again_in_three_days() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.key("start-short").await;
    let asked = quiz.answer_all_by_keys(&reader(&[AFTER_LEG_DAY])).await;
    assert_eq!(asked[..3], ["red-now", "red-soon", "age"], "safety comes first");
    assert_eq!(quiz.focused().await, "title", "the focus follows to the result");
    unfold_by_key(&browser, &quiz).await;
    let report = quiz.report().await;
    assert_eq!(report.outcome, "ranking");
    assert_eq!(report.rules, []);
    let first = report.part("ranking").first().copied();
    assert!(matches!(first, Some("strength-soreness" | "normal-fatigue")), "{first:?} leads");
    assert_eq!(report.recheck, date_in(&browser, 3).await);
    let advice = training_steps("strength-soreness");
    assert!(advice.iter().any(|step| report.text.contains(step.as_str())), "none of {advice:?} is shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_overloaded_reader_is_sent_to_a_doctor_and_sees_overload() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(&reader(&[OVERLOADED])).await;
    let report = quiz.report().await;
    assert_eq!(report.outcome, "ranking");
    assert_eq!(report.level("t-overload-stuck"), Some("doctor-soon"));
    assert_eq!(report.band("overload"), Some("fits-well"));
    assert_eq!(report.band("poor-recovery"), Some("fits-well"));
    assert!(report.part("pinned").contains(&"overload"), "the rule names overload: {:?}", report.causes);
    assert!(report.tools.iter().any(|tool| tool == "load-change"), "{:?}", report.tools);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_with_heavy_periods_and_low_iron_is_told_to_have_the_blood_tested() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    let asked = quiz.answer_all(&reader(&[LOW_IN_IRON])).await;
    assert!(asked.iter().any(|question| question == "cycle-link"), "heavy periods open the question about the cycle");
    let report = quiz.report().await;
    assert_eq!(report.level("t-iron"), Some("doctor-soon"));
    assert_eq!(report.level("t-heavy-period"), Some("doctor-soon"));
    assert_eq!(report.band("low-iron"), Some("fits-well"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_swollen_calf_is_a_matter_for_today_and_no_training_is_advised() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(&reader(&[AFTER_LEG_DAY, &[("red-now", "calf-one-sided")]])).await;
    let report = quiz.report().await;
    assert_eq!(report.rules[0], ("t-dvt".to_owned(), "same-day".to_owned()));
    let advice = report.causes.iter().flat_map(|(cause, _, _)| training_steps(cause));
    let shown: Vec<String> = advice.filter(|step| report.text.contains(step.as_str())).collect();
    assert_eq!(shown, [""; 0]);
    assert_eq!(report.recheck, "", "somebody else looks today");
}

#[tokio::test(flavor = "multi_thread")]
async fn chest_pain_stops_the_quiz_and_hides_the_ranking() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.wait_for_question("red-now").await;
    quiz.fill("chest-pain").await;
    assert_eq!(quiz.question().await, "red-now", "a tick alone takes no answer");
    quiz.go("next").await;
    assert_eq!(quiz.screen().await, "emergency");
    assert_eq!(quiz.cards().await.level("t-chest"), Some("emergency-now"));
    quiz.go("back").await;
    assert_eq!(quiz.filled().await, "chest-pain", "the way back keeps the answer");
    quiz.go("next").await;
    quiz.go("acknowledge").await;
    let report = quiz.report().await;
    assert_eq!(report.outcome, "emergency");
    assert_eq!(report.level("t-chest"), Some("emergency-now"), "the card stays");
    assert_eq!(report.causes, [], "general tips only");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_under_18_takes_a_short_path_without_ranking_or_weight() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    let young = [("age", "16"), ("growth-pain", "none"), ("periods-young", "regular")];
    let asked = quiz.answer_all(&reader(&[AFTER_LEG_DAY, &young])).await;
    let path = ["red-now", "red-soon", "age", "duration", "rest-response", "eating-amount", "sleep-hours", "sleep-quality", "growth-pain", "periods-young"];
    assert_eq!(asked, path);
    let report = quiz.report().await;
    assert_eq!(report.outcome, "no-ranking");
    assert_eq!(report.part("ranking"), [""; 0]);
    assert_eq!(report.part("pinned"), [""; 0]);
    assert_eq!(report.tools, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_who_skips_everything_is_told_that_there_are_not_enough_answers() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    let asked = quiz.answer_all(&[]).await;
    assert!(asked.len() > 5, "only {asked:?}");
    let report = quiz.report().await;
    assert_eq!(report.outcome, "not-enough-answers");
    assert_eq!(report.rules, []);
    assert_eq!(report.causes, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn under_13_the_quiz_does_not_run() {
    let place = Place::demo().await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_until("age", TYPICAL).await;
    quiz.fill("12").await;
    quiz.go("next").await;
    quiz.wait_for_screen("stopped").await;
    quiz.go("back").await;
    assert_eq!((quiz.question().await.as_str(), quiz.filled().await.as_str()), ("age", "12"));
}

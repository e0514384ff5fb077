//! The screens rendered to text: their markup is what the page's tests and styles rely on, and
//! no reader sees a text key, a missing value, or a likelihood that pretends to be a number.

mod calculators;
mod early;
mod firmness;
pub(crate) mod html;
pub(crate) mod render;

use std::collections::BTreeSet;

use heavy_legs::engine::definition::{Kind, Question};
use heavy_legs::engine::next::Mode;
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::triage::Level;
use heavy_legs::session::{Action, Screen, Session};
use heavy_legs::ui::{App, Wishes};
use proptest::prelude::*;
use serde_json::Value;

use self::html::{between, has_button, has_tag, nameless_inputs, read_out};
use self::render::{app_props, render, screen, words};
use crate::answering::{config, sensible_answers};
use crate::reader::{self, definition};
use crate::reports::CORE;

const OVERLOAD: [&str; 11] = [
    "duration:4-8-weeks", "rest-response:same", "when-in-run:whole-run", "which-limit:legs", "performance:slower-lot", "stop-test:hours-days", "days-off:0",
    "hard-days:3plus", "longest-run.week=20", "longest-run.month=10", "mood.interest=1",
];

/// Words that begin a text key.
const KINDS: [&str; 14] =
    ["ui", "question", "block", "cause", "why", "rule", "flag", "modifier", "tip", "calculator", "correction", "sheet", "stop", "fallback"];

/// The result of a reader who was asked everything.
fn report(said: &[&str]) -> String {
    let session = reader::walk(Session::new(definition()), said);
    assert_eq!(session.screen(), Screen::Report);
    screen(&session)
}

/// Whether a word looks like a text key or a value that is missing.
fn is_raw(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let is_key = word.split_once('.').is_some_and(|(kind, rest)| KINDS.contains(&kind) && rest.starts_with(|sign: char| sign.is_ascii_lowercase()));
    is_key || ["undefined", "null", "NaN", "inf"].contains(&word)
}

/// Whatever the screen, it is made of sentences.
pub(crate) fn check_sentences(html: &str, of: &str) {
    let text = read_out(html);
    let raw: Vec<&str> = text.split_whitespace().filter(|word| is_raw(word)).collect();
    assert!(raw.is_empty(), "{of}: {raw:?}");
    assert!(!text.contains(['{', '}']), "{of}: a value was not put in");
    assert!(!html.contains("<h3></h3>") && !html.contains("<p></p>") && !html.contains("<li></li>"), "{of}: an empty element");
    assert_eq!(nameless_inputs(html), [""; 0], "{of}: inputs without a label");
}

/// Whatever the result, it names no percentage beside a likelihood, and diagnoses nothing.
fn check_causes(html: &str, of: &str) {
    for card in between(html, "data-cause=", "</article>") {
        let summary = between(card, "<summary>", "</summary>").first().map(|summary| read_out(summary)).unwrap_or_default();
        assert!(!summary.contains('%'), "{of}: {summary}");
        let band = between(card, "class=\"band\">", "<").concat();
        assert!(!band.contains(|sign: char| sign.is_ascii_digit()), "{of}: {band}");
        let text = read_out(card).to_lowercase();
        for sentence in text.split_inclusive(['.', '?', '!']).filter(|sentence| sentence.contains('%')) {
            let likelihood = ["likel", "chance", "probab"].iter().find(|word| sentence.contains(**word));
            assert!(likelihood.is_none(), "{of}: {sentence}");
        }
    }
    let text = read_out(html).to_lowercase();
    for cause in &definition().causes {
        let name = words().get(&["cause", &cause.id, "name"].join(".")).to_lowercase();
        for diagnosis in ["you have ", "you suffer from ", "your diagnosis is "] {
            assert!(!text.contains(&[diagnosis, &name].concat()), "{of}: {diagnosis}{name}");
        }
    }
}

/// A question's controls: grouped, named after the question, and each inside its label.
fn check_question(question: &Question, html: &str) {
    let id = question.id.as_str();
    assert!(has_tag(html, "form", &[("data-question", id)]), "{id}");
    assert!(html.contains("<legend><h2 class=\"title\" tabindex=\"-1\">"), "{id}");
    assert!(html.contains(if question.private { "<fieldset aria-describedby=\"note private\">" } else { "<fieldset aria-describedby=\"note\">" }), "{id}");
    assert_eq!(html.contains("id=\"private\""), question.private, "{id}");
    assert!(html.contains("<details class=\"why\"><summary>"), "{id}");
    assert!(["next", "skip", "back"].iter().all(|action| has_button(html, action)), "{id}");
    let kind = if question.kind == Kind::Single { "radio" } else { "checkbox" };
    for choice in question.choices.iter().filter(|choice| choice.only_when.is_none()) {
        assert!(has_tag(html, "input", &[("type", kind), ("name", id), ("value", &choice.id)]), "{id}: {}", choice.id);
    }
    for field in &question.fields {
        let name = [id, ".", &field.id].concat();
        match question.kind {
            Kind::Numbers => assert!(has_tag(html, "input", &[("name", &name), ("inputmode", "decimal")]), "{name}"),
            Kind::Scale => {
                let has_step = |step: i64| has_tag(html, "input", &[("type", "radio"), ("name", &name), ("value", &step.to_string())]);
                assert!((field.min as i64..=field.max as i64).all(has_step), "{name}");
            }
            Kind::Single | Kind::Multi { .. } => panic!("{id}: a field in a question of choices"),
        }
    }
}

/// The rule and the answers of every case in `rules.json`.
pub(crate) fn rule_cases() -> Vec<(String, Vec<String>)> {
    let cases: Vec<Value> = serde_json::from_str(include_str!("rules.json")).expect("rules.json is sound");
    let said = |case: &Value| case["fires"].as_array().expect("a list").iter().map(|saying| saying.as_str().expect("a saying").to_owned()).collect();
    cases.iter().map(|case| (case["rule"].as_str().expect("a rule").to_owned(), said(case))).collect()
}

#[test]
fn a_raw_key_is_told_from_a_sentence() {
    assert!(["ui.report.title", "(question.age.short)", "undefined", "NaN"].into_iter().all(is_raw));
    assert!(!["sleep.", "e.g.", "7.5", "B12", "None", "question?", "tip."].into_iter().any(is_raw));
}

#[test]
fn the_quiz_begins_with_two_buttons_and_what_it_promises() {
    let html = render::<App>(app_props(Wishes::default()));
    assert!(has_tag(&html, "div", &[("class", "app"), ("data-screen", "intro")]), "{html}");
    assert!(has_button(&html, "start-short") && has_button(&html, "start-full"));
    assert!(html.contains("<h2 class=\"title\" tabindex=\"-1\">"));
    check_sentences(&html, "intro");
}

#[test]
fn every_question_is_a_group_of_labelled_controls() {
    let mut seen = BTreeSet::new();
    for (rule, said) in rule_cases() {
        let answers = reader::answers(definition(), &said);
        let mut session = Session::new(definition()).step(Action::Start(Mode::Full));
        loop {
            match session.screen() {
                Screen::Question(key) => {
                    let question = definition().question(key);
                    if seen.insert(question.id.clone()) {
                        let html = screen(&session);
                        check_question(question, &html);
                        check_sentences(&html, &question.id);
                    }
                    session = reader::give(&session, answers.get(key));
                }
                Screen::Emergency => session = session.step(Action::Acknowledge),
                Screen::Report | Screen::Stopped(_) => break,
                Screen::Intro => panic!("{rule}: the reader has begun"),
            }
        }
    }
    let missing: Vec<&String> = definition().questions.iter().map(|question| &question.id).filter(|id| !seen.contains(*id)).collect();
    assert!(missing.is_empty(), "never asked: {missing:?}");
}

#[test]
fn every_rule_has_a_card_on_its_screen_and_in_the_result() {
    for (rule, said) in rule_cases() {
        let mut session = Session::new(definition()).step(Action::Start(Mode::Full));
        let answers = reader::answers(definition(), &said);
        while let Screen::Question(key) = session.screen() {
            session = reader::give(&session, answers.get(key));
        }
        if session.screen() == Screen::Emergency {
            let html = screen(&session);
            assert!(html.contains("data-level=\"emergency-now\""), "{rule}");
            assert!(has_button(&html, "acknowledge") && has_button(&html, "back"), "{rule}");
            assert!(!html.contains("data-cause"), "{rule}: nothing distracts");
            check_sentences(&html, &rule);
        }
        let session = reader::walk_through(session, &answers);
        if session.screen() == Screen::Report {
            let html = screen(&session);
            assert!(html.contains(&format!("data-rule=\"{rule}\" data-level=\"")), "{rule} has no card");
            check_sentences(&html, &rule);
            check_causes(&html, &rule);
        }
    }
}

#[test]
fn cards_as_urgent_as_the_one_above_stand_below_one_line_about_when() {
    let html = report(&["red-soon:weight-loss", "age.years=30", "periods:heavy", "food-worry:often", "diet-type:vegetarian", "duration:over-2-months"]);
    let cards = between(&html, "<article class=\"card flag", "</article>");
    let mut before = "";
    let mut followed = 0;
    for card in &cards {
        let level = between(card, "data-level=\"", "\"")[0];
        // A card for another day has another line, so only those of one line follow.
        if card.contains("data-follows") {
            assert_eq!(level, before);
            assert!(!card.contains("class=\"level\""), "{card}");
            followed += 1;
        } else {
            assert!(card.contains("class=\"level\""), "{card}");
        }
        before = level;
    }
    assert!(followed > 0 && followed < cards.len(), "{followed} of {}", cards.len());
}

#[test]
fn a_ranking_keeps_to_the_contract_of_its_markup() {
    let html = report(&OVERLOAD);
    for part in [
        "<section class=\"report\" data-outcome=\"ranking\">", "data-part=\"ranking\"", "data-part=\"rest\"", "data-part=\"sheet\"", "data-part=\"answers\"",
        "data-part=\"recheck\" datetime=\"2026-12-06\"", "data-cause=\"overload\" data-band=\"", "data-tool=\"single-run-jump\"",
    ] {
        assert!(html.contains(part), "{part} is missing");
    }
    assert!(has_button(&html, "restart") && has_button(&html, "print"));
    assert!(has_tag(&html, "button", &[("data-action", "change"), ("data-question", "duration")]));
    assert_eq!(html.matches("<h2").count(), 1);
    assert_eq!(html.matches("<details open=").count(), 1, "one cause is open");
}

#[test]
fn every_cause_of_the_first_view_says_why_and_what_to_do() {
    let html = report(&OVERLOAD);
    let first = between(&html, "data-part=\"ranking\"", "data-part=\"rest\"");
    let cards = between(first[0], "<article", "</article>");
    assert!((1..=4).contains(&cards.len()));
    for card in cards {
        assert!(card.contains("<div class=\"for\">") && card.contains("<q>") && card.contains("<div class=\"steps\">"), "{card}");
        assert!(card.contains("<span class=\"source\">"), "{card}");
    }
}

#[test]
fn the_lead_promises_no_more_than_the_causes_hold() {
    let mut leads = [0; 2];
    for (rule, said) in rule_cases() {
        // What the case says goes before what it leaves open.
        let open = CORE.iter().copied().filter(|one| !said.iter().any(|other| other.split(':').next() == one.split(':').next()));
        let said: Vec<&str> = said.iter().map(String::as_str).chain(open).collect();
        let result = Report::new(definition(), &reader::answers(definition(), &said));
        let first = &result.ranking[..result.first_view];
        if result.outcome != Outcome::Ranking || result.level >= Level::SameDay || result.reassurance || first.is_empty() {
            continue;
        }
        let html = report(&said);
        let strong = first.iter().any(|finding| finding.score() >= definition().scoring.worth_checking);
        assert_eq!(html.contains("These causes fit your answers best."), strong, "{rule}");
        assert_eq!(html.contains("No cause stands out. These come nearest"), !strong, "{rule}");
        leads[usize::from(strong)] += 1;
    }
    assert!(leads.iter().all(|count| *count > 0), "{leads:?}");
}

#[test]
fn results_without_a_ranking_give_tips_instead() {
    for (said, outcome) in [(&[][..], "not-enough-answers"), (&["age.years=15"], "no-ranking"), (&["red-now:chest-pain"], "emergency")] {
        let html = report(said);
        assert!(html.contains(&format!("data-outcome=\"{outcome}\"")), "{outcome}");
        assert!(html.contains("class=\"tips\"") && !html.contains("data-part=\"ranking\"") && !html.contains("data-band"), "{outcome}");
        check_sentences(&html, outcome);
    }
}

#[test]
fn a_reader_the_quiz_is_not_for_is_told_so() {
    let session = reader::walk(Session::new(definition()), &["age.years=12"]);
    assert!(matches!(session.screen(), Screen::Stopped(_)));
    let html = screen(&session);
    assert!(html.contains("<h2 class=\"title\"") && has_button(&html, "back"));
    check_sentences(&html, "stopped");
}

#[test]
fn what_a_reader_answered_is_listed_in_words() {
    let said = [&CORE[..], &["stress.level=0", "sleep-hours.hours=6.5", "longest-run.week=20"]].concat();
    let html = report(&said);
    let answers = read_out(between(&html, "data-part=\"answers\"", "</details>")[0]);
    for wanted in ["6.5 hours", "20 km", words().get("question.stop-test.option.not-noticed"), words().get("ui.answer.none")] {
        assert!(answers.contains(wanted), "{wanted} is missing in {answers}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 20, ..config() })]

    #[test]
    fn whatever_readers_answer_their_result_is_made_of_sentences(answers in sensible_answers()) {
        let session = reader::walk_through(Session::new(definition()), &answers);
        let html = screen(&session);
        check_sentences(&html, "a result");
        check_causes(&html, "a result");
    }
}

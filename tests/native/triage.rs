//! Every rule of triage, from `rules.json`: answers on which it fires, with its level, and
//! nearly the same answers on which it does not, or is less urgent.

use heavy_legs::engine::definition::{ChoiceKey, Definition, FieldKey, QuestionKey};
use heavy_legs::engine::report::Report;
use heavy_legs::engine::triage::{Fired, Level};
use heavy_legs::session::{Action, Session};
use serde::Deserialize;

use crate::{mentions, reader};

/// One rule on one set of answers, and on one that just misses it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    rule: String,
    level: String,
    fires: Vec<String>,
    nearly: Vec<String>,
    /// The level on the nearly firing answers, where the rule fires on them too.
    #[serde(default)]
    nearly_level: Option<String>,
}

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("rules.json")).expect("rules.json is sound")
}

fn level_of(definition: &Definition, report: &Report, rule: &str) -> Option<String> {
    find(definition, report, rule).map(|fired| reader::level(fired.level))
}

fn find<'r>(definition: &Definition, report: &'r Report, rule: &str) -> Option<&'r Fired> {
    let key = definition.find_rule(rule).unwrap_or_else(|| panic!("\"{rule}\" is no rule"));
    report.triage.iter().find(|fired| fired.rule == key)
}

#[test]
fn every_rule_fires_on_its_answers_and_not_on_nearly_the_same() {
    let definition = reader::definition();
    let mut problems = Vec::new();
    for case in cases() {
        for (said, wanted) in [(&case.fires, Some(&case.level)), (&case.nearly, case.nearly_level.as_ref())] {
            let report = Report::new(definition, &reader::answers(definition, said));
            let found = level_of(definition, &report, &case.rule);
            if found.as_ref() != wanted {
                problems.push(format!("{} on {said:?}: found {found:?}, expected {wanted:?}", case.rule));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_rule_and_every_stronger_level_has_a_case() {
    let definition = reader::definition();
    let cases = cases();
    for rule in &definition.rules {
        let levels = rule.stronger.iter().map(|(_, level)| *level).chain([rule.level]);
        for level in levels.map(reader::level) {
            assert!(cases.iter().any(|case| case.rule == rule.id && case.level == level), "{} {level} has no case", rule.id);
        }
    }
}

#[test]
fn a_whole_walk_through_the_quiz_fires_the_rule_as_well() {
    let definition = reader::definition();
    let mut problems = Vec::new();
    for case in cases() {
        let session = reader::walk(Session::new(definition), &case.fires);
        let found = level_of(definition, &Report::new(definition, session.answers()), &case.rule);
        if found.as_ref() != Some(&case.level) {
            problems.push(format!("{} on {:?}: found {found:?}, expected {}", case.rule, case.fires, case.level));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn no_other_answer_changed_from_the_report_takes_a_rule_back_or_lowers_it() {
    let definition = reader::definition();
    let mut problems = Vec::new();
    for case in cases() {
        let rule = definition.find_rule(&case.rule).expect("a rule");
        if definition.rule(rule).when.looks_at_scores() {
            continue;
        }
        let session = reader::walk(Session::new(definition), &case.fires);
        let mentioned = mentions::of_rule(definition, rule);
        for question in definition.question_keys().filter(|question| !mentioned.contains(question)) {
            for change in changes(definition, question) {
                let changed = reader::walk(session.step(Action::Change(question)).step(change.clone()).step(Action::Next), &case.fires);
                let report = Report::new(definition, changed.answers());
                if find(definition, &report, &case.rule).is_none_or(|fired| reader::level(fired.level) != case.level) {
                    problems.push(format!("{} on {:?} after {change:?} at {}", case.rule, case.fires, definition.question(question).id));
                }
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// One change for every choice, and the ends of every field.
fn changes(definition: &Definition, question: QuestionKey) -> Vec<Action> {
    let asked = definition.question(question);
    let picks = (0..asked.choices.len()).map(|choice| Action::Pick(ChoiceKey(choice)));
    let ends = asked.fields.iter().enumerate().flat_map(|(place, field)| [field.min, field.max].map(|end| Action::Type(FieldKey(place), end.to_string())));
    picks.chain(ends).collect()
}

#[test]
fn below_45_without_smoking_or_diabetes_the_card_for_young_arteries_speaks_for_the_other() {
    let definition = reader::definition();
    let said = ["stop-test:gone-10", "ecq-walk:uphill-hurry", "where:calf", "side-pattern:one-leg", "when-in-run:hills-fast"];
    let speaker = |more: &[&str]| {
        let said: Vec<&str> = said.iter().chain(more).copied().collect();
        let report = Report::new(definition, &reader::answers(definition, &said));
        find(definition, &report, "t-ecq").expect("it fires whatever the age").spoken_by
    };
    let young = definition.find_rule("t-artery-young");
    assert_eq!(speaker(&["age.years=44", "conditions-known:none"]), young);
    assert_eq!(speaker(&["age.years=45", "conditions-known:none"]), None);
    assert_eq!(speaker(&["age.years=44", "conditions-known:smoker"]), None);
    assert_eq!(speaker(&["age.years=44", "conditions-known:diabetes"]), None);
    assert_eq!(speaker(&["age.years=44"]), None, "a skipped question is no \"no\"");
    assert_eq!(speaker(&["conditions-known:none"]), None, "a skipped age is no low age");
}

#[test]
fn the_card_for_older_arteries_speaks_for_itself_where_the_other_did_not_fire_or_is_less_urgent() {
    let definition = reader::definition();
    let speaker = |said: &[&str]| {
        let report = Report::new(definition, &reader::answers(definition, said));
        find(definition, &report, "t-ecq").expect("it fires").spoken_by
    };
    assert_eq!(speaker(&["conditions-known:none", "stop-test:gone-10", "ecq-walk:normal-pace"]), None);
    assert_eq!(speaker(&["age.years=50", "conditions-known:none", "stop-test:gone-10", "ecq-walk:normal-pace"]), None);
    // Deposits are not the first thing to think of at 30, whichever leg it is.
    let young = definition.find_rule("t-artery-young");
    assert_eq!(speaker(&["age.years=30", "conditions-known:none", "stop-test:gone-10", "ecq-walk:normal-pace"]), young);
    let at_rest = ["stop-test:gone-10", "ecq-walk:even-at-rest", "feel:cold-foot", "side-pattern:one-leg", "when-in-run:hills-fast"];
    let said: Vec<&str> = at_rest.into_iter().chain(["age.years=30", "conditions-known:none"]).collect();
    assert_eq!(speaker(&said), None);
}

#[test]
fn an_unanswered_question_fires_nothing_and_hides_nothing() {
    let definition = reader::definition();
    let report = Report::new(definition, &reader::answers(definition, &[] as &[&str]));
    assert_eq!(report.triage, []);
    assert_eq!(report.level, Level::SelfCare);
}

#[test]
fn the_earliest_date_stands_first() {
    let said = ["periods:heavy", "duration:over-2-months", "rest-response:same", "conditions-known:heart", "performance:slower-lot", "red-soon:bone-point"];
    let definition = reader::definition();
    let report = Report::new(definition, &reader::answers(definition, &said));
    let mut levels: Vec<Level> = report.triage.iter().map(|fired| fired.level).collect();
    assert!(levels.windows(2).all(|pair| pair[0] >= pair[1]), "{levels:?}");
    levels.dedup();
    assert!(levels.len() > 2, "{levels:?}");
}

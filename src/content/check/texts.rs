//! Every sentence a definition needs stands in the texts, and nothing else does. Texts of the
//! pages themselves (`ui.…` and `fallback.…`) belong to the code and are looked at by a test.

use std::collections::BTreeSet;

use crate::content::problem::Problem;
use crate::content::suggest::{self, nearest};
use crate::content::texts::Texts;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{Calculator, Cause, Definition, FlagKey, Kind, Question};
use crate::engine::measure::Derivation;

/// More unused sentences than these are not named.
const MOST: usize = 300;

/// Texts with these beginnings belong to the code.
const OF_THE_CODE: [&str; 2] = ["ui.", "fallback."];

/// Compares the texts with what the definition needs, adds the problems found and returns how
/// many sentences there are.
pub fn check(definition: &Definition, texts: &Texts, problems: &mut Vec<Problem>) -> usize {
    let needed: BTreeSet<String> = keys(definition, texts).into_iter().collect();
    let there: BTreeSet<&str> = texts.keys().collect();
    let missing = needed.iter().filter(|key| texts.find(key).is_none_or(|text| text.trim().is_empty()));
    problems.extend(missing.map(|key| Problem::new("texts", ["there is no sentence \"", key, "\""].concat())));
    let unused = there.iter().filter(|key| !needed.contains(**key) && !OF_THE_CODE.iter().any(|start| key.starts_with(start)));
    let meant = |number: usize, key: &str| {
        let missing = needed.iter().map(String::as_str).filter(|known| !there.contains(known));
        if number < suggest::MOST { nearest(key, missing) } else { None }
    };
    let at = |key: &str| ["texts[\"", key, "\"]"].concat();
    problems.extend(unused.take(MOST).enumerate().map(|(number, key)| {
        let what = ["nothing uses the sentence \"", key, "\""].concat();
        Problem { place: at(key), what, suggestion: meant(number, key) }
    }));
    let broken = there.iter().filter(|key| texts.get(key).contains(|letter: char| letter.is_control()));
    problems.extend(broken.map(|key| Problem::new(at(key), ["expected the sentence \"", key, "\" on one line"].concat())));
    there.len()
}

/// The keys of all sentences a definition needs. The texts decide between two ways to label a
/// scale: a word for every step, or one for both ends.
#[must_use]
pub fn keys(definition: &Definition, texts: &Texts) -> Vec<String> {
    // Its own tag, and then what the definition speaks of.
    let mut keys = Keys { texts, found: vec!["language".to_owned(), "direction".to_owned()] };
    let blocks: BTreeSet<&str> = definition.questions.iter().map(|question| question.block.as_str()).collect();
    blocks.iter().for_each(|block| keys.add(&["block", block]));
    definition.questions.iter().for_each(|question| keys.question(question));
    definition.causes.iter().for_each(|cause| keys.cause(cause));
    spoken_flags(definition).iter().for_each(|flag| keys.add(&["flag", &definition.flags[flag.0].id]));
    for rule in &definition.rules {
        keys.each(&["rule", &rule.id], &["title", "say"]);
        keys.optional(&["rule", &rule.id, "ask"], rule.ask);
        keys.optional(&["rule", &rule.id, "say-stronger"], rule.says_stronger);
    }
    for correction in &definition.corrections {
        keys.add(&["correction", &correction.id, "evidence"]);
        keys.optional(&["correction", &correction.id, "read"], correction.read);
    }
    definition.modifiers.iter().for_each(|one| keys.add(&["modifier", &one.id]));
    definition.stops.iter().for_each(|one| keys.each(&["stop", &one.id], &["title", "text"]));
    definition.tips.iter().for_each(|one| keys.add(&["tip", &one.id]));
    definition.calculators.iter().for_each(|one| keys.calculator(one));
    definition.sheet.tests.iter().for_each(|(id, _)| keys.add(&["sheet", "test", id]));
    keys.found
}

struct Keys<'t> {
    texts: &'t Texts,
    found: Vec<String>,
}

impl Keys<'_> {
    fn add(&mut self, parts: &[&str]) {
        self.found.push(parts.join("."));
    }

    fn each(&mut self, start: &[&str], ends: &[&str]) {
        ends.iter().for_each(|end| self.add(&[start, &[end]].concat()));
    }

    fn optional(&mut self, parts: &[&str], needed: bool) {
        if needed {
            self.add(parts);
        }
    }

    fn question(&mut self, question: &Question) {
        let start = ["question", &question.id];
        self.each(&start, &["title", "why", "short"]);
        question.choices.iter().for_each(|choice| self.add(&[&start[..], &["option", &choice.id]].concat()));
        question.fields.iter().for_each(|field| self.add(&[&start[..], &["field", &field.id]].concat()));
        if question.kind == Kind::Scale {
            self.scale(question);
        }
    }

    /// A word for every step where there is one for the first, else one for both ends.
    fn scale(&mut self, question: &Question) {
        let step = |number: i64| ["question", &question.id, "step", &number.to_string()].join(".");
        let least = question.fields.iter().map(|field| field.min as i64).min().unwrap_or(0);
        let most = question.fields.iter().map(|field| field.max as i64).max().unwrap_or(0);
        if self.texts.find(&step(least)).is_some() {
            self.found.extend((least..=most).map(step));
        } else {
            question.fields.iter().for_each(|field| self.each(&["question", &question.id, "field", &field.id], &["low", "high"]));
        }
    }

    fn cause(&mut self, cause: &Cause) {
        let start = ["cause", &cause.id];
        let ranked = cause.model.is_some();
        self.each(&start, &["name", "summary", "safety"]);
        self.optional(&["cause", &cause.id, "more"], cause.more);
        // Causes that only a rule names may do without these.
        for end in ["expect", "watch"] {
            let there = self.texts.find(&["cause", &cause.id, end].join(".")).is_some();
            self.optional(&["cause", &cause.id, end], ranked || there);
        }
        cause.steps.iter().for_each(|step| self.add(&["cause", &cause.id, "step", &step.id]));
        let evidence = cause.model.iter().flat_map(|model| &model.evidence);
        evidence.for_each(|item| self.add(&["why", &cause.id, &item.id]));
    }

    fn calculator(&mut self, calculator: &Calculator) {
        let start = ["calculator", &calculator.id];
        self.each(&start, &["name", "about"]);
        for input in &calculator.inputs {
            self.add(&[&start[..], &["input", &input.field.id]].concat());
            input.choices.iter().for_each(|choice| self.add(&[&start[..], &["choice", &input.field.id, choice]].concat()));
        }
        calculator.calculation.verdicts().iter().for_each(|verdict| self.add(&[&start[..], &["verdict", verdict]].concat()));
    }
}

/// The flags that can stand in an explanation: those that evidence or a rule names, itself or
/// through the points of a measure.
fn spoken_flags(definition: &Definition) -> BTreeSet<FlagKey> {
    let evidence = definition.causes.iter().filter_map(|cause| cause.model.as_ref()).flat_map(|model| model.evidence.iter().map(|item| &item.when));
    let rules = definition.rules.iter().flat_map(|rule| [&rule.when].into_iter().chain(rule.stronger.iter().map(|(when, _)| when)));
    let mut found = BTreeSet::new();
    evidence.chain(rules).for_each(|when| speak(definition, when, &mut found));
    found
}

fn speak(definition: &Definition, condition: &Condition, found: &mut BTreeSet<FlagKey>) {
    match condition {
        Condition::Flag(flag) => {
            found.insert(*flag);
        }
        Condition::Compare(Quantity::Measure(measure), ..) => match &definition.measures[measure.0].derivation {
            Derivation::Points(items) => items.iter().for_each(|(when, _)| speak(definition, when, found)),
            Derivation::Sum(_) | Derivation::Count(..) | Derivation::Calculated(..) => {}
        },
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| speak(definition, part, found)),
        // What does not hold explains nothing.
        Condition::Not(_) | Condition::Chosen(..) | Condition::Answered(_) => {}
        Condition::Compare(Quantity::Field(..) | Quantity::Score(_), ..) => {}
    }
}

//! The text keys that a definition implies, in one fixed order. The packed texts leave these
//! keys out: whoever has the definition can write them again.

use crate::engine::Definition;
use crate::engine::definition::{Calculator, Cause, Question};

/// What is done with each key, given as the four parts of its name.
type Use<'u> = &'u mut dyn FnMut([&str; 4]);

/// Texts travel in two files: who answers questions must not wait for what only the result says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What asks and what warns.
    First,
    /// What explains a result.
    Later,
}

/// The names of the keys of everything that has an id and many texts. Other texts keep their
/// keys when packed; a text that is missing leaves an empty line.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn keys(definition: &Definition) -> Vec<String> {
    [Part::First, Part::Later].into_iter().flat_map(|part| keys_of(definition, part)).collect()
}

/// Those of one file.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn keys_of(definition: &Definition, part: Part) -> Vec<String> {
    let mut keys = Vec::new();
    each_key(definition, part, &mut |parts| keys.push(parts.concat()));
    keys
}

/// The same, one after the other and in parts.
pub fn each_key(definition: &Definition, part: Part, keys: Use) {
    match part {
        Part::First => first(definition, keys),
        Part::Later => later(definition, keys),
    }
}

/// Questions, what they are asked for, and every red flag: a warning never waits for the second
/// file. Only what to ask a doctor for comes with the result.
fn first(definition: &Definition, keys: Use) {
    for question in &definition.questions {
        of_question(question, keys);
    }
    for cause in &definition.causes {
        keys(["cause.", &cause.id, ".name", ""]);
    }
    for rule in &definition.rules {
        each(keys, "rule.", &rule.id, &[".title", ".say", ".say-stronger"]);
    }
    // What several answers together say: a card gives it as its reason.
    for flag in &definition.flags {
        each(keys, "flag.", &flag.id, &[""]);
    }
}

fn later(definition: &Definition, keys: Use) {
    for cause in &definition.causes {
        of_cause(cause, keys);
    }
    for rule in &definition.rules {
        keys(["rule.", &rule.id, ".ask", ""]);
    }
    for correction in &definition.corrections {
        each(keys, "correction.", &correction.id, &[".read", ".evidence"]);
    }
    for calculator in &definition.calculators {
        of_calculator(calculator, keys);
    }
    for modifier in &definition.modifiers {
        each(keys, "modifier.", &modifier.id, &[""]);
    }
    for tip in &definition.tips {
        each(keys, "tip.", &tip.id, &[""]);
    }
}

fn of_question(question: &Question, keys: Use) {
    each(keys, "question.", &question.id, &[".title", ".why", ".short"]);
    for choice in &question.choices {
        keys(["question.", &question.id, ".option.", &choice.id]);
    }
    for field in &question.fields {
        keys(["question.", &question.id, ".field.", &field.id]);
    }
}

fn of_cause(cause: &Cause, keys: Use) {
    each(keys, "cause.", &cause.id, &[".summary", ".more", ".expect", ".watch", ".safety"]);
    for step in &cause.steps {
        keys(["cause.", &cause.id, ".step.", &step.id]);
    }
    if let Some(model) = &cause.model {
        for item in &model.evidence {
            keys(["why.", &cause.id, ".", &item.id]);
        }
    }
}

fn of_calculator(calculator: &Calculator, keys: Use) {
    each(keys, "calculator.", &calculator.id, &[".name", ".about"]);
    for verdict in calculator.calculation.verdicts() {
        keys(["calculator.", &calculator.id, ".verdict.", verdict]);
    }
    for input in &calculator.inputs {
        keys(["calculator.", &calculator.id, ".input.", &input.field.id]);
    }
}

#[inline(never)]
fn each(keys: Use, kind: &str, id: &str, parts: &[&str]) {
    for part in parts {
        keys([kind, id, part, ""]);
    }
}

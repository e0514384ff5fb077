//! The text keys that a definition implies, in one fixed order. The packed texts leave these
//! keys out: whoever has the definition can write them again.

use crate::engine::Definition;
use crate::engine::definition::{Calculator, Cause, Question};

/// The keys of everything that has an id and many texts. Other texts keep their keys when
/// packed; a text that is missing leaves an empty line.
#[must_use]
pub fn keys(definition: &Definition) -> Vec<String> {
    let mut keys = Vec::new();
    for question in &definition.questions {
        of_question(question, &mut keys);
    }
    for cause in &definition.causes {
        of_cause(cause, &mut keys);
    }
    for rule in &definition.rules {
        each(&mut keys, "rule.", &rule.id, &[".title", ".say", ".ask", ".say-stronger"]);
    }
    for correction in &definition.corrections {
        each(&mut keys, "correction.", &correction.id, &[".read", ".evidence"]);
    }
    for calculator in &definition.calculators {
        of_calculator(calculator, &mut keys);
    }
    for flag in &definition.flags {
        each(&mut keys, "flag.", &flag.id, &[""]);
    }
    for modifier in &definition.modifiers {
        each(&mut keys, "modifier.", &modifier.id, &[""]);
    }
    for tip in &definition.tips {
        each(&mut keys, "tip.", &tip.id, &[""]);
    }
    keys
}

fn of_question(question: &Question, keys: &mut Vec<String>) {
    each(keys, "question.", &question.id, &[".title", ".why", ".short"]);
    for choice in &question.choices {
        two(keys, "question.", &question.id, ".option.", &choice.id);
    }
    for field in &question.fields {
        two(keys, "question.", &question.id, ".field.", &field.id);
    }
}

fn of_cause(cause: &Cause, keys: &mut Vec<String>) {
    each(keys, "cause.", &cause.id, &[".name", ".summary", ".more", ".expect", ".watch", ".safety"]);
    for step in &cause.steps {
        two(keys, "cause.", &cause.id, ".step.", &step.id);
    }
    if let Some(model) = &cause.model {
        for item in &model.evidence {
            two(keys, "why.", &cause.id, ".", &item.id);
        }
    }
}

fn of_calculator(calculator: &Calculator, keys: &mut Vec<String>) {
    each(keys, "calculator.", &calculator.id, &[".name", ".about"]);
    for verdict in calculator.calculation.verdicts() {
        two(keys, "calculator.", &calculator.id, ".verdict.", verdict);
    }
    for input in &calculator.inputs {
        two(keys, "calculator.", &calculator.id, ".input.", &input.field.id);
    }
}

#[inline(never)]
fn each(keys: &mut Vec<String>, kind: &str, id: &str, parts: &[&str]) {
    for part in parts {
        two(keys, kind, id, part, "");
    }
}

#[inline(never)]
fn two(keys: &mut Vec<String>, kind: &str, id: &str, part: &str, other: &str) {
    keys.push([kind, id, part, other].concat());
}

//! The text keys that a definition implies, in one fixed order. The packed texts leave these
//! keys out: whoever has the definition can write them again.

use crate::engine::Definition;
use crate::engine::definition::{Calculator, Cause, Question};

/// The keys of everything that has an id and many texts. Other texts keep their keys when
/// packed; a text that is missing leaves an empty line.
#[must_use]
pub fn keys(definition: &Definition) -> Vec<String> {
    let mut keys = Vec::new();
    definition.questions.iter().for_each(|question| of_question(question, &mut keys));
    definition.causes.iter().for_each(|cause| of_cause(cause, &mut keys));
    for rule in &definition.rules {
        each(&mut keys, "rule", &rule.id, &["title", "say", "ask", "say-stronger"]);
    }
    for correction in &definition.corrections {
        each(&mut keys, "correction", &correction.id, &["read", "evidence"]);
    }
    definition.calculators.iter().for_each(|calculator| of_calculator(calculator, &mut keys));
    definition.flags.iter().for_each(|flag| keys.push(["flag", &flag.id].join(".")));
    definition.modifiers.iter().for_each(|modifier| keys.push(["modifier", &modifier.id].join(".")));
    definition.tips.iter().for_each(|tip| keys.push(["tip", &tip.id].join(".")));
    keys
}

fn of_question(question: &Question, keys: &mut Vec<String>) {
    each(keys, "question", &question.id, &["title", "why", "short"]);
    question.choices.iter().for_each(|choice| keys.push(["question", &question.id, "option", &choice.id].join(".")));
    question.fields.iter().for_each(|field| keys.push(["question", &question.id, "field", &field.id].join(".")));
}

fn of_cause(cause: &Cause, keys: &mut Vec<String>) {
    each(keys, "cause", &cause.id, &["name", "summary", "more", "expect", "watch", "safety"]);
    cause.steps.iter().for_each(|step| keys.push(["cause", &cause.id, "step", &step.id].join(".")));
    let evidence = cause.model.iter().flat_map(|model| &model.evidence);
    evidence.for_each(|item| keys.push(["why", &cause.id, &item.id].join(".")));
}

fn of_calculator(calculator: &Calculator, keys: &mut Vec<String>) {
    each(keys, "calculator", &calculator.id, &["name", "about"]);
    let of = |kind: &str, id: &str| ["calculator", &calculator.id, kind, id].join(".");
    keys.extend(calculator.calculation.verdicts().iter().map(|verdict| of("verdict", verdict)));
    keys.extend(calculator.inputs.iter().map(|input| of("input", &input.field.id)));
}

#[inline(never)]
fn each(keys: &mut Vec<String>, kind: &str, id: &str, parts: &[&str]) {
    parts.iter().for_each(|part| keys.push([kind, id, part].join(".")));
}

//! Who looks at which answers: every condition of a definition with what it is for, followed
//! through flags and measures down to options and fields. Scores are not followed: a rule that
//! looks at a score rests on that cause, not on each of its answers.

use std::collections::BTreeSet;

use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{CauseKey, ChoiceKey, Definition, FieldKey, MeasureKey, QuestionKey, RuleKey};
use crate::engine::measure::{Derivation, Operand};

/// What a condition is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Purpose {
    /// It moves the score of a cause: evidence, prior or gate.
    Cause(CauseKey),
    /// It fires a rule or makes it more urgent.
    Rule(RuleKey),
    /// It changes something else in the result.
    Result,
    /// It decides what is asked.
    Order,
}

/// A part of a question that a condition looks at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Part {
    /// Whether it was answered.
    Answered(QuestionKey),
    /// One of its options.
    Choice(QuestionKey, ChoiceKey),
    /// One of its fields.
    Field(QuestionKey, FieldKey),
}

impl Part {
    /// The question.
    pub(super) fn question(self) -> QuestionKey {
        match self {
            Self::Answered(question) | Self::Choice(question, _) | Self::Field(question, _) => question,
        }
    }
}

/// One condition: what it is for and what it looks at.
pub(super) type Use = (Purpose, BTreeSet<Part>);

/// All uses in a definition.
pub(super) fn uses(definition: &Definition) -> Vec<Use> {
    conditions(definition).into_iter().map(|(purpose, condition)| (purpose, parts(definition, condition))).chain(points(definition)).collect()
}

/// All conditions of a definition except those inside flags and measures.
pub(super) fn conditions(definition: &Definition) -> Vec<(Purpose, &Condition)> {
    let mut found = Vec::new();
    for (place, cause) in definition.causes.iter().enumerate() {
        let moves = cause.model.iter().flat_map(|model| {
            let priors = model.priors.iter().map(|(when, _)| when);
            model.evidence.iter().map(|item| &item.when).chain(priors).chain(&model.only_if)
        });
        found.extend(moves.map(|when| (Purpose::Cause(CauseKey(place)), when)));
        found.extend(cause.rechecks.iter().map(|(when, _)| (Purpose::Result, when)));
        found.extend(cause.steps.iter().filter_map(|step| step.when.as_ref()).map(|when| (Purpose::Result, when)));
    }
    for (place, rule) in definition.rules.iter().enumerate() {
        let stronger = rule.stronger.iter().map(|(when, _)| when);
        let instead = rule.instead.iter().map(|(when, _)| when);
        found.extend([&rule.when].into_iter().chain(stronger).chain(instead).map(|when| (Purpose::Rule(RuleKey(place)), when)));
    }
    found.extend(of_result(definition).map(|when| (Purpose::Result, when)));
    found.extend(of_order(definition).map(|when| (Purpose::Order, when)));
    found
}

fn of_result(definition: &Definition) -> impl Iterator<Item = &Condition> {
    let tests = definition.sheet.tests.iter().filter_map(|(_, when)| when.as_ref());
    [&definition.scoring.reassure_when]
        .into_iter()
        .chain(definition.modifiers.iter().map(|one| &one.when))
        .chain(definition.stops.iter().map(|one| &one.when))
        .chain(definition.tips.iter().filter_map(|one| one.when.as_ref()))
        .chain(definition.calculators.iter().filter_map(|one| one.silent_when.as_ref()))
        .chain(tests)
}

fn of_order(definition: &Definition) -> impl Iterator<Item = &Condition> {
    let of_questions = definition.questions.iter().flat_map(|question| {
        let offered = question.choices.iter().filter_map(|choice| choice.only_when.as_ref());
        question.skip_when.iter().chain(offered)
    });
    let of_paths = definition.paths.iter().flat_map(|path| path.when.iter().chain(path.questions.iter().filter_map(|(_, when)| when.as_ref())));
    of_questions.chain(of_paths)
}

/// The measures that calculators put into words.
fn points(definition: &Definition) -> impl Iterator<Item = Use> {
    definition.calculators.iter().filter_map(|tool| tool.points).map(|measure| {
        let mut found = BTreeSet::new();
        gather_measure(definition, measure, &mut found);
        (Purpose::Result, found)
    })
}

/// What a condition looks at.
pub(super) fn parts(definition: &Definition, condition: &Condition) -> BTreeSet<Part> {
    let mut found = BTreeSet::new();
    gather(definition, condition, &mut found);
    found
}

fn gather(definition: &Definition, condition: &Condition, found: &mut BTreeSet<Part>) {
    condition.walk(&mut |part| match part {
        Condition::Chosen(question, choice) => {
            found.insert(Part::Choice(*question, *choice));
        }
        Condition::Answered(question) => {
            found.insert(Part::Answered(*question));
        }
        Condition::Compare(Quantity::Field(question, field), ..) => {
            found.insert(Part::Field(*question, *field));
        }
        Condition::Compare(Quantity::Measure(measure), ..) => gather_measure(definition, *measure, found),
        Condition::Flag(flag) => definition.flags[flag.0].when.iter().for_each(|when| gather(definition, when, found)),
        Condition::Compare(Quantity::Score(_), ..) | Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
    });
}

fn gather_measure(definition: &Definition, measure: MeasureKey, found: &mut BTreeSet<Part>) {
    match &definition.measures[measure.0].derivation {
        Derivation::Sum(fields) => found.extend(fields.iter().map(|(question, field)| Part::Field(*question, *field))),
        Derivation::Count(question, choices) => found.extend(choices.iter().map(|choice| Part::Choice(*question, *choice))),
        Derivation::Points(items) => items.iter().for_each(|(when, _)| gather(definition, when, found)),
        Derivation::Calculated(_, operands) => found.extend(operands.iter().filter_map(|operand| match operand {
            Operand::Field(question, field) => Some(Part::Field(*question, *field)),
            Operand::Tool(..) => None,
        })),
    }
}

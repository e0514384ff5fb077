//! Who looks at which question, worked out once per definition: the causes with their items of
//! evidence, the rules, and everything else that changes what a reader gets.

use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{CauseKey, Definition, QuestionKey, RuleKey};
use crate::engine::measure::{Derivation, Operand};

/// What of one cause looks at a question.
#[derive(Debug)]
pub(super) struct Touch {
    /// The cause.
    pub(super) cause: CauseKey,
    /// The places of its items that do.
    pub(super) items: Vec<usize>,
    /// Whether its gate or one of its priors does.
    pub(super) base: bool,
}

/// Everything that looks at one question.
#[derive(Debug, Default)]
pub(super) struct Uses<'d> {
    /// The causes it moves.
    pub(super) touches: Vec<Touch>,
    /// The rules it can fire or make more urgent.
    pub(super) rules: Vec<RuleKey>,
    /// What else in the result, or on the way there, looks at it.
    pub(super) plain: Vec<&'d Condition>,
    /// The causes beside which a calculator stands that starts from it.
    pub(super) tools: Vec<CauseKey>,
}

/// All uses, one place per question.
pub(super) fn uses(definition: &Definition) -> Vec<Uses<'_>> {
    let mut all: Vec<Uses> = definition.questions.iter().map(|_| Uses::default()).collect();
    for (place, cause) in definition.causes.iter().enumerate() {
        let Some(model) = &cause.model else { continue };
        for when in model.priors.iter().map(|(when, _)| when).chain(&model.only_if) {
            mentioned(definition, when).for_each(|question| touch(&mut all[question.0], CauseKey(place)).base = true);
        }
        for (item, evidence) in model.evidence.iter().enumerate() {
            mentioned(definition, &evidence.when).for_each(|question| touch(&mut all[question.0], CauseKey(place)).items.push(item));
        }
    }
    for (place, rule) in definition.rules.iter().enumerate() {
        for when in rule.stronger.iter().map(|(when, _)| when).chain([&rule.when]) {
            for question in mentioned(definition, when) {
                let rules = &mut all[question.0].rules;
                if rules.last() != Some(&RuleKey(place)) {
                    rules.push(RuleKey(place));
                }
            }
        }
    }
    for when in plain(definition) {
        mentioned(definition, when).for_each(|question| all[question.0].plain.push(when));
    }
    for tool in &definition.calculators {
        for (question, _) in tool.inputs.iter().filter_map(|input| input.prefill) {
            all[question.0].tools.extend(&tool.causes);
        }
    }
    all
}

fn touch<'u>(uses: &'u mut Uses, cause: CauseKey) -> &'u mut Touch {
    // Causes come one after the other, so the one wanted is the last, if it is there.
    if uses.touches.last().is_none_or(|touch| touch.cause != cause) {
        uses.touches.push(Touch { cause, items: Vec::new(), base: false });
    }
    let last = uses.touches.len() - 1;
    &mut uses.touches[last]
}

/// Conditions that are no evidence: steps, tips, effects, tests, merging of cards, skip rules.
fn plain(definition: &Definition) -> Vec<&Condition> {
    let mut found = vec![&definition.scoring.reassure_when];
    found.extend(definition.causes.iter().flat_map(|cause| cause.steps.iter().filter_map(|step| step.when.as_ref())));
    found.extend(definition.rules.iter().filter_map(|rule| rule.instead.as_ref().map(|(when, _)| when)));
    found.extend(definition.modifiers.iter().map(|one| &one.when));
    found.extend(definition.stops.iter().map(|one| &one.when));
    found.extend(definition.tips.iter().filter_map(|one| one.when.as_ref()));
    found.extend(definition.calculators.iter().filter_map(|one| one.silent_when.as_ref()));
    found.extend(definition.sheet.tests.iter().filter_map(|(_, when)| when.as_ref()));
    found.extend(definition.questions.iter().filter_map(|one| one.skip_when.as_ref()));
    found
}

/// The questions a condition looks at, each once, followed through flags, measures and scores.
pub fn mentioned(definition: &Definition, condition: &Condition) -> impl Iterator<Item = QuestionKey> + use<> {
    let mut seen = vec![false; definition.questions.len()];
    mark(definition, condition, &mut seen);
    seen.into_iter().enumerate().filter(|(_, seen)| *seen).map(|(place, _)| QuestionKey(place))
}

/// Marks the questions a condition looks at.
pub(super) fn mark(definition: &Definition, condition: &Condition, seen: &mut [bool]) {
    condition.walk(&mut |part| match part {
        Condition::Chosen(question, _) | Condition::Answered(question) | Condition::Compare(Quantity::Field(question, _), ..) => seen[question.0] = true,
        Condition::Flag(flag) => definition.flags[flag.0].when.iter().for_each(|when| mark(definition, when, seen)),
        Condition::Compare(Quantity::Measure(measure), ..) => match &definition.measures[measure.0].derivation {
            Derivation::Sum(fields) => fields.iter().for_each(|(question, _)| seen[question.0] = true),
            Derivation::Count(question, _) => seen[question.0] = true,
            Derivation::Points(items) => items.iter().for_each(|(when, _)| mark(definition, when, seen)),
            Derivation::Calculated(_, operands) => operands.iter().for_each(|operand| match operand {
                Operand::Field(question, _) => seen[question.0] = true,
                Operand::Tool(..) => {}
            }),
        },
        Condition::Compare(Quantity::Score(cause), ..) => {
            if let Some(model) = &definition.cause(*cause).model {
                let conditions = model.evidence.iter().map(|item| &item.when).chain(model.priors.iter().map(|(when, _)| when));
                conditions.chain(&model.only_if).for_each(|when| mark(definition, when, seen));
            }
        }
        Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
    });
}

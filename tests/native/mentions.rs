//! Which questions a rule looks at, followed through flags and measures.

use std::collections::BTreeSet;

use heavy_legs::engine::condition::{Condition, Quantity};
use heavy_legs::engine::definition::{Definition, QuestionKey, RuleKey};
use heavy_legs::engine::measure::{Derivation, Operand};

/// The questions that decide whether the rule fires and how urgent it is.
pub(crate) fn of_rule(definition: &Definition, rule: RuleKey) -> BTreeSet<QuestionKey> {
    let rule = definition.rule(rule);
    let mut found = BTreeSet::new();
    for condition in rule.stronger.iter().map(|(when, _)| when).chain([&rule.when]) {
        gather(definition, condition, &mut found);
    }
    found
}

/// The questions that decide whether another rule's card speaks for this one.
pub(crate) fn of_merging(definition: &Definition, rule: RuleKey) -> BTreeSet<QuestionKey> {
    let mut found = of_rule(definition, rule);
    if let Some((when, other)) = &definition.rule(rule).instead {
        gather(definition, when, &mut found);
        found.extend(of_rule(definition, *other));
    }
    found
}

fn gather(definition: &Definition, condition: &Condition, found: &mut BTreeSet<QuestionKey>) {
    condition.walk(&mut |part| match part {
        Condition::Chosen(question, _) | Condition::Answered(question) | Condition::Compare(Quantity::Field(question, _), ..) => {
            found.insert(*question);
        }
        Condition::Flag(flag) => definition.flags[flag.0].when.iter().for_each(|when| gather(definition, when, found)),
        Condition::Compare(Quantity::Measure(measure), ..) => match &definition.measures[measure.0].derivation {
            Derivation::Sum(fields) => found.extend(fields.iter().map(|(question, _)| *question)),
            Derivation::Count(question, _) => {
                found.insert(*question);
            }
            Derivation::Points(items) => items.iter().for_each(|(when, _)| gather(definition, when, found)),
            Derivation::Calculated(_, operands) => found.extend(operands.iter().filter_map(|operand| match operand {
                Operand::Field(question, _) => Some(*question),
                Operand::Tool(..) => None,
            })),
        },
        Condition::Compare(Quantity::Score(_), ..) | Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
    });
}

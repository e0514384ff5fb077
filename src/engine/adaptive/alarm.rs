//! The promise to every reader, in both modes: once a red flag is half raised, what it still
//! needs is asked before the end.
//!
//! A rule is half raised when a part of it that speaks for it holds already: one side of an
//! "and", half of the points it needs, a score that answers have lifted at least half-way. An
//! answer that merely does not speak against it ("not answered", "not …") raises nothing. A
//! rule that needs one answer only has no half; its question is asked if the path says so.

use super::outlook::Outlook;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{CauseKey, Rule};
use crate::engine::evidence::probability;
use crate::engine::measure::Derivation;
use crate::engine::truth::Comparison;

/// Marks the questions that half-raised rules still need.
pub(super) fn mark(outlook: &Outlook, wanted: &mut [bool]) {
    let definition = outlook.picture.definition;
    definition.rules.iter().for_each(|rule| of_rule(outlook, rule, wanted));
    // What is wanted may be skipped for want of another answer. Skip rules never go in a circle,
    // so each round brings the next question or none.
    for _ in 0..SKIPS {
        for question in definition.question_keys().filter(|question| outlook.is_open(*question)) {
            let skip = definition.question(question).skip_when.as_ref();
            if let Some(when) = skip.filter(|when| wanted[question.0] && outlook.picture.holds(when) && outlook.is_live(when)) {
                super::index::mark(definition, when, wanted);
            }
        }
    }
}

/// So many skip rules in a row are followed.
const SKIPS: usize = 3;

fn of_rule(outlook: &Outlook, rule: &Rule, wanted: &mut [bool]) {
    let mut need = Need { outlook, wanted };
    if !outlook.picture.holds(&rule.when) {
        need.look(&rule.when, false);
        return;
    }
    // It has fired: how urgent it is hangs on these.
    rule.stronger.iter().for_each(|(when, _)| need.look(when, true));
}

struct Need<'n, 'a> {
    outlook: &'n Outlook<'a>,
    wanted: &'n mut [bool],
}

impl Need<'_, '_> {
    /// Marks what the condition still needs, if it or what it stands in is half raised.
    fn look(&mut self, condition: &Condition, raised: bool) {
        let outlook = self.outlook;
        if outlook.picture.holds(condition) || !outlook.can_hold(condition) {
            return;
        }
        match condition {
            Condition::All(parts) => {
                let raised = raised || parts.iter().any(|part| speaks(outlook, part));
                parts.iter().for_each(|part| self.look(part, raised));
            }
            Condition::Any(parts) => parts.iter().for_each(|part| self.look(part, raised)),
            Condition::Flag(flag) => outlook.picture.definition.flags[flag.0].when.iter().for_each(|when| self.look(when, raised)),
            Condition::Compare(Quantity::Measure(measure), comparison, bound) => {
                let measured = &outlook.picture.definition.measures[measure.0].derivation;
                match measured {
                    Derivation::Points(items) => {
                        let reached = outlook.points(*measure).is_some_and(|range| range.low > 0.0 && 2.0 * range.low >= *bound);
                        let raised = raised || (upwards(*comparison) && reached);
                        items.iter().for_each(|(when, _)| self.look(when, raised));
                    }
                    Derivation::Sum(_) | Derivation::Count(..) | Derivation::Calculated(..) => self.all(condition, raised),
                }
            }
            Condition::Compare(Quantity::Score(cause), comparison, bound) => {
                let raised = raised || (upwards(*comparison) && lifted(outlook, *cause, bound / 2.0));
                let evidence = outlook.picture.definition.cause(*cause).model.iter().flat_map(|model| &model.evidence);
                evidence.filter(|item| item.step > 0).for_each(|item| self.look(&item.when, raised));
            }
            Condition::Chosen(..) | Condition::Answered(_) | Condition::Not(_) | Condition::Compare(Quantity::Field(..), ..) => self.all(condition, raised),
        }
    }

    fn all(&mut self, condition: &Condition, raised: bool) {
        if raised {
            super::index::mark(self.outlook.picture.definition, condition, self.wanted);
        }
    }
}

fn upwards(comparison: Comparison) -> bool {
    match comparison {
        Comparison::AtLeast | Comparison::More => true,
        Comparison::Less | Comparison::AtMost => false,
    }
}

/// Whether answers have lifted the score, and as far as that.
fn lifted(outlook: &Outlook, cause: CauseKey, least: f64) -> bool {
    let standing = outlook.standings[cause.0].as_ref();
    standing.is_some_and(|standing| standing.score >= least && standing.score > probability(standing.prior))
}

/// Whether the condition holds because of something that was said, not because nothing was.
fn speaks(outlook: &Outlook, condition: &Condition) -> bool {
    if !outlook.picture.holds(condition) {
        return false;
    }
    match condition {
        Condition::Chosen(..) | Condition::Compare(Quantity::Field(..) | Quantity::Measure(_), ..) => true,
        Condition::Compare(Quantity::Score(cause), ..) => lifted(outlook, *cause, 0.0),
        Condition::Flag(flag) => outlook.picture.definition.flags[flag.0].when.iter().any(|when| speaks(outlook, when)),
        Condition::Not(_) | Condition::Answered(_) => false,
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| speaks(outlook, part)),
    }
}

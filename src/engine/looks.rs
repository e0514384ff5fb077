//! Which causes look at which questions, and at which numbers a field starts to mean something
//! else: what must be computed anew when one answer changes, and which numbers are worth trying.

use super::condition::{Condition, Quantity};
use super::definition::{CauseKey, Definition, FieldKey, QuestionKey};
use super::measure::{Derivation, Operand};

/// The causes and numbers by question.
#[derive(Debug)]
pub struct Looks {
    /// For each question, the ranked causes that any of its answers can move.
    causes: Vec<Vec<CauseKey>>,
    /// The numbers a field is compared with.
    bounds: Vec<(QuestionKey, FieldKey, f64)>,
}

impl Looks {
    /// Follows evidence, priors and gates of every cause down to the answers.
    #[must_use]
    pub fn of(definition: &Definition) -> Self {
        let mut looks = Self { causes: vec![Vec::new(); definition.questions.len()], bounds: Vec::new() };
        for (place, cause) in definition.causes.iter().enumerate() {
            let Some(model) = &cause.model else { continue };
            let priors = model.priors.iter().map(|(when, _)| when);
            for when in model.evidence.iter().map(|item| &item.when).chain(priors).chain(&model.only_if) {
                looks.follow(definition, CauseKey(place), when);
            }
        }
        looks
    }

    /// The causes that answers to the question can move.
    #[must_use]
    pub fn causes(&self, question: QuestionKey) -> &[CauseKey] {
        &self.causes[question.0]
    }

    /// The numbers that a field of the question is compared with.
    pub fn bounds(&self, question: QuestionKey) -> impl Iterator<Item = (FieldKey, f64)> {
        self.bounds.iter().filter(move |(asked, ..)| *asked == question).map(|(_, field, bound)| (*field, *bound))
    }

    fn follow(&mut self, definition: &Definition, cause: CauseKey, condition: &Condition) {
        match condition {
            Condition::Chosen(question, _) | Condition::Answered(question) => self.see(cause, *question),
            Condition::Flag(flag) => definition.flags[flag.0].when.iter().for_each(|when| self.follow(definition, cause, when)),
            Condition::Compare(Quantity::Field(question, field), _, bound) => {
                self.see(cause, *question);
                let found = (*question, *field, *bound);
                if !self.bounds.contains(&found) {
                    self.bounds.push(found);
                }
            }
            Condition::Compare(Quantity::Measure(measure), ..) => match &definition.measures[measure.0].derivation {
                Derivation::Sum(fields) => fields.iter().for_each(|(question, _)| self.see(cause, *question)),
                Derivation::Count(question, _) => self.see(cause, *question),
                Derivation::Points(items) => items.iter().for_each(|(when, _)| self.follow(definition, cause, when)),
                Derivation::Calculated(_, operands) => {
                    for operand in operands {
                        match operand {
                            Operand::Field(question, _) => self.see(cause, *question),
                            Operand::Tool(..) => {}
                        }
                    }
                }
            },
            // Scores are computed without scores.
            Condition::Compare(Quantity::Score(_), ..) => {}
            Condition::Not(inner) => self.follow(definition, cause, inner),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| self.follow(definition, cause, part)),
        }
    }

    fn see(&mut self, cause: CauseKey, question: QuestionKey) {
        let causes = &mut self.causes[question.0];
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
}

//! Conditions ("only if", "skip when", "fires when") and the picture of the answers in which
//! they are read. There is one form for all of them.

use super::answers::Answers;
use super::definition::{CauseKey, ChoiceKey, Definition, FieldKey, FlagKey, MeasureKey, QuestionKey};
use super::measure;
use super::truth::{Comparison, Range, Truth};

/// A condition on the answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The choice was ticked. Unknown while the question says nothing.
    Chosen(QuestionKey, ChoiceKey),
    /// The question has an answer that says something. Always known.
    Answered(QuestionKey),
    /// The flag holds.
    Flag(FlagKey),
    /// A number stands in this relation to the bound.
    Compare(Quantity, Comparison, f64),
    /// The opposite; unknown stays unknown.
    Not(Box<Condition>),
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
}

/// A number that a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// A field of a question.
    Field(QuestionKey, FieldKey),
    /// A measure.
    Measure(MeasureKey),
    /// The score of a cause, 0 to 1. Unknown until scores have been computed.
    Score(CauseKey),
}

/// One answer that made a condition hold, for the explanation.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// A choice.
    Choice(QuestionKey, ChoiceKey),
    /// A number the reader gave.
    Number(QuestionKey, FieldKey),
    /// A flag, which has words of its own.
    Flag(FlagKey),
}

/// The answers, read through the definition.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// What the questions mean.
    pub definition: &'a Definition,
    /// What the reader said.
    pub answers: &'a Answers,
    /// The scores, one place per cause; nothing before they are computed. Triage runs first
    /// and without them.
    pub scores: Option<&'a [Option<f64>]>,
}

impl<'a> Picture<'a> {
    /// The picture before any score.
    #[must_use]
    pub fn of(definition: &'a Definition, answers: &'a Answers) -> Self {
        Self { definition, answers, scores: None }
    }

    /// What is known of the condition.
    #[must_use]
    pub fn truth(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Chosen(question, choice) => {
                if self.answers.get(*question).chosen.contains(choice) {
                    Truth::Yes
                } else if self.answers.says_something(self.definition, *question) {
                    Truth::No
                } else {
                    Truth::Unknown
                }
            }
            Condition::Answered(question) => Truth::known(self.answers.says_something(self.definition, *question)),
            Condition::Flag(flag) => self.flag(*flag),
            Condition::Compare(quantity, comparison, bound) => comparison.of(self.range(*quantity), *bound),
            Condition::Not(inner) => self.truth(inner).negated(),
            Condition::All(parts) => parts.iter().fold(Truth::Yes, |all, part| all.and(self.truth(part))),
            Condition::Any(parts) => parts.iter().fold(Truth::No, |any, part| any.or(self.truth(part))),
        }
    }

    /// Whether the condition surely holds.
    #[must_use]
    pub fn holds(&self, condition: &Condition) -> bool {
        self.truth(condition).holds()
    }

    /// Whether there is no condition, or it surely holds.
    #[must_use]
    pub fn allows(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| self.holds(condition))
    }

    /// What is known of a flag.
    #[must_use]
    pub fn flag(&self, flag: FlagKey) -> Truth {
        match &self.definition.flags[flag.0].when {
            Some(condition) => self.truth(condition),
            None => Truth::No,
        }
    }

    /// The numbers the quantity can still be.
    #[must_use]
    pub fn range(&self, quantity: Quantity) -> Range {
        match quantity {
            Quantity::Field(question, field) => match self.answers.get(question).number(field) {
                Some(number) => Range::exactly(number),
                None => Range::UNKNOWN,
            },
            Quantity::Measure(key) => measure::range(self, &self.definition.measures[key.0]),
            Quantity::Score(cause) => match self.scores {
                Some(scores) => Range::exactly(scores[cause.0].unwrap_or(0.0)),
                None => Range::UNKNOWN,
            },
        }
    }

    /// The answers that make the condition hold, each once, in the order of the condition.
    /// Scores and measures are followed down to the answers they rest on.
    #[must_use]
    pub fn reasons(&self, condition: &Condition) -> Vec<Reason> {
        let mut found = Vec::new();
        self.collect(condition, &mut found);
        found
    }

    pub(super) fn collect(&self, condition: &Condition, found: &mut Vec<Reason>) {
        let mut push = |reason| {
            if !found.contains(&reason) {
                found.push(reason);
            }
        };
        match condition {
            Condition::Not(_) | Condition::Answered(_) => {}
            _ if !self.holds(condition) => {}
            Condition::Chosen(question, choice) => push(Reason::Choice(*question, *choice)),
            Condition::Flag(flag) => push(Reason::Flag(*flag)),
            Condition::Compare(Quantity::Field(question, field), ..) => push(Reason::Number(*question, *field)),
            Condition::Compare(Quantity::Measure(key), ..) => {
                measure::collect(self, &self.definition.measures[key.0], found);
            }
            Condition::Compare(Quantity::Score(cause), ..) => {
                let Some(model) = &self.definition.cause(*cause).model else { return };
                // What makes it more common in readers like this one counts too; only one holds.
                let raised = model.priors.iter().rev().find(|(when, _)| self.holds(when)).filter(|(_, prior)| *prior > model.prior);
                for when in raised.iter().map(|(when, _)| when).chain(model.evidence.iter().filter(|item| item.step > 0).map(|item| &item.when)) {
                    self.collect(when, found);
                }
            }
            Condition::All(parts) | Condition::Any(parts) => {
                for part in parts {
                    self.collect(part, found);
                }
            }
        }
    }
}

impl Condition {
    /// Calls `see` for this condition and every one inside it.
    pub fn walk<'c>(&'c self, see: &mut dyn FnMut(&'c Condition)) {
        see(self);
        match self {
            Self::Not(inner) => inner.walk(see),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(see)),
            Self::Chosen(..) | Self::Answered(_) | Self::Flag(_) | Self::Compare(..) => {}
        }
    }

    /// Whether it looks at a score.
    #[must_use]
    pub fn looks_at_scores(&self) -> bool {
        let mut found = false;
        self.walk(&mut |part| found |= matches!(part, Self::Compare(Quantity::Score(_), ..)));
        found
    }
}

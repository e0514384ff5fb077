//! Numbers derived from answers: sums, counts, points and the results of calculators. What is
//! not answered widens the range instead of counting as nothing.

use super::calculators::Derived;
use super::condition::{Condition, Picture, Quantity, Reason};
use super::definition::{CalculatorKey, ChoiceKey, FieldKey, InputKey, QuestionKey};
use super::truth::{Range, Truth};

/// A number derived from answers.
#[derive(Debug)]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// How it is derived.
    pub derivation: Derivation,
}

/// How a measure is derived.
#[derive(Debug)]
pub enum Derivation {
    /// The fields added; an empty one can still be anything in its range.
    Sum(Vec<(QuestionKey, FieldKey)>),
    /// How many of these choices of one question are ticked.
    Count(QuestionKey, Vec<ChoiceKey>),
    /// The points of the conditions that hold.
    Points(Vec<(Condition, f64)>),
    /// A calculation; unknown until it has what it needs.
    Calculated(Derived, Vec<Operand>),
}

/// A number that a calculation takes.
#[derive(Clone, Copy, Debug)]
pub enum Operand {
    /// From an answer.
    Field(QuestionKey, FieldKey),
    /// From what was typed into a calculator.
    Tool(CalculatorKey, InputKey),
}

/// The numbers the measure can still be.
pub(super) fn range(picture: &Picture, measure: &Measure) -> Range {
    match &measure.derivation {
        Derivation::Sum(fields) => {
            let mut sum = Range::exactly(0.0);
            for (question, field) in fields {
                let asked = &picture.definition.question(*question).fields[field.0];
                let number = picture.answers.get(*question).number(*field);
                sum.add(number.unwrap_or(asked.min), number.unwrap_or(asked.max));
            }
            sum
        }
        Derivation::Count(question, choices) => {
            if !picture.answers.says_something(picture.definition, *question) {
                return Range { low: 0.0, high: choices.len() as f64 };
            }
            let chosen = &picture.answers.get(*question).chosen;
            Range::exactly(choices.iter().filter(|choice| chosen.contains(choice)).count() as f64)
        }
        Derivation::Points(items) => {
            let mut sum = Range::exactly(0.0);
            for (when, points) in items {
                match picture.truth(when) {
                    Truth::Yes => sum.add(*points, *points),
                    Truth::Unknown => sum.add(points.min(0.0), points.max(0.0)),
                    Truth::No => {}
                }
            }
            sum
        }
        Derivation::Calculated(derived, operands) => {
            let mut numbers = Vec::new();
            for operand in operands {
                numbers.push(match operand {
                    Operand::Field(question, field) => picture.answers.get(*question).number(*field),
                    Operand::Tool(calculator, input) => picture.answers.tool(*calculator, *input),
                });
            }
            derived.compute(&numbers).map_or(Range::UNKNOWN, Range::exactly)
        }
    }
}

/// The answers the measure rests on.
pub(super) fn collect(picture: &Picture, measure: &Measure, found: &mut Vec<Reason>) {
    match &measure.derivation {
        Derivation::Sum(fields) => {
            for (question, field) in fields {
                let least = picture.definition.question(*question).fields[field.0].min;
                let given = Condition::Compare(Quantity::Field(*question, *field), super::truth::Comparison::More, least);
                picture.collect(&given, found);
            }
        }
        Derivation::Count(question, choices) => {
            for choice in choices {
                picture.collect(&Condition::Chosen(*question, *choice), found);
            }
        }
        Derivation::Points(items) => {
            for (when, _) in items {
                picture.collect(when, found);
            }
        }
        // A calculation is explained by the flag that looks at it.
        Derivation::Calculated(..) => {}
    }
}

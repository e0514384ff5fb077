//! Cases of answers that bring a derived number where it shall be, by small searches.

use super::cases::{Case, Span, Want};
use super::solve::{Aim, Solver, Wanted};
use crate::engine::calculators::Derived;
use crate::engine::condition::Condition;
use crate::engine::definition::{ChoiceKey, FieldKey, QuestionKey};
use crate::engine::measure::{Derivation, Operand};

/// The numbers that are tried as inputs of a calculation: two of them at a time, one for the
/// first input and one for all others.
const TRIED: [f64; 10] = [1.0, 5.0, 10.0, 12.0, 15.0, 20.0, 30.0, 60.0, 66.0, 70.0];

/// Of more items with points than these, only the first are tried.
const MOST_ITEMS: usize = 12;

impl Solver<'_> {
    /// Cases in which the derived number is right.
    pub(super) fn measured(&self, derivation: &Derivation, wanted: &Wanted) -> Vec<Case> {
        match derivation {
            Derivation::Sum(fields) => self.summed(fields, wanted),
            Derivation::Count(question, choices) => self.counted(*question, choices, wanted),
            Derivation::Points(items) => self.pointed(&items[..items.len().min(MOST_ITEMS)], wanted),
            Derivation::Calculated(derived, operands) => self.calculated(*derived, operands, wanted),
        }
    }

    /// Tries the ends and the middle of every field.
    fn summed(&self, fields: &[(QuestionKey, FieldKey)], wanted: &Wanted) -> Vec<Case> {
        let mut found = vec![(Case::default(), 0.0)];
        for (question, field) in fields {
            let span = Span::of(&self.definition.question(*question).fields[field.0]);
            let numbers = [span.low, (span.low + 1.0).min(span.high), ((span.low + span.high) / 2.0).round(), span.high];
            let more = found.iter().flat_map(|(case, sum)| numbers.map(|number| (case.clone(), sum + number, number)));
            found = more
                .take_while(|_| self.budget.spend(3))
                .filter_map(|(case, sum, number)| Some((case.with(self.definition, &Case::number(*question, *field, Span::exactly(number)))?, sum)))
                .take(1000)
                .collect();
        }
        found.into_iter().filter(|(_, sum)| wanted.takes(*sum)).map(|(case, _)| case).collect()
    }

    /// Ticks neighbours in the list of options: as few as do where more do no harm, else every
    /// number that is right, and none besides.
    fn counted(&self, question: QuestionKey, choices: &[ChoiceKey], wanted: &Wanted) -> Vec<Case> {
        let all = choices.len();
        let right: Vec<usize> = (0..=all).filter(|count| wanted.takes(*count as f64)).collect();
        let more_does_no_harm = right.last() == Some(&all);
        let tried = if more_does_no_harm { &right[..right.len().min(1)] } else { &right[..] };
        let mut found = Vec::new();
        for count in tried {
            for start in 0..all {
                let chosen = (0..*count).map(|place| choices[(start + place) % all]).collect();
                let mut want = Want { chosen, ..Want::default() };
                if !more_does_no_harm {
                    want.avoided = choices.iter().copied().filter(|choice| !want.chosen.contains(choice)).collect();
                }
                let case = Case::of(question, want);
                if *count == 0 {
                    // The question must say something for its count to be known.
                    found.extend(self.both(&[case], &self.cases(&Condition::Answered(question), Aim::Hold)));
                    break;
                }
                found.push(case);
            }
        }
        found
    }

    /// Tries every set of items: the smallest that do where more do no harm, else every right
    /// one, with the others failing.
    fn pointed(&self, items: &[(Condition, f64)], wanted: &Wanted) -> Vec<Case> {
        let points = |set: usize| (0..items.len()).filter(|place| set >> place & 1 == 1).map(|place| items[place].1).sum::<f64>();
        let every = (1_usize << items.len()) - 1;
        let more_does_no_harm = wanted.takes(points(every));
        let mut sets: Vec<usize> = (0..=every).filter(|set| wanted.takes(points(*set))).collect();
        if more_does_no_harm {
            sets.retain(|set| (0..items.len()).all(|place| set >> place & 1 == 0 || !wanted.takes(points(set & !(1 << place)))));
        }
        sets.sort_by_key(|set| set.count_ones());
        let holding: Vec<Vec<Case>> = items.iter().map(|(when, _)| self.cases(when, Aim::Hold)).collect();
        let failing: Vec<Vec<Case>> = items.iter().map(|(when, _)| self.cases(when, Aim::Fail)).collect();
        let mut found = Vec::new();
        for set in sets {
            let mut cases = vec![Case::default()];
            for place in 0..items.len() {
                if set >> place & 1 == 1 {
                    cases = self.both(&cases, &holding[place]);
                } else if !more_does_no_harm {
                    cases = self.both(&cases, &failing[place]);
                }
            }
            found.extend(cases);
        }
        found
    }

    fn calculated(&self, derived: Derived, operands: &[Operand], wanted: &Wanted) -> Vec<Case> {
        let pairs = TRIED.into_iter().flat_map(|first| TRIED.map(|others| (first, others)));
        let cases = pairs.filter_map(|(first, others)| {
            let numbers: Vec<f64> = (0..operands.len()).map(|place| if place == 0 { first } else { others }).collect();
            let given: Vec<Option<f64>> = numbers.iter().copied().map(Some).collect();
            derived.compute(&given).filter(|result| wanted.takes(*result))?;
            operands.iter().zip(numbers).try_fold(Case::default(), |case, (operand, number)| case.with(self.definition, &self.typed(*operand, number)?))
        });
        cases.collect()
    }

    /// A number typed where it is asked for, if it is taken there.
    fn typed(&self, operand: Operand, number: f64) -> Option<Case> {
        match operand {
            Operand::Field(question, field) => {
                let takes = self.definition.question(question).fields[field.0].takes(number);
                takes.then(|| Case::number(question, field, Span::exactly(number)))
            }
            Operand::Tool(tool, input) => {
                let takes = self.definition.calculators[tool.0].inputs[input.0].field.takes(number);
                takes.then(|| Case { tools: [((tool, input), number)].into(), ..Case::default() })
            }
        }
    }
}

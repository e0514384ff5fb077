//! From a condition to cases of answers that make it surely hold or surely fail: its
//! disjunctive normal form, with flags and measures followed down to answers. Not every such
//! case is found, but every case found is one; the walk that follows tests it again.

use super::budget::Budget;
use super::cases::{Case, Span, Want};
use super::reach;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{ChoiceKey, Definition, Field, FieldKey, Idle, Path, QuestionKey};
use crate::engine::truth::{Comparison, Range};

/// What the condition shall do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Aim {
    /// Surely hold.
    Hold,
    /// Surely not hold.
    Fail,
}

impl Aim {
    fn opposite(self) -> Self {
        match self {
            Self::Hold => Self::Fail,
            Self::Fail => Self::Hold,
        }
    }
}

/// What to do about scores.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scores {
    /// Leave open whether they are reached.
    Open,
    /// Answer so that they are reached.
    Reached,
}

/// More cases than these are not kept.
const MOST: usize = 2000;

/// Finds cases for the conditions of a definition.
#[derive(Clone, Copy)]
pub(super) struct Solver<'d> {
    pub(super) definition: &'d Definition,
    pub(super) scores: Scores,
    pub(super) budget: &'d Budget,
}

impl<'d> Solver<'d> {
    /// A solver that leaves scores open.
    pub(super) fn new(definition: &'d Definition, budget: &'d Budget) -> Self {
        Self { definition, scores: Scores::Open, budget }
    }

    /// Cases in which the condition does what it shall.
    pub(super) fn cases(&self, condition: &Condition, aim: Aim) -> Vec<Case> {
        if !self.budget.spend(1) {
            return Vec::new();
        }
        match (condition, aim) {
            (Condition::Chosen(question, choice), Aim::Hold) => self.choose(*question, *choice),
            (Condition::Chosen(question, choice), Aim::Fail) => self.say_other(*question, Some(*choice)),
            (Condition::Answered(question), Aim::Hold) => self.say_other(*question, None),
            (Condition::Answered(question), Aim::Fail) => vec![Case::silent(*question)],
            (Condition::Flag(flag), _) => match (&self.definition.flags[flag.0].when, aim) {
                (Some(when), _) => self.cases(when, aim),
                (None, Aim::Hold) => Vec::new(),
                (None, Aim::Fail) => vec![Case::default()],
            },
            (Condition::Compare(quantity, comparison, bound), _) => self.compare(*quantity, &Wanted { comparison: *comparison, bound: *bound, aim }),
            (Condition::Not(inner), _) => self.cases(inner, aim.opposite()),
            (Condition::All(parts), Aim::Hold) | (Condition::Any(parts), Aim::Fail) => self.all(parts, aim),
            (Condition::Any(parts), Aim::Hold) | (Condition::All(parts), Aim::Fail) => {
                let mut found: Vec<Case> = Vec::new();
                for case in parts.iter().flat_map(|part| self.cases(part, aim)) {
                    if found.len() < MOST && self.budget.spend(1 + found.len() as u64 / 16) && !found.contains(&case) {
                        found.push(case);
                    }
                }
                found
            }
        }
    }

    fn all(&self, parts: &[Condition], aim: Aim) -> Vec<Case> {
        parts.iter().fold(vec![Case::default()], |so_far, part| self.both(&so_far, &self.cases(part, aim)))
    }

    /// Every case of one list together with every case of the other, where that is possible.
    pub(super) fn both(&self, ones: &[Case], others: &[Case]) -> Vec<Case> {
        let pairs = ones.iter().flat_map(|one| others.iter().map(move |other| (one, other)));
        pairs
            .take_while(|(one, _)| self.budget.spend(2 + one.wants.len() as u64))
            .filter_map(|(one, other)| one.with(self.definition, other))
            .take(MOST)
            .collect()
    }

    /// The case with answers added so that a reader on the path is asked all its questions;
    /// none if the path does not lead there.
    pub(super) fn askable(&self, case: &Case, path: &Path) -> Vec<Case> {
        let start = [case.clone()];
        let mut found = path.when.as_ref().map_or_else(|| start.to_vec(), |when| self.both(&start, &self.cases(when, Aim::Hold)));
        let mut done: Vec<QuestionKey> = Vec::new();
        // Skip rules lead from question to question, but never in a circle.
        loop {
            let next = found.iter().flat_map(Case::answered).find(|question| !done.contains(question));
            let Some(next) = next else { break found };
            done.push(next);
            let (with, mut rest): (Vec<Case>, Vec<Case>) = found.into_iter().partition(|case| case.answered().any(|question| question == next));
            rest.extend(self.asked(&with, next, path));
            rest.truncate(ASKABLE);
            found = rest;
        }
    }

    /// The cases with answers added so that the path asks the question.
    fn asked(&self, cases: &[Case], question: QuestionKey, path: &Path) -> Vec<Case> {
        let Some((_, only_when)) = path.questions.iter().find(|(asked, _)| *asked == question) else { return Vec::new() };
        let on_path = only_when.as_ref().map(|when| self.cases(when, Aim::Hold));
        let open = self.definition.question(question).skip_when.as_ref().map(|when| self.cases(when, Aim::Fail));
        on_path.into_iter().chain(open).fold(cases.to_vec(), |so_far, more| self.both(&so_far, &more))
    }

    /// Ticks an option that may have to be offered first.
    fn choose(&self, question: QuestionKey, choice: ChoiceKey) -> Vec<Case> {
        let case = [Case::chosen(question, choice)];
        match &self.definition.question(question).choice(choice).only_when {
            Some(when) => self.both(&case, &self.cases(when, Aim::Hold)),
            None => case.into(),
        }
    }

    /// Answers the question so that it says something, in every way there is but one.
    fn say_other(&self, question: QuestionKey, but: Option<ChoiceKey>) -> Vec<Case> {
        let asked = self.definition.question(question);
        let avoided = Case::of(question, Want { avoided: but.into_iter().collect(), ..Want::default() });
        let choices =
            asked.choices.iter().enumerate().filter(|(place, choice)| but != Some(ChoiceKey(*place)) && matches!(choice.idle, None | Some(Idle::Baseline)));
        let ways = choices.flat_map(|(place, _)| self.choose(question, ChoiceKey(place)));
        let numbers = asked.fields.iter().enumerate().map(|(place, field)| Case::number(question, FieldKey(place), Span::of(field)));
        let all: Vec<Case> = ways.chain(numbers).collect();
        self.both(&all, &[avoided])
    }

    fn compare(&self, quantity: Quantity, wanted: &Wanted) -> Vec<Case> {
        match quantity {
            Quantity::Field(question, field) => {
                let span = wanted.span(&self.definition.question(question).fields[field.0]);
                span.map(|span| Case::number(question, field, span)).into_iter().collect()
            }
            Quantity::Measure(measure) => self.measured(&self.definition.measures[measure.0].derivation, wanted),
            Quantity::Score(cause) => match (self.scores, wanted.aim) {
                // Perhaps the prior is enough.
                (Scores::Reached, Aim::Hold) => [Case::default()].into_iter().chain(reach::strongest(self.definition, self.budget, cause)).collect(),
                (Scores::Reached, Aim::Fail) | (Scores::Open, _) => vec![Case::default()],
            },
        }
    }
}

/// More askable forms of one case than these are not kept.
const ASKABLE: usize = 60;

/// What a number shall be.
pub(super) struct Wanted {
    comparison: Comparison,
    bound: f64,
    aim: Aim,
}

impl Wanted {
    /// Whether a number is right.
    pub(super) fn takes(&self, number: f64) -> bool {
        self.comparison.of(Range::exactly(number), self.bound).holds() == (self.aim == Aim::Hold)
    }

    /// The right numbers of a field, on a grid of ones or tenths.
    fn span(&self, field: &Field) -> Option<Span> {
        let step = if field.whole { 1.0 } else { 0.1 };
        let all = Span::of(field);
        let span = match (self.comparison, self.aim) {
            (Comparison::Less, Aim::Hold) | (Comparison::AtLeast, Aim::Fail) => Span { high: all.high.min(self.bound - step), ..all },
            (Comparison::AtMost, Aim::Hold) | (Comparison::More, Aim::Fail) => Span { high: all.high.min(self.bound), ..all },
            (Comparison::More, Aim::Hold) | (Comparison::AtMost, Aim::Fail) => Span { low: all.low.max(self.bound + step), ..all },
            (Comparison::AtLeast, Aim::Hold) | (Comparison::Less, Aim::Fail) => Span { low: all.low.max(self.bound), ..all },
        };
        (span.low <= span.high).then_some(span)
    }
}

//! What can still happen: whether a condition can come to hold or to fail by the questions still
//! open, and between which bounds each score will stay. A question that was skipped is closed:
//! what hangs on it stays unknown. Wider than the truth, never narrower: options that exclude
//! each other are looked at one by one.

use super::estimate::Standing;
use crate::engine::condition::{Condition, Picture, Quantity};
use crate::engine::definition::{MeasureKey, Model, QuestionKey};
use crate::engine::evidence::{log_odds, probability};
use crate::engine::measure::Derivation;
use crate::engine::truth::{Range, Truth};

/// The answers so far, and what is open.
pub(super) struct Outlook<'a> {
    /// The answers, with the scores.
    pub(super) picture: Picture<'a>,
    /// The causes as they stand.
    pub(super) standings: &'a [Option<Standing>],
    /// Whether each question can still be asked, one place per question.
    pub(super) open: &'a [bool],
    /// The least and the most each score can become.
    pub(super) reach: Vec<Range>,
}

impl<'a> Outlook<'a> {
    pub(super) fn new(picture: Picture<'a>, standings: &'a [Option<Standing>], open: &'a [bool]) -> Self {
        // No evidence rests on a score, so the widest bounds will do to find the true ones.
        let mut outlook = Self { picture, standings, open, reach: vec![Range { low: 0.0, high: 1.0 }; standings.len()] };
        let causes = picture.definition.causes.iter().zip(standings);
        outlook.reach = causes
            .map(|(cause, standing)| match (&cause.model, standing) {
                (Some(model), Some(standing)) => outlook.bounds(model, standing),
                (None, _) | (_, None) => Range::exactly(0.0),
            })
            .collect();
        outlook
    }

    /// Whether answers still to come can make the condition surely hold, or it does already.
    pub(super) fn can_hold(&self, condition: &Condition) -> bool {
        self.can(condition, Truth::Yes)
    }

    /// Whether it may change that the condition holds, or that it does not.
    pub(super) fn is_live(&self, condition: &Condition) -> bool {
        self.can(condition, if self.picture.holds(condition) { Truth::No } else { Truth::Yes })
    }

    fn can(&self, condition: &Condition, aim: Truth) -> bool {
        match condition {
            Condition::Chosen(question, _) | Condition::Answered(question) | Condition::Compare(Quantity::Field(question, _), ..) => {
                self.is_open(*question) || self.picture.truth(condition) == aim
            }
            Condition::Flag(flag) => match &self.picture.definition.flags[flag.0].when {
                Some(when) => self.can(when, aim),
                None => aim == Truth::No,
            },
            Condition::Compare(Quantity::Measure(measure), comparison, bound) => match self.points(*measure) {
                Some(range) => comparison.of(range, *bound) != aim.negated(),
                None => self.measure_is_open(*measure) || self.picture.truth(condition) == aim,
            },
            Condition::Compare(Quantity::Score(cause), comparison, bound) => comparison.of(self.reach[cause.0], *bound) != aim.negated(),
            Condition::Not(inner) => self.can(inner, aim.negated()),
            Condition::All(parts) if aim == Truth::Yes => parts.iter().all(|part| self.can(part, aim)),
            Condition::Any(parts) if aim == Truth::No => parts.iter().all(|part| self.can(part, aim)),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| self.can(part, aim)),
        }
    }

    /// Whether the question can still be asked.
    pub(super) fn is_open(&self, question: QuestionKey) -> bool {
        self.open[question.0]
    }

    /// Between what a sum of points stays; nothing for other measures.
    pub(super) fn points(&self, measure: MeasureKey) -> Option<Range> {
        let Derivation::Points(items) = &self.picture.definition.measures[measure.0].derivation else { return None };
        let mut sum = Range::exactly(0.0);
        for (when, points) in items {
            match (self.picture.holds(when), self.is_live(when)) {
                (true, false) => sum.add(*points, *points),
                (false, false) => {}
                (true | false, true) => sum.add(points.min(0.0), points.max(0.0)),
            }
        }
        Some(sum)
    }

    fn measure_is_open(&self, measure: MeasureKey) -> bool {
        let mut seen = vec![false; self.open.len()];
        let any = Condition::Compare(Quantity::Measure(measure), crate::engine::truth::Comparison::AtLeast, 0.0);
        super::index::mark(self.picture.definition, &any, &mut seen);
        seen.iter().zip(self.open).any(|(seen, open)| *seen && *open)
    }

    fn bounds(&self, model: &Model, standing: &Standing) -> Range {
        if !model.only_if.as_ref().is_none_or(|gate| self.can_hold(gate)) {
            return Range::exactly(0.0);
        }
        let (mut least, mut most) = (standing.tally, standing.tally);
        for (item, held) in model.evidence.iter().zip(&standing.held) {
            if self.is_live(&item.when) {
                // What helps in one case harms in the other.
                let side = if *held == (item.step > 0) { &mut least } else { &mut most };
                if *held { side.remove(item.step) } else { side.add(item.step) }
            }
        }
        let prior = self.priors(model);
        let scoring = &self.picture.definition.scoring;
        let may_close = !standing.open || model.only_if.as_ref().is_some_and(|gate| self.is_live(gate));
        let low = if may_close { 0.0 } else { probability(log_odds(prior.low) + least.sum(scoring)) };
        Range { low, high: probability(log_odds(prior.high) + most.sum(scoring)) }
    }

    /// The least and the largest prior that can apply.
    fn priors(&self, model: &Model) -> Range {
        let mut range: Option<Range> = None;
        let mut take = |prior: f64| {
            let so_far = range.unwrap_or(Range::exactly(prior));
            range = Some(Range { low: so_far.low.min(prior), high: so_far.high.max(prior) });
        };
        for (when, prior) in model.priors.iter().rev().filter(|(when, _)| self.can_hold(when)) {
            take(*prior);
            if self.picture.holds(when) && !self.is_live(when) {
                return range.unwrap_or(Range::exactly(*prior));
            }
        }
        take(model.prior);
        range.unwrap_or(Range::exactly(model.prior))
    }
}

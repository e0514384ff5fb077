//! How every cause stands, kept so that one more answer costs little: which items hold, and how
//! many of each step. The sums are those of the real scoring, damping and limits included; a
//! test compares the two.

use super::index::Touch;
use crate::engine::condition::Picture;
use crate::engine::definition::{Definition, Model, Scoring};
use crate::engine::evidence::{log_odds, power_of_two, probability};

/// How many items of each step hold: −3, −2, −1, and 1, 2, 3.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    against: [u8; 3],
    for_it: [u8; 3],
}

impl Tally {
    /// Counts an item in.
    pub(super) fn add(&mut self, step: i8) {
        if let Some(count) = self.count(step) {
            *count += 1;
        }
    }

    /// Takes an item out that was counted in.
    pub(super) fn remove(&mut self, step: i8) {
        if let Some(count) = self.count(step) {
            *count -= 1;
        }
    }

    fn count(&mut self, step: i8) -> Option<&mut u8> {
        let size = usize::from(step.unsigned_abs()).checked_sub(1)?;
        if step > 0 { self.for_it.get_mut(size) } else { self.against.get_mut(size) }
    }

    /// The damped sum within its limits, in steps.
    pub(super) fn sum(&self, scoring: &Scoring) -> f64 {
        (damped(self.for_it, scoring) - damped(self.against, scoring)).clamp(scoring.least, scoring.most)
    }
}

fn damped(counts: [u8; 3], scoring: &Scoring) -> f64 {
    let (mut sum, mut place) = (0.0, 0);
    for size in (0..3).rev() {
        for _ in 0..counts[size] {
            sum += (size + 1) as f64 * scoring.damping(place);
            place += 1;
        }
    }
    sum
}

/// One cause.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    /// Whether its gate is met.
    pub(super) open: bool,
    /// Log₂ odds of the prior that applies.
    pub(super) prior: f64,
    /// The items that hold.
    pub(super) held: Vec<bool>,
    /// How many of which step.
    pub(super) tally: Tally,
    /// The score, 0 to 1; 0 behind a closed gate.
    pub(super) score: f64,
}

/// How one cause would stand after an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moved {
    /// The score then.
    pub(super) score: f64,
    /// How much likelier the answer is than its share says, as the cause stands now.
    pub(super) tilt: f64,
}

/// All causes; nothing for those that only a rule names.
pub(super) fn standings(picture: &Picture) -> Vec<Option<Standing>> {
    picture.definition.causes.iter().map(|cause| cause.model.as_ref().map(|model| standing(picture, model))).collect()
}

fn standing(picture: &Picture, model: &Model) -> Standing {
    let held: Vec<bool> = model.evidence.iter().map(|item| picture.holds(&item.when)).collect();
    let mut tally = Tally::default();
    model.evidence.iter().zip(&held).filter(|(_, held)| **held).for_each(|(item, _)| tally.add(item.step));
    let (open, prior) = (picture.allows(model.only_if.as_ref()), prior(picture, model));
    let score = if open { probability(prior + tally.sum(&picture.definition.scoring)) } else { 0.0 };
    Standing { open, prior, held, tally, score }
}

/// Log₂ odds of the prior that applies.
fn prior(picture: &Picture, model: &Model) -> f64 {
    let matching = model.priors.iter().rev().find(|(when, _)| picture.holds(when));
    log_odds(matching.map_or(model.prior, |(_, prior)| *prior))
}

impl Standing {
    /// How the cause would stand on the answers of `picture`, which differ from those it was
    /// estimated on by one question, the touched one.
    pub(super) fn moved(&self, picture: &Picture, model: &Model, touch: &Touch) -> Moved {
        let (mut tally, mut tilt) = (self.tally, 1.0);
        let before = probability(self.prior);
        for place in &touch.items {
            let item = &model.evidence[*place];
            let holds = picture.holds(&item.when);
            if holds && !self.held[*place] {
                tally.add(item.step);
                let ratio = power_of_two(item.step.into()) - 1.0;
                tilt *= (1.0 + self.score * ratio) / (1.0 + before * ratio);
            } else if !holds && self.held[*place] {
                tally.remove(item.step);
            }
        }
        let open = if touch.base { picture.allows(model.only_if.as_ref()) } else { self.open };
        if !open {
            return Moved { score: 0.0, tilt: 1.0 };
        }
        let prior = if touch.base { prior(picture, model) } else { self.prior };
        // What a cause says of answers it does not yet stand behind is not known.
        Moved { score: probability(prior + tally.sum(&picture.definition.scoring)), tilt: if self.open { tilt } else { 1.0 } }
    }
}

/// The scores as conditions read them.
pub(super) fn scores(definition: &Definition, standings: &[Option<Standing>]) -> Vec<Option<f64>> {
    let scores = standings.iter().map(|standing| standing.as_ref().filter(|standing| standing.open).map(|standing| standing.score));
    debug_assert_eq!(standings.len(), definition.causes.len());
    scores.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tally_damps_as_the_scoring_rule_says() {
        let never = crate::engine::condition::Condition::Any(Vec::new());
        let doubt = crate::engine::definition::Leeway { weightings: 1, judged: 1, studied: 1, prior: 1, often: 1, source: Vec::new() };
        let scoring = Scoring {
            full: 3,
            half: 3,
            least: -6.0,
            most: 7.0,
            core_needed: 6,
            first_view: 4,
            fits_well: 0.6,
            worth_checking: 0.3,
            background: 0.1,
            reassure_when: never,
            reassure_from: 0.6,
            doubt,
        };
        let mut tally = Tally::default();
        [1, -2, 3, 1, 2, 0, 1].into_iter().for_each(|step| tally.add(step));
        // 3, 2 and 1 in full, 1 and 1 half; 2 against in full; nothing for a step of 0.
        assert_eq!(tally.sum(&scoring), 3.0 + 2.0 + 1.0 + 0.5 + 0.5 - 2.0);
        tally.remove(-2);
        [3, 3].into_iter().for_each(|step| tally.add(step));
        assert_eq!(tally.sum(&scoring), 7.0, "the limit");
    }
}

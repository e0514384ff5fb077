//! From answers to one score per cause (domain section 4.1): log odds of the prior plus the
//! damped sum of steps, each step being log₂ of a likelihood ratio.

use super::condition::{Picture, Reason};
use super::definition::{CauseKey, Definition, Model, Scoring};
use super::order;

/// How strongly a cause fits, in words. Ordered: weaker is less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Band {
    /// "Less likely right now."
    LessLikely,
    /// "In the background."
    Background,
    /// "Worth checking."
    WorthChecking,
    /// "Fits well."
    FitsWell,
}

/// One item of evidence that the answers touch.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The place of the item in the cause's list.
    pub evidence: usize,
    /// Its step, −3 to +3.
    pub step: i8,
    /// What it adds to the log odds after damping, in steps.
    pub weight: f64,
    /// The answers that touch it.
    pub reasons: Vec<Reason>,
}

/// How one cause stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The cause.
    pub cause: CauseKey,
    /// The prior that applied, 0 to 1.
    pub prior: f64,
    /// What the limits of the sum took off or added, in steps. With the contributions and the
    /// prior's log odds it makes up [`Standing::log_odds`].
    pub limit: f64,
    /// Log₂ of the odds.
    pub log_odds: f64,
    /// The score, 0 to 1. For ordering and wording; never shown as a number.
    pub score: f64,
    /// The score in words.
    pub band: Band,
    /// All items touched, those with a step of 0 too, strongest first.
    pub contributions: Vec<Contribution>,
}

/// Log₂ of the odds of a probability strictly between 0 and 1.
#[must_use]
pub fn log_odds(probability: f64) -> f64 {
    (probability / (1.0 - probability)).log2()
}

/// The probability, 0 to 1, of log₂ odds.
#[must_use]
pub fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + power_of_two(-log_odds))
}

/// 2 to the power of `exponent`. The standard library's own brings a table of four kilobytes into
/// the program.
#[must_use]
pub fn power_of_two(exponent: f64) -> f64 {
    (exponent * std::f64::consts::LN_2).exp()
}

impl Scoring {
    /// The score in words.
    #[must_use]
    pub fn band(&self, score: f64) -> Band {
        if score >= self.fits_well {
            Band::FitsWell
        } else if score >= self.worth_checking {
            Band::WorthChecking
        } else if score >= self.background {
            Band::Background
        } else {
            Band::LessLikely
        }
    }

    /// How much the item at this place of the sorted items of one sign counts.
    pub(super) fn damping(&self, place: usize) -> f64 {
        if place < self.full {
            1.0
        } else if place < self.full.saturating_add(self.half) {
            0.5
        } else {
            0.25
        }
    }
}

/// The largest step in half steps, moved up by a whole one.
const LARGEST: usize = 8;

/// The steps of one cause by sign and size, in half steps. Counting them takes the place of
/// sorting: damping hangs on the order of sizes only.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    positive: [u8; LARGEST + 1],
    negative: [u8; LARGEST + 1],
}

impl Tally {
    /// Adds a step given in half steps, −8 to +8.
    pub(super) fn add(&mut self, halves: i8) {
        let side = if halves > 0 { &mut self.positive } else { &mut self.negative };
        let count = &mut side[usize::from(halves.unsigned_abs()).min(LARGEST)];
        // More than 255 items of one size would count a quarter each: the limit is long reached.
        *count = count.saturating_add(1);
    }

    /// The damped sum inside its limits, in steps.
    pub(super) fn sum(&self, scoring: &Scoring) -> f64 {
        let damped = |side: &[u8; LARGEST + 1]| {
            let (mut sum, mut place) = (0.0, 0);
            for size in (1..=LARGEST).rev() {
                for _ in 0..side[size] {
                    sum += scoring.damping(place) * size as f64;
                    place += 1;
                }
            }
            sum / 2.0
        };
        (damped(&self.positive) - damped(&self.negative)).clamp(scoring.least, scoring.most)
    }
}

/// Log₂ of the odds of a cause, without what explains them; nothing for causes that are left out.
#[must_use]
pub fn log_odds_of(picture: &Picture, cause: CauseKey) -> Option<f64> {
    let model = picture.definition.cause(cause).model.as_ref()?;
    if !picture.allows(model.only_if.as_ref()) {
        return None;
    }
    let mut tally = Tally::default();
    model.evidence.iter().filter(|item| picture.holds(&item.when)).for_each(|item| tally.add(item.step * 2));
    Some(log_odds(prior(picture, model)) + tally.sum(&picture.definition.scoring))
}

/// The prior for this reader.
fn prior(picture: &Picture, model: &Model) -> f64 {
    let matching = model.priors.iter().rev().find(|(when, _)| picture.holds(when));
    matching.map_or(model.prior, |(_, prior)| *prior)
}

/// The standing of every ranked cause whose gate is met, in the order of the definition.
#[must_use]
pub fn standings(picture: &Picture) -> Vec<Standing> {
    let mut found = Vec::new();
    for (place, cause) in picture.definition.causes.iter().enumerate() {
        if let Some(model) = &cause.model
            && picture.allows(model.only_if.as_ref())
        {
            found.push(standing(picture, CauseKey(place), model));
        }
    }
    found
}

/// The scores, one place per cause of the definition; nothing for causes that are left out.
#[must_use]
pub fn scores(definition: &Definition, standings: &[Standing]) -> Vec<Option<f64>> {
    let mut scores = vec![None; definition.causes.len()];
    for standing in standings {
        scores[standing.cause.0] = Some(standing.score);
    }
    scores
}

fn standing(picture: &Picture, cause: CauseKey, model: &Model) -> Standing {
    let scoring = &picture.definition.scoring;
    let prior = prior(picture, model);
    let contributions = contributions(picture, scoring, model);
    let sum: f64 = contributions.iter().map(|item| item.weight).sum();
    let limited = sum.clamp(scoring.least, scoring.most);
    let log_odds = log_odds(prior) + limited;
    let score = probability(log_odds);
    Standing { cause, prior, limit: limited - sum, log_odds, score, band: scoring.band(score), contributions }
}

/// The items touched, each damped by its place among those of its sign.
fn contributions(picture: &Picture, scoring: &Scoring, model: &Model) -> Vec<Contribution> {
    let mut touched: Vec<Contribution> = Vec::new();
    for (evidence, item) in model.evidence.iter().enumerate() {
        if picture.holds(&item.when) {
            touched.push(Contribution { evidence, step: item.step, weight: 0.0, reasons: picture.reasons(&item.when) });
        }
    }
    // Items of equal step keep the order of the definition.
    order::sort(&mut touched, |one, other| one.step.unsigned_abs() > other.step.unsigned_abs());
    let (mut positive, mut negative) = (0, 0);
    for item in &mut touched {
        let place = if item.step > 0 { &mut positive } else { &mut negative };
        item.weight = f64::from(item.step) * scoring.damping(*place);
        *place += 1;
    }
    touched
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn log_odds_and_probability_undo_each_other() {
        for share in [0.002, 0.1, 0.5, 0.9] {
            assert!((probability(log_odds(share)) - share).abs() < 1e-12);
        }
        assert_eq!(log_odds(0.5), 0.0);
    }
}

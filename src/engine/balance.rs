//! A score taken apart, so that it can be shown as what it is: a start, what the reader's own
//! answers add and take away, and a limit. The parts add up to the score's log odds, damping
//! included.

use super::evidence::{Standing, log_odds};

/// What one part is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// How common the cause is among readers, before any answer.
    Start,
    /// The item at this place of [`Standing::contributions`].
    Item(usize),
    /// What the limits of the sum took off or added.
    Limit,
}

/// How much a part counts, in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Strength {
    /// As much as a strong sign in full: three steps.
    Strong,
    /// As much as a clear sign in full: two steps.
    Clear,
    /// Less, by itself or after damping.
    Slight,
}

/// One part of a score.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Share {
    /// What it is.
    pub part: Part,
    /// What it adds to the log₂ odds; negative speaks against the cause.
    pub steps: f64,
}

impl Share {
    /// How much it counts, whichever way.
    #[must_use]
    pub fn strength(&self) -> Strength {
        match self.steps.abs() {
            steps if steps >= 3.0 => Strength::Strong,
            steps if steps >= 2.0 => Strength::Clear,
            _ => Strength::Slight,
        }
    }
}

/// The parts of a standing: the start, every answer that counts, and the limit where it was
/// reached. They add up to [`Standing::log_odds`].
#[must_use]
pub fn shares(standing: &Standing) -> Vec<Share> {
    let mut shares = vec![Share { part: Part::Start, steps: log_odds(standing.prior) }];
    let items = standing.contributions.iter().enumerate().filter(|(_, item)| item.step != 0);
    shares.extend(items.map(|(place, item)| Share { part: Part::Item(place), steps: item.weight }));
    if standing.limit != 0.0 {
        shares.push(Share { part: Part::Limit, steps: standing.limit });
    }
    shares
}

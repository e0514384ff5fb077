//! What moved between two results: the real one and one that is tried, or an earlier one and
//! today's.

use super::definition::{CauseKey, Definition};
use super::evidence::Band;
use super::report::Report;

/// A cause that stands in another band than before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Move {
    /// The cause.
    pub cause: CauseKey,
    /// Its band before; nothing where it was left out or named by a red flag only.
    pub from: Option<Band>,
    /// Its band after; nothing where it is left out now.
    pub to: Option<Band>,
}

/// The bands of a report, one place per cause of the definition; nothing for causes that were
/// left out or have no score.
#[must_use]
pub fn bands(definition: &Definition, report: &Report) -> Vec<Option<Band>> {
    let mut bands = vec![None; definition.causes.len()];
    for finding in report.pinned.iter().chain(&report.ranking) {
        bands[finding.cause.0] = finding.standing.as_ref().map(|standing| standing.band);
    }
    bands
}

/// What moved, in the order of the definition. What was left out and what is less likely are the
/// same to a reader.
#[must_use]
pub fn moves(old: &[Option<Band>], new: &[Option<Band>]) -> Vec<Move> {
    let mut moves = Vec::new();
    for (place, (from, to)) in old.iter().zip(new).enumerate() {
        if from.unwrap_or(Band::LessLikely) != to.unwrap_or(Band::LessLikely) {
            moves.push(Move { cause: CauseKey(place), from: *from, to: *to });
        }
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_reader_would_see_move_has_moved() {
        let old = [Some(Band::FitsWell), Some(Band::Background), Some(Band::LessLikely), None, None];
        let new = [Some(Band::WorthChecking), Some(Band::Background), None, Some(Band::FitsWell), None];
        assert_eq!(
            moves(&old, &new),
            [
                Move { cause: CauseKey(0), from: Some(Band::FitsWell), to: Some(Band::WorthChecking) },
                Move { cause: CauseKey(3), from: None, to: Some(Band::FitsWell) },
            ]
        );
        assert_eq!(moves(&old, &old), []);
    }
}

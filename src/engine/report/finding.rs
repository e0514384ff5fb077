//! One cause in the report.

use crate::engine::definition::CauseKey;
use crate::engine::evidence::{Band, Contribution, Standing};

/// One cause in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cause.
    pub cause: CauseKey,
    /// How it stands; none for causes that only a rule names.
    pub standing: Option<Standing>,
    /// The strongest answers for it, at most three.
    pub speaks_for: Vec<Contribution>,
    /// The strongest answers against it, at most two.
    pub speaks_against: Vec<Contribution>,
    /// Places of the first steps that this reader may be given.
    pub steps: Vec<usize>,
    /// Causes to look at before believing this one, with their bands.
    pub check_first: Vec<(CauseKey, Band)>,
    /// The cause shown joined with it.
    pub joined_with: Option<CauseKey>,
    /// Places in [`crate::engine::Definition::corrections`]; each is shown once, under the first cause.
    pub corrections: Vec<usize>,
    /// Whether it is shown as "if it does not pass".
    pub if_it_stays: bool,
    /// Hundredths of the usual week for the next four weeks.
    pub plan: Option<[u16; 4]>,
}

impl Finding {
    /// The score, 0 to 1; 0 for causes that are not ranked.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.standing.as_ref().map_or(0.0, |standing| standing.score)
    }

    /// Whether it is ranked and not worth checking.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.band < Band::WorthChecking)
    }

    /// Whether no answer speaks for it, and it is not likely enough to be worth checking all the same.
    pub(super) fn is_untouched(&self) -> bool {
        self.speaks_for.is_empty() && self.is_weak()
    }
}

pub(super) fn standing_of(standings: &[Standing], cause: CauseKey) -> Option<&Standing> {
    standings.iter().find(|standing| standing.cause == cause)
}

/// The strongest items of one sign, which come first.
#[inline(never)]
pub(super) fn strongest(standing: Option<&Standing>, sign: i8, most: usize) -> Vec<Contribution> {
    let mut found = Vec::new();
    let Some(standing) = standing else { return found };
    for item in &standing.contributions {
        if item.step.signum() == sign && found.len() < most {
            found.push(item.clone());
        }
    }
    found
}

/// Of the findings that count, the one that fits best; of equal ones the first.
#[inline(never)]
pub(super) fn best_of(lists: [&[Finding]; 2], counts: impl Fn(&Finding) -> bool) -> Option<&Finding> {
    let mut best: Option<&Finding> = None;
    for list in lists {
        for finding in list {
            if counts(finding) && best.is_none_or(|best| finding.score() > best.score()) {
                best = Some(finding);
            }
        }
    }
    best
}

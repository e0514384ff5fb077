//! How much work the search for examples may be. It works by trying, and a definition can be
//! written so that there is very much to try; then the search ends early and says so.

use std::cell::Cell;

use crate::content::decode::weight;
use crate::engine::definition::Definition;

/// Work that is left, in steps of about a microsecond.
pub struct Budget {
    left: Cell<u64>,
    walk: u64,
    score: u64,
}

impl Budget {
    /// So much work on a definition.
    #[must_use]
    pub fn new(definition: &Definition, work: u64) -> Self {
        let (questions, answers) = (definition.questions.len() as u64, weight::sum(definition) as u64);
        Self { left: Cell::new(work), walk: 20 + questions * (answers + questions) / 50, score: 1 + answers / 50 }
    }

    /// Takes some of it. Whether there was as much left.
    pub(super) fn spend(&self, steps: u64) -> bool {
        self.left.set(self.left.get().saturating_sub(steps));
        !self.is_spent()
    }

    /// Takes what a walk through a session costs.
    pub(super) fn spend_walk(&self) -> bool {
        self.spend(self.walk)
    }

    /// Takes what the scores of all causes cost.
    pub(super) fn spend_score(&self) -> bool {
        self.spend(self.score)
    }

    /// Whether nothing is left: then what was not found may still be there.
    pub(super) fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// What is left.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.left.get()
    }
}

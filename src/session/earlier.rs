//! A result of an earlier day in this session: what it asks for, and what has changed since.

use super::Session;
use super::kept::{Kept, Since};
use crate::engine::definition::QuestionKey;
use crate::engine::report::Report;

impl Session {
    /// The reader kept a result; `today` is in days since 1 January 1970. Nothing of it becomes an
    /// answer.
    pub fn remember(&mut self, kept: Option<Kept>, today: u32) {
        self.earlier = kept;
        self.today = today;
    }

    /// The day of the quiz, in days since 1 January 1970; 0 where nobody said.
    #[must_use]
    pub fn today(&self) -> u32 {
        self.today
    }

    /// The reader has the earlier result deleted.
    pub fn forget_earlier(&mut self) {
        self.earlier = None;
    }

    /// The earlier result.
    #[must_use]
    pub fn earlier(&self) -> Option<&Kept> {
        self.earlier.as_ref()
    }

    /// What has changed since the earlier result.
    #[must_use]
    pub fn since(&self, report: &Report) -> Option<Since> {
        self.earlier()?.since(self.definition, report, self.today)
    }

    /// Today's result as it may be kept.
    #[must_use]
    pub fn keepable(&self, report: &Report) -> Option<Kept> {
        Kept::of(self.definition, report, self.today)
    }

    /// The question whether the steps of the earlier result were followed, while it is open. It is
    /// asked where the day to look again has come, in either mode, but never beside a path made
    /// for readers to whom no such result was given.
    pub(super) fn looks_back(&self) -> Option<QuestionKey> {
        let question = self.definition.recheck?;
        let is_due = self.earlier()?.is_due(self.today);
        (is_due && !self.trail.contains(&question) && self.askable().contains(&question)).then_some(question)
    }
}

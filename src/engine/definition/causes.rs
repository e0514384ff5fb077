//! Causes: how they are scored, and what to do.

use super::CauseKey;
use super::scoring::Source;
use crate::engine::condition::Condition;

/// One explanation.
#[derive(Debug)]
pub struct Cause {
    /// Its id.
    pub id: String,
    /// How it is scored; causes without are named by triage rules only.
    pub model: Option<Model>,
    /// The source classes of its description.
    pub source: Vec<Source>,
    /// The numbers of its references.
    pub refs: Vec<u16>,
    /// Whether there is a longer text.
    pub more: bool,
    /// What to do first.
    pub steps: Vec<Step>,
    /// Whether it passes by itself within days or weeks.
    pub passing: bool,
    /// Whether it may lead the result as a harmless explanation.
    pub reassures: bool,
    /// When to look again, in days from the day of the quiz.
    pub recheck_days: u16,
    /// Other days for some readers; the last that holds wins.
    pub rechecks: Vec<(Condition, u16)>,
    /// Whether the day to look again is the day after the reader's race.
    pub recheck_after_race: bool,
    /// The causes to check before believing this one.
    pub check_first: Vec<CauseKey>,
    /// The cause shown joined with this one once its score reaches the number.
    pub joined_with: Option<(CauseKey, f64)>,
    /// The next four weeks, as hundredths of the usual week.
    pub plan: Option<[u16; 4]>,
}

/// How a cause is scored.
#[derive(Debug)]
pub struct Model {
    /// The share of readers of this quiz in whom it contributes, between 0 and 1.
    pub prior: f64,
    /// Priors for some readers; the last that matches wins.
    pub priors: Vec<(Condition, f64)>,
    /// The gate: the cause is left out unless this surely holds.
    pub only_if: Option<Condition>,
    /// What moves it.
    pub evidence: Vec<Evidence>,
}

/// One item that moves a cause.
#[derive(Debug)]
pub struct Evidence {
    /// Its id, unique within the cause.
    pub id: String,
    /// Log₂ of its likelihood ratio, rounded to a whole step from −3 to +3.
    pub step: i8,
    /// The answers it looks at. Several answers count once.
    pub when: Condition,
    /// Where the step comes from.
    pub source: Vec<Source>,
}

/// One thing to do.
#[derive(Debug)]
pub struct Step {
    /// Its id, unique within the cause.
    pub id: String,
    /// Whether it is advice to train, which some results must not give.
    pub training: bool,
    /// Whether it is advice to work hard, which a result with easy running only must not give.
    pub hard: bool,
    /// When it is shown, if not always.
    pub when: Option<Condition>,
    /// Where it comes from.
    pub source: Vec<Source>,
}

//! Rules of triage, and what changes for some readers.

use super::scoring::Source;
use super::{CauseKey, RuleKey};
use crate::engine::condition::Condition;
use crate::engine::triage::Level;

/// One rule of triage.
#[derive(Debug)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// When it fires.
    pub when: Condition,
    /// How urgent it is.
    pub level: Level,
    /// What makes it more urgent.
    pub stronger: Vec<(Condition, Level)>,
    /// The causes it names.
    pub causes: Vec<CauseKey>,
    /// What it changes in the report.
    pub effects: Vec<Effect>,
    /// The rule that speaks in its place, if that fired as well and the condition holds.
    pub instead: Option<(Condition, RuleKey)>,
    /// Whether it tells what to ask the doctor about.
    pub ask: bool,
    /// Whether it has words of its own for the more urgent case.
    pub says_stronger: bool,
    /// Where it comes from.
    pub source: Vec<Source>,
    /// The numbers of its references.
    pub refs: Vec<u16>,
}

/// What a rule or a modifier changes in the report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// No advice to train, no plan.
    NoTraining,
    /// Easy running only until somebody has looked.
    EasyOnly,
    /// No calculator that asks for weight.
    NoWeightTools,
    /// No amounts of fluid, salt or fuel.
    NoFuelTools,
    /// No calculators at all.
    NoTools,
    /// No ranking of causes.
    NoRanking,
}

/// What changes for some readers.
#[derive(Debug)]
pub struct Modifier {
    /// Its id.
    pub id: String,
    /// For whom.
    pub when: Condition,
    /// Causes that are not ranked for them.
    pub leaves_out: Vec<CauseKey>,
    /// What else changes.
    pub effects: Vec<Effect>,
}

/// Readers for whom the quiz ends.
#[derive(Debug)]
pub struct Stop {
    /// Its id.
    pub id: String,
    /// For whom.
    pub when: Condition,
}

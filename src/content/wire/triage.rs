//! Rules of triage, and what changes for some readers.

use schemars::JsonSchema;
use serde::Deserialize;

use super::causes::Source;
use super::{condition, id, ids};

/// One rule of triage.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition: when it fires.
    #[schemars(transform = condition)]
    pub when: String,
    /// How urgent it is.
    pub level: Level,
    /// For `doctor-soon`: within how many days.
    #[serde(default)]
    #[schemars(range(min = 1, max = 400))]
    pub days: Option<u16>,
    /// What makes it more urgent.
    #[serde(default)]
    #[schemars(length(max = 10))]
    pub stronger: Vec<Stronger>,
    /// The causes it names.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub causes: Vec<String>,
    /// What it changes in the result.
    #[serde(default)]
    #[schemars(length(max = 6))]
    pub effects: Vec<Effect>,
    /// The rule that speaks in its place.
    #[serde(default)]
    pub instead: Option<Instead>,
    /// Whether there is a text on what to ask the doctor.
    #[serde(default)]
    pub ask: bool,
    /// Whether there are words of its own for the more urgent case.
    #[serde(default)]
    pub says_stronger: bool,
    /// Where it comes from.
    #[schemars(length(min = 1, max = 6))]
    pub source: Vec<Source>,
    /// The numbers of its references.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub refs: Vec<u16>,
}

/// How urgent a rule is.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Help now: the quiz stops.
    EmergencyNow,
    /// Be seen today.
    SameDay,
    /// See a doctor within `days`.
    DoctorSoon,
}

/// A more urgent case of a rule.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stronger {
    /// A condition.
    #[schemars(transform = condition)]
    pub when: String,
    /// How urgent it is then.
    pub level: Level,
    /// For `doctor-soon`: within how many days.
    #[serde(default)]
    #[schemars(range(min = 1, max = 400))]
    pub days: Option<u16>,
}

/// What a rule or a modifier changes in the result.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
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
    /// No ranking.
    NoRanking,
}

/// The rule that speaks in the place of another.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// A condition.
    #[schemars(transform = condition)]
    pub when: String,
    /// The id of that rule.
    #[schemars(transform = id)]
    pub rule: String,
}

/// What changes for some readers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Modifier {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition: for whom.
    #[schemars(transform = condition)]
    pub when: String,
    /// Causes that are not ranked for them.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub leaves_out: Vec<String>,
    /// What else changes.
    #[serde(default)]
    #[schemars(length(max = 6))]
    pub effects: Vec<Effect>,
}

//! Causes: priors, evidence and what to do.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{condition, id, ids};

/// One possible result.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Cause {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// `O`: ranked; `R`: named by rules only; `A1` to `A11`: ranked, and from the article of the first assessment.
    #[schemars(length(min = 1, max = 10))]
    pub kind: String,
    /// The source classes of its description.
    #[schemars(length(min = 1, max = 6))]
    pub source: Vec<Source>,
    /// The numbers of its references.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub refs: Vec<u16>,
    /// Whether there is a longer text.
    #[serde(default)]
    pub more: bool,
    /// The share of readers of this quiz for whom it is true, above 0 and below 1. Kind `R` has none.
    #[serde(default)]
    #[schemars(range(min = 0, max = 1))]
    pub prior: Option<f64>,
    /// Priors for some readers; the last that matches wins.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub priors: Vec<Prior>,
    /// A condition: it is left out unless this surely holds.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub only_if: Option<String>,
    /// When to look again, in days; 14 if nothing is said.
    #[serde(default)]
    #[schemars(range(min = 1, max = 400))]
    pub recheck_days: Option<u16>,
    /// Other days for some readers; the last that holds wins.
    #[serde(default)]
    #[schemars(length(max = 20))]
    pub rechecks: Vec<RecheckFor>,
    /// When to look again, if not after so many days.
    #[serde(default)]
    pub recheck: Option<Recheck>,
    /// Whether it passes by itself within days or weeks.
    #[serde(default)]
    pub passing: bool,
    /// Whether it may lead as a harmless explanation.
    #[serde(default)]
    pub reassures: bool,
    /// The causes to check before believing this one.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub check_first: Vec<String>,
    /// The cause shown joined with this one.
    #[serde(default)]
    pub joined_with: Option<Joined>,
    /// The next four weeks, as hundredths of the usual week.
    #[serde(default)]
    pub plan: Option<[u16; 4]>,
    /// What moves it.
    #[serde(default)]
    #[schemars(length(max = 200))]
    pub evidence: Vec<Evidence>,
    /// What to do first.
    #[schemars(length(max = 40))]
    pub steps: Vec<Step>,
}

/// A prior for some readers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prior {
    /// A condition.
    #[schemars(transform = condition)]
    pub when: String,
    /// Above 0 and below 1.
    #[schemars(range(min = 0, max = 1))]
    pub prior: f64,
}

/// When some readers look again.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecheckFor {
    /// A condition: for whom.
    #[schemars(transform = condition)]
    pub when: String,
    /// After so many days.
    #[schemars(range(min = 1, max = 400))]
    pub days: u16,
}

/// When to look again.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Recheck {
    /// The day after the reader's race.
    AfterRace,
}

/// A cause shown joined with another.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    /// Its id.
    #[schemars(transform = id)]
    pub cause: String,
    /// From which score.
    #[schemars(range(min = 0, max = 1))]
    pub least: f64,
}

/// One item that moves a cause.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id, unique within the cause.
    #[schemars(transform = id)]
    pub id: String,
    /// One step doubles or halves the odds; from -3 to 3.
    pub step: i8,
    /// A condition on the answers.
    #[schemars(transform = condition)]
    pub when: String,
    /// Where the step comes from.
    #[schemars(length(min = 1, max = 6))]
    pub source: Vec<Source>,
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub enum Source {
    /// Meta-analysis or systematic review.
    MA,
    /// Consensus statement or guideline.
    CO,
    /// Cohort, cross-sectional or diagnostic study.
    CH,
    /// Experiment or trial.
    EX,
    /// Expert judgement: no study exists.
    XP,
    /// The article the assessment began with.
    AR,
}

/// One thing to do.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id, unique within the cause.
    #[schemars(transform = id)]
    pub id: String,
    /// Where it comes from.
    #[schemars(length(min = 1, max = 6))]
    pub source: Vec<Source>,
    /// Whether it is advice to train, which some results must not give.
    #[serde(default)]
    pub training: bool,
    /// Whether it is advice to work hard, which results with easy running only must not give.
    #[serde(default)]
    pub hard: bool,
    /// A condition: when it is shown, if not always.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub when: Option<String>,
}

//! The definition as it stands in JSON. These types mirror the file, word for word; unknown
//! fields are errors. What they mean is said in `engine::definition`, under the same names.

#![expect(missing_docs, reason = "each type mirrors the documented one in engine::definition")]

use serde::Deserialize;

/// A whole definition file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    /// The version of this form; 1.
    pub format: u32,
    pub id: String,
    pub version: String,
    pub scoring: Scoring,
    pub references: Vec<Reference>,
    pub questions: Vec<Question>,
    pub measures: Vec<Measure>,
    pub flags: Vec<Flag>,
    pub causes: Vec<Cause>,
    pub rules: Vec<Rule>,
    pub modifiers: Vec<Modifier>,
    pub stops: Vec<Conditional>,
    pub tips: Vec<Tip>,
    pub paths: Vec<Path>,
    pub calculators: Vec<Calculator>,
    pub corrections: Vec<Correction>,
    pub sheet: Sheet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scoring {
    pub full: usize,
    pub half: usize,
    pub least: f64,
    pub most: f64,
    pub core_needed: usize,
    pub first_view: usize,
    pub fits_well: f64,
    pub worth_checking: f64,
    pub background: f64,
    pub reassure_when: String,
    pub reassure_from: f64,
    pub doubt: Doubt,
}

/// Steps are given as 0, 0.5 or 1.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    pub weightings: u16,
    pub judged: f64,
    pub studied: f64,
    pub prior: f64,
    pub often: u16,
    pub source: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    pub id: u16,
    pub cite: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    pub id: String,
    pub block: String,
    pub kind: Kind,
    #[serde(default)]
    pub most: Option<usize>,
    #[serde(default)]
    pub core: bool,
    #[serde(default)]
    pub private: bool,
    #[serde(default)]
    pub influence: Influence,
    #[serde(default)]
    pub skip_when: Option<String>,
    #[serde(default)]
    pub fields: Vec<Field>,
    #[serde(default)]
    pub options: Vec<Choice>,
    /// The causes it informs, or `triage`: what the author means it for. The check compares.
    #[serde(default)]
    pub informs: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Influence {
    Own,
    #[default]
    Given,
    Unspoken,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Single,
    Multi,
    Numbers,
    Scale,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub id: String,
    pub min: f64,
    pub max: f64,
    #[serde(default)]
    pub whole: bool,
    #[serde(default)]
    pub unit: Option<Unit>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Years,
    Km,
    Kg,
    Cm,
    G,
    Litres,
    Hours,
    Minutes,
    Celsius,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choice {
    pub id: String,
    #[serde(default)]
    pub exclusive: bool,
    #[serde(default)]
    pub idle: Option<Idle>,
    #[serde(default)]
    pub only_when: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Idle {
    Baseline,
    Unsure,
    Declined,
}

/// Exactly one of `calculator` (with `inputs`), `sum`, `count` and `points`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: String,
    #[serde(default)]
    pub calculator: Option<String>,
    #[serde(default)]
    pub inputs: Vec<String>,
    #[serde(default)]
    pub sum: Vec<String>,
    #[serde(default)]
    pub count: Vec<String>,
    #[serde(default)]
    pub points: Vec<Points>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    pub when: String,
    pub points: f64,
}

/// Exactly one of `when` and `off` (the reason why it never holds).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    #[serde(default)]
    pub off: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Cause {
    pub id: String,
    /// `A1`…`A11`: the article's causes; `O`: others; `R`: named by rules only.
    pub kind: String,
    pub source: Vec<Source>,
    #[serde(default)]
    pub refs: Vec<u16>,
    #[serde(default)]
    pub more: bool,
    #[serde(default)]
    pub prior: Option<f64>,
    #[serde(default)]
    pub priors: Vec<Prior>,
    #[serde(default)]
    pub only_if: Option<String>,
    #[serde(default)]
    pub recheck_days: Option<u16>,
    #[serde(default)]
    pub recheck: Option<Recheck>,
    #[serde(default)]
    pub passing: bool,
    #[serde(default)]
    pub reassures: bool,
    #[serde(default)]
    pub check_first: Vec<String>,
    #[serde(default)]
    pub joined_with: Option<Joined>,
    #[serde(default)]
    pub plan: Option<[u16; 4]>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    pub steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prior {
    pub when: String,
    pub prior: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recheck {
    AfterRace,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    pub cause: String,
    pub least: f64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub id: String,
    pub step: i8,
    pub when: String,
    pub source: Vec<Source>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub enum Source {
    MA,
    CO,
    CH,
    EX,
    XP,
    AR,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    pub source: Vec<Source>,
    #[serde(default)]
    pub training: bool,
    #[serde(default)]
    pub when: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    pub id: String,
    pub when: String,
    pub level: Level,
    #[serde(default)]
    pub days: Option<u16>,
    #[serde(default)]
    pub stronger: Vec<Stronger>,
    #[serde(default)]
    pub causes: Vec<String>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    #[serde(default)]
    pub instead: Option<Instead>,
    #[serde(default)]
    pub ask: bool,
    #[serde(default)]
    pub says_stronger: bool,
    pub source: Vec<Source>,
    #[serde(default)]
    pub refs: Vec<u16>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    EmergencyNow,
    SameDay,
    DoctorSoon,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stronger {
    pub when: String,
    pub level: Level,
    #[serde(default)]
    pub days: Option<u16>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    NoTraining,
    EasyOnly,
    NoWeightTools,
    NoFuelTools,
    NoTools,
    NoRanking,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    pub when: String,
    pub rule: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Modifier {
    pub id: String,
    pub when: String,
    #[serde(default)]
    pub leaves_out: Vec<String>,
    #[serde(default)]
    pub effects: Vec<Effect>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tip {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    /// Whether it is for readers who need nobody today.
    #[serde(default)]
    pub self_care: bool,
}

/// Something with an id and perhaps a condition: a stop, a test.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Path {
    pub id: String,
    #[serde(default)]
    pub when: Option<String>,
    pub questions: Vec<String>,
    #[serde(default)]
    pub only_when: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Calculator {
    pub id: String,
    pub inputs: Vec<Input>,
    #[serde(default)]
    pub causes: Vec<String>,
    #[serde(default)]
    pub needs: Vec<Need>,
    #[serde(default)]
    pub opt_in: bool,
    #[serde(default)]
    pub points: Option<String>,
    #[serde(default)]
    pub silent_when: Option<String>,
    #[serde(default)]
    pub prefill: std::collections::BTreeMap<String, String>,
}

/// A number with `min` and `max`, or a list of `choices`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    pub id: String,
    #[serde(default)]
    pub min: f64,
    #[serde(default)]
    pub max: f64,
    #[serde(default)]
    pub whole: bool,
    #[serde(default)]
    pub unit: Option<Unit>,
    #[serde(default)]
    pub choices: Vec<String>,
    #[serde(default)]
    pub optional: bool,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    Weight,
    Fuel,
    Training,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub id: String,
    pub causes: Vec<String>,
    pub source: Vec<Source>,
    #[serde(default)]
    pub refs: Vec<u16>,
    #[serde(default)]
    pub read: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sheet {
    pub questions: Vec<String>,
    #[serde(default)]
    pub opt_in: Vec<String>,
    #[serde(default)]
    pub tests: Vec<Conditional>,
}

//! What stands in the result besides causes, and the ways through the questions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::causes::Source;
use super::questions::Unit;
use super::{condition, conditions, id, ids};

/// One general tip.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tip {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition: when it is given, if not always.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub when: Option<String>,
    /// Whether it is for readers who need nobody today.
    #[serde(default)]
    pub self_care: bool,
}

/// Something with an id and perhaps a condition: a stop, a test.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub when: Option<String>,
}

/// One way through the questions.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Path {
    /// `short`, `full`, or the name of a path for some readers.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition: for whom it replaces every other path. `short` and `full` have none.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub when: Option<String>,
    /// The ids of its questions, in order.
    #[schemars(transform = ids)]
    pub questions: Vec<String>,
    #[serde(default)]
    /// How many questions are asked at most, but for private ones and those that a red flag needs.
    /// For `short`.
    #[schemars(range(min = 1, max = 500))]
    pub limit: Option<usize>,
    /// Conditions by question: what must hold for it to be asked on this path.
    #[serde(default)]
    #[schemars(transform = conditions)]
    pub only_when: std::collections::BTreeMap<String, String>,
}

/// One small tool in the result. The library of calculations is fixed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Calculator {
    /// The name of its calculation.
    #[schemars(transform = id)]
    pub id: String,
    /// What it asks for, as many as the calculation takes.
    #[schemars(length(max = 20))]
    pub inputs: Vec<Input>,
    /// The causes beside which it is offered.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub causes: Vec<String>,
    /// What it must not be offered without.
    #[serde(default)]
    #[schemars(length(max = 3))]
    pub needs: Vec<Need>,
    /// Whether it stays closed until the reader asks for it.
    #[serde(default)]
    pub opt_in: bool,
    /// The measure whose points it puts into words.
    #[serde(default)]
    #[schemars(transform = id)]
    pub points: Option<String>,
    /// A condition: when its finding is not shown.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub silent_when: Option<String>,
    /// The answer an input starts from: `question.field` by input.
    #[serde(default)]
    #[schemars(extend("maxProperties" = 20))]
    pub prefill: std::collections::BTreeMap<String, String>,
}

/// A number with `min` and `max`, or a list of `choices`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// The least number taken.
    #[serde(default)]
    #[schemars(range(min = -1_000_000, max = 1_000_000))]
    pub min: f64,
    /// The largest number taken.
    #[serde(default)]
    #[schemars(range(min = -1_000_000, max = 1_000_000))]
    pub max: f64,
    /// Whether it must be a whole number.
    #[serde(default)]
    pub whole: bool,
    /// What it is measured in.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The ids of its choices.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub choices: Vec<String>,
    /// Whether the finding does without it.
    #[serde(default)]
    pub optional: bool,
}

/// What a calculator must not be offered without.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It asks for weight.
    Weight,
    /// It gives amounts of food or fluid.
    Fuel,
    /// It gives advice to train.
    Training,
}

/// Where the evidence differs from what many articles say.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// The causes it concerns.
    #[schemars(transform = ids)]
    pub causes: Vec<String>,
    /// Where the evidence comes from.
    #[schemars(length(min = 1, max = 6))]
    pub source: Vec<Source>,
    /// The numbers of its references.
    #[serde(default)]
    #[schemars(length(max = 100))]
    pub refs: Vec<u16>,
    /// Whether there is a sentence on what many articles say.
    #[serde(default)]
    pub read: bool,
}

/// What the page for the doctor holds.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sheet {
    /// The questions whose answers it lists.
    #[schemars(transform = ids)]
    pub questions: Vec<String>,
    /// The questions it lists after an explicit yes.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub opt_in: Vec<String>,
    /// The tests to ask about, and when.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub tests: Vec<Conditional>,
}

//! Questions, their options and numbers, and what is worked out from the answers.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{condition, id, ids};

/// One question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// The group it stands in. The first block is the safety block: no early result is offered in it.
    #[schemars(transform = id)]
    pub block: String,
    /// How it is answered.
    pub kind: Kind,
    /// For `multi`: the largest number of options.
    #[serde(default)]
    #[schemars(range(min = 1, max = 60))]
    pub most: Option<usize>,
    /// Whether it counts towards a ranking.
    #[serde(default)]
    pub core: bool,
    /// Whether the reader is told once more that the answer stays on the device.
    #[serde(default)]
    pub private: bool,
    /// A condition: when it is not asked. Only a known yes skips.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub skip_when: Option<String>,
    /// What a what-if may say about it.
    #[serde(default)]
    pub influence: Influence,
    /// Its numbers, for `numbers` and `scale`.
    #[serde(default)]
    #[schemars(length(max = 20))]
    pub fields: Vec<Field>,
    /// Its options, for `single` and `multi`.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub options: Vec<Choice>,
    /// Typical answers to its numbers, together all readers. Where none are given, numbers from
    /// all over the range are taken as equally common.
    #[serde(default)]
    #[schemars(length(max = 40))]
    pub typical: Vec<Typical>,
    /// The causes it informs, and `triage`: what the author means it for. The check compares.
    #[serde(default)]
    #[schemars(transform = ids)]
    pub informs: Vec<String>,
}

/// What a what-if may say about the answer to a question.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Influence {
    /// The reader can act on it: sleep, food, training.
    Own,
    /// It is as it is: age, signs, what happened.
    #[default]
    Given,
    /// It is never imagined otherwise: medicines, and all that is private.
    Unspoken,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One option.
    Single,
    /// Several options.
    Multi,
    /// Numbers typed into fields.
    Numbers,
    /// Whole numbers picked from short scales.
    Scale,
}

/// One number.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// The least number taken, in its unit.
    #[schemars(range(min = -1_000_000, max = 1_000_000))]
    pub min: f64,
    /// The largest number taken, in its unit.
    #[schemars(range(min = -1_000_000, max = 1_000_000))]
    pub max: f64,
    /// Whether it must be a whole number.
    #[serde(default)]
    pub whole: bool,
    /// What it is measured in.
    #[serde(default)]
    pub unit: Option<Unit>,
}

/// What a number is measured in. Readers may see miles, pounds and inches instead.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Years of age.
    Years,
    /// Kilometres.
    Km,
    /// Kilograms.
    Kg,
    /// Centimetres.
    Cm,
    /// Grams.
    G,
    /// Litres.
    Litres,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Degrees Celsius.
    Celsius,
}

/// One option of a question.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choice {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// Whether it clears the others ("none of these").
    #[serde(default)]
    pub exclusive: bool,
    /// Why it informs nothing, where that is so.
    #[serde(default)]
    pub idle: Option<Idle>,
    /// A condition: when it is offered, if not always.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub only_when: Option<String>,
    /// How many of the readers who are asked tick it, in whole percent. Decides what is asked
    /// when, and no score. Where no option has one, all are taken as equally common.
    #[serde(default)]
    #[schemars(range(min = 0, max = 100))]
    pub share: Option<u8>,
}

/// Numbers that stand for a group of readers.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Typical {
    /// One number per field.
    #[schemars(length(min = 1, max = 20))]
    pub numbers: Vec<f64>,
    /// The share of readers for whom they stand, in whole percent.
    #[schemars(range(min = 0, max = 100))]
    pub share: u8,
}

/// Why an option moves nothing.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Idle {
    /// The ordinary answer: what it rules out is said by the other options.
    Baseline,
    /// "I am not sure": the same as no answer.
    Unsure,
    /// "I prefer not to say": the same as no answer.
    Declined,
}

/// Exactly one of `calculator` (with `inputs`), `sum`, `count` and `points`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// The name of a calculation.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub calculator: Option<String>,
    /// What the calculation takes: `question.field` or `tool.calculator.input`.
    #[serde(default)]
    #[schemars(length(max = 60), inner(length(max = 200)))]
    pub inputs: Vec<String>,
    /// Fields to add: `question.field`.
    #[serde(default)]
    #[schemars(length(max = 60), inner(length(max = 200)))]
    pub sum: Vec<String>,
    /// Options of one question to count: `question:option`.
    #[serde(default)]
    #[schemars(length(max = 60), inner(length(max = 200)))]
    pub count: Vec<String>,
    /// Points for conditions.
    #[serde(default)]
    #[schemars(length(max = 60))]
    pub points: Vec<Points>,
}

/// Points for a condition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// A condition.
    #[schemars(transform = condition)]
    pub when: String,
    /// What it adds; negative takes away.
    #[schemars(range(min = -1000, max = 1000))]
    pub points: f64,
}

/// Exactly one of `when` and `off` (the reason why it never holds).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Its id.
    #[schemars(transform = id)]
    pub id: String,
    /// A condition: when it holds.
    #[serde(default)]
    #[schemars(transform = condition)]
    pub when: Option<String>,
    /// Why it never holds.
    #[serde(default)]
    #[schemars(length(min = 1, max = 400))]
    pub off: Option<String>,
}

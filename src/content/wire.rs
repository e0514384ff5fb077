//! The definition as it stands in JSON. These types mirror the file, word for word; unknown
//! fields are errors. The published JSON Schema is made from them: what is written here beside a
//! field is what an author's editor shows, and the limits are those the check keeps.

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

/// What ids are made of.
pub const ID: &str = "^[a-z0-9-]+$";

/// The longest id, in letters.
const LONGEST_ID: usize = 60;

/// The longest condition, in letters.
const LONGEST_CONDITION: usize = 4000;

fn id(schema: &mut Schema) {
    schema.insert("pattern".to_owned(), ID.into());
    schema.insert("maxLength".to_owned(), LONGEST_ID.into());
}

fn ids(schema: &mut Schema) {
    if let Some(items) = schema.get_mut("items").and_then(|items| <&mut Schema>::try_from(items).ok()) {
        id(items);
    }
    schema.insert("maxItems".to_owned(), 500.into());
}

/// `question:option and not flag:id`, as described in the notes for authors.
fn condition(schema: &mut Schema) {
    schema.insert("maxLength".to_owned(), LONGEST_CONDITION.into());
}

/// Conditions by id.
fn conditions(schema: &mut Schema) {
    if let Some(each) = schema.get_mut("additionalProperties").and_then(|each| <&mut Schema>::try_from(each).ok()) {
        condition(each);
    }
    schema.insert("maxProperties".to_owned(), 500.into());
}

/// A whole definition file.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    /// The version of this form; 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// The assessment's name, a word.
    #[schemars(transform = id)]
    pub id: String,
    /// The content's version, shown below the result.
    #[schemars(length(min = 1, max = 40))]
    pub version: String,
    /// How steps become scores and scores become words.
    pub scoring: Scoring,
    /// The sources that `refs` points to by number.
    #[schemars(length(max = 1000))]
    #[serde(default)]
    pub references: Vec<Reference>,
    /// All questions, safety first.
    #[schemars(length(min = 1, max = 500))]
    pub questions: Vec<Question>,
    /// Numbers derived from answers.
    #[schemars(length(max = 200))]
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Named conditions.
    #[schemars(length(max = 500))]
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// The possible results: ranked ones, and those that only a rule names.
    #[schemars(length(min = 1, max = 200))]
    pub causes: Vec<Cause>,
    /// What must not be missed; looked at before any ranking.
    #[schemars(length(max = 500))]
    pub rules: Vec<Rule>,
    /// What changes for some readers.
    #[schemars(length(max = 50))]
    #[serde(default)]
    pub modifiers: Vec<Modifier>,
    /// For whom the quiz is not made.
    #[schemars(length(max = 20))]
    #[serde(default)]
    pub stops: Vec<Conditional>,
    /// General tips for results without a ranking.
    #[schemars(length(max = 60))]
    #[serde(default)]
    pub tips: Vec<Tip>,
    /// The ways through the questions: `full`, perhaps `short`, and others for some readers.
    #[schemars(length(min = 1, max = 12))]
    pub paths: Vec<Path>,
    /// The question that asks whether the steps of an earlier result were followed. Who kept one
    /// whose day to look again has come is asked it, whatever the path.
    #[schemars(transform = id)]
    #[serde(default)]
    pub recheck: Option<String>,
    /// Small tools in the result.
    #[schemars(length(max = 20))]
    #[serde(default)]
    pub calculators: Vec<Calculator>,
    /// Where the evidence differs from what many articles say.
    #[schemars(length(max = 300))]
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// What the page for the doctor holds.
    #[serde(default)]
    pub sheet: Sheet,
}

/// The numbers of the scoring rule.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scoring {
    /// How many of the largest steps of one sign count in full.
    #[schemars(range(max = 1000))]
    pub full: usize,
    /// How many more count half; the rest count a quarter.
    #[schemars(range(max = 1000))]
    pub half: usize,
    /// The least the damped sum can be, in steps; 0 or below.
    #[schemars(range(min = -100, max = 0))]
    pub least: f64,
    /// The most the damped sum can be, in steps; 0 or above.
    #[schemars(range(min = 0, max = 100))]
    pub most: f64,
    /// How many core questions a ranking needs.
    #[schemars(range(max = 500))]
    pub core_needed: usize,
    /// How many results the first view shows at most.
    #[schemars(range(max = 200))]
    pub first_view: usize,
    /// The score, 0 to 1, from which a result "fits well".
    #[schemars(range(min = 0, max = 1))]
    pub fits_well: f64,
    /// The score from which it is "worth checking".
    #[schemars(range(min = 0, max = 1))]
    pub worth_checking: f64,
    /// The score from which it is "in the background".
    #[schemars(range(min = 0, max = 1))]
    pub background: f64,
    /// A condition: when a harmless result may lead.
    #[schemars(transform = condition)]
    pub reassure_when: String,
    /// The score that result needs.
    #[schemars(range(min = 0, max = 1))]
    pub reassure_from: f64,
    /// How far the numbers may be off, for what is said about doubt.
    pub doubt: Doubt,
}

/// How far steps and priors may be off. Judgement about judgement, and said so.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// How many other weightings are tried.
    #[schemars(range(min = 1, max = 1000))]
    pub weightings: u16,
    /// How far a step of judgement moves: 0, 0.5 or 1.
    #[schemars(range(min = 0, max = 1))]
    pub judged: f64,
    /// How far a step with a study behind it moves: 0, 0.5 or 1.
    #[schemars(range(min = 0, max = 1))]
    pub studied: f64,
    /// How far a prior moves, in steps: 1 doubles or halves its odds.
    #[schemars(range(min = 0, max = 3))]
    pub prior: f64,
    /// In how many of the weightings a change must show to be named.
    #[schemars(range(min = 1, max = 1000))]
    pub often: u16,
    /// Where these numbers come from.
    pub source: Vec<Source>,
}

/// One source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its number.
    pub id: u16,
    /// Who and when, short.
    #[schemars(length(min = 1, max = 300))]
    pub cite: String,
}

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

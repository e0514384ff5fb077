//! The definition as it stands in JSON. These types mirror the file, word for word; unknown
//! fields are errors. The published JSON Schema is made from them: what is written here beside a
//! field is what an author's editor shows, and the limits are those the check keeps.

mod causes;
mod questions;
mod result;
mod triage;

use schemars::{JsonSchema, Schema};
use serde::Deserialize;

pub use causes::{Cause, Evidence, Joined, Prior, Recheck, RecheckFor, Source, Step};
pub use questions::{Choice, Field, Flag, Idle, Influence, Kind, Measure, Points, Question, Typical, Unit};
pub use result::{Calculator, Conditional, Correction, Input, Need, Path, Sheet, Tip};
pub use triage::{Effect, Instead, Level, Modifier, Rule, Stronger};

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

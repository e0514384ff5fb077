//! What stands in the result besides causes, and the ways through the questions.

use super::questions::Field;
use super::scoring::Source;
use super::{CauseKey, FieldKey, MeasureKey, QuestionKey};
use crate::engine::calculators::Calculation;
use crate::engine::condition::Condition;

/// One general tip.
#[derive(Debug)]
pub struct Tip {
    /// Its id.
    pub id: String,
    /// When it is given, if not always.
    pub when: Option<Condition>,
    /// Whether it is only for readers who need nobody today: advice to run, to drink or to wait
    /// has no place below an emergency.
    pub self_care: bool,
}

/// One way through the questions.
#[derive(Debug)]
pub struct Path {
    /// Its id.
    pub id: String,
    /// For whom it replaces every other path.
    pub when: Option<Condition>,
    /// Its questions in order, each with what must hold for it to be asked on this path.
    pub questions: Vec<(QuestionKey, Option<Condition>)>,
    /// How many questions it asks at most, but for private ones and those that a red flag needs; no limit, if
    /// nothing is said.
    pub limit: Option<usize>,
}

/// One small tool in the report.
#[derive(Debug)]
pub struct Calculator {
    /// Its id.
    pub id: String,
    /// What it computes.
    pub calculation: Calculation,
    /// What it asks for.
    pub inputs: Vec<Input>,
    /// The causes beside which it is offered.
    pub causes: Vec<CauseKey>,
    /// What it must not be offered without.
    pub needs: Vec<Need>,
    /// Whether it stays closed until the reader asks for it.
    pub opt_in: bool,
    /// The measure whose points it puts into words.
    pub points: Option<MeasureKey>,
    /// When its result is not shown because something better is known.
    pub silent_when: Option<Condition>,
}

/// One input of a calculator.
#[derive(Debug)]
pub struct Input {
    /// The number it takes. For a list of choices, the place in the list.
    pub field: Field,
    /// The choices, where it is a list.
    pub choices: Vec<String>,
    /// Whether the result does without it.
    pub optional: bool,
    /// The answer it starts from.
    pub prefill: Option<(QuestionKey, FieldKey)>,
}

/// What a calculator must not be offered without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// It asks for weight.
    Weight,
    /// It gives amounts of food or fluid.
    Fuel,
    /// It gives advice to train.
    Training,
}

/// Where the evidence differs from what many articles say.
#[derive(Debug)]
pub struct Correction {
    /// Its id.
    pub id: String,
    /// The causes it concerns.
    pub causes: Vec<CauseKey>,
    /// Where the evidence comes from.
    pub source: Vec<Source>,
    /// The numbers of its references.
    pub refs: Vec<u16>,
    /// Whether there is a sentence on what many articles say.
    pub read: bool,
}

/// What the page for the doctor holds.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The questions whose answers it lists.
    pub questions: Vec<QuestionKey>,
    /// The questions it lists after an explicit yes.
    pub opt_in: Vec<QuestionKey>,
    /// The tests to ask about, and when.
    pub tests: Vec<(String, Option<Condition>)>,
}

impl Calculator {
    /// Whether it plans the next weeks; it then stands in the plan.
    #[must_use]
    pub fn is_planner(&self) -> bool {
        self.calculation == Calculation::Planner
    }
}

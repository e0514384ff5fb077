//! What an assessment consists of, with every reference resolved to a key. Decoding
//! (`content::decode`) is the only maker; a [`Definition`] that exists is sound.

mod causes;
mod questions;
mod result;
mod rules;
mod scoring;

pub use causes::{Cause, Evidence, Model, Step};
pub use questions::{Choice, Field, Flag, Idle, Influence, Kind, Percent, Question, Typical, Unit};
pub use result::{Calculator, Correction, Input, Need, Path, Sheet, Tip};
pub use rules::{Effect, Modifier, Rule, Stop};
pub use scoring::{Leeway, Reference, Scoring, Source};

use super::measure::Measure;

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub usize);
    )*};
}

keys! {
    /// The place of a question in [`Definition::questions`].
    QuestionKey;
    /// The place of a choice in its question's [`Question::choices`].
    ChoiceKey;
    /// The place of a field in its question's [`Question::fields`].
    FieldKey;
    /// The place of a measure in [`Definition::measures`].
    MeasureKey;
    /// The place of a flag in [`Definition::flags`].
    FlagKey;
    /// The place of a cause in [`Definition::causes`].
    CauseKey;
    /// The place of a rule in [`Definition::rules`].
    RuleKey;
    /// The place of a calculator in [`Definition::calculators`].
    CalculatorKey;
    /// The place of an input in its calculator's [`Calculator::inputs`].
    InputKey;
}

/// One whole assessment.
#[derive(Debug)]
pub struct Definition {
    /// The assessment's name, a word.
    pub id: String,
    /// The content's version, for the site owner.
    pub version: String,
    /// How steps become scores and scores become words.
    pub scoring: Scoring,
    /// The sources that texts point to by number.
    pub references: Vec<Reference>,
    /// All questions, in the order in which they are asked unless a path says otherwise.
    pub questions: Vec<Question>,
    /// Numbers derived from answers.
    pub measures: Vec<Measure>,
    /// Named conditions.
    pub flags: Vec<Flag>,
    /// The causes, ranked ones and those that only a triage rule names.
    pub causes: Vec<Cause>,
    /// Triage, in the order in which rules of one level are listed.
    pub rules: Vec<Rule>,
    /// What changes for some readers.
    pub modifiers: Vec<Modifier>,
    /// For whom the quiz is not made.
    pub stops: Vec<Stop>,
    /// General tips for results without a ranking.
    pub tips: Vec<Tip>,
    /// The ways through the questions.
    pub paths: Vec<Path>,
    /// The question whether the steps of an earlier result were followed, asked of who kept one
    /// whose day to look again has come.
    pub recheck: Option<QuestionKey>,
    /// Small tools in the report.
    pub calculators: Vec<Calculator>,
    /// Where the evidence differs from what many articles say.
    pub corrections: Vec<Correction>,
    /// What the page for the doctor holds.
    pub sheet: Sheet,
}

impl Definition {
    /// The question with the key.
    #[must_use]
    pub fn question(&self, key: QuestionKey) -> &Question {
        &self.questions[key.0]
    }

    /// The cause with the key.
    #[must_use]
    pub fn cause(&self, key: CauseKey) -> &Cause {
        &self.causes[key.0]
    }

    /// The rule with the key.
    #[must_use]
    pub fn rule(&self, key: RuleKey) -> &Rule {
        &self.rules[key.0]
    }

    /// The keys of all questions, in order.
    pub fn question_keys(&self) -> impl Iterator<Item = QuestionKey> + use<> {
        (0..self.questions.len()).map(QuestionKey)
    }

    /// The key of the question with the id.
    #[must_use]
    pub fn find_question(&self, id: &str) -> Option<QuestionKey> {
        self.questions.iter().position(|question| question.id == id).map(QuestionKey)
    }

    /// The key of the cause with the id.
    #[must_use]
    pub fn find_cause(&self, id: &str) -> Option<CauseKey> {
        self.causes.iter().position(|cause| cause.id == id).map(CauseKey)
    }

    /// The key of the rule with the id.
    #[must_use]
    pub fn find_rule(&self, id: &str) -> Option<RuleKey> {
        self.rules.iter().position(|rule| rule.id == id).map(RuleKey)
    }
}

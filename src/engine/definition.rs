//! What an assessment consists of, with every reference resolved to a key. Decoding
//! (`content::decode`) is the only maker; a [`Definition`] that exists is sound.

use super::calculators::Calculation;
use super::condition::Condition;
use super::measure::Measure;
use super::triage::Level;

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

/// The numbers of the scoring rule (domain section 4.1).
#[derive(Clone, Debug, PartialEq)]
pub struct Scoring {
    /// How many of the largest steps of one sign count in full.
    pub full: usize,
    /// How many more count half; the rest count a quarter.
    pub half: usize,
    /// The least the damped sum can be, in steps.
    pub least: f64,
    /// The most the damped sum can be, in steps.
    pub most: f64,
    /// How many core questions a ranking needs.
    pub core_needed: usize,
    /// How many causes the first view shows at most.
    pub first_view: usize,
    /// The score, 0 to 1, from which a cause "fits well".
    pub fits_well: f64,
    /// The score from which it is "worth checking".
    pub worth_checking: f64,
    /// The score from which it is "in the background".
    pub background: f64,
    /// When a harmless cause may lead the result.
    pub reassure_when: Condition,
    /// The score that cause needs.
    pub reassure_from: f64,
    /// How unsure the numbers themselves are.
    pub doubt: Leeway,
}

/// How far the numbers of the scoring rule may be off: what doubt tries them with. Expert
/// judgement, as most of those numbers are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leeway {
    /// How many weightings are tried.
    pub weightings: u16,
    /// How far a step moves either way that rests on judgement or the article, in half steps.
    pub judged: i8,
    /// How far a step moves either way that a study, a review or a guideline stands behind, in
    /// half steps.
    pub studied: i8,
    /// How far the odds of a prior move either way, in half steps.
    pub prior: i8,
    /// How many of the weightings must show a change for it to be named; from 1.
    pub often: u16,
    /// Where these numbers come from.
    pub source: Vec<Source>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its number in the list of references.
    pub id: u16,
    /// Who and when, short.
    pub cite: String,
}

/// Where a statement comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Source {
    /// Meta-analysis or systematic review.
    Review,
    /// Consensus statement or guideline.
    Guideline,
    /// Cohort, cross-sectional or diagnostic study.
    Observation,
    /// Experiment or trial.
    Experiment,
    /// Expert judgement: no study exists.
    Judgement,
    /// The article the assessment began with.
    Article,
}

/// One question.
#[derive(Debug)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// The group of questions it stands in.
    pub block: String,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it counts towards a ranking.
    pub core: bool,
    /// Whether the reader is told once more that the answer stays on the device.
    pub private: bool,
    /// What may be said of another answer.
    pub influence: Influence,
    /// When it is not asked. Only a known yes skips.
    pub skip_when: Option<Condition>,
    /// Its numbers.
    pub fields: Vec<Field>,
    /// Its choices.
    pub choices: Vec<Choice>,
    /// Typical answers to its numbers, for choosing what to ask; together all readers.
    pub typical: Vec<Typical>,
}

/// A share of readers in whole percent, 0 to 100: expert judgement, no finer than that.
pub type Percent = u8;

/// Numbers that stand for a group of readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Typical {
    /// One number per field of the question.
    pub numbers: Vec<f64>,
    /// The share of readers for whom they stand.
    pub share: Percent,
}

/// What may be said of another answer to a question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Influence {
    /// The reader decides over it: sleep, food, load.
    Own,
    /// It is as it is: a sign, age, the past.
    Given,
    /// Nothing: a red flag, a medicine, what is too private to imagine otherwise.
    Unspoken,
}

/// How a question is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// One choice.
    Single,
    /// Several choices, at most `most` if given.
    Multi {
        /// The largest number of choices.
        most: Option<usize>,
    },
    /// Numbers typed into fields.
    Numbers,
    /// Whole numbers picked from short scales, and perhaps further choices.
    Scale,
}

/// One number of a question or of a calculator.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its id.
    pub id: String,
    /// The least number taken, in [`Field::unit`].
    pub min: f64,
    /// The largest number taken, in [`Field::unit`].
    pub max: f64,
    /// Whether it must be a whole number.
    pub whole: bool,
    /// What it is measured in.
    pub unit: Option<Unit>,
}

/// What a number is measured in; the engine counts in these only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Years of age.
    Years,
    /// Kilometres; shown as miles to who prefers them.
    Kilometres,
    /// Kilograms; shown as pounds to who prefers them.
    Kilograms,
    /// Centimetres; shown as inches to who prefers them.
    Centimetres,
    /// Grams.
    Grams,
    /// Litres.
    Litres,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Degrees Celsius.
    Celsius,
}

/// One choice of a question.
#[derive(Debug)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Whether it clears the others and is cleared by them ("none of these").
    pub exclusive: bool,
    /// Why it informs nothing, where that is so.
    pub idle: Option<Idle>,
    /// When it is offered; always, if nothing is said. Only a known yes offers it.
    pub only_when: Option<Condition>,
    /// How many of the readers who are asked and offered it tick it. Used for choosing what to
    /// ask only, never for a score.
    pub share: Percent,
}

/// Why a choice moves nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Idle {
    /// The ordinary answer: what it rules out is said by the other choices.
    Baseline,
    /// "I am not sure": the same as no answer.
    Unsure,
    /// "I prefer not to say": the same as no answer.
    Declined,
}

/// A named condition.
#[derive(Debug)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// When it holds; a flag that is switched off never does.
    pub when: Option<Condition>,
}

/// One explanation.
#[derive(Debug)]
pub struct Cause {
    /// Its id.
    pub id: String,
    /// How it is scored; causes without are named by triage rules only.
    pub model: Option<Model>,
    /// The source classes of its description.
    pub source: Vec<Source>,
    /// The numbers of its references.
    pub refs: Vec<u16>,
    /// Whether there is a longer text.
    pub more: bool,
    /// What to do first.
    pub steps: Vec<Step>,
    /// Whether it passes by itself within days or weeks.
    pub passing: bool,
    /// Whether it may lead the result as a harmless explanation.
    pub reassures: bool,
    /// When to look again, in days from the day of the quiz.
    pub recheck_days: u16,
    /// Other days for some readers; the last that holds wins.
    pub rechecks: Vec<(Condition, u16)>,
    /// Whether the day to look again is the day after the reader's race.
    pub recheck_after_race: bool,
    /// The causes to check before believing this one.
    pub check_first: Vec<CauseKey>,
    /// The cause shown joined with this one once its score reaches the number.
    pub joined_with: Option<(CauseKey, f64)>,
    /// The next four weeks, as hundredths of the usual week.
    pub plan: Option<[u16; 4]>,
}

/// How a cause is scored.
#[derive(Debug)]
pub struct Model {
    /// The share of readers of this quiz in whom it contributes, between 0 and 1.
    pub prior: f64,
    /// Priors for some readers; the last that matches wins.
    pub priors: Vec<(Condition, f64)>,
    /// The gate: the cause is left out unless this surely holds.
    pub only_if: Option<Condition>,
    /// What moves it.
    pub evidence: Vec<Evidence>,
}

/// One item that moves a cause.
#[derive(Debug)]
pub struct Evidence {
    /// Its id, unique within the cause.
    pub id: String,
    /// Log₂ of its likelihood ratio, rounded to a whole step from −3 to +3.
    pub step: i8,
    /// The answers it looks at. Several answers count once.
    pub when: Condition,
    /// Where the step comes from.
    pub source: Vec<Source>,
}

/// One thing to do.
#[derive(Debug)]
pub struct Step {
    /// Its id, unique within the cause.
    pub id: String,
    /// Whether it is advice to train, which some results must not give.
    pub training: bool,
    /// Whether it is advice to work hard, which a result with easy running only must not give.
    pub hard: bool,
    /// When it is shown, if not always.
    pub when: Option<Condition>,
    /// Where it comes from.
    pub source: Vec<Source>,
}

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

impl Calculator {
    /// Whether it plans the next weeks; it then stands in the plan.
    #[must_use]
    pub fn is_planner(&self) -> bool {
        self.calculation == Calculation::Planner
    }
}

impl Question {
    /// The choice with the key.
    #[must_use]
    pub fn choice(&self, key: ChoiceKey) -> &Choice {
        &self.choices[key.0]
    }

    /// The key of the choice with the id.
    #[must_use]
    pub fn find_choice(&self, id: &str) -> Option<ChoiceKey> {
        self.choices.iter().position(|choice| choice.id == id).map(ChoiceKey)
    }
}

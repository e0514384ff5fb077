//! Questions, their choices and numbers.

use super::ChoiceKey;
use crate::engine::condition::Condition;

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

impl Question {
    /// The choice with the key.
    #[must_use]
    pub fn choice(&self, key: ChoiceKey) -> &Choice {
        &self.choices[key.0]
    }

    /// Whether the choice says that the reader says nothing here: it then clears numbers as well,
    /// and a number clears it. A number that was taken back must raise no alarm.
    #[must_use]
    pub fn is_silent(&self, key: ChoiceKey) -> bool {
        let choice = self.choice(key);
        choice.exclusive && matches!(choice.idle, Some(Idle::Unsure | Idle::Declined))
    }

    /// The key of the choice with the id.
    #[must_use]
    pub fn find_choice(&self, id: &str) -> Option<ChoiceKey> {
        self.choices.iter().position(|choice| choice.id == id).map(ChoiceKey)
    }
}

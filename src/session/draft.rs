//! What stands in the controls of the question on the screen, before it becomes an answer. Texts
//! are kept as typed, so that nothing typed is lost when it is not a number yet.

use crate::engine::answers::{Answer, Answers};
use crate::engine::definition::{ChoiceKey, Definition, Field, FieldKey, Kind, Question, QuestionKey};
use crate::engine::units::{Units, read_number, write_number};

/// The controls' content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The ticked choices, in the order of the question.
    pub chosen: Vec<ChoiceKey>,
    /// What stands in each field, as typed.
    pub texts: Vec<String>,
    /// Whether the reader has tried to go on: problems are shown from then.
    pub tried: bool,
}

/// Why a field's text is not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Problem {
    /// It is not a number.
    NotANumber,
    /// It is outside the range, given in the units on the screen.
    OutOfRange {
        /// The least number taken.
        least: f64,
        /// The largest number taken.
        most: f64,
    },
    /// It must be a whole number.
    NotWhole,
}

impl Draft {
    /// The controls of a question as its answer left them.
    #[must_use]
    pub fn of(definition: &Definition, answers: &Answers, question: QuestionKey, units: Units) -> Self {
        let answer = answers.get(question);
        let fields = &definition.question(question).fields;
        let texts =
            fields.iter().enumerate().map(|(place, field)| answer.number(FieldKey(place)).map_or_else(String::new, |number| shown(field, number, units)));
        Self { chosen: answer.chosen.clone(), texts: texts.collect(), tried: false }
    }

    /// Ticks or unticks a choice: one of a kind for single questions, "none of these" clears the
    /// rest and is cleared by it, and "prefer not to say" empties the fields as well.
    pub fn pick(&mut self, question: &Question, choice: ChoiceKey) {
        if choice.0 >= question.choices.len() {
            return;
        }
        let several = match question.kind {
            Kind::Single => None,
            Kind::Multi { most } => Some(most),
            Kind::Numbers | Kind::Scale => Some(None),
        };
        match several {
            None => self.chosen = vec![choice],
            Some(_) if self.chosen.contains(&choice) => self.chosen.retain(|other| *other != choice),
            Some(most) => {
                let exclusive = question.choice(choice).exclusive;
                self.chosen.retain(|other| !exclusive && !question.choice(*other).exclusive);
                if most.is_none_or(|most| self.chosen.len() < most) {
                    let place = self.chosen.partition_point(|other| *other < choice);
                    self.chosen.insert(place, choice);
                    if question.is_silent(choice) {
                        self.texts.fill(String::new());
                    }
                }
            }
        }
    }

    /// Whether another choice may be ticked.
    #[must_use]
    pub fn is_full(&self, question: &Question) -> bool {
        matches!(question.kind, Kind::Multi { most: Some(most) } if self.chosen.len() >= most)
    }

    /// Puts a text into a field. Who says something no longer prefers to say nothing.
    pub fn write(&mut self, question: &Question, field: FieldKey, text: String) {
        if let Some(place) = self.texts.get_mut(field.0) {
            if !text.is_empty() {
                self.chosen.retain(|choice| !question.is_silent(*choice));
            }
            *place = text;
        }
    }

    /// Whether the same is ticked and typed.
    #[must_use]
    pub fn same_content(&self, other: &Self) -> bool {
        self.chosen == other.chosen && self.texts == other.texts
    }

    /// Whether nothing is ticked or typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.texts.iter().all(|text| text.trim_ascii().is_empty())
    }

    /// The same texts in other units.
    pub fn convert(&mut self, question: &Question, from: Units, to: Units) {
        for (text, field) in self.texts.iter_mut().zip(&question.fields) {
            if let (Ok(Some(number)), Some(unit)) = (read_number(text), field.unit) {
                let (old, new) = (from.factor(unit), to.factor(unit));
                if old != new {
                    *text = write_number(number * old / new, 1);
                }
            }
        }
    }

    /// What keeps each field's text from being taken.
    #[must_use]
    pub fn problems(&self, question: &Question, units: Units) -> Vec<Option<Problem>> {
        self.texts.iter().zip(&question.fields).map(|(text, field)| take(field, text, units).err()).collect()
    }

    /// The answer: the choices, and every number that is one.
    #[must_use]
    pub fn answer(&self, question: &Question, units: Units) -> Answer {
        let numbers = self.texts.iter().zip(&question.fields).map(|(text, field)| take(field, text, units).unwrap_or(None));
        Answer { chosen: self.chosen.clone(), numbers: numbers.collect() }
    }
}

/// The number of a field in the units on the screen.
#[must_use]
pub fn shown(field: &Field, number: f64, units: Units) -> String {
    let factor = field.unit.map_or(1.0, |unit| units.factor(unit));
    write_number(number / factor, if factor == 1.0 { 2 } else { 1 })
}

/// The number a text means, in the engine's unit.
///
/// # Errors
/// When the field does not take it.
pub fn take(field: &Field, text: &str, units: Units) -> Result<Option<f64>, Problem> {
    let factor = field.unit.map_or(1.0, |unit| units.factor(unit));
    let Some(typed) = read_number(text).map_err(|_| Problem::NotANumber)? else { return Ok(None) };
    let number = typed * factor;
    // A converted number is shown rounded to a tenth: that must not push it over the edge.
    let slack = if factor == 1.0 { 0.0 } else { 0.05 * factor + 1e-9 };
    if number < field.min - slack || number > field.max + slack {
        return Err(Problem::OutOfRange { least: (field.min / factor * 10.0).ceil() / 10.0, most: (field.max / factor * 10.0).floor() / 10.0 });
    }
    if field.whole && number.fract() != 0.0 {
        return Err(Problem::NotWhole);
    }
    Ok(Some(number.clamp(field.min, field.max)))
}

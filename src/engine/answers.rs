//! What the reader said. Whatever is put in, what is kept fits the definition: unknown choices
//! and numbers out of range are left out, so nothing later has to doubt an answer.

use super::definition::{CalculatorKey, ChoiceKey, Definition, Field, FieldKey, Idle, InputKey, QuestionKey};

/// The answer to one question. The empty answer is the same as none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The choices, in the order of the question.
    pub chosen: Vec<ChoiceKey>,
    /// One place per field of the question; nothing where the reader left it empty.
    pub numbers: Vec<Option<f64>>,
}

impl Answer {
    /// An answer of one choice.
    #[must_use]
    pub fn choice(key: ChoiceKey) -> Self {
        Self { chosen: vec![key], numbers: Vec::new() }
    }

    /// An answer of choices.
    #[must_use]
    pub fn choices(keys: impl IntoIterator<Item = ChoiceKey>) -> Self {
        Self { chosen: keys.into_iter().collect(), numbers: Vec::new() }
    }

    /// An answer of numbers, one per field.
    #[must_use]
    pub fn numbers(numbers: impl IntoIterator<Item = Option<f64>>) -> Self {
        Self { chosen: Vec::new(), numbers: numbers.into_iter().collect() }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.numbers.iter().all(Option::is_none)
    }

    /// The number in a field.
    #[must_use]
    pub fn number(&self, field: FieldKey) -> Option<f64> {
        self.numbers.get(field.0).copied().flatten()
    }
}

/// All answers, and what was typed into the calculators.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    questions: Vec<Answer>,
    /// One place per input of a calculator: nothing while untouched, then the number, if it is one.
    tools: Vec<Vec<Option<Option<f64>>>>,
}

impl Answers {
    /// Nothing answered yet.
    #[must_use]
    pub fn none(definition: &Definition) -> Self {
        Self {
            questions: vec![Answer::default(); definition.questions.len()],
            tools: definition.calculators.iter().map(|tool| vec![None; tool.inputs.len()]).collect(),
        }
    }

    /// The answer to a question; the empty one if there is none.
    #[must_use]
    pub fn get(&self, question: QuestionKey) -> &Answer {
        &self.questions[question.0]
    }

    /// Keeps of `answer` what fits the question; no numbers beside "prefer not to say".
    pub fn set(&mut self, definition: &Definition, question: QuestionKey, answer: Answer) {
        let asked = definition.question(question);
        let mut kept = Answer::default();
        for place in 0..asked.choices.len() {
            if answer.chosen.contains(&ChoiceKey(place)) {
                kept.chosen.push(ChoiceKey(place));
            }
        }
        let is_silent = kept.chosen.iter().any(|choice| asked.is_silent(*choice));
        for (place, field) in asked.fields.iter().enumerate() {
            kept.numbers.push(answer.number(FieldKey(place)).filter(|number| !is_silent && field.takes(*number)));
        }
        self.questions[question.0] = if kept.is_empty() { Answer::default() } else { kept };
    }

    /// Takes the answer back.
    pub fn clear(&mut self, question: QuestionKey) {
        self.questions[question.0] = Answer::default();
    }

    /// Whether the question has an answer that says something: "not sure" and "prefer not to
    /// say" do not.
    #[must_use]
    pub fn says_something(&self, definition: &Definition, question: QuestionKey) -> bool {
        let answer = self.get(question);
        let asked = definition.question(question);
        answer.numbers.iter().any(Option::is_some)
            || answer.chosen.iter().any(|choice| match asked.choice(*choice).idle {
                None | Some(Idle::Baseline) => true,
                Some(Idle::Unsure | Idle::Declined) => false,
            })
    }

    /// How many core questions have an answer that says something.
    #[must_use]
    pub fn core_answered(&self, definition: &Definition) -> usize {
        definition.question_keys().filter(|key| definition.question(*key).core && self.says_something(definition, *key)).count()
    }

    /// What was typed into a calculator, if it is a number.
    #[must_use]
    pub fn tool(&self, calculator: CalculatorKey, input: InputKey) -> Option<f64> {
        self.tools[calculator.0][input.0].flatten()
    }

    /// Whether anything was typed there, a number or not.
    #[must_use]
    pub fn is_tool_touched(&self, calculator: CalculatorKey, input: InputKey) -> bool {
        self.tools[calculator.0][input.0].is_some()
    }

    /// Keeps a number typed into a calculator if it is in range, else empties the input.
    pub fn set_tool(&mut self, definition: &Definition, calculator: CalculatorKey, input: InputKey, number: Option<f64>) {
        let field = &definition.calculators[calculator.0].inputs[input.0].field;
        self.tools[calculator.0][input.0] = Some(number.filter(|number| field.takes(*number)));
    }
}

impl Field {
    /// Whether the number is one this field takes.
    #[must_use]
    pub fn takes(&self, number: f64) -> bool {
        number >= self.min && number <= self.max && (!self.whole || number.fract() == 0.0)
    }
}

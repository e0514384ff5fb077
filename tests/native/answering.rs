//! Answers at random, for the property tests: every question, everything that could be put into
//! it, sense and nonsense.

use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::definition::{CalculatorKey, ChoiceKey, Definition, InputKey, QuestionKey};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;

use crate::reader;

/// 256 cases, the same ones each time, and nothing written to disk.
pub(crate) fn config() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, rng_seed: RngSeed::Fixed(26), ..ProptestConfig::default() }
}

/// A number as a field could receive it.
fn number() -> impl Strategy<Value = Option<f64>> {
    let odd = select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0]);
    prop_oneof![
        2 => Just(None),
        6 => (0_i32..=14).prop_map(|small| Some(f64::from(small))),
        4 => (0_i32..=130).prop_map(|large| Some(f64::from(large))),
        2 => (-3.0..300.0).prop_map(Some),
        1 => odd.prop_map(Some),
    ]
}

/// An answer to any question: choices it may not have, and more numbers than it has fields.
pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    let chosen = proptest::collection::vec((0_usize..18).prop_map(ChoiceKey), 0..4);
    let numbers = proptest::collection::vec(number(), 0..6);
    (chosen, numbers).prop_map(|(chosen, numbers)| Answer { chosen, numbers })
}

/// All answers, sense and nonsense; half of the readers have no emergency.
pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    let definition = reader::definition();
    let calm = move |mut answers: Answers| {
        let red_now = definition.find_question("red-now").expect("it is asked");
        answers.clear(red_now);
        answers
    };
    prop_oneof![wild_answers(), sensible_answers(), wild_answers().prop_map(calm), sensible_answers().prop_map(calm)]
}

/// One answer for each question, and numbers in the calculators.
fn wild_answers() -> impl Strategy<Value = Answers> {
    let definition = reader::definition();
    let questions = proptest::collection::vec(answer(), definition.questions.len());
    let tools = proptest::collection::vec(number(), 14);
    (questions, tools).prop_map(move |(questions, tools)| {
        let mut answers = Answers::none(definition);
        for (question, answer) in definition.question_keys().zip(questions) {
            answers.set(definition, question, answer);
        }
        for (calculator, tool) in definition.calculators.iter().enumerate() {
            for (input, number) in (0..tool.inputs.len()).zip(&tools) {
                answers.set_tool(definition, CalculatorKey(calculator), InputKey(input), *number);
            }
        }
        answers
    })
}

/// Answers as the controls of the page give them: one choice for single questions, "none of
/// these" alone, numbers in range, and every second question skipped.
pub(crate) fn sensible_answers() -> impl Strategy<Value = Answers> {
    let definition = reader::definition();
    let picks = proptest::collection::vec((any::<Index>(), proptest::collection::vec(any::<Index>(), 5), any::<bool>()), definition.questions.len());
    picks.prop_map(move |picks| {
        let mut answers = Answers::none(definition);
        for (question, (choice, numbers, said)) in definition.question_keys().zip(picks) {
            if said {
                answers.set(definition, question, sensible(definition, question, choice, &numbers));
            }
        }
        answers
    })
}

fn sensible(definition: &Definition, question: QuestionKey, choice: Index, numbers: &[Index]) -> Answer {
    let asked = definition.question(question);
    let numbers = asked.fields.iter().zip(numbers).map(|(field, index)| {
        let steps = (field.max - field.min) as usize + 1;
        Some(field.min + index.index(steps) as f64)
    });
    let chosen = if asked.choices.is_empty() || !asked.fields.is_empty() { Vec::new() } else { vec![ChoiceKey(choice.index(asked.choices.len()))] };
    Answer { chosen, numbers: numbers.collect() }
}

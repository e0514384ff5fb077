//! Everything a reader can do.

use crate::engine::answers::Answer;
use crate::engine::definition::{CalculatorKey, ChoiceKey, FieldKey, InputKey, QuestionKey};
use crate::engine::next::Mode;
use crate::engine::units::Units;

/// Everything a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Begin.
    Start(Mode),
    /// Tick or untick a choice of the question on the screen.
    Pick(ChoiceKey),
    /// Type into a field of the question on the screen.
    Type(FieldKey, String),
    /// Take the answer and go on.
    Next,
    /// Go on without an answer.
    Skip,
    /// Go to the question before; from a stop, back to the question that led to it.
    Back,
    /// See the result with what has been answered.
    Finish,
    /// Change an earlier answer, or answer from the result what has not been asked.
    Change(QuestionKey),
    /// Answer more questions to sharpen the result.
    More,
    /// "I have read this", on the emergency screen.
    Acknowledge,
    /// Forget everything and begin again.
    Restart,
    /// Show and read other units.
    Measure(Units),
    /// Put the private answers on the page for the doctor, or leave them out.
    Include(bool),
    /// Type into a calculator.
    Tool(CalculatorKey, InputKey, String),
    /// See the result as it would be with another answer. The reader's own answers stay.
    Try(QuestionKey, Answer),
    /// Go back from what was tried to the own answers.
    Untry,
}

//! What a session shows: where the reader is, how far, and what stands there.

use super::Session;
use super::draft::Draft;
use crate::engine::answers::Answers;
use crate::engine::definition::{CalculatorKey, Definition, InputKey, QuestionKey};
use crate::engine::next::{Mode, Why};
use crate::engine::units::Units;

/// Where the reader is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Before the first question.
    Intro,
    /// At a question.
    Asking,
    /// At the result.
    Report,
}

/// What to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The first page.
    Intro,
    /// A question.
    Question(QuestionKey),
    /// Red flags that stop the quiz.
    Emergency,
    /// The quiz is not for this reader: the place in [`Definition::stops`].
    Stopped(usize),
    /// The result.
    Report,
}

/// How far the reader is, honestly: both numbers change as answers open or close questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The number of the question on the screen, from 1.
    pub at: usize,
    /// How many there will be as far as one can tell.
    pub of: usize,
}

impl Session {
    /// What to show.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self.phase {
            Phase::Intro => Screen::Intro,
            Phase::Asking | Phase::Report if self.halted => match self.stop() {
                Some(place) if self.alarms().is_empty() => Screen::Stopped(place),
                _ => Screen::Emergency,
            },
            Phase::Asking => Screen::Question(self.trail[self.at]),
            Phase::Report => Screen::Report,
        }
    }

    /// The definition.
    #[must_use]
    pub fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// The answers taken so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What stands in the controls.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The units on the screen.
    #[must_use]
    pub fn units(&self) -> Units {
        self.units
    }

    /// How much the reader wants to answer.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The questions whose answers the last step dropped.
    #[must_use]
    pub fn dropped(&self) -> &[QuestionKey] {
        &self.dropped
    }

    /// The questions visited, in order.
    #[must_use]
    pub fn trail(&self) -> &[QuestionKey] {
        &self.trail
    }

    /// Whether the reader came from the result to change an answer.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        self.detour.is_some()
    }

    /// Whether the page for the doctor lists the private answers.
    #[must_use]
    pub fn includes_private(&self) -> bool {
        self.includes_private
    }

    /// What stands in a calculator's input.
    #[must_use]
    pub fn tool_text(&self, tool: CalculatorKey, input: InputKey) -> &str {
        &self.tools[tool.0][input.0]
    }

    /// How far the reader is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        // The one on the screen is in the trail already.
        Progress { at: self.at + 1, of: self.trail.len() + self.about }
    }

    /// How many questions the full set would still ask, at most.
    #[must_use]
    pub fn more_to_ask(&self) -> usize {
        self.left(Mode::Full).about
    }

    /// About how many questions the short way asks, from here.
    #[must_use]
    pub fn short_length(&self) -> usize {
        self.left(Mode::Short).about
    }

    /// Why the question on the screen is asked now; nothing where the reader chose it.
    #[must_use]
    pub fn why_now(&self) -> Option<Why> {
        match self.screen() {
            Screen::Question(question) => self.whys[question.0],
            Screen::Intro | Screen::Emergency | Screen::Stopped(_) | Screen::Report => None,
        }
    }

    /// Whether the reader has tried to go on with a number that cannot be taken, and it still stands there.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        let Screen::Question(question) = self.screen() else { return false };
        self.draft.tried && self.draft.problems(self.definition.question(question), self.units).iter().any(Option::is_some)
    }
}

//! "What if": the result as it would be with one other answer. What is tried stands in the
//! draft, as it does on the way to an answer, and never among the answers; so there is nothing
//! to undo but the wish.

use super::draft::Draft;
use super::{Action, Screen, Session};
use crate::engine::answers::{Answer, Answers};
use crate::engine::definition::{Influence, QuestionKey};
use crate::engine::next::{self, Mode};
use crate::engine::trial;

/// Whether what is tried outlives the action. Whatever leads away from the result ends it.
pub(super) fn is_allowed(action: &Action) -> bool {
    match action {
        Action::Pick(_) | Action::Type(..) | Action::Measure(_) | Action::Include(_) | Action::Tool(..) | Action::Try(..) => true,
        Action::Start(_)
        | Action::Next
        | Action::Skip
        | Action::Back
        | Action::Finish
        | Action::Change(_)
        | Action::More
        | Action::Acknowledge
        | Action::Restart
        | Action::Untry => false,
    }
}

impl Session {
    /// The question whose answer is only tried.
    #[must_use]
    pub fn tried(&self) -> Option<QuestionKey> {
        self.tried
    }

    /// The answers as they would be with the one that is tried. What cannot be taken yet counts
    /// as not said.
    #[must_use]
    pub fn tried_answers(&self) -> Option<Answers> {
        let question = self.tried?;
        let answer = self.draft.answer(self.definition.question(question), self.units);
        Some(trial::with(self.definition, &self.answers, question, answer))
    }

    /// Whether another answer to the question may be tried: it is asked of this reader, and
    /// something may be said of other answers to it. Below an emergency nothing is.
    #[must_use]
    pub fn may_try(&self, question: QuestionKey) -> bool {
        self.screen() == Screen::Report
            && self.definition.question(question).influence != Influence::Unspoken
            && next::askable(self.definition, &self.answers, Mode::Full).contains(&question)
            && self.all_alarms().is_empty()
    }

    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn try_answer(&mut self, question: QuestionKey, answer: Answer) {
        if question.0 < self.definition.questions.len() && self.may_try(question) {
            let mut tried = self.answers.clone();
            tried.set(self.definition, question, answer);
            self.draft = Draft { tried: true, ..Draft::of(self.definition, &tried, question, self.units) };
            self.tried = Some(question);
        }
    }

    /// The question whose controls are on the screen.
    pub(super) fn on_screen(&self) -> Option<QuestionKey> {
        match self.screen() {
            Screen::Question(question) => Some(question),
            Screen::Report => self.tried,
            Screen::Intro | Screen::Emergency | Screen::Stopped(_) => None,
        }
    }
}

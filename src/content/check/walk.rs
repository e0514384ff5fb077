//! A walk through a real session: the wanted answers are given when they are asked for and
//! everything else is skipped.

use super::budget::Budget;
use super::cases::{Case, End};
use crate::engine::answers::Answers;
use crate::engine::condition::Picture;
use crate::engine::definition::{Definition, FieldKey, Path, QuestionKey, RuleKey};
use crate::engine::next::{self, Mode};
use crate::engine::report::Report;
use crate::engine::triage::Level;
use crate::engine::units::write_number;
use crate::session::{Action, Screen, Session};

/// Walks until the result, an emergency or a stop, and returns the session there.
pub(super) fn walk(definition: &'static Definition, budget: &Budget, (case, end): (&Case, End), mode: Mode) -> Session {
    let mut session = Session::new(definition);
    if !budget.spend_walk() {
        return session;
    }
    session = session.step(Action::Start(mode));
    // Each question is asked once; the limit stands for the proof that the walk ends.
    for _ in 0..=definition.questions.len() {
        match session.screen() {
            Screen::Question(question) => session = answer(definition, session, (case, end), question),
            Screen::Intro | Screen::Emergency | Screen::Stopped(_) => break,
            Screen::Report => {
                for ((tool, input), number) in &case.tools {
                    session = session.step(Action::Tool(*tool, *input, write_number(*number, 2)));
                }
                break;
            }
        }
    }
    session
}

fn answer(definition: &Definition, mut session: Session, (case, end): (&Case, End), question: QuestionKey) -> Session {
    let Some(wanted) = case.answer(definition, question, end) else { return session.step(Action::Skip) };
    for (place, number) in wanted.numbers.iter().enumerate() {
        if let Some(number) = number {
            session = session.step(Action::Type(FieldKey(place), write_number(*number, 2)));
        }
    }
    // What is ticked must be in sight, with what stands in the controls already.
    let mut seen = session.answers().clone();
    seen.set(definition, question, session.draft().answer(definition.question(question), session.units()));
    for choice in wanted.chosen {
        if next::is_offered(&Picture::of(definition, &seen), question, choice) {
            session = session.step(Action::Pick(choice));
        }
    }
    let next = session.step(Action::Next);
    if next.screen() == session.screen() { next.step(Action::Skip) } else { next }
}

/// The paths on which readers of a mode can be: its own, and those made for some readers.
pub(super) fn paths(definition: &Definition, mode: Mode) -> Vec<&Path> {
    let plain = next::path(definition, &Answers::none(definition), mode);
    let special = definition.paths.iter().filter(|path| path.when.is_some() && path.id != plain.id);
    [plain].into_iter().chain(special).collect()
}

/// How urgent a rule is at the end of a walk; nothing if it did not fire.
pub(super) fn fired(definition: &Definition, session: &Session, rule: RuleKey) -> Option<Level> {
    let report = Report::new(definition, session.answers());
    report.triage.iter().find(|fired| fired.rule == rule).map(|fired| fired.level)
}

//! What a reader did before the program was there, told in words by the script that drew the
//! first screens: `full next limp night-pain` is "began with all questions, ticked two choices
//! of the first one, pressed Next".

use super::{Action, Screen, Session};
use crate::engine::cut::cut;
use crate::engine::definition::ChoiceKey;
use crate::engine::next::Mode;

/// The session after that. Words that mean nothing here are left out: at worst the reader is
/// asked the first question again.
#[must_use]
pub fn begun(mut session: Session, words: &str) -> Session {
    let mut rest = words;
    let mode = match next_word(&mut rest) {
        "short" => Mode::Short,
        "full" => Mode::Full,
        _ => return session,
    };
    session.apply(Action::Start(mode));
    let mut on = None;
    while !rest.is_empty() {
        match next_word(&mut rest) {
            "next" => on = Some(Action::Next),
            "skip" => on = Some(Action::Skip),
            choice => {
                if let Some(key) = choice_on_screen(&session, choice) {
                    session.apply(Action::Pick(key));
                }
            }
        }
    }
    if let Some(action) = on {
        session.apply(action);
    }
    session
}

fn next_word<'w>(rest: &mut &'w str) -> &'w str {
    let (word, after) = cut(rest, b' ').unwrap_or((*rest, ""));
    *rest = after;
    word
}

fn choice_on_screen(session: &Session, id: &str) -> Option<ChoiceKey> {
    let Screen::Question(question) = session.screen() else { return None };
    session.definition().question(question).choices.iter().position(|choice| choice.id == id).map(ChoiceKey)
}

//! Where the reader is, in words for the page around the quiz. Their answers are in it only if
//! the site owner shares them.

use super::{Screen, Session};
use crate::engine::next::Mode;
use crate::engine::units::{digits, write_number};

impl Screen {
    /// The screen's name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Intro => "intro",
            Self::Question(_) => "question",
            Self::Emergency => "emergency",
            Self::Stopped(_) => "stopped",
            Self::Report => "report",
        }
    }
}

/// The screen's name, the number of the question, of how many (0 of 0 elsewhere), and the way the
/// reader chose, with blanks between: `question 3 14 short`.
#[must_use]
pub fn whereabouts(session: &Session, screen_name: &str) -> String {
    let screen = session.screen();
    let (at, of) = match screen {
        Screen::Question(_) => {
            let progress = session.progress();
            (progress.at, progress.of)
        }
        Screen::Intro | Screen::Emergency | Screen::Stopped(_) | Screen::Report => (0, 0),
    };
    let mode = match session.mode() {
        Mode::Short => " short",
        Mode::Full => " full",
    };
    [screen_name, " ", &digits(at as u64), " ", &digits(of as u64), mode].concat()
}

/// The answers, each on a line that begins with a line break: the question, then ids of choices
/// and `field=number`.
#[must_use]
pub fn answers(session: &Session) -> String {
    let mut said = String::new();
    for key in session.definition().question_keys() {
        let (question, answer) = (session.definition().question(key), session.answers().get(key));
        if answer.is_empty() {
            continue;
        }
        said.push('\n');
        said.push_str(&question.id);
        for choice in &answer.chosen {
            said.push(' ');
            said.push_str(&question.choice(*choice).id);
        }
        for (field, number) in question.fields.iter().zip(&answer.numbers) {
            if let Some(number) = number {
                said.push(' ');
                said.push_str(&field.id);
                said.push('=');
                said.push_str(&write_number(*number, 2));
            }
        }
    }
    said
}

//! How far the reader is, and what the last change dropped.

use yew::prelude::*;

use crate::session::Session;
use crate::ui::Words;
use crate::ui::mark::{line, marked, none, paragraph, tag};

/// "Question 3 of about 14".
#[must_use]
pub fn progress_text(words: &Words, session: &Session) -> String {
    let progress = session.progress();
    words.fill("ui.progress", &[("n", &progress.at.to_string()), ("of", &progress.of.to_string())])
}

/// The same with a bar and the group of questions. The total changes when answers open or close questions, and so the
/// bar may move back: it tells the truth.
pub fn progress(words: &Words, session: &Session, block: &str) -> Html {
    let progress = session.progress();
    let (done, all) = ((progress.at - 1).to_string(), progress.of.to_string());
    tag("div", "progress", vec![
        tag("p", "", vec![line("span", "block", words.of(&["block", block])), line("span", "", progress_text(words, session).into())]),
        marked("progress", &["value", "max", "aria-hidden"], &[&done, &all, "true"], Vec::new()),
    ])
}

/// Which answers the last change dropped, because their question no longer applies.
pub fn dropped_note(words: &Words, session: &Session) -> Html {
    if session.dropped().is_empty() {
        return none();
    }
    let names = session.dropped().iter().map(|key| line("li", "", words.of(&["question", &session.definition().question(*key).id, "short"])));
    marked("div", &["class", "role"], &["dropped note", "status"], vec![paragraph(words.say("ui.dropped")), tag("ul", "", names.collect())])
}

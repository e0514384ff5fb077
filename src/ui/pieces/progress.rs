//! How far the reader is, and what the last change dropped.

use yew::prelude::*;

use crate::session::Session;
use crate::ui::Words;

/// "Question 3 of about 14".
#[must_use]
pub fn progress_text(words: &Words, session: &Session) -> String {
    let progress = session.progress();
    words.fill("ui.progress", &[("n", &progress.at.to_string()), ("of", &progress.of.to_string())])
}

/// The same with a bar. The total changes when answers open or close questions, and so the
/// bar may move back: it tells the truth.
pub fn progress(words: &Words, session: &Session) -> Html {
    let progress = session.progress();
    let (value, max) = ((progress.at - 1).to_string(), progress.of.to_string());
    html! {
        <div class="progress">
            <p>{ progress_text(words, session) }</p>
            <progress {value} {max} aria-hidden="true" tabindex="-1"></progress>
        </div>
    }
}

/// Which answers the last change dropped, because their question no longer applies.
pub fn dropped_note(words: &Words, session: &Session) -> Html {
    if session.dropped().is_empty() {
        return Html::default();
    }
    let names = session.dropped().iter().map(|key| words.of(&["question", &session.definition().question(*key).id, "short"]));
    html! {
        <div class="dropped note" role="status">
            <p>{ words.say("ui.dropped") }</p>
            <ul>{ for names.map(|name| html! { <li>{ name }</li> }) }</ul>
        </div>
    }
}

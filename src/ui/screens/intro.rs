//! The first page: what this is, what it is not, and two ways to begin.

use yew::prelude::*;

use super::Props;
use crate::engine::next::Mode;
use crate::session::Action;
use crate::ui::mark::{heading, line, tag};
use crate::ui::pieces::{buttons, primary, quiet};

/// The first page.
pub fn intro(props: &Props) -> Html {
    let words = &props.words;
    let promise = |key: &str| line("li", "", words.say(key));
    let note = words.fill("ui.intro.note", &[("n", &props.session.more_to_ask().to_string())]);
    tag("section", "intro", vec![
        line("p", "eyebrow", words.say("ui.intro.eyebrow")),
        heading(&props.heading, words.say("ui.intro.title")),
        line("p", "lead", words.say("ui.intro.lead")),
        tag("ul", "promises", vec![
            promise("ui.intro.promise.private"),
            promise("ui.intro.promise.several"),
            promise("ui.intro.promise.doctor"),
        ]),
        buttons(vec![
            primary(props, "start-short", "ui.intro.start-short", Action::Start(Mode::Short)),
            quiet(props, "start-full", "ui.intro.start-full", Action::Start(Mode::Full)),
        ]),
        line("p", "note", note.into()),
    ])
}

//! For readers whom the quiz is not made for.

use yew::prelude::*;

use super::Props;
use crate::session::Action;
use crate::ui::mark::{heading, line, tag};
use crate::ui::pieces::{buttons, quiet};

/// The end of the quiz for some readers; `place` is that of the stop in the definition.
pub fn stopped(props: &Props, place: usize) -> Html {
    let words = &props.words;
    let id = &props.session.definition().stops[place].id;
    tag("section", "stopped", vec![
        heading(&props.heading, words.of(&["stop", id, "title"])),
        line("p", "lead", words.of(&["stop", id, "text"])),
        buttons(vec![quiet(props, "back", "ui.stopped.back", Action::Back)]),
    ])
}

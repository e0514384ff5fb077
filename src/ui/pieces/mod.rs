//! The pieces the screens are made of.

mod answers;
mod cause;
mod controls;
mod flag;
mod plan;
mod progress;
mod sheet;
mod tool;

use yew::prelude::*;

pub use answers::{answer_list, answer_text};
pub use cause::{cause_card, rest_list};
pub use controls::{choices, fields, scales, unit_switch};
pub use flag::triage_card;
pub use plan::plan;
pub use progress::{dropped_note, progress, progress_text};
pub use sheet::Sheet;
pub use tool::tool;

use super::Words;
use crate::engine::definition::Source;
use crate::session::Action;

/// A button: its name for tests and styles, its text, its looks, and what it does.
pub fn button(words: &Words, name: &'static str, text: &str, looks: &'static str, on_action: &Callback<Action>, action: Action) -> Html {
    let onclick = on_action.reform(move |_: MouseEvent| action.clone());
    html! {
        <button class={looks} part={["button ", looks].concat()} data-action={name} type="button" {onclick}>{ words.say(text) }</button>
    }
}

/// The classes of a statement's sources.
pub fn sources(words: &Words, sources: &[Source]) -> Html {
    html! {
        <span class="sources">
            { for sources.iter().map(|source| html! { <span class="source">{ words.source(*source) }</span> }) }
        </span>
    }
}

//! Red flags that stop the quiz: their cards, and nothing that could distract from them.

use yew::prelude::*;

use super::Props;
use crate::engine::triage::{Level, triage};
use crate::session::Action;
use crate::ui::mark::{heading, tag};
use crate::ui::pieces::{buttons, flag, primary, quiet};

/// The cards of the emergency rules.
pub fn emergency(props: &Props) -> Html {
    let fired = triage(props.session.definition(), props.session.answers());
    let mut inside = vec![heading(&props.heading, props.words.say("ui.emergency.title"))];
    inside.extend(fired.iter().filter(|fired| fired.level == Level::EmergencyNow).map(|fired| flag(props, fired)));
    inside.push(buttons(vec![
        primary(props, "acknowledge", "ui.emergency.read", Action::Acknowledge),
        quiet(props, "back", "ui.emergency.back", Action::Back),
    ]));
    tag("section", "emergency", inside)
}

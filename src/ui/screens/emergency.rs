//! Red flags that stop the quiz: their cards, and nothing that could distract from them.

use yew::prelude::*;

use crate::engine::triage::{Level, triage};
use crate::session::{Action, Session};
use crate::ui::Words;
use crate::ui::pieces::{button, triage_card};

/// The cards of the emergency rules.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// The session.
    pub session: Session,
}

/// The cards of the emergency rules.
#[component]
pub fn Emergency(props: &Props) -> Html {
    let (words, session) = (&props.words, &props.session);
    let definition = session.definition();
    let fired = triage(definition, session.answers());
    let cards = fired.iter().filter(|fired| fired.level == Level::EmergencyNow);
    html! {
        <section class="emergency">
            <h2 class="title" tabindex="-1" ref={props.heading.clone()}>{ words.say("ui.emergency.title") }</h2>
            { for cards.map(|fired| triage_card(words, definition, fired, None)) }
            <div class="buttons">
                { button(words, "acknowledge", "ui.emergency.read", "primary", &props.on_action, Action::Acknowledge) }
                { button(words, "back", "ui.emergency.back", "quiet", &props.on_action, Action::Back) }
            </div>
        </section>
    }
}

//! The quiz: one reducer around the session, the screen as a match, and the focus.

use std::rc::Rc;

use yew::prelude::*;

use super::screens::{self, Question, Shown};
use super::{Host, Words, dom};
use crate::engine::Definition;
use crate::engine::units::Units;
use crate::session::{Action, Screen, Session, begun};

/// What the quiz is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The assessment.
    pub definition: Shared,
    /// The texts.
    pub words: Words,
    /// The world around the widget.
    pub host: Host,
    /// The units to begin with.
    #[prop_or_default]
    pub units: Units,
    /// What the reader did before the program was there, see [`begun`].
    #[prop_or_default]
    pub begun: String,
}

/// A definition that is compared by identity: it never changes and is never dropped. (The code
/// to drop one costs every reader three kilobytes; a page has one.)
#[derive(Clone, Copy, Debug)]
pub struct Shared(pub &'static Definition);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The session as the reducer's state.
struct State(Shown);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Shown(Rc::new(self.0.step(action)))))
    }
}

/// The whole quiz.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer(|| State(Shown(Rc::new(begun(Session::new(props.definition.0).with_units(props.units), &props.begun)))));
    let on_action = Callback::from({
        let dispatcher = state.dispatcher();
        move |action| dispatcher.dispatch(action)
    });
    let session = &state.0;
    let screen = session.screen();
    let heading = use_node_ref();
    let shown = use_mut_ref(|| screen);
    use_effect_with(screen, {
        let heading = heading.clone();
        move |screen| {
            // The first screen must not take the focus from the page.
            if shown.replace(*screen) != *screen {
                dom::focus(&heading);
            }
        }
    });
    let status = announcement(&props.words, session);
    let given = screens::Props { words: props.words.clone(), heading, on_action, session: session.clone(), host: props.host.clone() };
    let (name, view) = match screen {
        Screen::Intro => ("intro", screens::intro(&given)),
        Screen::Question(key) => ("question", html! { <Question key={key.0} ..given /> }),
        Screen::Emergency => ("emergency", screens::emergency(&given)),
        Screen::Stopped(place) => ("stopped", screens::stopped(&given, place)),
        Screen::Report => ("report", screens::report(&given)),
    };
    html! {
        <div class="app" part="app" data-screen={name} lang={props.words.say("language")} dir={props.words.say("direction")}>
            <p class="unseen" role="status">{ status }</p>
            { view }
        </div>
    }
}

/// What a screen reader hears besides the heading that takes the focus.
fn announcement(words: &Words, session: &Session) -> String {
    match session.screen() {
        Screen::Question(_) if session.draft().tried => words.say("ui.question.problem").to_string(),
        Screen::Question(_) => super::pieces::progress_text(words, session),
        Screen::Intro | Screen::Emergency | Screen::Stopped(_) | Screen::Report => String::new(),
    }
}

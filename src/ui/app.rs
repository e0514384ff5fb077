//! The quiz: one reducer around the session, the screen as a match, and the focus.

use std::rc::Rc;

use yew::prelude::*;

use super::screens::{Emergency, Intro, Question, Report, Stopped};
use super::{Host, Words, dom};
use crate::engine::Definition;
use crate::engine::units::Units;
use crate::session::{Action, Screen, Session};

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
}

/// A definition that is compared by identity: it never changes.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Definition>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The session as the reducer's state.
#[derive(Clone, PartialEq)]
struct State(Session);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.step(action)))
    }
}

/// The whole quiz.
#[component]
pub fn App(props: &Props) -> Html {
    let state = use_reducer_eq(|| State(Session::new(Rc::clone(&props.definition.0)).with_units(props.units)));
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
    let words = props.words.clone();
    let status = announcement(&words, session);
    let (name, view) = match screen {
        Screen::Intro => ("intro", html! { <Intro {words} {heading} {on_action} more={session.more_to_ask()} /> }),
        Screen::Question(key) => {
            let session = session.clone();
            ("question", html! { <Question key={key.0} {words} {heading} {on_action} {session} question={key.0} /> })
        }
        Screen::Emergency => {
            let session = session.clone();
            ("emergency", html! { <Emergency {words} {heading} {on_action} {session} /> })
        }
        Screen::Stopped(place) => {
            let id = AttrValue::from(props.definition.0.stops[place].id.clone());
            ("stopped", html! { <Stopped {words} {heading} {on_action} {id} /> })
        }
        Screen::Report => {
            let (session, host) = (session.clone(), props.host.clone());
            ("report", html! { <Report {words} {heading} {on_action} {session} {host} /> })
        }
    };
    html! {
        <div class="app" part="app" data-screen={name}>
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

//! What a reader can ask for on the page, and the one listener that hears it.

use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

use super::dom;
use crate::session::Action;

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A step of the session.
    Step(Action),
    /// The result on paper.
    Print,
    /// The causes that fit less, which are written only for who opens them.
    Rest,
    /// The result to be kept on the device.
    Keep,
    /// What is kept to be deleted.
    Forget,
    /// Nothing: Enter in a form that has nothing to send.
    Stay,
    /// Another try to fetch what the result needs.
    Later,
    /// Nothing of the reader's: what the result needs is there, or did not come.
    Arrived,
    /// To the questions, from the first page or from the result.
    Questions,
}

/// The listener of one control.
pub(super) struct Control {
    kind: Kind,
    asks: Asked,
    on_asked: Callback<Asked>,
}

/// What it listens for. (Yew's own list of events has a hundred, and is dear to copy.)
enum Kind {
    Click,
    Input,
    Submit,
}

impl Control {
    /// The listener of an element with this name.
    pub(super) fn new(name: &str, asks: Asked, on_asked: Callback<Asked>) -> Self {
        let kind = match name {
            "input" => Kind::Input,
            "form" => Kind::Submit,
            _ => Kind::Click,
        };
        Self { kind, asks, on_asked }
    }
}

impl Listener for Control {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            Kind::Click => ListenerKind::onclick,
            Kind::Input => ListenerKind::oninput,
            Kind::Submit => ListenerKind::onsubmit,
        }
    }

    fn handle(&self, event: Event) {
        // A form would load a page. What others do by themselves, such as opening a fold, is wanted.
        if matches!(self.kind, Kind::Submit) {
            event.prevent_default();
        }
        let mut asks = self.asks.clone();
        if let Asked::Step(Action::Type(_, text) | Action::Tool(_, _, text)) = &mut asks {
            *text = dom::text_of(&event);
        }
        self.on_asked.emit(asks);
    }

    fn passive(&self) -> bool {
        false
    }
}

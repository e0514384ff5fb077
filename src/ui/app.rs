//! The quiz: the session, the screen it shows, and the focus.

use yew::prelude::*;

use super::control::Asked;
use super::mark::Page;
use super::{Host, Words, dom, screens};
use crate::engine::Definition;
use crate::engine::units::Units;
use crate::session::{Screen, Session, begun};

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

/// The whole quiz. Its only state is the session.
#[derive(Debug)]
pub struct App {
    session: Session,
    heading: NodeRef,
    on_asked: Callback<Asked>,
    /// The screen that was shown last.
    shown: Screen,
}

impl Component for App {
    type Message = Asked;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let session = begun(Session::new(ctx.props().definition.0).with_units(ctx.props().units), &ctx.props().begun);
        let shown = session.screen();
        Self { session, heading: NodeRef::default(), on_asked: ctx.link().callback(|asked| asked), shown }
    }

    fn update(&mut self, ctx: &Context<Self>, asked: Asked) -> bool {
        match asked {
            Asked::Step(action) => self.session.apply(action),
            Asked::Print => ctx.props().host.print.emit(()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let mut page = Page::new(props.words, &self.session, &props.host, &self.on_asked, &self.heading);
        screens::app(&mut page);
        page.finish()
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let screen = self.session.screen();
        // The first screen must not take the focus from the page.
        if screen != self.shown {
            self.shown = screen;
            dom::focus(&self.heading);
        }
    }
}

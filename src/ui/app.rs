//! The quiz: the session, the screen it shows, and the focus.

use yew::prelude::*;

use super::control::Asked;
use super::keeping::Keeping;
use super::mark::Page;
use super::{Around, Later, Wishes, Words, dom, screens};
use crate::engine::Definition;
use crate::engine::definition::QuestionKey;
use crate::session::{Action, Screen, Session, answers, begun, whereabouts};

/// What the quiz is made from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The assessment.
    pub definition: Shared,
    /// The texts.
    pub words: Words,
    /// The world around the widget.
    pub host: Around,
    /// What the site owner wished for.
    #[prop_or_default]
    pub wishes: Wishes,
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

/// A screen, whether it is a what-if, and whether it waits for the result: each is one of its own
/// to who hears it.
type Place = (Screen, bool, bool);

/// The whole quiz. Its state is the session, and what is kept of it on the device.
#[derive(Debug)]
pub struct App {
    session: Session,
    heading: NodeRef,
    /// What takes the focus when a button has done its work and is gone, and whether it shall.
    spot: NodeRef,
    is_to_spot: bool,
    /// What else on the screen takes the focus once it is drawn, as a selector; empty for nothing.
    goal: String,
    on_asked: Callback<Asked>,
    /// Whether the reader asks for the result before the program or the words for it are there.
    waits: bool,
    /// Whether the focus was elsewhere on the page when the result came: there it stays.
    is_elsewhere: bool,
    /// The screen that was shown last.
    shown: Place,
    /// Whether the reader has opened the causes that fit less.
    unfolded: bool,
    keeping: Keeping,
}

impl Component for App {
    type Message = Asked;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let units = props.wishes.units.unwrap_or_default();
        let mut session = Session::new(props.definition.0).with_units(units);
        let keeping = Keeping::look(&mut session, &*props.host);
        let session = begun(session, &props.begun);
        let waits = waits(&session, props);
        let shown = place(&session, waits);
        Self {
            session,
            heading: NodeRef::default(),
            spot: NodeRef::default(),
            is_to_spot: false,
            goal: String::new(),
            on_asked: ctx.link().callback(|asked| asked),
            waits,
            is_elsewhere: false,
            shown,
            unfolded: false,
            keeping,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, asked: Asked) -> bool {
        match asked {
            Asked::Step(action) => {
                let is_on = action == Action::Next;
                let tried = self.session.tried();
                if matches!(action, Action::Start(_) | Action::Restart) {
                    self.look(ctx);
                }
                self.session.apply(action);
                self.goal = goal(&self.session, is_on, tried);
                self.unfolded &= self.session.screen() == Screen::Report;
            }
            Asked::Later => {
                ctx.props().host.fetch_later();
                // The button that was pressed is gone.
                self.is_to_spot = true;
            }
            Asked::Keep => {
                self.keeping.keep(&*ctx.props().host, &self.session);
                self.is_to_spot = true;
            }
            Asked::Forget => {
                self.keeping.forget(&*ctx.props().host);
                self.session.forget_earlier();
                self.is_to_spot = true;
            }
            Asked::Arrived => {
                self.is_elsewhere = !dom::has_focus(&self.heading);
                let host = &*ctx.props().host;
                if host.later() == Later::Here {
                    self.keeping.read(&mut self.session, host);
                }
            }
            Asked::Stay => return false,
            Asked::Rest => self.unfolded = true,
            Asked::Print => ctx.props().host.print(),
            Asked::Questions => match self.session.screen() {
                Screen::Intro => {
                    self.look(ctx);
                    self.session.apply(Action::Start(ctx.props().wishes.mode.unwrap_or_default()));
                }
                Screen::Report => self.session.apply(Action::Back),
                Screen::Question(_) | Screen::Emergency | Screen::Stopped(_) => {}
            },
        }
        self.waits = waits(&self.session, ctx.props());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let mut page = Page::new(props, &self.session, &self.keeping, &self.on_asked, [&self.heading, &self.spot]);
        page.waits = self.waits;
        page.arrives = self.is_elsewhere;
        page.unfolded = self.unfolded;
        screens::app(&mut page);
        page.finish()
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &Props) -> bool {
        let (was, now) = (before.wishes.units, ctx.props().wishes.units);
        if let Some(units) = now.filter(|_| was != now) {
            self.session.apply(Action::Measure(units));
        }
        self.waits = waits(&self.session, ctx.props());
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        let screen = place(&self.session, self.waits);
        let mut said = whereabouts(&self.session, if screen.2 { screens::WAITING } else { screen.0.name() });
        if props.wishes.shares_answers {
            said.push_str(&answers(&self.session));
        }
        props.host.changed(&said);
        // The first screen must not take the focus from the page.
        let goal = std::mem::take(&mut self.goal);
        let is_to_spot = std::mem::take(&mut self.is_to_spot);
        let is_elsewhere = std::mem::take(&mut self.is_elsewhere);
        if screen != self.shown {
            self.shown = screen;
            // Nor must a result that comes by itself.
            if !is_elsewhere {
                dom::focus(&self.heading);
            }
            if !goal.is_empty() {
                dom::focus_on(&self.heading, &goal);
            }
        } else if !goal.is_empty() {
            dom::focus_on(&self.heading, &goal);
        } else if is_to_spot {
            dom::focus(if screen.0 == Screen::Report && !screen.2 { &self.spot } else { &self.heading });
        }
    }
}

impl App {
    /// What day it is, and what is kept: the page may have been open since another day, and who
    /// begins again may have kept a result a moment ago.
    fn look(&mut self, ctx: &Context<Self>) {
        self.keeping = Keeping::look(&mut self.session, &*ctx.props().host);
    }
}

/// What takes the focus instead of the heading: the number that needs another look, or the answer
/// that was tried, when the reader comes back from that.
fn goal(session: &Session, is_on: bool, tried: Option<QuestionKey>) -> String {
    match tried {
        _ if is_on && session.is_stuck() => "[aria-invalid]".to_owned(),
        Some(question) if session.tried().is_none() => {
            [".review [data-action=try][data-question='", &session.definition().question(question).id, "']"].concat()
        }
        Some(_) | None => String::new(),
    }
}

/// Where the reader is.
fn place(session: &Session, waits: bool) -> Place {
    (session.screen(), session.tried().is_some(), waits)
}

/// Whether the reader asks for the result before the program or the words for it are there.
fn waits(session: &Session, props: &Props) -> bool {
    session.screen() == Screen::Report && !(props.host.later() == Later::Here && props.words.is_whole())
}

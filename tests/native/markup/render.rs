//! What a component of the page shows, as text, without a browser.

use std::rc::Rc;
use std::sync::OnceLock;

use heavy_legs::content::Texts;
use heavy_legs::engine::evidence::Band;
use heavy_legs::session::Session;
use heavy_legs::session::kept::Kept;
use heavy_legs::ui::keeping::Keeping;
use heavy_legs::ui::mark::Page;
use heavy_legs::ui::{App, Around, Day, Host, Later, Wishes, Words, app, screens};
use yew::prelude::*;

use crate::reader::definition;

pub(crate) fn words() -> Words {
    thread_local! {
        static WORDS: Words = Words::new(Texts::decode(include_str!("../../../src/content/data/texts/en.json")).expect("the texts can be read"));
    }
    WORDS.with(|words| *words)
}

/// A page that keeps this line, or nothing.
#[derive(Default)]
struct Bare {
    kept: String,
    later: Later,
}

impl Host for Bare {
    fn today(&self) -> u32 {
        0
    }

    fn day(&self, days: i32, _: &str) -> Day {
        Day { spoken: format!("{days} days from now"), iso: "2026-12-06".to_owned() }
    }

    fn print(&self) {}

    fn changed(&self, _: &str) {}

    fn kept(&self) -> String {
        self.kept.clone()
    }

    fn keep(&self, _: &str) -> bool {
        true
    }

    fn later(&self) -> Later {
        self.later
    }
}

pub(crate) fn app_props(wishes: Wishes) -> app::Props {
    app::Props { definition: app::Shared(definition()), words: words(), host: Around::new(Bare::default()), wishes, begun: String::new() }
}

/// A session as a component takes it.
#[derive(Clone, Properties)]
struct Shown {
    session: Rc<Session>,
    words: Words,
    /// What became of what the result needs, where the session shall wait for it.
    waits: Option<Later>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.session, &other.session) && self.waits == other.waits
    }
}

/// Any screen but the first, which the quiz itself begins with.
#[component]
fn View(props: &Shown) -> Html {
    let (on_asked, heading, spot, keeping) = (Callback::noop(), NodeRef::default(), NodeRef::default(), Keeping::default());
    let host = Around::new(Bare { later: props.waits.unwrap_or_default(), ..Bare::default() });
    let made_from = app::Props { words: props.words, definition: app::Shared(props.session.definition()), host, ..app_props(Wishes::default()) };
    let mut page = Page::new(&made_from, &props.session, &keeping, &on_asked, [&heading, &spot]);
    page.unfolded = true;
    page.waits = props.waits.is_some();
    screens::show(&mut page, props.session.screen());
    page.finish()
}

/// What a component shows, as text.
pub(crate) fn render<C>(props: C::Properties) -> String
where
    C: yew::BaseComponent,
{
    static RUNTIME: OnceLock<tokio::runtime::Runtime> = OnceLock::new();
    let runtime = RUNTIME.get_or_init(|| tokio::runtime::Builder::new_multi_thread().build().expect("threads can be had"));
    let renderer = yew::LocalServerRenderer::<C>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(runtime, renderer.render())
}

/// What the session shows.
pub(crate) fn screen(session: &Session) -> String {
    screen_in(session, words())
}

/// What the session shows, in these words.
pub(crate) fn screen_in(session: &Session, words: Words) -> String {
    render::<View>(Shown { session: Rc::new(session.clone()), words, waits: None })
}

/// What stands in the place of the session's result before that can be made.
pub(crate) fn waiting(session: &Session, words: Words, later: Later) -> String {
    render::<View>(Shown { session: Rc::new(session.clone()), words, waits: Some(later) })
}

/// The first page on a device that keeps this line.
pub(crate) fn first_page(line: &str, words: Words) -> String {
    let host = Around::new(Bare { kept: line.to_owned(), ..Bare::default() });
    render::<App>(app::Props { words, host, ..app_props(Wishes::default()) })
}

/// A line that can be used.
pub(crate) fn kept_line() -> String {
    let bands = definition().causes.iter().map(|_| Some(Band::Background)).collect();
    Kept { day: 0, recheck: 0, planned: None, bands }.line(definition())
}

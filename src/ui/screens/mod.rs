//! The screens, one a file.

mod emergency;
mod intro;
mod question;
mod report;
mod stopped;
mod waiting;

use super::mark::Page;
use super::pieces::{moved, movement, progress_text};
use crate::content::texts::key;
use crate::session::Screen;

/// The whole widget: what is announced to screen readers, and the screen.
pub fn app(page: &mut Page) {
    let screen = page.session.screen();
    page.open("div.app");
    page.attr("part", "app");
    page.attr("data-screen", name(page, screen));
    page.attr("lang", page.words.say(key!("language")));
    page.attr("dir", page.words.say(key!("direction")));
    page.open("p.unseen");
    page.attr("role", "status");
    announce(page, screen);
    page.close();
    show(page, screen);
    page.close();
}

/// The screen's name, for tests, styles and the page around.
fn name(page: &Page, screen: Screen) -> &'static str {
    if page.waits { WAITING } else { screen.name() }
}

/// The name of the result's place before the result can be made.
pub const WAITING: &str = "waiting";

/// The screen. What makes the result is called nowhere else: see `tools/split.mjs`.
pub fn show(page: &mut Page, screen: Screen) {
    match screen {
        Screen::Report if page.waits => waiting::waiting(page),
        Screen::Intro => intro::intro(page),
        Screen::Question(key) => question::question(page, key),
        Screen::Emergency => emergency::emergency(page),
        Screen::Stopped(place) => stopped::stopped(page, place),
        Screen::Report => report::report(page),
    }
}

/// What a screen reader hears besides the heading that takes the focus.
fn announce(page: &mut Page, screen: Screen) {
    match screen {
        Screen::Question(_) if page.session.is_stuck() => page.say(key!("ui.question.problem")),
        Screen::Question(key) if page.session.draft().is_full(page.definition.question(key)) => page.text(question::most(page, key)),
        Screen::Question(_) => page.text(progress_text(page)),
        Screen::Report if page.session.tried().is_some() && !page.waits => page.text(movement(page, moved(page.session).len())),
        Screen::Report if page.arrives && !page.waits => page.say(key!("ui.report.eyebrow")),
        Screen::Intro | Screen::Emergency | Screen::Stopped(_) | Screen::Report => page.text(String::new()),
    }
}

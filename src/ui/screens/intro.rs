//! The first page: what this is, what it is not, and two ways to begin.

use crate::engine::next::Mode;
use crate::session::Action;
use crate::ui::mark::Page;
use crate::ui::pieces::{primary, quiet};

/// The first page.
pub(super) fn intro(page: &mut Page) {
    page.open("section.intro");
    page.line("p.eyebrow", "ui.intro.eyebrow");
    page.heading("ui.intro.title");
    page.line("p.lead", "ui.intro.lead");
    page.open("ul.promises");
    page.line("li", "ui.intro.promise.private");
    page.line("li", "ui.intro.promise.several");
    page.line("li", "ui.intro.promise.doctor");
    page.close();
    page.open("div.buttons");
    primary(page, "start-short", "ui.intro.start-short", Action::Start(Mode::Short));
    quiet(page, "start-full", "ui.intro.start-full", Action::Start(Mode::Full));
    page.close();
    page.line_with("p.note", page.words.fill("ui.intro.note", &[("n", &page.session.more_to_ask().to_string())]));
    page.close();
}

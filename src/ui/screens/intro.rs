//! The first page: what this is, what it is not, and two ways to begin.

use crate::content::texts::key;
use crate::engine::next::{Mode, has_short};
use crate::engine::units::digits;
use crate::session::Action;
use crate::ui::mark::Page;
use crate::ui::pieces::{offer, primary, quiet};

/// The first page.
pub(super) fn intro(page: &mut Page) {
    page.open("section.intro");
    page.line("p.eyebrow", key!("ui.intro.eyebrow"));
    let wishes = page.wishes;
    page.heading_or(&wishes.heading, key!("ui.intro.title"));
    page.open("p.lead");
    page.say_or(&wishes.intro, key!("ui.intro.lead"));
    page.close();
    page.open("ul.promises");
    page.line("li", key!("ui.intro.promise.private"));
    page.line("li", key!("ui.intro.promise.several"));
    page.line("li", key!("ui.intro.promise.doctor"));
    page.close();
    page.open("div.buttons");
    // One way to begin is left where there is only one, or the owner has chosen it.
    let mode = if has_short(page.definition) { wishes.mode } else { Some(Mode::Full) };
    match mode {
        None => {
            primary(page, "start-short", key!("ui.intro.start-short"), Action::Start(Mode::Short));
            quiet(page, "start-full", key!("ui.intro.start-full"), Action::Start(Mode::Full));
        }
        Some(Mode::Short) => primary(page, "start-short", key!("ui.intro.start-short"), Action::Start(Mode::Short)),
        Some(Mode::Full) => primary(page, "start-full", key!("ui.intro.start-full"), Action::Start(Mode::Full)),
    }
    page.close();
    offer(page);
    page.line_with(
        "p.note",
        page.words.fill(key!("ui.intro.note"), &[("n", &digits(page.session.more_to_ask() as u64)), ("short", &digits(page.session.short_length() as u64))]),
    );
    page.close();
}

//! For readers whom the quiz is not made for.

use crate::content::texts::key;
use crate::session::Action;
use crate::ui::mark::Page;
use crate::ui::pieces::quiet;

/// The end of the quiz for some readers; `place` is that of the stop in the definition.
pub(super) fn stopped(page: &mut Page, place: usize) {
    let id = &page.definition.stops[place].id;
    page.open("section.stopped");
    page.heading_of("stop.*.title", id);
    page.line_of("p.lead", "stop.*.text", id);
    page.open("div.buttons");
    quiet(page, "back", key!("ui.stopped.back"), Action::Back);
    page.close();
    page.close();
}

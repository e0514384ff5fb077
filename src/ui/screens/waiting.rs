//! The result before the part of the program that makes it is there: what must not be missed, for
//! that waits for nothing, and where the rest is.

use crate::content::texts::key;
use crate::engine::triage::triage;
use crate::session::Action;
use crate::ui::host::Later;
use crate::ui::mark::Page;
use crate::ui::pieces::{again, flags, quiet};

/// Red flags from the answers alone, and that the result is coming, or another try.
pub(super) fn waiting(page: &mut Page) {
    page.open("section.waiting");
    page.heading(key!("ui.waiting.title"));
    page.open("div.flags");
    let fired = triage(page.definition, page.session.answers());
    flags(page, &mut fired.iter().filter(|fired| fired.spoken_by.is_none()));
    page.close();
    let has_failed = page.host.later() == Later::Failed;
    // Said aloud when it changes.
    page.open("p.lead");
    page.attr("role", "status");
    page.say(if has_failed { key!("ui.waiting.failed") } else { key!("ui.waiting.lead") });
    page.close();
    page.open("div.buttons");
    if has_failed {
        again(page);
    } else {
        page.none();
    }
    quiet(page, "back", key!("ui.question.back"), Action::Back);
    page.close();
    page.close();
}

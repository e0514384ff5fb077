//! Red flags that stop the quiz: their cards, and nothing that could distract from them.

use crate::content::texts::key;
use crate::engine::triage::{Level, triage};
use crate::session::Action;
use crate::ui::mark::Page;
use crate::ui::pieces::{flags, primary, quiet};

/// The cards of the emergency rules.
pub(super) fn emergency(page: &mut Page) {
    page.open("section.emergency");
    page.heading(key!("ui.emergency.title"));
    let fired = triage(page.definition, page.session.answers());
    flags(page, &mut fired.iter().filter(|fired| fired.level == Level::EmergencyNow));
    page.open("div.buttons");
    primary(page, "acknowledge", key!("ui.emergency.read"), Action::Acknowledge);
    quiet(page, "back", key!("ui.emergency.back"), Action::Back);
    page.close();
    page.close();
}

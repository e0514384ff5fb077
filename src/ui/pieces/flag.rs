//! A card of triage: what fired, what to do, how soon, what to ask about.

use super::cause::said;
use super::source::labels;
use crate::content::texts::key;
use crate::engine::triage::{Fired, Level};
use crate::ui::mark::Page;

/// The card of a rule that fired.
#[inline(never)]
pub fn flag(page: &mut Page, fired: &Fired) {
    let rule = page.definition.rule(fired.rule);
    let id = &rule.id;
    page.open("article.card flag");
    page.attr("part", "flag");
    page.attr("data-rule", id);
    page.attr("data-level", match fired.level {
        Level::EmergencyNow => "emergency-now",
        Level::SameDay => "same-day",
        Level::DoctorSoon { .. } => "doctor-soon",
        Level::SelfCare => "self-care",
    });
    match fired.level {
        Level::EmergencyNow => page.line("p.level", key!("ui.level.emergency-now")),
        Level::SameDay => page.line("p.level", key!("ui.level.same-day")),
        Level::DoctorSoon { days } => page.line_with("p.level", soon(page, days)),
        Level::SelfCare => page.line("p.level", key!("ui.level.self-care")),
    }
    page.line_of("h3.name", "rule.*.title", id);
    page.line_of("p", if fired.raised && rule.says_stronger { "rule.*.say-stronger" } else { "rule.*.say" }, id);
    if rule.ask {
        page.line_of("p.ask", "rule.*.ask", id);
    }
    if !fired.reasons.is_empty() {
        page.fold("details.because", "", key!("ui.because"), |page| {
            page.open("ul");
            for reason in &fired.reasons {
                page.within("li", |page| said(page, reason));
            }
            page.close();
        });
    }
    labels(page, &rule.source);
    page.close();
}

fn soon(page: &Page, days: u16) -> String {
    let within = page.words.count(key!("ui.level.doctor-soon"), usize::from(days));
    page.words.fill(key!("ui.level.by"), &[("within", &within), ("day", &page.host.day(days.into()).spoken)])
}

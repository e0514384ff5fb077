//! A card of triage: what fired, what to do, how soon, what to ask about.

use super::cause::said;
use super::source::labels;
use crate::engine::triage::{Fired, Level};
use crate::ui::mark::Page;

/// The card of a rule that fired.
#[inline(never)]
pub fn flag(page: &mut Page, fired: &Fired) {
    let rule = page.definition.rule(fired.rule);
    let id = &rule.id;
    let (level, when) = match fired.level {
        Level::EmergencyNow => ("emergency-now", "ui.level.emergency-now"),
        Level::SameDay => ("same-day", "ui.level.same-day"),
        Level::DoctorSoon { .. } => ("doctor-soon", ""),
        Level::SelfCare => ("self-care", "ui.level.self-care"),
    };
    page.open("article.card flag");
    page.attr("part", "flag");
    page.attr("data-rule", id);
    page.attr("data-level", level);
    page.open("p.level");
    match fired.level {
        Level::DoctorSoon { days } => page.text(soon(page, days)),
        Level::EmergencyNow | Level::SameDay | Level::SelfCare => page.say(when),
    }
    page.close();
    page.line_of("h3", "rule.*.title", id);
    page.line_of("p", if fired.raised && rule.says_stronger { "rule.*.say-stronger" } else { "rule.*.say" }, id);
    if rule.ask {
        page.line_of("p.ask", "rule.*.ask", id);
    }
    if !fired.reasons.is_empty() {
        page.fold("details.because", "", "ui.because", |page| {
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
    let within = page.words.count("ui.level.doctor-soon", usize::from(days));
    page.words.fill("ui.level.by", &[("within", &within), ("day", &page.host.day.emit(days).spoken)])
}

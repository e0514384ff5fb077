//! A card of triage: what fired, what to do, how soon, what to ask about.

use super::source::labels;
use super::why::said;
use crate::content::texts::key;
use crate::engine::triage::{Fired, Level};
use crate::ui::mark::Page;

/// The cards of the rules that fired, the most urgent first. Those that are as urgent as the one
/// before stand below its line about when, in one frame with it.
#[inline(never)]
pub fn flags(page: &mut Page, shown: &mut dyn Iterator<Item = &Fired>) {
    let mut before = None;
    for fired in shown {
        flag(page, fired, before == Some(fired.level));
        before = Some(fired.level);
    }
}

fn flag(page: &mut Page, fired: &Fired, follows: bool) {
    let rule = page.definition.rule(fired.rule);
    let id = &rule.id;
    page.open("article.card flag");
    page.attr("part", "flag");
    page.attr("data-rule", id);
    page.attr(
        "data-level",
        match fired.level {
            Level::EmergencyNow => "emergency-now",
            Level::SameDay => "same-day",
            Level::DoctorSoon { .. } => "doctor-soon",
            Level::SelfCare => "self-care",
        },
    );
    if follows {
        page.attr("data-follows", "");
        page.none();
    } else {
        level(page, fired.level);
    }
    page.line_of("h3.name", "rule.*.title", id);
    page.line_of("p", if fired.raised && rule.says_stronger { "rule.*.say-stronger" } else { "rule.*.say" }, id);
    // What to ask for comes with the result.
    if rule.ask && page.words.found("rule.*.ask", id, "").is_some() {
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

fn level(page: &mut Page, level: Level) {
    match level {
        Level::EmergencyNow => page.line("p.level", key!("ui.level.emergency-now")),
        Level::SameDay => page.line("p.level", key!("ui.level.same-day")),
        Level::DoctorSoon { days } => page.line_with("p.level", soon(page, days)),
        Level::SelfCare => page.line("p.level", key!("ui.level.self-care")),
    }
}

fn soon(page: &Page, days: u16) -> String {
    let within = page.words.count([key!("ui.level.doctor-soon.one"), key!("ui.level.doctor-soon.other")], usize::from(days));
    page.words.fill(key!("ui.level.by"), &[("within", &within), ("day", &page.day(days.into()).spoken)])
}

//! The plan: when to look again, what counts as better, and the next weeks.

use super::tool;
use crate::content::texts::key;
use crate::engine::report::{Outcome, Report};
use crate::engine::triage::Level;
use crate::ui::calendar;
use crate::ui::mark::Page;

/// When to look again, and the next weeks where the leading cause has a plan.
pub fn plan(page: &mut Page, report: &Report) {
    let Some(recheck) = report.recheck else { return page.none() };
    let (words, definition) = (page.words, page.definition);
    let day = page.day(recheck.days.into());
    let file = calendar::entry(&definition.id, &day.iso, words.say(key!("ui.plan.entry-title")), words.say(key!("ui.plan.entry-note")));
    page.open("section.plan");
    page.attr("part", "plan");
    page.line("h3.name", key!("ui.plan.title"));
    page.open("p");
    page.say(match (report.outcome, recheck.after_race) {
        (Outcome::Ranking, true) => key!("ui.plan.after-race"),
        (Outcome::Ranking, false) => key!("ui.plan.lead"),
        (Outcome::Emergency | Outcome::NoRanking | Outcome::NotEnoughAnswers, _) => key!("ui.plan.look-again"),
    });
    page.sentence(" ");
    page.open("time");
    page.attr("data-part", "recheck");
    page.attr_with("datetime", day.iso);
    page.text(day.spoken);
    page.close();
    page.close();
    let best = report.best().map_or("", |finding| &definition.cause(finding.cause).id);
    if let Some(watch) = words.found("cause.*.watch", best, "") {
        page.line_with("p", words.fill(key!("ui.plan.watch"), &[("watch", watch)]));
    }
    // A visit that a card asks for does not wait for this date.
    page.line("p", if report.level == Level::SelfCare { key!("ui.plan.then") } else { key!("ui.plan.then-doctor") });
    page.open("p");
    page.open("a.file");
    page.attr_with("href", file);
    page.attr_with("download", [&definition.id, ".ics"].concat());
    page.say(key!("ui.plan.file"));
    page.close();
    page.close();
    if report.effects.easy_only && !report.effects.no_training && report.level > Level::SelfCare {
        page.line("p.easy-only", key!("ui.plan.easy-only"));
    }
    for key in &report.tools {
        if definition.calculators[key.0].is_planner() {
            tool(page, report, *key);
        }
    }
    page.close();
}

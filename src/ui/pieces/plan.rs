//! The plan: when to look again, what counts as better, and the next weeks.

use yew::prelude::*;

use super::tool;
use crate::engine::report::{Outcome, Report};
use crate::engine::triage::Level;
use crate::ui::calendar;
use crate::ui::mark::{line, marked, none, paragraph, tag, words as text};
use crate::ui::screens::Props;

/// When to look again, and the next weeks where the leading cause has a plan.
pub fn plan(props: &Props, report: &Report) -> Html {
    let Some(recheck) = report.recheck else { return none() };
    let (words, definition) = (&props.words, props.session.definition());
    let day = props.host.day.emit(recheck.days);
    let file = calendar::entry(&day.iso, words.get("ui.plan.entry-title"), words.get("ui.plan.entry-note"));
    let lead = match (report.outcome, recheck.after_race) {
        (Outcome::Ranking, true) => "ui.plan.after-race",
        (Outcome::Ranking, false) => "ui.plan.lead",
        (Outcome::Emergency | Outcome::NoRanking | Outcome::NotEnoughAnswers, _) => "ui.plan.look-again",
    };
    // A visit that a card asks for does not wait for this date.
    let then = if report.level == Level::SelfCare { "ui.plan.then" } else { "ui.plan.then-doctor" };
    let date = marked("time", &["data-part", "datetime"], &["recheck", &day.iso], vec![text(day.spoken.into())]);
    let mut inside = vec![
        line("h3", "", words.say("ui.plan.title")),
        tag("p", "", vec![text(words.say(lead)), text(AttrValue::Static(" ")), date]),
    ];
    let best = report.best().map(|finding| &definition.cause(finding.cause).id);
    if let Some(watch) = best.and_then(|id| words.find(&["cause", id, "watch"].join("."))) {
        inside.push(paragraph(words.fill("ui.plan.watch", &[("watch", watch)]).into()));
    }
    let link = marked("a", &["class", "href", "download"], &["file", &file, "heavy-legs.ics"], vec![text(words.say("ui.plan.file"))]);
    inside.extend([paragraph(words.say(then)), paragraph_of(link)]);
    if report.effects.easy_only {
        inside.push(line("p", "easy-only", words.say("ui.plan.easy-only")));
    }
    inside.extend(report.tools.iter().filter(|key| definition.calculators[key.0].is_planner()).map(|key| tool(props, report, *key)));
    marked("section", &["class", "part"], &["plan", "plan"], inside)
}

fn paragraph_of(inside: Html) -> Html {
    tag("p", "", vec![inside])
}

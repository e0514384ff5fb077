//! The plan: when to look again, what counts as better, and the next weeks.

use yew::prelude::*;

use super::tool::tool;
use crate::engine::report::Report;
use crate::session::{Action, Session};
use crate::ui::{Host, Words, calendar};

/// When to look again, and the next weeks where the leading cause has a plan.
pub fn plan(words: &Words, session: &Session, report: &Report, host: &Host, on_action: &Callback<Action>) -> Html {
    let Some(recheck) = report.recheck else { return Html::default() };
    let day = host.day.emit(recheck.days);
    let file = calendar::entry(&day.iso, words.get("ui.plan.entry-title"), words.get("ui.plan.entry-note"));
    let lead = if recheck.after_race { "ui.plan.after-race" } else { "ui.plan.lead" };
    let definition = session.definition();
    let planner = report.tools.iter().find(|key| definition.calculators[key.0].is_planner());
    let best = report.best().map(|finding| &definition.cause(finding.cause).id);
    let watch = best.and_then(|id| words.find(&["cause", id, "watch"].join(".")));
    html! {
        <section class="plan" part="plan">
            <h3>{ words.say("ui.plan.title") }</h3>
            <p>{ words.say(lead) }{ " " }<time data-part="recheck" datetime={day.iso.clone()}>{ day.spoken }</time></p>
            if let Some(watch) = watch {
                <p>{ words.fill("ui.plan.watch", &[("watch", watch)]) }</p>
            }
            <p class="then">{ words.say("ui.plan.then") }</p>
            <p><a class="file" href={file} download="heavy-legs.ics">{ words.say("ui.plan.file") }</a></p>
            if report.effects.easy_only {
                <p class="easy-only">{ words.say("ui.plan.easy-only") }</p>
            }
            if let Some(planner) = planner {
                { tool(words, session, report, *planner, on_action) }
            }
        </section>
    }
}

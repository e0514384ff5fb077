//! A card of triage: what fired, what to do, how soon, what to ask about.

use yew::prelude::*;

use super::cause::said;
use crate::engine::definition::Definition;
use crate::engine::triage::{Fired, Level};
use crate::ui::{Host, Words};

/// The card of a rule that fired. With a host it names the day to be seen by.
pub fn triage_card(words: &Words, definition: &Definition, fired: &Fired, host: Option<&Host>) -> Html {
    let rule = definition.rule(fired.rule);
    let (level, when) = match fired.level {
        Level::EmergencyNow => ("emergency-now", words.say("ui.level.emergency-now").to_string()),
        Level::SameDay => ("same-day", words.say("ui.level.same-day").to_string()),
        Level::DoctorSoon { days } => ("doctor-soon", soon(words, days, host)),
        Level::SelfCare => ("self-care", String::new()),
    };
    let say = if fired.raised && rule.says_stronger { "say-stronger" } else { "say" };
    html! {
        <article class="card flag" part="flag" data-rule={rule.id.clone()} data-level={level} key={rule.id.clone()}>
            <p class="level">{ when }</p>
            <h3>{ words.of(&["rule", &rule.id, "title"]) }</h3>
            <p>{ words.of(&["rule", &rule.id, say]) }</p>
            if rule.ask {
                <p class="ask">{ words.of(&["rule", &rule.id, "ask"]) }</p>
            }
            if !fired.reasons.is_empty() {
                <div class="because">
                    <p>{ words.say("ui.because") }</p>
                    <ul>{ for fired.reasons.iter().map(|reason| html! { <li>{ said(words, definition, reason) }</li> }) }</ul>
                </div>
            }
            { super::sources(words, &rule.source) }
        </article>
    }
}

fn soon(words: &Words, days: u16, host: Option<&Host>) -> String {
    let within = words.count("ui.level.doctor-soon", usize::from(days));
    match host {
        Some(host) => words.fill("ui.level.by", &[("within", &within), ("day", &host.day.emit(days).spoken)]),
        None => within,
    }
}

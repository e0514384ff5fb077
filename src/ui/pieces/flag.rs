//! A card of triage: what fired, what to do, how soon, what to ask about.

use yew::prelude::*;

use super::cause::said;
use super::source::labels;
use crate::engine::triage::{Fired, Level};
use crate::ui::mark::{fold, line, marked, paragraph, tag};
use crate::ui::screens::Props;

/// The card of a rule that fired.
pub fn flag(props: &Props, fired: &Fired) -> Html {
    let (words, definition) = (&props.words, props.session.definition());
    let rule = definition.rule(fired.rule);
    let text = |part: &str| words.of(&["rule", &rule.id, part]);
    let (level, when) = match fired.level {
        Level::EmergencyNow => ("emergency-now", words.say("ui.level.emergency-now")),
        Level::SameDay => ("same-day", words.say("ui.level.same-day")),
        Level::DoctorSoon { days } => ("doctor-soon", soon(props, days)),
        Level::SelfCare => ("self-care", words.say("ui.level.self-care")),
    };
    let say = if fired.raised && rule.says_stronger { "say-stronger" } else { "say" };
    let mut inside = vec![line("p", "level", when), line("h3", "", text("title")), paragraph(text(say))];
    if rule.ask {
        inside.push(line("p", "ask", text("ask")));
    }
    if !fired.reasons.is_empty() {
        let reasons = fired.reasons.iter().map(|reason| tag("li", "", vec![said(words, definition, reason)]));
        inside.push(fold("because", "", words.say("ui.because"), vec![tag("ul", "", reasons.collect())]));
    }
    inside.push(labels(words, &rule.source));
    marked("article", &["class", "part", "data-rule", "data-level"], &["card flag", "flag", &rule.id, level], inside)
}

fn soon(props: &Props, days: u16) -> AttrValue {
    let within = props.words.count("ui.level.doctor-soon", usize::from(days));
    props.words.fill("ui.level.by", &[("within", &within), ("day", &props.host.day.emit(days).spoken)]).into()
}

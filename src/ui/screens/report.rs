//! The result: what must not be missed first, then the causes, the plan, and the answers.

use yew::prelude::*;

use super::Props;
use crate::engine::report::{Outcome, Report as Result};
use crate::engine::triage::Level;
use crate::session::Action;
use crate::ui::mark::{fold, heading, line, marked, none, paragraph, tag};
use crate::ui::pieces::{Opened, answer_list, buttons, cause, dropped_note, flag, plan, primary, quiet, sheet, tool};

/// The result.
pub fn report(props: &Props) -> Html {
    let (words, session) = (&props.words, &props.session);
    let report = Result::new(session.definition(), session.answers());
    let mut inside = vec![
        line("p", "eyebrow", words.say("ui.report.eyebrow")),
        heading(&props.heading, words.say(title(&report))),
        dropped_note(words, session),
        flags(props, &report),
    ];
    notes(props, &report, &mut inside);
    if !report.pinned.is_empty() {
        inside.push(pinned(props, &report));
    }
    if report.outcome == Outcome::Ranking {
        ranking(props, &report, &mut inside);
    }
    inside.extend([
        tips(props, &report),
        plan(props, &report),
        tools(props, &report),
        sheet(props, &report),
    ]);
    ending(props, &report, &mut inside);
    marked("section", &["class", "data-outcome"], &["report", outcome_name(report.outcome)], inside)
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Emergency => "emergency",
        Outcome::NoRanking => "no-ranking",
        Outcome::NotEnoughAnswers => "not-enough-answers",
        Outcome::Ranking => "ranking",
    }
}

fn title(report: &Result) -> &'static str {
    match (report.level, report.outcome) {
        (Level::EmergencyNow, _) => "ui.report.title.emergency",
        (Level::SameDay, _) => "ui.report.title.same-day",
        (Level::DoctorSoon { .. }, _) => "ui.report.title.doctor-soon",
        (Level::SelfCare, Outcome::Ranking) => "ui.report.title.ranking",
        (Level::SelfCare, Outcome::NotEnoughAnswers) => "ui.report.title.not-enough-answers",
        (Level::SelfCare, Outcome::NoRanking | Outcome::Emergency) => "ui.report.title.tips",
    }
}

fn flags(props: &Props, report: &Result) -> Html {
    let cards = report.triage.iter().filter(|fired| fired.spoken_by.is_none());
    tag("div", "flags", cards.map(|fired| flag(props, fired)).collect())
}

/// What holds for this reader in particular, and what this result leaves out and why.
fn notes(props: &Props, report: &Result, inside: &mut Vec<Html>) {
    let (words, definition) = (&props.words, props.session.definition());
    if report.effects.no_training && report.outcome == Outcome::Ranking {
        inside.push(line("p", "notice", words.say("ui.report.no-training")));
    }
    if report.outcome == Outcome::NotEnoughAnswers {
        let needed = definition.scoring.core_needed.to_string();
        inside.push(line("p", "notice", words.fill("ui.report.not-enough", &[("n", &needed)]).into()));
    }
    // Below an emergency nothing else is worth reading.
    let modifiers = if report.outcome == Outcome::Emergency { &[] } else { report.modifiers.as_slice() };
    inside.extend(modifiers.iter().map(|place| line("p", "notice", words.of(&["modifier", &definition.modifiers[*place].id]))));
}

fn pinned(props: &Props, report: &Result) -> Html {
    let mut pinned = vec![line("h3", "group", props.words.say("ui.report.pinned"))];
    pinned.extend(report.pinned.iter().map(|finding| cause(props, finding, Opened::No)));
    marked("section", &["data-part"], &["pinned"], pinned)
}

fn ranking(props: &Props, report: &Result, inside: &mut Vec<Html>) {
    let words = &props.words;
    let (first, rest) = report.ranking.split_at(report.first_view);
    let lead = match (report.reassurance, report.level) {
        (true, Level::SelfCare) => "ui.report.lead.reassure",
        (true, _) => "ui.report.lead.reassure-beside",
        (false, _) if first.is_empty() && report.pinned.is_empty() => "ui.report.lead.nothing",
        (false, _) => "ui.report.lead.ranking",
    };
    let mut ranked = vec![line("h3", "group", words.say("ui.report.ranking")), line("p", "lead", words.say(lead))];
    ranked.extend(first.iter().enumerate().map(|(place, finding)| cause(props, finding, if place == 0 { Opened::Yes } else { Opened::No })));
    inside.push(marked("section", &["data-part"], &["ranking"], ranked));
    if !rest.is_empty() {
        let rest_cards = rest.iter().map(|finding| cause(props, finding, Opened::No)).collect();
        inside.push(fold("fold rest", "rest", words.count("ui.report.rest", rest.len()).into(), rest_cards));
    }
}

fn tips(props: &Props, report: &Result) -> Html {
    if report.tips.is_empty() {
        return none();
    }
    let tips = report.tips.iter().map(|place| line("li", "", props.words.of(&["tip", &props.session.definition().tips[*place].id])));
    marked("section", &["class", "part"], &["tips", "tips"], vec![
        line("h3", "", props.words.say("ui.report.tips")),
        tag("ul", "", tips.collect()),
    ])
}

fn tools(props: &Props, report: &Result) -> Html {
    let definition = props.session.definition();
    // The planner stands in the plan.
    let shown = report.tools.iter().filter(|key| !definition.calculators[key.0].is_planner());
    let mut inside: Vec<Html> = shown.map(|key| tool(props, report, *key)).collect();
    if inside.is_empty() {
        return none();
    }
    inside.insert(0, line("h3", "group", props.words.say("ui.report.tools")));
    tag("section", "tools", inside)
}

fn ending(props: &Props, report: &Result, inside: &mut Vec<Html>) {
    let (words, session) = (&props.words, &props.session);
    let version = words.fill("ui.about.version", &[("version", &session.definition().version)]);
    let more = if session.more_to_ask() > 0 && report.outcome != Outcome::Emergency { primary(props, "more", "ui.report.more", Action::More) } else { none() };
    inside.extend([
        fold("fold review", "answers", words.say("ui.report.answers"), vec![answer_list(props)]),
        buttons(vec![more, quiet(props, "restart", "ui.report.restart", Action::Restart)]),
        fold("fold about", "about", words.say("ui.report.about"), vec![
            paragraph(words.say("ui.about.method")),
            paragraph(words.say("ui.about.sources")),
            paragraph(words.say("ui.about.plan-wins")),
            paragraph(version.into()),
        ]),
        line("p", "disclaimer", words.say("ui.report.disclaimer")),
    ]);
}

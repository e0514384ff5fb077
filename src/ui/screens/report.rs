//! The result: what must not be missed first, then the causes, the plan, and the answers.

use yew::prelude::*;

use crate::engine::report::{Outcome, Report as Result};
use crate::engine::triage::Level;
use crate::session::{Action, Session};
use crate::ui::pieces::{Sheet, answer_list, button, cause_card, dropped_note, plan, rest_list, tool, triage_card};
use crate::ui::{Host, Words};

/// The result.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// The session.
    pub session: Session,
    /// The world around the widget.
    pub host: Host,
}

/// The result.
#[component]
pub fn Report(props: &Props) -> Html {
    let (words, session) = (&props.words, &props.session);
    let report = Result::new(session.definition(), session.answers());
    html! {
        <section class="report" data-outcome={outcome_name(report.outcome)}>
            <p class="eyebrow">{ words.say("ui.report.eyebrow") }</p>
            <h2 class="title" tabindex="-1" ref={props.heading.clone()}>{ words.say(title(&report)) }</h2>
            { dropped_note(words, session) }
            { flags(props, &report) }
            { notes(words, session, &report) }
            { ranking(words, session, &report) }
            { tips(words, session, &report) }
            { plan(words, session, &report, &props.host, &props.on_action) }
            { tools(props, &report) }
            <Sheet words={words.clone()} session={session.clone()} report={report.clone()} host={props.host.clone()} />
            { ending(props) }
        </section>
    }
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
    html! {
        <div class="flags">{ for cards.map(|fired| triage_card(&props.words, props.session.definition(), fired, Some(&props.host))) }</div>
    }
}

/// What holds for this reader in particular, and what this result leaves out and why.
fn notes(words: &Words, session: &Session, report: &Result) -> Html {
    let modifiers = report.modifiers.iter().map(|place| &session.definition().modifiers[*place].id);
    html! {
        <>
            if report.effects.no_training && report.outcome == Outcome::Ranking {
                <p class="notice">{ words.say("ui.report.no-training") }</p>
            }
            if report.outcome == Outcome::NotEnoughAnswers {
                <p class="notice">{ words.fill("ui.report.not-enough", &[("n", &session.definition().scoring.core_needed.to_string())]) }</p>
            }
            { for modifiers.map(|id| html! { <p class="notice" data-modifier={id.clone()}>{ words.of(&["modifier", id]) }</p> }) }
        </>
    }
}

fn ranking(words: &Words, session: &Session, report: &Result) -> Html {
    if report.outcome != Outcome::Ranking {
        return Html::default();
    }
    let definition = session.definition();
    let (first, rest) = report.ranking.split_at(report.first_view);
    let lead = match (report.reassurance, report.level) {
        (true, Level::SelfCare) => "ui.report.lead.reassure",
        (true, _) => "ui.report.lead.reassure-beside",
        (false, _) if first.is_empty() && report.pinned.is_empty() => "ui.report.lead.nothing",
        (false, _) => "ui.report.lead.ranking",
    };
    html! {
        <>
            if !report.pinned.is_empty() {
                <section data-part="pinned">
                    <h3 class="group">{ words.say("ui.report.pinned") }</h3>
                    { for report.pinned.iter().map(|finding| cause_card(words, definition, finding, false)) }
                </section>
            }
            <section data-part="ranking">
                <h3 class="group">{ words.say("ui.report.ranking") }</h3>
                <p class="lead">{ words.say(lead) }</p>
                { for first.iter().enumerate().map(|(place, finding)| cause_card(words, definition, finding, place == 0)) }
            </section>
            if !rest.is_empty() {
                <details class="rest" data-part="rest">
                    <summary>{ words.count("ui.report.rest", rest.len()) }</summary>
                    { rest_list(words, definition, rest) }
                </details>
            }
        </>
    }
}

fn tips(words: &Words, session: &Session, report: &Result) -> Html {
    if report.tips.is_empty() {
        return Html::default();
    }
    let tips = report.tips.iter().map(|place| &session.definition().tips[*place].id);
    html! {
        <section class="tips" part="tips">
            <h3>{ words.say("ui.report.tips") }</h3>
            <ul>{ for tips.map(|id| html! { <li key={id.clone()}>{ words.of(&["tip", id]) }</li> }) }</ul>
        </section>
    }
}

fn tools(props: &Props, report: &Result) -> Html {
    let definition = props.session.definition();
    // The planner stands in the plan.
    let shown = report.tools.iter().filter(|key| !definition.calculators[key.0].is_planner());
    let shown: Vec<Html> = shown.map(|key| tool(&props.words, &props.session, report, *key, &props.on_action)).collect();
    if shown.is_empty() {
        return Html::default();
    }
    html! {
        <section class="tools">
            <h3 class="group">{ props.words.say("ui.report.tools") }</h3>
            { for shown }
        </section>
    }
}

fn ending(props: &Props) -> Html {
    let (words, session, on_action) = (&props.words, &props.session, &props.on_action);
    let more = session.more_to_ask();
    html! {
        <>
            <details class="review">
                <summary>{ words.say("ui.report.answers") }</summary>
                { answer_list(words, session, on_action) }
            </details>
            <div class="buttons">
                if more > 0 {
                    { button(words, "more", "ui.report.more", "primary", on_action, Action::More) }
                }
                { button(words, "restart", "ui.report.restart", "quiet", on_action, Action::Restart) }
            </div>
            <details class="about">
                <summary>{ words.say("ui.report.about") }</summary>
                <p>{ words.say("ui.about.method") }</p>
                <p>{ words.say("ui.about.sources") }</p>
                <p>{ words.say("ui.about.plan-wins") }</p>
                <p>{ words.fill("ui.about.version", &[("version", &session.definition().version)]) }</p>
            </details>
            <p class="disclaimer">{ words.say("ui.report.disclaimer") }</p>
        </>
    }
}

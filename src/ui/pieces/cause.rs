//! A cause: how strongly it fits in words and as a bar, why, and what to do.

use yew::prelude::*;

use crate::engine::Definition;
use crate::engine::condition::Reason;
use crate::engine::definition::{Cause, Model};
use crate::engine::evidence::{Band, Contribution};
use crate::engine::report::Finding;
use crate::ui::Words;

/// A cause that opens and closes.
pub fn cause_card(words: &Words, definition: &Definition, finding: &Finding, open: bool) -> Html {
    let cause = definition.cause(finding.cause);
    let band = finding.standing.as_ref().map(|standing| standing.band);
    html! {
        <article class="card cause" part="cause" data-cause={cause.id.clone()} data-band={band.map(band_name)} key={cause.id.clone()}>
            <details {open}>
                <summary>
                    <h3>{ words.of(&["cause", &cause.id, "name"]) }</h3>
                    if let Some(band) = band {
                        <p class="band">{ words.band(band) }</p>
                        { bar(finding.score()) }
                    }
                </summary>
                <div class="inside">
                    if finding.if_it_stays {
                        <p class="stays">{ words.say("ui.cause.if-it-stays") }</p>
                    }
                    <p>{ words.of(&["cause", &cause.id, "summary"]) }{ super::sources(words, &cause.source) }</p>
                    { explanation(words, definition, finding) }
                    { first_steps(words, cause, finding) }
                    { neighbours(words, definition, finding) }
                    { closing(words, cause) }
                    { longer(words, definition, finding) }
                </div>
            </details>
        </article>
    }
}

/// The rest of the ranking, short: name and band.
pub fn rest_list(words: &Words, definition: &Definition, rest: &[Finding]) -> Html {
    html! { <>{ for rest.iter().map(|finding| cause_card(words, definition, finding, false)) }</> }
}

fn band_name(band: Band) -> &'static str {
    match band {
        Band::FitsWell => "fits-well",
        Band::WorthChecking => "worth-checking",
        Band::Background => "background",
        Band::LessLikely => "less-likely",
    }
}

/// The picture of the score. Drawn with attributes, not styles: a strict page forbids those.
/// Words beside it say the same, so it is hidden from screen readers.
fn bar(score: f64) -> Html {
    let width = ((score * 100.0) as u32).clamp(3, 100).to_string();
    html! {
        <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" width="100" height="4" rx="2" />
            <rect class="fill" {width} height="4" rx="2" />
        </svg>
    }
}

/// One of the reader's answers.
pub(super) fn said(words: &Words, definition: &Definition, reason: &Reason) -> Html {
    let (asked, answer) = words.reason(definition, reason);
    html! { <span class="said"><span class="asked">{ asked }</span>{ " " }<q>{ answer }</q></span> }
}

fn explanation(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let cause = definition.cause(finding.cause);
    let Some(model) = &cause.model else { return Html::default() };
    let group = |title: &str, class: &'static str, items: &[Contribution]| {
        if items.is_empty() {
            return Html::default();
        }
        html! {
            <div class={class}>
                <h4>{ words.say(title) }</h4>
                <ul>{ for items.iter().map(|item| contribution(words, definition, cause, model, item)) }</ul>
            </div>
        }
    };
    html! {
        <div class="explanation">
            { group("ui.cause.for", "for", &finding.speaks_for) }
            { group("ui.cause.against", "against", &finding.speaks_against) }
            if finding.speaks_for.is_empty() && finding.speaks_against.is_empty() {
                <p>{ words.of(&["cause", &cause.id, "prior"]) }</p>
            }
        </div>
    }
}

fn contribution(words: &Words, definition: &Definition, cause: &Cause, model: &Model, item: &Contribution) -> Html {
    let evidence = &model.evidence[item.evidence];
    let strength = match item.step.unsigned_abs() {
        3 => "ui.strength.strong",
        2 => "ui.strength.moderate",
        _ => "ui.strength.weak",
    };
    html! {
        <li>
            { for item.reasons.iter().map(|reason| said(words, definition, reason)) }
            <span class="reason">{ words.of(&["why", &cause.id, &evidence.id]) }</span>
            <span class="sources"><span class="source">{ words.say(strength) }</span></span>
            { super::sources(words, &evidence.source) }
        </li>
    }
}

fn first_steps(words: &Words, cause: &Cause, finding: &Finding) -> Html {
    if finding.steps.is_empty() {
        return Html::default();
    }
    let step = |place: &usize| {
        let step = &cause.steps[*place];
        html! { <li>{ words.of(&["cause", &cause.id, "step", &step.id]) }{ super::sources(words, &step.source) }</li> }
    };
    html! {
        <div class="steps">
            <h4>{ words.say("ui.cause.steps") }</h4>
            <ol>{ for finding.steps.iter().map(step) }</ol>
        </div>
    }
}

/// What to check first, and what belongs together with it.
fn neighbours(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let name = |key| words.of(&["cause", &definition.cause(key).id, "name"]);
    html! {
        <>
            if !finding.check_first.is_empty() {
                <div class="check-first">
                    <h4>{ words.say("ui.cause.check-first") }</h4>
                    <ul>{ for finding.check_first.iter().map(|(key, band)| html! {
                        <li>{ name(*key) }{ " · " }<span class="band">{ words.band(*band) }</span></li>
                    }) }</ul>
                </div>
            }
            if let Some(other) = finding.joined_with {
                <p class="joined">{ words.fill("ui.cause.joined", &[("cause", &name(other))]) }</p>
            }
        </>
    }
}

fn closing(words: &Words, cause: &Cause) -> Html {
    let line = |part: &str, title: &str| {
        let key = ["cause", &cause.id, part].join(".");
        words.find(&key).map(|text| html! { <><dt>{ words.say(title) }</dt><dd>{ text.to_owned() }</dd></> })
    };
    html! {
        <dl>
            { line("expect", "ui.cause.expect") }
            { line("watch", "ui.cause.watch") }
            { line("safety", "ui.cause.safety") }
        </dl>
    }
}

/// What is worth reading but not needed: the longer text, and where articles err.
fn longer(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let cause = definition.cause(finding.cause);
    let correction = |place: &usize| {
        let correction = &definition.corrections[*place];
        html! {
            <li key={correction.id.clone()}>
                if correction.read {
                    <p class="read">{ words.of(&["correction", &correction.id, "read"]) }</p>
                }
                <p>{ words.of(&["correction", &correction.id, "evidence"]) }{ super::sources(words, &correction.source) }</p>
                { references(definition, &correction.refs) }
            </li>
        }
    };
    html! {
        <>
            if cause.more {
                <details class="longer">
                    <summary>{ words.say("ui.cause.more") }</summary>
                    <p>{ words.of(&["cause", &cause.id, "more"]) }</p>
                    { references(definition, &cause.refs) }
                </details>
            }
            if !finding.corrections.is_empty() {
                <details class="longer">
                    <summary>{ words.say("ui.cause.corrections") }</summary>
                    <ul class="corrections">{ for finding.corrections.iter().map(correction) }</ul>
                </details>
            }
        </>
    }
}

fn references(definition: &Definition, numbers: &[u16]) -> Html {
    let cited: Vec<&str> = definition.references.iter().filter(|one| numbers.contains(&one.id)).map(|one| one.cite.as_str()).collect();
    if cited.is_empty() { Html::default() } else { html! { <p class="references">{ cited.join(" · ") }</p> } }
}

//! A cause: how strongly it fits in words and as a bar, why, and what to do.

use yew::prelude::*;

use super::source::labels;
use super::with_sources;
use crate::engine::Definition;
use crate::engine::condition::Reason;
use crate::engine::definition::{Cause, Model};
use crate::engine::evidence::{Band, Contribution};
use crate::engine::report::Finding;
use crate::ui::Words;
use crate::ui::mark::{fold, line, marked, none, paragraph, tag, words as text};
use crate::ui::screens::Props;

/// Whether a card begins open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opened {
    /// It does.
    Yes,
    /// It waits for the reader.
    No,
}

/// A cause that opens and closes.
pub fn cause(props: &Props, finding: &Finding, opened: Opened) -> Html {
    let (words, definition) = (&props.words, props.session.definition());
    let cause = definition.cause(finding.cause);
    let band = finding.standing.as_ref().map(|standing| standing.band);
    let mut summary = vec![line("h3", "", words.of(&["cause", &cause.id, "name"]))];
    if let Some(band) = band {
        summary.extend([line("span", "band", words.band(band)), bar(finding.score())]);
    }
    let mut inside = Vec::new();
    if finding.if_it_stays {
        inside.push(line("p", "stays", words.say("ui.cause.if-it-stays")));
    }
    inside.extend([
        with_sources(words, "p", "", words.of(&["cause", &cause.id, "summary"]), &cause.source),
        explanation(words, definition, finding),
        first_steps(words, cause, finding),
        neighbours(words, definition, finding),
        closing(words, cause),
        longer(words, definition, finding),
    ]);
    let open: &'static [&'static str] = match opened {
        Opened::Yes => &["open"],
        Opened::No => &[],
    };
    let details = marked("details", open, &[""], vec![tag("summary", "", summary), tag("div", "inside", inside)]);
    // Causes that only a rule names have no band.
    let known: &'static [&'static str] = match band {
        Some(_) => &["class", "part", "data-cause", "data-band"],
        None => &["class", "part", "data-cause"],
    };
    marked("article", known, &["card cause", "cause", &cause.id, band.map_or("", band_name)], vec![details])
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
    let rect = |class, width: &str| marked("rect", &["class", "width", "height"], &[class, width, "4"], Vec::new());
    let view = ["bar", "0 0 100 4", "none", "true"];
    marked("svg", &["class", "viewBox", "preserveAspectRatio", "aria-hidden"], &view, vec![rect("track", "100"), rect("fill", &width)])
}

/// One of the reader's answers.
pub(super) fn said(words: &Words, definition: &Definition, reason: &Reason) -> Html {
    let (asked, answer) = words.reason(definition, reason);
    tag("span", "said", vec![line("span", "asked", asked), text(AttrValue::Static(" ")), line("q", "", answer)])
}

fn explanation(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let cause = definition.cause(finding.cause);
    let Some(model) = &cause.model else { return none() };
    let mut inside = Vec::new();
    for (title, class, items) in [("ui.cause.for", "for", &finding.speaks_for), ("ui.cause.against", "against", &finding.speaks_against)] {
        if !items.is_empty() {
            let lines = items.iter().map(|item| contribution(words, definition, cause, model, item));
            inside.push(tag("div", class, vec![line("h4", "", words.say(title)), tag("ul", "", lines.collect())]));
        }
    }
    if inside.is_empty() {
        inside.push(paragraph(words.say("ui.cause.untouched")));
    }
    tag("div", "explanation", inside)
}

fn contribution(words: &Words, definition: &Definition, cause: &Cause, model: &Model, item: &Contribution) -> Html {
    let evidence = &model.evidence[item.evidence];
    let strength = match item.step.unsigned_abs() {
        3 => "ui.strength.strong",
        2 => "ui.strength.moderate",
        _ => "ui.strength.weak",
    };
    let mut inside: Vec<Html> = item.reasons.iter().map(|reason| said(words, definition, reason)).collect();
    inside.extend([
        line("span", "reason", words.of(&["why", &cause.id, &evidence.id])),
        line("span", "strength", words.say(strength)),
        labels(words, &evidence.source),
    ]);
    tag("li", "", inside)
}

fn first_steps(words: &Words, cause: &Cause, finding: &Finding) -> Html {
    if finding.steps.is_empty() {
        return none();
    }
    let steps = finding.steps.iter().map(|place| {
        let step = &cause.steps[*place];
        with_sources(words, "li", "", words.of(&["cause", &cause.id, "step", &step.id]), &step.source)
    });
    tag("div", "steps", vec![line("h4", "", words.say("ui.cause.steps")), tag("ol", "", steps.collect())])
}

/// What to check first, and what belongs together with it.
fn neighbours(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let name = |key| words.of(&["cause", &definition.cause(key).id, "name"]);
    let mut inside = Vec::new();
    if !finding.check_first.is_empty() {
        let checks = finding.check_first.iter().map(|(key, band)| {
            tag("li", "", vec![text(name(*key)), text(AttrValue::Static(" · ")), line("span", "band", words.band(*band))])
        });
        inside.push(tag("div", "check-first", vec![line("h4", "", words.say("ui.cause.check-first")), tag("ul", "", checks.collect())]));
    }
    if let Some(other) = finding.joined_with {
        inside.push(line("p", "joined", words.fill("ui.cause.joined", &[("cause", &name(other))]).into()));
    }
    if inside.is_empty() { none() } else { tag("div", "neighbours", inside) }
}

fn closing(words: &Words, cause: &Cause) -> Html {
    let mut inside = Vec::new();
    for (part, title) in [("expect", "ui.cause.expect"), ("watch", "ui.cause.watch"), ("safety", "ui.cause.safety")] {
        if let Some(found) = words.find(&["cause", &cause.id, part].join(".")) {
            inside.extend([line("dt", "", words.say(title)), line("dd", "", found.to_owned().into())]);
        }
    }
    tag("dl", "", inside)
}

/// What is worth reading but not needed: the longer text, and where articles err.
fn longer(words: &Words, definition: &Definition, finding: &Finding) -> Html {
    let cause = definition.cause(finding.cause);
    let mut inside = Vec::new();
    if cause.more {
        let more = paragraph(words.of(&["cause", &cause.id, "more"]));
        inside.push(fold("fold longer", "", words.say("ui.cause.more"), vec![more, references(definition, &cause.refs)]));
    }
    if !finding.corrections.is_empty() {
        let corrections = finding.corrections.iter().map(|place| {
            let correction = &definition.corrections[*place];
            let read = if correction.read { line("p", "read", words.of(&["correction", &correction.id, "read"])) } else { none() };
            let evidence = with_sources(words, "p", "", words.of(&["correction", &correction.id, "evidence"]), &correction.source);
            tag("li", "", vec![read, evidence, references(definition, &correction.refs)])
        });
        inside.push(fold("fold longer", "", words.say("ui.cause.corrections"), vec![tag("ul", "corrections", corrections.collect())]));
    }
    tag("div", "", inside)
}

fn references(definition: &Definition, numbers: &[u16]) -> Html {
    let cited: Vec<&str> = definition.references.iter().filter(|one| numbers.contains(&one.id)).map(|one| one.cite.as_str()).collect();
    if cited.is_empty() { none() } else { line("p", "references", cited.join(" · ").into()) }
}

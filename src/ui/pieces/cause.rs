//! A cause: how strongly it fits in words and as a bar, why, and what to do.

use super::balance::balance;
use super::doubt::{doubt_button, doubt_line};
use super::source::with_sources;
use super::turns::turns_fold;
use super::why::explanation;
use crate::content::texts::key;
use crate::engine::counterfactual::Turns;
use crate::engine::definition::Cause;
use crate::engine::doubt::Doubt;
use crate::engine::evidence::Band;
use crate::engine::report::Finding;
use crate::engine::units::digits;
use crate::ui::mark::Page;
use crate::ui::words::band_key;

/// How a card stands in the result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Named by a red flag, which no weak fit may seem to take back.
    Named,
    /// The first of the ranking, open.
    First,
    /// Further down; it waits for the reader.
    Further,
}

/// How firm a cause stands and what would move it; only the causes shown first have it.
#[derive(Clone, Copy, Debug)]
pub struct Firmness<'a> {
    /// How firm.
    pub doubt: &'a Doubt,
    /// What would move it.
    pub turns: &'a Turns,
}

/// A cause that opens and closes.
#[inline(never)]
pub fn cause(page: &mut Page, finding: &Finding, stands: Place, firmness: Option<Firmness>) {
    let cause = page.definition.cause(finding.cause);
    let id = &cause.id;
    page.open("article.card cause");
    page.attr("part", "cause");
    page.attr("data-cause", id);
    page.open("details");
    if stands == Place::First {
        page.attr("open", "");
    }
    page.open("summary");
    page.line_of("h4.name", "cause.*.name", id);
    let overruled = stands == Place::Named && finding.is_weak();
    // Causes that only a rule names have no band.
    if overruled {
        page.line("span.band", key!("ui.band.named"));
    } else if let Some(standing) = &finding.standing {
        page.line("span.band", band_key(standing.band));
        bar(page, standing.score);
    }
    if let Some(firmness) = firmness {
        doubt_line(page, firmness.doubt);
    }
    page.close();
    page.open("div.inside");
    if let Some(firmness) = firmness {
        doubt_button(page, firmness.doubt);
    }
    if finding.if_it_stays {
        page.line("p.stays", key!("ui.cause.if-it-stays"));
    }
    with_sources(page, "p", "cause.*.summary", (id, ""), &cause.source);
    explanation(page, finding, overruled);
    page.open("div");
    if let Some(standing) = &finding.standing {
        balance(page, standing);
    }
    if let Some(firmness) = firmness {
        turns_fold(page, finding, firmness.turns);
    }
    page.close();
    first_steps(page, finding);
    neighbours(page, finding);
    closing(page, cause);
    longer(page, finding);
    own(page, id);
    page.close();
    page.close();
    if let Some(standing) = &finding.standing {
        page.attr("data-band", band_name(standing.band));
    }
    page.close();
}

/// The site owner's own post about it, and a place for what else they put there.
fn own(page: &mut Page, id: &str) {
    let wishes = page.wishes;
    for [cause, address, text] in &wishes.links {
        if cause == id {
            page.open("p.own");
            page.open("a");
            page.attr("part", "link");
            page.attr_with("href", address.clone());
            page.say_or(text, key!("ui.cause.link"));
            page.close();
            page.close();
        }
    }
    page.open("slot");
    page.attr_with("name", ["cause-", id].concat());
    page.close();
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
fn bar(page: &mut Page, score: f64) {
    page.open("svg.bar");
    page.attr("viewBox", "0 0 100 4");
    page.attr("preserveAspectRatio", "none");
    page.attr("aria-hidden", "true");
    rect(page, "rect.track", 100);
    rect(page, "rect.fill", ((score * 100.0) as u32).clamp(3, 100));
    page.close();
}

#[inline(never)]
fn rect(page: &mut Page, tag: &'static str, width: u32) {
    page.open(tag);
    page.attr_with("width", digits(width as u64));
    page.attr("height", "4");
    page.close();
}

fn first_steps(page: &mut Page, finding: &Finding) {
    if finding.steps.is_empty() {
        return page.none();
    }
    let cause = page.definition.cause(finding.cause);
    page.open("div.steps");
    page.line("h5.head", key!("ui.cause.steps"));
    page.open("ol");
    for place in &finding.steps {
        let step = &cause.steps[*place];
        with_sources(page, "li", "cause.*.step.*", (&cause.id, &step.id), &step.source);
    }
    page.close();
    page.close();
}

/// What to check first, and what belongs together with it.
fn neighbours(page: &mut Page, finding: &Finding) {
    if finding.check_first.is_empty() && finding.joined_with.is_none() {
        return page.none();
    }
    page.open("div.neighbours");
    if !finding.check_first.is_empty() {
        page.open("div.check-first");
        page.line("h5.head", key!("ui.cause.check-first"));
        page.open("ul");
        for (key, band) in &finding.check_first {
            page.open("li");
            page.say_of("cause.*.name", &page.definition.cause(*key).id);
            // A cause to think of first is not called unlikely in the same breath.
            if *band > Band::LessLikely {
                page.sentence(" · ");
                page.line("span.band", band_key(*band));
            }
            page.close();
        }
        page.close();
        page.close();
    }
    if let Some(other) = finding.joined_with {
        let name = page.words.of("cause.*.name", &page.definition.cause(other).id);
        page.line_with("p.joined", page.words.fill(key!("ui.cause.joined"), &[("cause", name)]));
    }
    page.close();
}

fn closing(page: &mut Page, cause: &Cause) {
    page.open("dl");
    for (part, title) in [("expect", key!("ui.cause.expect")), ("watch", key!("ui.cause.watch")), ("safety", key!("ui.cause.safety"))] {
        if page.words.found("cause.*.*", &cause.id, part).is_some() {
            page.line("dt", title);
            page.line_at("dd", "cause.*.*", &cause.id, part);
        }
    }
    page.close();
}

/// What is worth reading but not needed: the longer text, and where articles err.
fn longer(page: &mut Page, finding: &Finding) {
    let cause = page.definition.cause(finding.cause);
    page.open("div");
    if cause.more {
        page.fold("details.fold longer", "", key!("ui.cause.more"), |page| {
            page.line_of("p", "cause.*.more", &cause.id);
            references(page, &cause.refs);
        });
    }
    if !finding.corrections.is_empty() {
        page.fold("details.fold longer", "", key!("ui.cause.corrections"), |page| {
            page.within("ul.corrections", |page| finding.corrections.iter().for_each(|place| correction(page, *place)));
        });
    }
    page.close();
}

fn correction(page: &mut Page, place: usize) {
    let correction = &page.definition.corrections[place];
    page.open("li");
    if correction.read {
        page.line_of("p.read", "correction.*.read", &correction.id);
    }
    with_sources(page, "p", "correction.*.evidence", (&correction.id, ""), &correction.source);
    references(page, &correction.refs);
    page.close();
}

fn references(page: &mut Page, numbers: &[u16]) {
    let mut cited = String::new();
    for reference in &page.definition.references {
        if numbers.contains(&reference.id) {
            if !cited.is_empty() {
                cited.push_str(" · ");
            }
            cited.push_str(&reference.cite);
        }
    }
    if !cited.is_empty() {
        page.line_with("p.references", cited);
    }
}

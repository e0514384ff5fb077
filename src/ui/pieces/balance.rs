//! A score taken apart in words, each part with a bar that says the same. The parts add up to
//! the whole; the bars share one scale, so a reader can see that they do.

use super::why::said;
use crate::content::texts::{Key, key};
use crate::engine::balance::{Part, Share, Strength, shares};
use crate::engine::evidence::Standing;
use crate::engine::units::digits;
use crate::ui::mark::Page;
use crate::ui::words::band_key;

/// From which prior a cause is called common, and from which at least not rare. A choice of
/// words; the bar beside them shows the prior itself.
const COMMON: f64 = 0.15;
const NOT_RARE: f64 = 0.05;

/// The picture of one cause, behind a fold.
pub(super) fn balance(page: &mut Page, standing: &Standing) {
    page.fold("details.fold balance", "balance", key!("ui.balance.title"), |page| {
        page.line("p", key!("ui.balance.lead"));
        page.open("ul");
        for share in shares(standing) {
            page.open("li");
            row(page, standing, &share);
            bar(page, share.steps);
            page.close();
        }
        page.open("li.sum");
        page.line("span", key!("ui.balance.sum"));
        page.line("span.strength", band_key(standing.band));
        bar(page, standing.log_odds);
        page.close();
        page.close();
    });
}

fn row(page: &mut Page, standing: &Standing, share: &Share) {
    match share.part {
        Part::Start if standing.prior >= COMMON => page.line("span", key!("ui.balance.common")),
        Part::Start if standing.prior >= NOT_RARE => page.line("span", key!("ui.balance.uncommon")),
        Part::Start => page.line("span", key!("ui.balance.rare")),
        Part::Limit => page.line("span", key!("ui.balance.limit")),
        Part::Item(place) => {
            let item = &standing.contributions[place];
            let cause = page.definition.cause(standing.cause);
            page.open("span");
            for reason in &item.reasons {
                said(page, reason);
            }
            if let (true, Some(model)) = (item.reasons.is_empty(), &cause.model) {
                // What holds because something is not so has no answer to quote.
                page.sentence(page.words.at("why.*.*", &cause.id, &model.evidence[item.evidence].id));
            }
            page.close();
            page.line("span.strength", strength(share));
        }
    }
}

fn strength(share: &Share) -> Key {
    match (share.steps > 0.0, share.strength()) {
        (true, Strength::Strong) => key!("ui.balance.for.strong"),
        (true, Strength::Clear) => key!("ui.balance.for.clear"),
        (true, Strength::Slight) => key!("ui.balance.for.slight"),
        (false, Strength::Strong) => key!("ui.balance.against.strong"),
        (false, Strength::Clear) => key!("ui.balance.against.clear"),
        (false, Strength::Slight) => key!("ui.balance.against.slight"),
    }
}

/// A bar from the middle: ten steps reach to either end. Drawn with attributes, not styles, and
/// hidden from screen readers: the words say it.
fn bar(page: &mut Page, steps: f64) {
    let width = ((steps.abs() * 10.0) as u32).clamp(1, 100);
    page.open("svg.balance-bar");
    page.attr("viewBox", "0 0 200 6");
    page.attr("preserveAspectRatio", "none");
    page.attr("aria-hidden", "true");
    rect(page, "rect.track", 0, 200);
    if steps < 0.0 {
        rect(page, "rect.less", 100 - width, width);
    } else {
        rect(page, "rect.fill", 100, width);
    }
    rect(page, "rect.middle", 99, 2);
    page.close();
}

#[inline(never)]
fn rect(page: &mut Page, tag: &'static str, from: u32, width: u32) {
    page.open(tag);
    page.attr_with("x", digits(from as u64));
    page.attr_with("width", digits(width as u64));
    page.attr("height", "6");
    page.close();
}

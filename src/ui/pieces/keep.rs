//! "How is it now?": the offer to who kept a result, what has changed since then, and the
//! reader's yes to keep this one.

use super::answers::answer;
use super::whatif::sentence;
use crate::content::texts::{Key, key};
use crate::engine::definition::CauseKey;
use crate::engine::report::Report;
use crate::engine::triage::Level;
use crate::session::kept::{KEPT_DAYS, Refused, Since};
use crate::ui::control::Asked;
use crate::ui::keeping::Place;
use crate::ui::mark::Page;

/// On the first page: a result is kept, or was and cannot be used.
pub fn offer(page: &mut Page) {
    let said = match page.keeping.refused() {
        Some(Refused::OtherVersion) => key!("ui.keep.refused.version"),
        Some(Refused::TooOld) => key!("ui.keep.refused.old"),
        Some(Refused::Damaged | Refused::FromTomorrow) => key!("ui.keep.refused.damaged"),
        None if page.keeping.is_full() => key!("ui.keep.offer"),
        None => return page.none(),
    };
    page.open("div.buttons kept");
    page.line("p.lead", said);
    if page.keeping.is_full() {
        wish(page, "forget", key!("ui.keep.forget"), Asked::Forget);
    }
    page.close();
}

/// What has changed since the result that was kept.
pub fn since(page: &mut Page, report: &Report) {
    let session = page.session;
    let Some((kept, since)) = session.earlier().zip(session.since(report)) else { return page.none() };
    let day = page.day(-i32::try_from(since.days).unwrap_or_default()).spoken;
    page.open("section.plan since");
    page.part("since");
    page.line_with("h3.name", page.words.fill(key!("ui.since.title"), &[("day", &day)]));
    page.line("p", if since.moves.is_empty() { key!("ui.since.same") } else { key!("ui.since.lead") });
    page.open("ul");
    for one in &since.moves {
        page.line_with("li", sentence(page, one));
    }
    page.close();
    if let Some(cause) = kept.planned {
        followed(page, report, cause, &since);
    }
    page.close();
}

/// How the cause stands that the plan was about, and what the reader said of following it.
fn followed(page: &mut Page, report: &Report, cause: CauseKey, since: &Since) {
    let moved = since.moves.iter().find(|moved| moved.cause == cause);
    let is_less = moved.is_some_and(|moved| moved.to < moved.from);
    let said = match moved {
        None => key!("ui.since.plan.same"),
        Some(_) if is_less => key!("ui.since.plan.less"),
        Some(_) => key!("ui.since.plan.more"),
    };
    let name = page.words.of("cause.*.name", &page.definition.cause(cause).id);
    page.line_with("p", page.words.fill(said, &[("cause", name)]));
    let session = page.session;
    if let Some(question) = page.definition.recheck.filter(|question| since.is_due && !session.answers().get(*question).is_empty()) {
        page.line_of("p.note", "question.*.title", &page.definition.question(question).id);
        answer(page, "p", question);
    }
    // A card says more, and may say sooner.
    if since.is_due && report.level == Level::SelfCare && !is_less {
        page.line("p", key!("ui.since.due"));
    }
}

/// The reader's yes to keep the result, or what is kept and the way to have it deleted.
pub fn keep(page: &mut Page, report: &Report) {
    let Some(kept) = page.session.keepable(report) else { return page.none() };
    let place = page.keeping.place(&kept.line(page.definition));
    page.open("section.keep");
    page.part("keep");
    page.line("h3.name", key!("ui.keep.title"));
    page.open("p");
    page.spot();
    page.text(status(page, place));
    page.close();
    page.open("div.buttons");
    match place {
        Place::Nowhere => wish(page, "keep", key!("ui.keep.keep"), Asked::Keep),
        Place::Beside => {
            wish(page, "keep", key!("ui.keep.instead"), Asked::Keep);
            wish(page, "forget", key!("ui.keep.forget"), Asked::Forget);
        }
        Place::Kept => wish(page, "forget", key!("ui.keep.forget"), Asked::Forget),
        Place::Failed => {}
    }
    page.close();
    page.close();
}

fn status(page: &Page, place: Place) -> String {
    let said = match place {
        Place::Nowhere => key!("ui.keep.lead"),
        Place::Beside => key!("ui.keep.beside"),
        Place::Kept => key!("ui.keep.kept"),
        Place::Failed => key!("ui.keep.failed"),
    };
    page.words.fill(said, &[("day", &page.day(KEPT_DAYS.cast_signed()).spoken)])
}

fn wish(page: &mut Page, name: &'static str, text: Key, asks: Asked) {
    page.open("button.quiet");
    page.attr("part", "button");
    page.attr("data-action", name);
    page.attr("type", "button");
    page.asks(asks);
    page.say(text);
    page.close();
}

//! One question: its heading, why it is asked, its controls, and the ways on and back.

use crate::content::texts::key;
use crate::engine::definition::{Kind, QuestionKey};
use crate::engine::next::Why;
use crate::engine::units::digits;
use crate::session::{Action, Session};
use crate::ui::mark::Page;
use crate::ui::pieces::{controls, dropped_note, link, progress, quiet};

/// The question on the screen.
pub(super) fn question(page: &mut Page, key: QuestionKey) {
    let question = page.definition.question(key);
    page.open("form.question");
    // Every question has controls of its own.
    page.key(&question.id);
    page.attr("data-question", &question.id);
    page.attr("novalidate", "novalidate");
    page.acts(Action::Next);
    progress(page, &question.block);
    dropped_note(page);
    page.open("fieldset");
    // An id without an element says nothing; what is there is read with the question.
    page.attr("aria-describedby", if question.private { "note private" } else { "note" });
    page.within("legend", |page| page.heading_of("question.*.title", &question.id));
    match question.kind {
        Kind::Multi { .. } => note(page, "note", most(page, key)),
        Kind::Single | Kind::Numbers | Kind::Scale => {}
    }
    if question.private {
        note(page, "private", page.words.say(key!("ui.question.private")).to_owned());
    }
    controls(page, key);
    page.close();
    page.fold("details.why", "", key!("ui.question.why"), |page| {
        page.line_of("p", "question.*.why", &question.id);
        now(page);
    });
    ways(page);
    page.close();
}

fn note(page: &mut Page, id: &'static str, text: String) {
    page.open("p.note");
    page.attr("id", id);
    page.text(text);
    page.close();
}

/// How many choices may be ticked, or that no more may be.
pub(super) fn most(page: &Page, key: QuestionKey) -> String {
    let question = page.definition.question(key);
    let Kind::Multi { most: Some(most) } = question.kind else { return page.words.say(key!("ui.question.several")).to_owned() };
    let sentence = if page.session.draft().is_full(question) { key!("ui.question.full") } else { key!("ui.question.at-most") };
    page.words.fill(sentence, &[("n", &digits(most as u64))])
}

/// Why the question comes now, in one sentence; nothing where the reader chose it.
fn now(page: &mut Page) {
    let Some(why) = page.session.why_now() else { return page.none() };
    match why {
        Why::Safety => page.line("p.now", key!("ui.why-now.safety")),
        Why::Rule => page.line("p.now", key!("ui.why-now.rule")),
        Why::LookAgain => page.line("p.now", key!("ui.why-now.look-again")),
        Why::Core => page.line("p.now", key!("ui.why-now.core")),
        Why::Several => page.line("p.now", key!("ui.why-now.several")),
        Why::Cause(cause) => {
            let name = page.words.of("cause.*.name", &page.definition.cause(cause).id);
            page.line_with("p.now", page.words.fill(key!("ui.why-now.cause"), &[("cause", name)]));
        }
    }
}

/// On, past, back, and out.
fn ways(page: &mut Page) {
    let session = page.session;
    let skip = if session.draft().is_empty() { key!("ui.question.skip") } else { key!("ui.question.clear") };
    let next = if session.is_changing() && !session.draft().is_empty() { key!("ui.question.change") } else { key!("ui.question.next") };
    page.open("div");
    page.open("div.buttons");
    page.open("button.primary");
    page.attr("part", "button primary");
    page.attr("data-action", "next");
    page.attr("type", "submit");
    page.say(next);
    page.close();
    quiet(page, "skip", skip, Action::Skip);
    quiet(page, "back", key!("ui.question.back"), Action::Back);
    page.close();
    // The safety questions come first; before they are over there is no result worth seeing.
    if is_past_safety(session) && !session.is_changing() {
        page.within("div.aside", |page| link(page, "finish", key!("ui.question.finish"), Action::Finish));
    } else {
        page.none();
    }
    page.close();
}

/// Whether the question on the screen is of another block than the first one asked: the first
/// block is the safety block.
fn is_past_safety(session: &Session) -> bool {
    let block = |key: QuestionKey| &session.definition().question(key).block;
    let trail = session.trail();
    trail.first().zip(trail.get(session.progress().at - 1)).is_some_and(|(first, now)| block(*first) != block(*now))
}

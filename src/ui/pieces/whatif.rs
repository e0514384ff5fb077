//! The what-if: the controls of the tried question, what moves, and the way back.

use super::{controls, primary};
use crate::content::texts::key;
use crate::engine::change::{Move, bands, moves};
use crate::engine::definition::QuestionKey;
use crate::engine::evidence::Band;
use crate::engine::report::Report;
use crate::session::{Action, Session};
use crate::ui::mark::Page;
use crate::ui::words::band_key;

/// What moves between the reader's own result and the one that is tried.
// Not inlined: it is cut off from the first part of the program by name.
#[must_use]
#[inline(never)]
pub fn moved(session: &Session) -> Vec<Move> {
    let Some(tried) = session.tried_answers() else { return Vec::new() };
    let definition = session.definition();
    let own = Report::new(definition, session.answers());
    moves(&bands(definition, &own), &bands(definition, &Report::trying(definition, &tried, &own)))
}

/// How many causes move, in words.
#[must_use]
pub fn movement(page: &Page, moved: usize) -> String {
    if moved == 0 {
        page.words.say(key!("ui.whatif.unmoved")).to_owned()
    } else {
        page.words.count([key!("ui.whatif.moved.one"), key!("ui.whatif.moved.other")], moved)
    }
}

/// What stands above a result that is only tried.
pub fn whatif(page: &mut Page, key: QuestionKey) {
    let question = page.definition.question(key);
    page.open("section.whatif");
    page.part("whatif");
    // Every question has controls of its own.
    page.key(&question.id);
    page.attr("data-question", &question.id);
    page.line("p.lead", key!("ui.whatif.lead"));
    page.group_of_inputs();
    page.open("fieldset");
    page.line_of("legend", "question.*.title", &question.id);
    controls(page, key);
    page.close();
    page.close();
    let moved = moved(page.session);
    page.line("h3.name", key!("ui.whatif.moves"));
    page.line_with("p", movement(page, moved.len()));
    page.open("ul");
    for one in &moved {
        page.line_with("li", sentence(page, one));
    }
    page.close();
    page.open("div.buttons");
    primary(page, "untry", key!("ui.whatif.back"), Action::Untry);
    page.close();
    page.close();
}

pub(super) fn sentence(page: &Page, moved: &Move) -> String {
    let words = page.words;
    let name = words.of("cause.*.name", &page.definition.cause(moved.cause).id);
    let band = |band: Option<Band>| words.say(band_key(band.unwrap_or(Band::LessLikely)));
    words.fill(key!("ui.whatif.move"), &[("cause", name), ("from", band(moved.from)), ("to", band(moved.to))])
}

//! How firm a cause stands, in one sentence, and the question that could settle it.

use crate::content::texts::{Key, key};
use crate::engine::definition::{CauseKey, QuestionKey};
use crate::engine::doubt::{Doubt, Verdict};
use crate::session::Action;
use crate::ui::mark::Page;

/// The sentence.
pub(super) fn doubt_line(page: &mut Page, doubt: &Doubt) {
    let (words, definition) = (page.words, page.definition);
    let name = |cause: &CauseKey| words.of("cause.*.name", &definition.cause(*cause).id);
    let (kind, sentence) = match doubt.verdict() {
        Verdict::StaysFirst => ("stays-first", words.say(key!("ui.doubt.stays-first")).to_owned()),
        Verdict::Holds => ("holds", words.say(key!("ui.doubt.holds")).to_owned()),
        Verdict::BandCouldChange => ("band", words.say(key!("ui.doubt.band")).to_owned()),
        Verdict::CouldTradePlaces([first, second, ..]) => {
            ("trades", words.fill(key!("ui.doubt.trades-two"), &[("first", name(first)), ("second", name(second))]))
        }
        Verdict::CouldTradePlaces(causes) => ("trades", words.fill(key!("ui.doubt.trades-one"), &[("first", causes.first().map(name).unwrap_or_default())])),
        Verdict::TooLittleToTell(question) => ("open", with_question(page, key!("ui.doubt.open"), question)),
    };
    page.open("span.doubt");
    page.attr("data-doubt", kind);
    page.text(sentence);
    page.close();
}

/// The way to the question that could settle it, where there is one.
pub(super) fn doubt_button(page: &mut Page, doubt: &Doubt) {
    let Verdict::TooLittleToTell(question) = doubt.verdict() else { return };
    page.open("button.quiet");
    page.attr("part", "button");
    page.attr("type", "button");
    page.attr("data-action", "answer");
    page.attr("data-question", &page.definition.question(question).id);
    page.acts(Action::Change(question));
    page.text(with_question(page, key!("ui.doubt.answer"), question));
    page.close();
}

fn with_question(page: &Page, key: Key, question: QuestionKey) -> String {
    page.words.fill(key, &[("question", page.words.of("question.*.short", &page.definition.question(question).id))])
}

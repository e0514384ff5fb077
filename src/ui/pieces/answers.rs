//! The reader's answers, each with ways to change it and to try another.

use super::button::about;
use crate::content::texts::key;
use crate::engine::definition::{FieldKey, QuestionKey};
use crate::engine::report::Outcome;
use crate::session::Action;
use crate::session::draft::shown;
use crate::ui::mark::Page;

/// What the reader said to a question, in words: an element for each part of the answer.
pub fn answer(page: &mut Page, tag: &'static str, key: QuestionKey) {
    let question = page.definition.question(key);
    let id = question.id.as_str();
    let answer = page.session.answers().get(key);
    for (place, number) in answer.numbers.iter().enumerate() {
        if let Some(number) = *number {
            page.line_with(tag, measured(page, key, FieldKey(place), number));
        }
    }
    for choice in &answer.chosen {
        page.line_at(tag, "question.*.option.*", id, &question.choice(*choice).id);
    }
}

/// A number the reader typed, with what it is and its unit, or in the words of its step.
#[inline(never)]
pub(super) fn measured(page: &Page, key: QuestionKey, field: FieldKey, number: f64) -> String {
    let (words, units) = (page.words, page.session.units());
    let question = page.definition.question(key);
    let (id, field) = (question.id.as_str(), &question.fields[field.0]);
    let typed = shown(field, number, units);
    let value = match (words.found("question.*.step.*", id, &typed), field.unit) {
        (Some(step), _) => step.to_owned(),
        (None, Some(unit)) => words.measured(&typed, unit, units),
        (None, None) => words.number(&typed),
    };
    // What is asked for alone and has a unit speaks for itself.
    if question.fields.len() == 1 && field.unit.is_some() {
        return value;
    }
    let label = words.at("question.*.field.*", id, &field.id);
    words.fill(key!("ui.answer.number"), &[("label", label), ("value", &value)])
}

/// All questions visited, with the answers and buttons to change each and to try another.
pub fn answer_list(page: &mut Page, outcome: Outcome) {
    page.open("ul.answers");
    for key in page.session.trail() {
        row(page, *key, outcome);
    }
    page.close();
}

fn row(page: &mut Page, key: QuestionKey, outcome: Outcome) {
    let id = &page.definition.question(key).id;
    page.open("li");
    page.open("div");
    page.line_of("p.asked", "question.*.short", id);
    if page.session.answers().get(key).is_empty() {
        page.line("p.none", key!("ui.answer.none"));
    }
    answer(page, "p", key);
    page.close();
    // Without a ranking there is nothing to see move.
    if outcome == Outcome::Ranking && page.session.may_try(key) {
        about(page, "try", key, [key!("ui.whatif.try"), key!("ui.whatif.try-of")], Action::Try(key, page.session.answers().get(key).clone()));
    }
    about(page, "change", key, [key!("ui.answer.change"), key!("ui.answer.change-of")], Action::Change(key));
    page.close();
}

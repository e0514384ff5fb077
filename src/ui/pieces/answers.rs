//! The reader's answers, each with a way to change it.

use crate::engine::definition::QuestionKey;
use crate::session::Action;
use crate::session::draft::shown;
use crate::ui::mark::Page;

/// What the reader said to a question, in words: an element for each part of the answer.
pub fn answer(page: &mut Page, tag: &'static str, key: QuestionKey) {
    let (words, session) = (page.words, page.session);
    let question = page.definition.question(key);
    let id = question.id.as_str();
    let answer = session.answers().get(key);
    for (field, number) in question.fields.iter().zip(&answer.numbers) {
        let Some(number) = *number else { continue };
        let typed = shown(field, number, session.units());
        let value = match (words.found("question.*.step.*", id, &typed), field.unit) {
            (Some(step), _) => step.to_owned(),
            (None, Some(unit)) => words.measured(&typed, unit, session.units()),
            (None, None) => typed,
        };
        let label = words.at("question.*.field.*", id, &field.id);
        page.line_with(tag, words.fill("ui.answer.number", &[("label", &label), ("value", &value)]));
    }
    for choice in &answer.chosen {
        page.line_at(tag, "question.*.option.*", id, &question.choice(*choice).id);
    }
}

/// All questions visited, with the answers and a button to change each.
pub fn answer_list(page: &mut Page) {
    page.open("ul.answers");
    for key in page.session.trail() {
        row(page, *key);
    }
    page.close();
}

fn row(page: &mut Page, key: QuestionKey) {
    let id = &page.definition.question(key).id;
    page.open("li");
    page.open("div");
    page.line_of("p.asked", "question.*.short", id);
    if page.session.answers().get(key).is_empty() {
        page.line("p.none", "ui.answer.none");
    }
    answer(page, "p", key);
    page.close();
    page.open("button.link");
    page.attr("part", "button");
    page.attr("type", "button");
    page.attr("data-action", "change");
    page.attr("data-question", id);
    page.attr_with("aria-label", page.words.fill("ui.answer.change-of", &[("question", &page.words.of("question.*.short", id))]));
    page.acts(Action::Change(key));
    page.say("ui.answer.change");
    page.close();
    page.close();
}

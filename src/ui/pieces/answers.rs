//! The reader's answers, each with ways to change it and to try another.

use super::button::about;
use crate::content::texts::key;
use crate::engine::definition::QuestionKey;
use crate::engine::report::Outcome;
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
        page.line_with(tag, words.fill(key!("ui.answer.number"), &[("label", label), ("value", &value)]));
    }
    for choice in &answer.chosen {
        page.line_at(tag, "question.*.option.*", id, &question.choice(*choice).id);
    }
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

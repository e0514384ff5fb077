//! The reader's answers, each with a way to change it.

use yew::prelude::*;

use crate::engine::definition::QuestionKey;
use crate::session::draft::shown;
use crate::session::{Action, Session};
use crate::ui::Words;
use crate::ui::mark::{line, paragraph, tag};
use crate::ui::screens::Props;

/// What the reader said to a question, in words; the pieces are for a list, not one sentence.
#[must_use]
pub fn answer_text(words: &Words, session: &Session, key: QuestionKey) -> Vec<String> {
    let question = session.definition().question(key);
    let answer = session.answers().get(key);
    let mut said = Vec::new();
    for (field, number) in question.fields.iter().zip(&answer.numbers) {
        let Some(number) = *number else { continue };
        let typed = shown(field, number, session.units());
        let step = words.find(&["question", &question.id, "step", &typed].join("."));
        let value = match (step, field.unit) {
            (Some(step), _) => step.to_owned(),
            (None, Some(unit)) => words.fill("ui.amount", &[("number", &typed), ("unit", &words.unit(unit, session.units()))]),
            (None, None) => typed,
        };
        let label = words.of(&["question", &question.id, "field", &field.id]);
        said.push(words.fill("ui.answer.number", &[("label", &label), ("value", &value)]));
    }
    said.extend(answer.chosen.iter().map(|choice| words.of(&["question", &question.id, "option", &question.choice(*choice).id]).to_string()));
    said
}

/// All questions visited, with the answers and a button to change each.
pub fn answer_list(props: &Props) -> Html {
    tag("ul", "answers", props.session.trail().iter().map(|key| row(props, *key)).collect())
}

fn row(props: &Props, key: QuestionKey) -> Html {
    let (words, session) = (&props.words, &props.session);
    let question = session.definition().question(key);
    let short = words.of(&["question", &question.id, "short"]);
    let label = words.fill("ui.answer.change-of", &[("question", &short)]);
    let mut said = vec![line("p", "asked", short)];
    let answers = answer_text(words, session, key);
    if answers.is_empty() {
        said.push(line("p", "none", words.say("ui.answer.none")));
    }
    said.extend(answers.into_iter().map(|answer| paragraph(answer.into())));
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::Change(key));
    html! {
        <li>
            { tag("div", "", said) }
            <button class="link" part="button" type="button" data-action="change" data-question={question.id.clone()} aria-label={label} {onclick}>
                { words.say("ui.answer.change") }
            </button>
        </li>
    }
}

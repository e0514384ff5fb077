//! The reader's answers, each with a way to change it.

use yew::prelude::*;

use crate::engine::definition::QuestionKey;
use crate::session::draft::shown;
use crate::session::{Action, Session};
use crate::ui::Words;

/// What the reader said to a question, in words; the pieces are for a list, not one sentence.
#[must_use]
pub fn answer_text(words: &Words, session: &Session, key: QuestionKey) -> Vec<String> {
    let question = session.definition().question(key);
    let answer = session.answers().get(key);
    let numbers = question.fields.iter().zip(&answer.numbers).filter_map(|(field, number)| {
        let number = (*number)?;
        let step = words.find(&["question", &question.id, "step", &shown(field, number, session.units())].join(".")).map(str::to_owned);
        let value = match (step, field.unit) {
            (Some(step), _) => step,
            (None, Some(unit)) => words.fill("ui.amount", &[("number", &shown(field, number, session.units())), ("unit", &words.unit(unit, session.units()))]),
            (None, None) => shown(field, number, session.units()),
        };
        let label = words.of(&["question", &question.id, "field", &field.id]);
        Some(words.fill("ui.answer.number", &[("label", &label), ("value", &value)]))
    });
    let chosen = answer.chosen.iter().map(|choice| words.of(&["question", &question.id, "option", &question.choice(*choice).id]).to_string());
    numbers.chain(chosen).collect()
}

/// All questions visited, with the answers and a button to change each.
pub fn answer_list(words: &Words, session: &Session, on_action: &Callback<Action>) -> Html {
    let row = |key: &QuestionKey| {
        let question = session.definition().question(*key);
        let short = words.of(&["question", &question.id, "short"]);
        let said = answer_text(words, session, *key);
        let onclick = {
            let key = *key;
            on_action.reform(move |_: MouseEvent| Action::Change(key))
        };
        html! {
            <li key={question.id.clone()}>
                <div>
                    <p class="asked">{ short.clone() }</p>
                    if said.is_empty() {
                        <p class="none">{ words.say("ui.answer.none") }</p>
                    }
                    { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
                </div>
                <button class="link" type="button" data-action="change" data-question={question.id.clone()} {onclick}
                    aria-label={words.fill("ui.answer.change-of", &[("question", &short)])}>{ words.say("ui.answer.change") }</button>
            </li>
        }
    };
    html! { <ul class="answers">{ for session.trail().iter().map(row) }</ul> }
}

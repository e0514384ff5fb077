//! One question: its heading, why it is asked, its controls, and the ways on and back.

use yew::prelude::*;

use crate::engine::definition::{Kind, QuestionKey};
use crate::session::{Action, Session};
use crate::ui::Words;
use crate::ui::pieces::{button, choices, dropped_note, fields, progress, scales};

/// One question.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// The session.
    pub session: Session,
    /// The place of the question in the definition.
    pub question: usize,
}

/// One question.
#[component]
pub fn Question(props: &Props) -> Html {
    let (words, session, on_action) = (&props.words, &props.session, &props.on_action);
    let key = QuestionKey(props.question);
    let question = session.definition().question(key);
    let text = |part: &str| words.of(&["question", &question.id, part]);
    let onsubmit = on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Next
    });
    let controls = match question.kind {
        Kind::Single | Kind::Multi { .. } => choices(words, session, key, on_action),
        Kind::Numbers => fields(words, session, key, on_action),
        Kind::Scale => html! { <>{ scales(words, session, key, on_action) }{ choices(words, session, key, on_action) }</> },
    };
    let several = match question.kind {
        Kind::Multi { most: Some(most) } => Some(words.fill("ui.question.at-most", &[("n", &most.to_string())])),
        Kind::Multi { most: None } => Some(words.say("ui.question.several").to_string()),
        Kind::Single | Kind::Numbers | Kind::Scale => None,
    };
    html! {
        <form class="question" data-question={question.id.clone()} {onsubmit} novalidate=true>
            { progress(words, session) }
            { dropped_note(words, session) }
            <fieldset>
                <legend><h2 class="title" tabindex="-1" ref={props.heading.clone()}>{ text("title") }</h2></legend>
                if let Some(several) = several {
                    <p class="note">{ several }</p>
                }
                if question.private {
                    <p class="note private">{ words.say("ui.question.private") }</p>
                }
                { controls }
            </fieldset>
            <details class="why">
                <summary>{ words.say("ui.question.why") }</summary>
                <p>{ text("why") }</p>
            </details>
            { buttons(props) }
        </form>
    }
}

fn buttons(props: &Props) -> Html {
    let (words, session, on_action) = (&props.words, &props.session, &props.on_action);
    let (skip, next) = match (session.draft().is_empty(), session.is_changing()) {
        (true, _) => ("ui.question.skip", "ui.question.next"),
        (false, false) => ("ui.question.clear", "ui.question.next"),
        (false, true) => ("ui.question.clear", "ui.question.change"),
    };
    // The safety questions come first; before they are over there is no result worth seeing.
    let result = session.progress().at > 3 && !session.is_changing();
    html! {
        <>
            <div class="buttons">
                <button class="primary" part="button primary" data-action="next" type="submit">{ words.say(next) }</button>
                { button(words, "skip", skip, "quiet", on_action, Action::Skip) }
                { button(words, "back", "ui.question.back", "quiet", on_action, Action::Back) }
            </div>
            if result {
                <div class="aside">{ button(words, "finish", "ui.question.finish", "link", on_action, Action::Finish) }</div>
            }
        </>
    }
}

//! One question: its heading, why it is asked, its controls, and the ways on and back.

use yew::prelude::*;

use super::Props;
use crate::engine::definition::Kind;
use crate::session::{Action, Screen};
use crate::ui::mark::{fold, heading, line, none, paragraph, tag};
use crate::ui::pieces::{buttons, choices, dropped_note, fields, link, progress, quiet, scales};

/// The question on the screen.
#[component]
pub fn Question(props: &Props) -> Html {
    let (words, session) = (&props.words, &props.session);
    let Screen::Question(key) = session.screen() else { return none() };
    let question = session.definition().question(key);
    let text = |part: &str| words.of(&["question", &question.id, part]);
    let onsubmit = props.on_action.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Next
    });
    let mut inside = vec![tag("legend", "", vec![heading(&props.heading, text("title"))])];
    match question.kind {
        Kind::Multi { most: Some(most) } => inside.push(line("p", "note", words.fill("ui.question.at-most", &[("n", &most.to_string())]).into())),
        Kind::Multi { most: None } => inside.push(line("p", "note", words.say("ui.question.several"))),
        Kind::Single | Kind::Numbers | Kind::Scale => {}
    }
    if question.private {
        inside.push(line("p", "note private", words.say("ui.question.private")));
    }
    match question.kind {
        Kind::Single | Kind::Multi { .. } => inside.push(choices(props, key)),
        Kind::Numbers => inside.push(fields(props, key)),
        Kind::Scale => inside.extend([scales(props, key), choices(props, key)]),
    }
    html! {
        <form class="question" data-question={question.id.clone()} {onsubmit} novalidate=true>
            { progress(words, session, &question.block) }
            { dropped_note(words, session) }
            { tag("fieldset", "", inside) }
            { fold("why", "", words.say("ui.question.why"), vec![paragraph(text("why"))]) }
            { ways(props) }
        </form>
    }
}

/// On, past, back, and out.
fn ways(props: &Props) -> Html {
    let session = &props.session;
    let (skip, next) = match (session.draft().is_empty(), session.is_changing()) {
        (true, _) => ("ui.question.skip", "ui.question.next"),
        (false, false) => ("ui.question.clear", "ui.question.next"),
        (false, true) => ("ui.question.clear", "ui.question.change"),
    };
    // The safety questions come first; before they are over there is no result worth seeing.
    let result = session.progress().at > 3 && !session.is_changing();
    let submit = html! {
        <button class="primary" part="button primary" data-action="next" type="submit">{ props.words.say(next) }</button>
    };
    tag("div", "", vec![
        buttons(vec![submit, quiet(props, "skip", skip, Action::Skip), quiet(props, "back", "ui.question.back", Action::Back)]),
        if result { tag("div", "aside", vec![link(props, "finish", "ui.question.finish", Action::Finish)]) } else { none() },
    ])
}

//! "Take this to your doctor": the reader's own answers and what to ask about, on one page made
//! on the device.

use yew::prelude::*;

use super::answer_text;
use crate::engine::definition::QuestionKey;
use crate::engine::report::Report;
use crate::session::Session;
use crate::ui::{Host, Words};

/// The page for the doctor.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// The report it belongs to.
    pub report: Report,
    /// For printing.
    pub host: Host,
}

/// The page for the doctor. What the reader ticks to include is forgotten with the page.
#[component]
pub fn Sheet(props: &Props) -> Html {
    let included = use_state_eq(|| false);
    let (words, session) = (&props.words, &props.session);
    let definition = session.definition();
    let sheet = &definition.sheet;
    let has_private = sheet.opt_in.iter().any(|key| !session.answers().get(*key).is_empty());
    let listed: Vec<QuestionKey> = {
        let always = Report::sheet_questions(definition, session.answers());
        let asked = sheet.opt_in.iter().copied().filter(|key| *included && !session.answers().get(*key).is_empty());
        always.chain(asked).collect()
    };
    let toggle = {
        let included = included.clone();
        Callback::from(move |_: Event| included.set(!*included))
    };
    let row = |key: &QuestionKey| {
        html! {
            <>
                <dt>{ words.of(&["question", &definition.question(*key).id, "short"]) }</dt>
                { for answer_text(words, session, *key).into_iter().map(|said| html! { <dd>{ said }</dd> }) }
            </>
        }
    };
    let tests = props.report.tests.iter().map(|place| html! { <li>{ words.of(&["sheet", "test", &sheet.tests[*place].0]) }</li> });
    let print = props.host.print.reform(|_: MouseEvent| ());
    html! {
        <details class="sheet" part="sheet" data-part="sheet">
            <summary>{ words.say("ui.sheet.title") }</summary>
            <p class="note">{ words.say("ui.sheet.lead") }</p>
            <dl>{ for listed.iter().map(row) }</dl>
            if has_private {
                <label class="option include"><input type="checkbox" checked={*included} onchange={toggle} /><span>{ words.say("ui.sheet.include") }</span></label>
            }
            if !props.report.tests.is_empty() {
                <h4>{ words.say("ui.sheet.tests") }</h4>
                <ul>{ for tests }</ul>
            }
            <button class="quiet" type="button" data-action="print" onclick={print}>{ words.say("ui.sheet.print") }</button>
        </details>
    }
}

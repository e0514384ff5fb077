//! "Take this to your doctor": the reader's own answers and what to ask about, on one page made
//! on the device.

use yew::prelude::*;

use super::answer_text;
use crate::engine::definition::QuestionKey;
use crate::engine::report::Report;
use crate::session::Action;
use crate::ui::mark::{fold, line, none, tag};
use crate::ui::screens::Props;

/// The page for the doctor.
pub fn sheet(props: &Props, report: &Report) -> Html {
    let (words, session) = (&props.words, &props.session);
    let definition = session.definition();
    let sheet = &definition.sheet;
    let is_answered = |key: &&QuestionKey| !session.answers().get(**key).is_empty();
    let included = session.includes_private();
    let mut listed: Vec<Html> = Vec::new();
    for key in sheet.questions.iter().chain(sheet.opt_in.iter().filter(|_| included)).filter(is_answered) {
        listed.push(line("dt", "", words.of(&["question", &definition.question(*key).id, "short"])));
        listed.extend(answer_text(words, session, *key).into_iter().map(|said| line("dd", "", said.into())));
    }
    let include = if sheet.opt_in.iter().any(|key| is_answered(&key)) {
        let onchange = props.on_action.reform(move |_: Event| Action::Include(!included));
        html! {
            <label class="option include">
                <input type="checkbox" checked={included} {onchange} />
                { line("span", "", words.say("ui.sheet.include")) }
            </label>
        }
    } else {
        none()
    };
    let print = props.host.print.reform(|_: MouseEvent| ());
    let button = html! { <button class="quiet" part="button" type="button" data-action="print" onclick={print}>{ words.say("ui.sheet.print") }</button> };
    fold("fold sheet", "sheet", words.say("ui.sheet.title"), vec![
        line("p", "note", words.say("ui.sheet.lead")),
        tag("dl", "", listed),
        include,
        tests(props, report),
        button,
    ])
}

fn tests(props: &Props, report: &Report) -> Html {
    if report.tests.is_empty() {
        return none();
    }
    let known = &props.session.definition().sheet.tests;
    let tests = report.tests.iter().map(|place| line("li", "", props.words.of(&["sheet", "test", &known[*place].0])));
    tag("div", "", vec![line("h4", "", props.words.say("ui.sheet.tests")), tag("ul", "", tests.collect())])
}

//! A calculator of the report: its inputs, and what it finds, in words.

use yew::prelude::*;

use super::controls::{Number, has_two_units, number, segment, unit_switch};
use crate::engine::definition::{CalculatorKey, InputKey};
use crate::engine::report::Report;
use crate::engine::tools;
use crate::session::Action;
use crate::session::draft::{shown, take};
use crate::ui::dom;
use crate::ui::mark::{line, marked, paragraph, tag};
use crate::ui::screens::Props;

/// One calculator, closed until the reader opens it.
pub fn tool(props: &Props, report: &Report, key: CalculatorKey) -> Html {
    let words = &props.words;
    let calculator = &props.session.definition().calculators[key.0];
    let text = |part: &str| words.of(&["calculator", &calculator.id, part]);
    let mut inside = vec![line("summary", "", text("name")), paragraph(text("about"))];
    if calculator.inputs.iter().any(|input| has_two_units(input.field.unit)) {
        inside.push(unit_switch(props, &["tool", &calculator.id, "units"].join(".")));
    }
    let inputs = (0..calculator.inputs.len()).map(|place| input(props, key, InputKey(place)));
    inside.extend([
        tag("div", "fields", inputs.collect()),
        marked("p", &["class", "role"], &["finding", "status"], vec![crate::ui::mark::words(finding(props, report, key))]),
    ]);
    marked("details", &["class", "part", "data-tool"], &["fold tool", "tool", &calculator.id], inside)
}

fn input(props: &Props, tool: CalculatorKey, key: InputKey) -> Html {
    let (words, session) = (&props.words, &props.session);
    let calculator = &session.definition().calculators[tool.0];
    let known = &calculator.inputs[key.0];
    let name = ["tool", &calculator.id, &known.field.id].join(".");
    let label = words.of(&["calculator", &calculator.id, "input", &known.field.id]);
    let typed = session.tool_text(tool, key);
    if !known.choices.is_empty() {
        let radio = |(place, choice): (usize, &String)| {
            let value = place.to_string();
            let text = words.of(&["calculator", &calculator.id, "choice", &known.field.id, choice]);
            segment(props, &name, &value, typed == value, text, Action::Tool(tool, key, value.clone()))
        };
        return super::controls::scale(label, known.choices.iter().enumerate().map(radio).collect());
    }
    let value = if typed.is_empty() && !session.answers().is_tool_touched(tool, key) {
        let start = tools::input(session.definition(), session.answers(), tool, key);
        start.map_or_else(String::new, |number| shown(&known.field, number, session.units()))
    } else {
        typed.to_owned()
    };
    let problem = take(&known.field, typed, session.units()).err();
    let oninput = props.on_action.reform(move |event: InputEvent| Action::Tool(tool, key, dom::text_of(&event)));
    number(props, Number { unit: known.field.unit, name, label, value, problem, oninput })
}

fn finding(props: &Props, report: &Report, key: CalculatorKey) -> AttrValue {
    let (words, session) = (&props.words, &props.session);
    let definition = session.definition();
    let Some(reading) = tools::reading(definition, session.answers(), report, key) else {
        return words.say("ui.tool.missing");
    };
    let amounts: Vec<String> =
        reading.figures.iter().map(|figure| words.amount(figure.value, figure.decimals, figure.unit, session.units())).collect();
    let values: Vec<(&str, &str)> = reading.figures.iter().zip(&amounts).map(|(figure, amount)| (figure.name, amount.as_str())).collect();
    words.fill(&["calculator", &definition.calculators[key.0].id, "verdict", reading.verdict].join("."), &values).into()
}

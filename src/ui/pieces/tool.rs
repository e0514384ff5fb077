//! A calculator of the report: its inputs, and what it finds, in words.

use yew::prelude::*;

use super::controls::{Number, number, unit_switch};
use crate::engine::definition::{CalculatorKey, Input, InputKey};
use crate::engine::report::Report;
use crate::engine::tools;
use crate::engine::units::Units;
use crate::session::draft::{shown, take};
use crate::session::{Action, Session};
use crate::ui::{Words, dom};

/// One calculator, closed until the reader opens it.
pub fn tool(words: &Words, session: &Session, report: &Report, key: CalculatorKey, on_action: &Callback<Action>) -> Html {
    let calculator = &session.definition().calculators[key.0];
    let switched = calculator.inputs.iter().any(|input| input.field.unit.is_some_and(|unit| Units::Imperial.factor(unit) != 1.0));
    html! {
        <details class="tool" part="tool" data-tool={calculator.id.clone()} key={calculator.id.clone()}>
            <summary>{ words.of(&["calculator", &calculator.id, "name"]) }</summary>
            <p>{ words.of(&["calculator", &calculator.id, "about"]) }</p>
            if switched {
                { unit_switch(words, session.units(), on_action) }
            }
            <div class="fields">
                { for (0..calculator.inputs.len()).map(|place| input(words, session, key, InputKey(place), on_action)) }
            </div>
            <p class="finding" role="status">{ finding(words, session, report, key) }</p>
        </details>
    }
}

fn input(words: &Words, session: &Session, tool: CalculatorKey, key: InputKey, on_action: &Callback<Action>) -> Html {
    let calculator = &session.definition().calculators[tool.0];
    let known = &calculator.inputs[key.0];
    let name = ["tool", &calculator.id, &known.field.id].join(".");
    let label = words.of(&["calculator", &calculator.id, "input", &known.field.id]);
    if !known.choices.is_empty() {
        return list(words, session, tool, key, known, on_action);
    }
    let typed = session.tool_text(tool, key);
    let value = if typed.is_empty() {
        let start = tools::input(session.definition(), session.answers(), tool, key);
        start.map_or_else(String::new, |number| shown(&known.field, number, session.units()))
    } else {
        typed.to_owned()
    };
    let problem = take(&known.field, typed, session.units()).err();
    let oninput = on_action.reform(move |event: InputEvent| Action::Tool(tool, key, dom::text_of(&event)));
    number(words, session.units(), Number { field: &known.field, name, label, value, problem, oninput })
}

fn list(words: &Words, session: &Session, tool: CalculatorKey, key: InputKey, known: &Input, on_action: &Callback<Action>) -> Html {
    let id = &session.definition().calculators[tool.0].id;
    let name = ["tool", id, &known.field.id].join(".");
    let label = words.of(&["calculator", id, "input", &known.field.id]);
    let radio = |(place, choice): (usize, &String)| {
        let value = place.to_string();
        let checked = session.tool_text(tool, key) == value;
        let onchange = on_action.reform({
            let value = value.clone();
            move |_: Event| Action::Tool(tool, key, value.clone())
        });
        html! {
            <label class="segment">
                <input type="radio" name={name.clone()} {value} {checked} {onchange} />
                <span>{ words.of(&["calculator", id, "choice", &known.field.id, choice]) }</span>
            </label>
        }
    };
    html! {
        <div class="scale" role="radiogroup" aria-label={label.clone()}>
            <p class="label" aria-hidden="true">{ label }</p>
            <div class="segments">{ for known.choices.iter().enumerate().map(radio) }</div>
        </div>
    }
}

fn finding(words: &Words, session: &Session, report: &Report, key: CalculatorKey) -> String {
    let definition = session.definition();
    let Some(reading) = tools::reading(definition, session.answers(), report, key) else {
        return words.say("ui.tool.missing").to_string();
    };
    let amounts: Vec<(&str, String)> = reading
        .figures
        .iter()
        .map(|figure| (figure.name, words.amount(figure.value, figure.decimals, figure.unit, session.units())))
        .collect();
    let values: Vec<(&str, &str)> = amounts.iter().map(|(name, amount)| (*name, amount.as_str())).collect();
    words.fill(&["calculator", &definition.calculators[key.0].id, "verdict", reading.verdict].join("."), &values)
}

//! A calculator of the report: its inputs, and what it finds, in words.

use super::controls::{Number, has_two_units, number, open_scale, segment, unit_switch};
use crate::content::texts::{Key, key};
use crate::engine::definition::{CalculatorKey, InputKey};
use crate::engine::report::Report;
use crate::engine::tools;
use crate::engine::units::digits;
use crate::session::Action;
use crate::session::draft::{shown, take};
use crate::ui::mark::Page;

/// One calculator, closed until the reader opens it.
#[inline(never)]
pub fn tool(page: &mut Page, report: &Report, key: CalculatorKey) {
    let calculator = &page.definition.calculators[key.0];
    let id = &calculator.id;
    page.open("details.fold tool");
    page.attr("part", "tool");
    page.attr("data-tool", id);
    page.line_of("summary", "calculator.*.name", id);
    page.line_of("p", "calculator.*.about", id);
    page.group_of_inputs();
    if calculator.inputs.iter().any(|input| has_two_units(input.field.unit)) {
        unit_switch(page, ["tool.", id, ".units"].concat());
    }
    page.open("div.fields");
    for place in 0..calculator.inputs.len() {
        input(page, key, InputKey(place));
    }
    page.close();
    page.close();
    page.open("p.finding");
    page.attr("role", "status");
    finding(page, report, key);
    page.close();
    page.close();
}

fn input(page: &mut Page, tool: CalculatorKey, key: InputKey) {
    let (words, session) = (page.words, page.session);
    let calculator = &page.definition.calculators[tool.0];
    let known = &calculator.inputs[key.0];
    let name = ["tool.", &calculator.id, ".", &known.field.id].concat();
    let label = words.at("calculator.*.input.*", &calculator.id, &known.field.id);
    let typed = session.tool_text(tool, key);
    let action = Action::Tool(tool, key, String::new());
    if !known.choices.is_empty() {
        open_scale(page, label);
        for (place, choice) in known.choices.iter().enumerate() {
            let value = digits(place as u64);
            let checked = typed == value;
            segment(page, &name, value, checked, action.clone());
            page.line_at("span", "calculator.*.choice.*", &calculator.id, &[known.field.id.as_str(), ".", choice].concat());
            page.close();
        }
        page.close();
        return page.close();
    }
    let mut value = typed.to_owned();
    if typed.is_empty() && !session.answers().is_tool_touched(tool, key) {
        let start = tools::input(page.definition, session.answers(), tool, key);
        value = start.map_or(value, |number| shown(&known.field, number, session.units()));
    }
    let problem = take(&known.field, typed, session.units()).err();
    number(page, Number { unit: known.field.unit, name, label, value, problem, action });
}

fn finding(page: &mut Page, report: &Report, key: CalculatorKey) {
    let (words, session) = (page.words, page.session);
    let Some(reading) = tools::reading(page.definition, session.answers(), report, key) else {
        return page.say(key!("ui.tool.missing"));
    };
    let amounts: Vec<String> = reading.figures.iter().map(|figure| words.amount(figure.value, figure.decimals, figure.unit, session.units())).collect();
    let values: Vec<(&str, &str)> = reading.figures.iter().zip(&amounts).map(|(figure, amount)| (figure.name, amount.as_str())).collect();
    let verdict = Key::at("calculator.*.verdict.*", &page.definition.calculators[key.0].id, reading.verdict);
    page.text(words.fill(verdict, &values));
}

//! The calculators of a report at work: what they start from, and what they find.

use super::answers::Answers;
use super::calculators::{Background, Reading};
use super::condition::{Picture, Quantity};
use super::definition::{CalculatorKey, Definition, InputKey};
use super::report::Report;

/// The number an input holds: what was typed; while nothing was, the answer it starts from.
#[must_use]
pub fn input(definition: &Definition, answers: &Answers, tool: CalculatorKey, input: InputKey) -> Option<f64> {
    let known = &definition.calculators[tool.0].inputs[input.0];
    if answers.is_tool_touched(tool, input) {
        return answers.tool(tool, input);
    }
    let start = known.prefill.and_then(|(question, field)| answers.get(question).number(field));
    start.filter(|number| known.field.takes(*number))
}

/// What a calculator finds; nothing while something is missing.
#[must_use]
pub fn reading(definition: &Definition, answers: &Answers, report: &Report, tool: CalculatorKey) -> Option<Reading> {
    let calculator = &definition.calculators[tool.0];
    let inputs: Vec<Option<f64>> = (0..calculator.inputs.len()).map(|place| input(definition, answers, tool, InputKey(place))).collect();
    let picture = Picture::of(definition, answers);
    let background = Background {
        plan: report.plan(),
        // Points that are sure: what is not answered adds none.
        iron_points: calculator.points.map(|measure| picture.range(Quantity::Measure(measure)).low),
        iron_tested: calculator.silent_when.as_ref().is_some_and(|when| picture.holds(when)),
    };
    calculator.calculation.read(&inputs, background)
}

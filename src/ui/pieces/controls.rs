//! The controls of a question: choices, number fields, scales. Native inputs throughout.

use yew::prelude::*;

use crate::engine::condition::Picture;
use crate::engine::definition::{ChoiceKey, Field, FieldKey, Kind, QuestionKey, Unit};
use crate::engine::next::is_offered;
use crate::engine::units::{Units, write_number};
use crate::session::draft::Problem;
use crate::session::{Action, Session};
use crate::ui::{Words, dom};

/// Radios or checkboxes, one per choice on offer.
pub fn choices(words: &Words, session: &Session, key: QuestionKey, on_action: &Callback<Action>) -> Html {
    let definition = session.definition();
    let question = definition.question(key);
    let picture = Picture::of(definition, session.answers());
    let kind = if question.kind == Kind::Single { "radio" } else { "checkbox" };
    let option = |place: usize| {
        let (choice, id) = (ChoiceKey(place), &question.choices[place].id);
        let checked = session.draft().chosen.contains(&choice);
        let onchange = on_action.reform(move |_: Event| Action::Pick(choice));
        let full = !checked && session.draft().is_full(question) && !question.choices[place].exclusive;
        html! {
            <label class="option" part="option" key={place}>
                <input type={kind} name={question.id.clone()} value={id.clone()} {checked} disabled={full} {onchange} />
                <span>{ words.of(&["question", &question.id, "option", id]) }</span>
            </label>
        }
    };
    let offered = |place: &usize| is_offered(&picture, key, ChoiceKey(*place)) || is_offered_by_draft(session, key, ChoiceKey(*place));
    html! {
        <div class="options">{ for (0..question.choices.len()).filter(offered).map(option) }</div>
    }
}

/// A choice can hang on the numbers of the same question, which are still a draft.
fn is_offered_by_draft(session: &Session, key: QuestionKey, choice: ChoiceKey) -> bool {
    let definition = session.definition();
    if session.draft().chosen.contains(&choice) {
        return true;
    }
    let mut answers = session.answers().clone();
    answers.set(definition, key, session.draft().answer(definition.question(key), session.units()));
    is_offered(&Picture::of(definition, &answers), key, choice)
}

/// Number fields with their units.
pub fn fields(words: &Words, session: &Session, key: QuestionKey, on_action: &Callback<Action>) -> Html {
    let question = session.definition().question(key);
    let problems = session.draft().problems(question, session.units());
    let field = |place: usize| {
        let field = &question.fields[place];
        let name = [question.id.as_str(), ".", &field.id].concat();
        let oninput = on_action.reform(move |event: InputEvent| Action::Type(FieldKey(place), dom::text_of(&event)));
        let value = session.draft().texts.get(place).cloned().unwrap_or_default();
        let problem = problems.get(place).copied().flatten().filter(|_| session.draft().tried);
        let label = words.of(&["question", &question.id, "field", &field.id]);
        number(words, session.units(), Number { field, name, label, value, problem, oninput })
    };
    let switched = question.fields.iter().any(|field| has_two_units(field.unit));
    html! {
        <div class="fields">
            if switched {
                { unit_switch(words, session.units(), on_action) }
            }
            { for (0..question.fields.len()).map(field) }
        </div>
    }
}

/// One number input and what is written around it.
pub(super) struct Number<'a> {
    pub(super) field: &'a Field,
    pub(super) name: String,
    pub(super) label: AttrValue,
    pub(super) value: String,
    pub(super) problem: Option<Problem>,
    pub(super) oninput: Callback<InputEvent>,
}

pub(super) fn number(words: &Words, units: Units, of: Number) -> Html {
    let hint = [of.name.as_str(), "-hint"].concat();
    let unit = of.field.unit.map(|unit| words.unit(unit, units));
    html! {
        <div class="field" key={of.name.clone()}>
            <label>
                <span class="label">{ of.label }</span>
                <span class="entry">
                    <input name={of.name} value={of.value} inputmode="decimal" autocomplete="off" oninput={of.oninput}
                        aria-invalid={of.problem.map(|_| "true")} aria-describedby={of.problem.map(|_| hint.clone())} />
                    if let Some(unit) = unit {
                        <span class="unit">{ unit }</span>
                    }
                </span>
            </label>
            if let Some(problem) = of.problem {
                <p class="hint" id={hint}>{ problem_text(words, problem) }</p>
            }
        </div>
    }
}

pub(super) fn problem_text(words: &Words, problem: Problem) -> String {
    match problem {
        Problem::NotANumber => words.say("ui.field.not-a-number").to_string(),
        Problem::NotWhole => words.say("ui.field.not-whole").to_string(),
        Problem::OutOfRange { least, most } => {
            words.fill("ui.field.out-of-range", &[("least", &write_number(least, 1)), ("most", &write_number(most, 1))])
        }
    }
}

fn has_two_units(unit: Option<Unit>) -> bool {
    unit.is_some_and(|unit| Units::Imperial.factor(unit) != 1.0)
}

/// Kilometres or miles.
pub fn unit_switch(words: &Words, units: Units, on_action: &Callback<Action>) -> Html {
    let choice = |to: Units, value: &'static str, text: &str| {
        let onchange = on_action.reform(move |_: Event| Action::Measure(to));
        html! {
            <label class="segment">
                <input type="radio" name="units" {value} checked={units == to} {onchange} />
                <span>{ words.say(text) }</span>
            </label>
        }
    };
    html! {
        <div class="units segments" role="radiogroup" aria-label={words.say("ui.units")}>
            { choice(Units::Metric, "metric", "ui.units.metric") }
            { choice(Units::Imperial, "imperial", "ui.units.imperial") }
        </div>
    }
}

/// Short scales: a row of radios per field.
pub fn scales(words: &Words, session: &Session, key: QuestionKey, on_action: &Callback<Action>) -> Html {
    let question = session.definition().question(key);
    let scale = |place: usize| {
        let field = &question.fields[place];
        let name = [question.id.as_str(), ".", &field.id].concat();
        let text = |part: &str| words.of(&["question", &question.id, "field", &field.id, part]);
        let steps = field.min as i32..=field.max as i32;
        let current = session.draft().texts.get(place).map_or("", String::as_str);
        let radio = |step: i32| {
            let value = step.to_string();
            let checked = current == value;
            let onchange = on_action.reform({
                let value = value.clone();
                move |_: Event| Action::Type(FieldKey(place), value.clone())
            });
            let label = words.find(&["question", &question.id, "step", &value].join(".")).map(str::to_owned);
            html! {
                <label class="segment" key={step}>
                    <input type="radio" name={name.clone()} value={value.clone()} {checked} {onchange} />
                    <span>{ label.unwrap_or(value) }</span>
                </label>
            }
        };
        let ends = words.find(&["question", &question.id, "field", &field.id, "low"].join(".")).is_some();
        html! {
            <div class="scale" role="radiogroup" aria-label={words.of(&["question", &question.id, "field", &field.id])} key={place}>
                <p class="label" aria-hidden="true">{ words.of(&["question", &question.id, "field", &field.id]) }</p>
                <div class="segments">{ for steps.map(radio) }</div>
                if ends {
                    <p class="ends"><span>{ text("low") }</span><span>{ text("high") }</span></p>
                }
            </div>
        }
    };
    html! { <div class="scales">{ for (0..question.fields.len()).map(scale) }</div> }
}

//! The controls of a question: choices, number fields, scales. Native inputs throughout.

use yew::prelude::*;

use crate::engine::condition::Picture;
use crate::engine::definition::{ChoiceKey, FieldKey, Kind, QuestionKey, Unit};
use crate::engine::next::is_offered;
use crate::engine::units::{Units, write_number};
use crate::session::Action;
use crate::session::draft::Problem;
use crate::ui::mark::{line, marked, none, tag};
use crate::ui::screens::Props;
use crate::ui::{Words, dom};

/// Radios or checkboxes, one per choice on offer.
pub fn choices(props: &Props, key: QuestionKey) -> Html {
    let session = &props.session;
    let definition = session.definition();
    let question = definition.question(key);
    // A choice can hang on the numbers of the same question, which are still a draft.
    let mut answers = session.answers().clone();
    answers.set(definition, key, session.draft().answer(question, session.units()));
    let picture = Picture::of(definition, &answers);
    // A tick that counts stays in sight, to be taken back.
    let is_shown = |choice: &ChoiceKey| is_offered(&picture, key, *choice) || session.draft().chosen.contains(choice);
    let offered = (0..question.choices.len()).map(ChoiceKey).filter(is_shown);
    tag("div", "options", offered.map(|choice| option(props, key, choice)).collect())
}

fn option(props: &Props, key: QuestionKey, choice: ChoiceKey) -> Html {
    let session = &props.session;
    let question = session.definition().question(key);
    let known = question.choice(choice);
    let kind = if question.kind == Kind::Single { "radio" } else { "checkbox" };
    let checked = session.draft().chosen.contains(&choice);
    let disabled = !checked && session.draft().is_full(question) && !known.exclusive;
    let onchange = props.on_action.reform(move |_: Event| Action::Pick(choice));
    html! {
        <label class="option" part="option">
            <input type={kind} name={question.id.clone()} value={known.id.clone()} {checked} {disabled} {onchange} />
            { line("span", "", props.words.of(&["question", &question.id, "option", &known.id])) }
        </label>
    }
}

/// Number fields with their units.
pub fn fields(props: &Props, key: QuestionKey) -> Html {
    let session = &props.session;
    let question = session.definition().question(key);
    let problems = session.draft().problems(question, session.units());
    let mut inside = Vec::new();
    if question.fields.iter().any(|field| has_two_units(field.unit)) {
        inside.push(unit_switch(props, "units"));
    }
    for (place, field) in question.fields.iter().enumerate() {
        let name = [question.id.as_str(), ".", &field.id].concat();
        let label = props.words.of(&["question", &question.id, "field", &field.id]);
        let value = session.draft().texts.get(place).cloned().unwrap_or_default();
        let problem = problems.get(place).copied().flatten().filter(|_| session.draft().tried);
        let oninput = props.on_action.reform(move |event: InputEvent| Action::Type(FieldKey(place), dom::text_of(&event)));
        inside.push(number(props, Number { unit: field.unit, name, label, value, problem, oninput }));
    }
    tag("div", "fields", inside)
}

/// One number input and what is written around it.
pub(super) struct Number {
    pub(super) unit: Option<Unit>,
    pub(super) name: String,
    pub(super) label: AttrValue,
    pub(super) value: String,
    pub(super) problem: Option<Problem>,
    pub(super) oninput: Callback<InputEvent>,
}

pub(super) fn number(props: &Props, of: Number) -> Html {
    let words = &props.words;
    let hint = [of.name.as_str(), "-hint"].concat();
    let unit = of.unit.map_or_else(none, |unit| line("span", "unit", words.unit(unit, props.session.units())));
    let problem = of.problem.map_or_else(none, |problem| {
        marked("p", &["class", "id"], &["hint", &hint], vec![crate::ui::mark::words(problem_text(words, problem))])
    });
    let (invalid, described) = match of.problem {
        Some(_) => (Some("true"), Some(hint)),
        None => (None, None),
    };
    html! {
        <div class="field">
            <label>
                { line("span", "label", of.label) }
                <span class="entry">
                    <input name={of.name} value={of.value} inputmode="decimal" autocomplete="off" oninput={of.oninput}
                        aria-invalid={invalid} aria-describedby={described} />
                    { unit }
                </span>
            </label>
            { problem }
        </div>
    }
}

fn problem_text(words: &Words, problem: Problem) -> AttrValue {
    match problem {
        Problem::NotANumber => words.say("ui.field.not-a-number"),
        Problem::NotWhole => words.say("ui.field.not-whole"),
        Problem::OutOfRange { least, most } => {
            words.fill("ui.field.out-of-range", &[("least", &write_number(least, 1)), ("most", &write_number(most, 1))]).into()
        }
    }
}

pub(super) fn has_two_units(unit: Option<Unit>) -> bool {
    unit.is_some_and(|unit| Units::Imperial.factor(unit) != 1.0)
}

/// Kilometres or miles. `name` tells one switch from the next: radios of one name are one group.
pub fn unit_switch(props: &Props, name: &str) -> Html {
    let words = &props.words;
    let choice = |to: Units, value: &str, text: &str| segment(props, name, value, props.session.units() == to, words.say(text), Action::Measure(to));
    let inside = vec![choice(Units::Metric, "metric", "ui.units.metric"), choice(Units::Imperial, "imperial", "ui.units.imperial")];
    marked("div", &["class", "role", "aria-label"], &["units segments", "radiogroup", words.get("ui.units")], inside)
}

/// A radio that looks like a part of a bar.
#[inline(never)]
pub(super) fn segment(props: &Props, name: &str, value: &str, checked: bool, text: AttrValue, action: Action) -> Html {
    let onchange = props.on_action.reform(move |_: Event| action.clone());
    html! {
        <label class="segment">
            <input type="radio" name={name.to_owned()} value={value.to_owned()} {checked} {onchange} />
            { line("span", "", text) }
        </label>
    }
}

/// A named row of segments.
pub(super) fn scale(label: AttrValue, segments: Vec<Html>) -> Html {
    let visible = marked("p", &["class", "aria-hidden"], &["label", "true"], vec![crate::ui::mark::words(label.clone())]);
    marked("div", &["class", "role", "aria-label"], &["scale", "radiogroup", &label], vec![visible, tag("div", "segments", segments)])
}

/// Short scales: a row of radios per field.
pub fn scales(props: &Props, key: QuestionKey) -> Html {
    let (words, session) = (&props.words, &props.session);
    let question = session.definition().question(key);
    let mut inside = Vec::new();
    for (place, field) in question.fields.iter().enumerate() {
        let name = [question.id.as_str(), ".", &field.id].concat();
        let current = session.draft().texts.get(place).map_or("", String::as_str);
        let radio = |step: i32| {
            let value = step.to_string();
            let label = words.find(&["question", &question.id, "step", &value].join(".")).map_or_else(|| value.clone(), str::to_owned);
            segment(props, &name, &value, current == value, label.into(), Action::Type(FieldKey(place), value.clone()))
        };
        let steps = (field.min as i32..=field.max as i32).map(radio).collect();
        inside.push(scale(words.of(&["question", &question.id, "field", &field.id]), steps));
        let end = |part: &str| words.find(&["question", &question.id, "field", &field.id, part].join(".")).map(|text| AttrValue::from(text.to_owned()));
        if let (Some(low), Some(high)) = (end("low"), end("high")) {
            inside.push(tag("p", "ends", vec![line("span", "", low), line("span", "", high)]));
        }
    }
    tag("div", "scales", inside)
}

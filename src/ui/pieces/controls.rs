//! The controls of a question: choices, number fields, scales. Native inputs throughout.

use crate::content::texts::key;
use crate::engine::condition::Picture;
use crate::engine::definition::{ChoiceKey, FieldKey, Kind, QuestionKey, Unit};
use crate::engine::next::is_offered;
use crate::engine::units::{Units, digits, read_number, write_number};
use crate::session::Action;
use crate::session::draft::Problem;
use crate::ui::mark::Page;
use crate::ui::words::unit_key;

/// What a question is answered with.
pub fn controls(page: &mut Page, key: QuestionKey) {
    match page.definition.question(key).kind {
        Kind::Single | Kind::Multi { .. } => choices(page, key),
        Kind::Numbers => fields(page, key),
        Kind::Scale => {
            scales(page, key);
            choices(page, key);
        }
    }
}

/// Radios or checkboxes, one per choice on offer.
fn choices(page: &mut Page, key: QuestionKey) {
    let (session, definition) = (page.session, page.definition);
    let question = definition.question(key);
    // A choice can hang on the numbers of the same question, which are still a draft.
    let mut answers = session.answers().clone();
    answers.set(definition, key, session.draft().answer(question, session.units()));
    let picture = Picture::of(definition, &answers);
    page.open("div.options");
    for place in 0..question.choices.len() {
        let choice = ChoiceKey(place);
        // A tick that counts stays in sight, to be taken back.
        if is_offered(&picture, key, choice) || session.draft().chosen.contains(&choice) {
            option(page, key, choice);
        }
    }
    page.close();
}

fn option(page: &mut Page, key: QuestionKey, choice: ChoiceKey) {
    let draft = page.session.draft();
    let question = page.definition.question(key);
    let known = question.choice(choice);
    let checked = draft.chosen.contains(&choice);
    page.open("label.option");
    page.attr("part", "option");
    page.open("input");
    page.attr("type", if question.kind == Kind::Single { "radio" } else { "checkbox" });
    page.attr("name", &question.id);
    page.value(known.id.clone());
    page.checked(checked);
    if !checked && !known.exclusive && draft.is_full(question) {
        page.attr("disabled", "disabled");
    }
    page.acts(Action::Pick(choice));
    page.close();
    page.line_at("span", "question.*.option.*", &question.id, &known.id);
    page.close();
}

/// Number fields with their units.
fn fields(page: &mut Page, key: QuestionKey) {
    let session = page.session;
    let draft = session.draft();
    let question = page.definition.question(key);
    let problems = draft.problems(question, session.units());
    page.open("div.fields");
    if question.fields.iter().any(|field| has_two_units(field.unit)) {
        unit_switch(page, "units".to_owned());
    }
    for (place, field) in question.fields.iter().enumerate() {
        number(
            page,
            Number {
                unit: field.unit,
                name: [question.id.as_str(), ".", &field.id].concat(),
                label: page.words.at("question.*.field.*", &question.id, &field.id),
                value: draft.texts[place].clone(),
                problem: problems[place].filter(|_| draft.tried),
                action: Action::Type(FieldKey(place), String::new()),
            },
        );
    }
    page.close();
}

/// One number input and what is written around it.
pub(super) struct Number {
    pub(super) unit: Option<Unit>,
    pub(super) name: String,
    pub(super) label: &'static str,
    pub(super) value: String,
    pub(super) problem: Option<Problem>,
    /// What the reader does by typing; the text typed is put into it.
    pub(super) action: Action,
}

#[inline(never)]
pub(super) fn number(page: &mut Page, of: Number) {
    let hint = [of.name.as_str(), "-hint"].concat();
    page.open("div.field");
    page.open("label");
    page.open("span.label");
    page.sentence(of.label);
    page.close();
    page.open("span.entry");
    page.open("input");
    page.attr_with("name", of.name);
    page.value(of.value);
    page.attr("inputmode", "decimal");
    page.attr("autocomplete", "off");
    page.acts(of.action);
    if of.problem.is_some() {
        page.attr("aria-invalid", "true");
        page.attr_with("aria-describedby", hint.clone());
    }
    page.close();
    if let Some(unit) = of.unit {
        page.line("span.unit", unit_key(unit, page.session.units()));
    }
    page.close();
    page.close();
    match of.problem {
        None => page.none(),
        Some(problem) => {
            page.open("p.hint");
            page.attr_with("id", hint);
            match problem {
                Problem::NotANumber => page.say(key!("ui.field.not-a-number")),
                Problem::NotWhole => page.say(key!("ui.field.not-whole")),
                Problem::OutOfRange { least, most } => {
                    let [least, most] = [least, most].map(|end| page.words.number(&write_number(end, 1)));
                    page.text(page.words.fill(key!("ui.field.out-of-range"), &[("least", &least), ("most", &most)]));
                }
            }
            page.close();
        }
    }
    page.close();
}

pub(super) fn has_two_units(unit: Option<Unit>) -> bool {
    unit.is_some_and(|unit| Units::Imperial.factor(unit) != 1.0)
}

/// Kilometres or miles. `name` tells one switch from the next: radios of one name are one group.
#[inline(never)]
pub fn unit_switch(page: &mut Page, name: String) {
    page.open("div.units segments");
    page.attr("role", "radiogroup");
    page.attr("aria-label", page.words.say(key!("ui.units")));
    for (units, value, text) in [(Units::Metric, "metric", key!("ui.units.metric")), (Units::Imperial, "imperial", key!("ui.units.imperial"))] {
        let checked = page.session.units() == units;
        segment(page, &name, value.to_owned(), checked, Action::Measure(units));
        page.line("span", text);
        page.close();
    }
    page.close();
}

/// A radio that looks like a part of a bar; its text follows, and the end of the label.
#[inline(never)]
pub(super) fn segment(page: &mut Page, name: &str, value: String, checked: bool, action: Action) {
    page.open("label.segment");
    page.open("input");
    page.attr("type", "radio");
    page.attr_with("name", name.to_owned());
    page.value(value);
    page.checked(checked);
    page.acts(action);
    page.close();
}

/// Begins a named row of segments; two elements are to be closed after them.
#[inline(never)]
pub(super) fn open_scale(page: &mut Page, label: &'static str) {
    page.open("div.scale");
    page.attr("role", "radiogroup");
    page.attr("aria-label", label);
    page.open("p.label");
    page.attr("aria-hidden", "true");
    page.sentence(label);
    page.close();
    page.open("div.segments");
}

/// Short scales: a row of radios per field.
fn scales(page: &mut Page, key: QuestionKey) {
    let (words, draft) = (page.words, page.session.draft());
    let question = page.definition.question(key);
    let id = &question.id;
    page.open("div.scales");
    for (place, field) in question.fields.iter().enumerate() {
        let name = [id.as_str(), ".", &field.id].concat();
        open_scale(page, words.at("question.*.field.*", id, &field.id));
        for step in field.min as i32..=field.max as i32 {
            let value = [if step < 0 { "-" } else { "" }, &digits(step.unsigned_abs().into())].concat();
            let text = words.found("question.*.step.*", id, &value).map_or_else(|| write_number(f64::from(step), 0), str::to_owned);
            // By the number: a reader's minus is another sign than a key's.
            let checked = read_number(&draft.texts[place]) == Ok(Some(f64::from(step)));
            segment(page, &name, value, checked, Action::Type(FieldKey(place), String::new()));
            page.line_with("span", text);
            page.close();
        }
        page.close();
        page.close();
        if words.found("question.*.field.*.low", id, &field.id).is_some() {
            page.open("p.ends");
            page.line_at("span", "question.*.field.*.low", id, &field.id);
            page.line_at("span", "question.*.field.*.high", id, &field.id);
            page.close();
        }
    }
    page.close();
}

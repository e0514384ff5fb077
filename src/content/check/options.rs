//! Nothing is asked for nothing: every option and field informs something or says why not, what
//! a question claims to inform is what it informs, and no flag, measure or question lies unused.

use std::collections::BTreeSet;
use std::fmt;

use super::uses::{Part, Purpose, Use, conditions, uses};
use crate::content::problem::Problem;
use crate::content::wire;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::{CauseKey, ChoiceKey, Definition, FieldKey, FlagKey, MeasureKey, QuestionKey};
use crate::engine::measure::Derivation;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// How many questions there are.
    pub questions: usize,
    /// How many options.
    pub options: usize,
    /// How many of them inform nothing and say why.
    pub idle: usize,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { questions, options, idle } = self;
        write!(out, "questions: {questions} with {options} options; {} inform something, {idle} say why they do not", options - idle)
    }
}

/// Looks at every option and adds the problems found.
pub fn check(definition: &Definition, wire: &wire::Definition, problems: &mut Vec<Problem>) -> Figures {
    let uses = uses(definition);
    let used = Used::of(&uses);
    let mut figures = Figures { questions: definition.questions.len(), options: 0, idle: 0 };
    for key in definition.question_keys() {
        let question = definition.question(key);
        let place = ["questions[", &key.0.to_string(), "]"].concat();
        figures.options += question.choices.len();
        figures.idle += question.choices.iter().filter(|choice| choice.idle.is_some()).count();
        parts(definition, &used, key, problems);
        informs(&wire.questions[key.0], &Effects::of(definition, &uses, key, wire), &place, problems);
        if !definition.paths.iter().any(|path| path.questions.iter().any(|(asked, _)| *asked == key)) {
            problems.push(Problem::new(place, ["the question \"", &question.id, "\" is on no path"].concat()));
        }
    }
    unused(definition, problems);
    figures
}

/// The parts of questions that anything looks at.
struct Used {
    /// For whatever purpose.
    at_all: BTreeSet<Part>,
    /// For more than to decide what is asked.
    in_result: BTreeSet<Part>,
}

impl Used {
    fn of(uses: &[Use]) -> Self {
        let parts = |counts: fn(Purpose) -> bool| uses.iter().filter(move |(purpose, _)| counts(*purpose)).flat_map(|(_, parts)| parts.iter().copied());
        Self { at_all: parts(|_| true).collect(), in_result: parts(|purpose| purpose != Purpose::Order).collect() }
    }
}

/// Every option and field of a question is looked at by something, or idle.
fn parts(definition: &Definition, used: &Used, key: QuestionKey, problems: &mut Vec<Problem>) {
    let question = definition.question(key);
    for (at, choice) in question.choices.iter().enumerate() {
        let part = Part::Choice(key, ChoiceKey(at));
        let place = ["questions[", &key.0.to_string(), "].options[", &at.to_string(), "]"].concat();
        let name = ["\"", &question.id, ":", &choice.id, "\""].concat();
        match choice.idle {
            None if !used.at_all.contains(&part) => problems.push(Problem::new(place, [&name, " informs nothing and does not say why (idle)"].concat())),
            Some(_) if used.in_result.contains(&part) => problems.push(Problem::new(place, [&name, " is idle but used"].concat())),
            None | Some(_) => {}
        }
    }
    for (at, field) in question.fields.iter().enumerate() {
        if !used.at_all.contains(&Part::Field(key, FieldKey(at))) {
            let place = ["questions[", &key.0.to_string(), "].fields[", &at.to_string(), "]"].concat();
            problems.push(Problem::new(place, ["\"", &question.id, ".", &field.id, "\" informs nothing"].concat()));
        }
    }
}

/// What a question really informs.
struct Effects<'a> {
    /// The causes whose score it moves, and those that a rule looking at it names.
    causes: Vec<&'a str>,
    /// Whether a rule looks at it.
    triage: bool,
    /// Whether it changes something else in the result: a stop, a modifier, a tip.
    result: bool,
}

impl<'a> Effects<'a> {
    fn of(definition: &Definition, uses: &[Use], key: QuestionKey, wire: &'a wire::Definition) -> Self {
        let mut found: Vec<CauseKey> = Vec::new();
        let (mut triage, mut result) = (false, false);
        for (purpose, _) in uses.iter().filter(|(_, parts)| parts.iter().any(|part| part.question() == key)) {
            match purpose {
                Purpose::Cause(cause) => found.push(*cause),
                Purpose::Rule(rule) => {
                    triage = true;
                    found.extend(&definition.rule(*rule).causes);
                }
                Purpose::Result => result = true,
                Purpose::Order => {}
            }
        }
        Self { causes: found.into_iter().map(|cause| wire.causes[cause.0].id.as_str()).collect(), triage, result }
    }
}

/// What a question is said to inform is what it informs. An empty list stands for almost all
/// causes and must be true of some, or for the result as a whole.
fn informs(question: &wire::Question, effects: &Effects, place: &str, problems: &mut Vec<Problem>) {
    let place = [place, ".informs"].concat();
    let name = ["the question \"", &question.id, "\""].concat();
    if question.informs.is_empty() {
        if effects.causes.is_empty() && !effects.result {
            problems.push(Problem::new(place, [&name, " moves no cause; an empty list stands for almost all"].concat()));
        }
        return;
    }
    for id in question.informs.iter().filter(|id| *id != "triage" && !effects.causes.contains(&id.as_str())) {
        problems.push(Problem::new(place.clone(), [&name, " does not move the cause \"", id, "\""].concat()));
    }
    match (question.informs.iter().any(|id| id == "triage"), effects.triage) {
        (true, false) => problems.push(Problem::new(place, [&name, " is looked at by no rule: expected no \"triage\""].concat())),
        (false, true) => problems.push(Problem::new(place, [&name, " is looked at by a rule: expected \"triage\""].concat())),
        (true, true) | (false, false) => {}
    }
}

/// Every flag and every measure is looked at by a condition.
fn unused(definition: &Definition, problems: &mut Vec<Problem>) {
    let mut flags = vec![false; definition.flags.len()];
    let mut measures = vec![false; definition.measures.len()];
    let mut see = |condition: &Condition| {
        condition.walk(&mut |part| match part {
            Condition::Flag(FlagKey(flag)) => flags[*flag] = true,
            Condition::Compare(Quantity::Measure(MeasureKey(measure)), ..) => measures[*measure] = true,
            Condition::Compare(Quantity::Field(..) | Quantity::Score(_), ..) => {}
            Condition::Chosen(..) | Condition::Answered(_) | Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
        });
    };
    conditions(definition).into_iter().for_each(|(_, condition)| see(condition));
    definition.flags.iter().filter_map(|flag| flag.when.as_ref()).for_each(&mut see);
    for measure in &definition.measures {
        if let Derivation::Points(items) = &measure.derivation {
            items.iter().for_each(|(when, _)| see(when));
        }
    }
    definition.calculators.iter().filter_map(|tool| tool.points).for_each(|MeasureKey(measure)| measures[measure] = true);
    let flags = definition.flags.iter().zip(flags).filter(|(_, used)| !used).map(|(flag, _)| ("flags", &flag.id));
    let measures = definition.measures.iter().zip(measures).filter(|(_, used)| !used).map(|(measure, _)| ("measures", &measure.id));
    problems.extend(flags.chain(measures).map(|(place, id)| Problem::new(place, ["\"", id, "\" is used by nothing"].concat())));
}

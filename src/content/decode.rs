//! From the wire to a sound definition: every reference is resolved once, every number is
//! looked at, and all problems are collected with their places.

use super::condition::{self, Names};
use super::problem::Problem;
use super::wire;
use crate::engine::calculators::{Calculation, Derived};
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition as made;
use crate::engine::definition::{CalculatorKey, CauseKey, ChoiceKey, Definition, FieldKey, FlagKey, InputKey, MeasureKey, QuestionKey, RuleKey};
use crate::engine::measure::{Derivation, Measure, Operand};
use crate::engine::triage::Level;

mod convert;
mod cycles;

/// Reads a definition.
///
/// # Errors
/// Every problem found, with its place. A file that is not of the form at all gives one.
pub fn decode(json: &str) -> Result<Definition, Vec<Problem>> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let wire: wire::Definition = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| vec![Problem::new(error.path().to_string(), error.inner().to_string())])?;
    reader.end().map_err(|error| vec![Problem::new("definition", error.to_string())])?;
    resolve(&wire)
}

/// Resolves a definition read from a file.
///
/// # Errors
/// Every problem found, with its place.
pub fn resolve(wire: &wire::Definition) -> Result<Definition, Vec<Problem>> {
    let mut decoder = Decoder { wire, problems: Vec::new() };
    let definition = decoder.definition();
    if decoder.problems.is_empty() {
        decoder.problems.extend(cycles::find(&definition));
    }
    if decoder.problems.is_empty() { Ok(definition) } else { Err(decoder.problems) }
}

struct Decoder<'a> {
    wire: &'a wire::Definition,
    problems: Vec<Problem>,
}

impl Decoder<'_> {
    fn definition(&mut self) -> Definition {
        let wire = self.wire;
        if wire.format != 1 {
            self.problem("format", format!("expected 1, found {}", wire.format));
        }
        self.unique_ids();
        let definition = Definition {
            id: wire.id.clone(),
            version: wire.version.clone(),
            scoring: self.scoring(),
            references: wire.references.iter().map(|one| made::Reference { id: one.id, cite: one.cite.clone() }).collect(),
            questions: self.each("questions", &wire.questions, Self::question),
            measures: self.each("measures", &wire.measures, Self::measure),
            flags: self.each("flags", &wire.flags, Self::flag),
            causes: self.each("causes", &wire.causes, Self::cause),
            rules: self.each("rules", &wire.rules, Self::rule),
            modifiers: self.each("modifiers", &wire.modifiers, Self::modifier),
            stops: self.each("stops", &wire.stops, Self::stop),
            tips: self.each("tips", &wire.tips, |decoder, tip, place| made::Tip {
                id: tip.id.clone(),
                when: decoder.maybe(tip.when.as_deref(), place, "when"),
                self_care: tip.self_care,
            }),
            paths: self.each("paths", &wire.paths, Self::path),
            calculators: self.each("calculators", &wire.calculators, Self::calculator),
            corrections: self.each("corrections", &wire.corrections, Self::correction),
            sheet: self.sheet(),
        };
        for id in ["short", "full"] {
            if !wire.paths.iter().any(|path| path.id == id && path.when.is_none()) {
                self.problem("paths", format!("expected a path \"{id}\" without \"when\""));
            }
        }
        definition
    }

    fn problem(&mut self, place: &str, what: impl Into<String>) {
        self.problems.push(Problem::new(place, what));
    }

    fn each<W, M>(&mut self, name: &str, items: &[W], mut make: impl FnMut(&mut Self, &W, &str) -> M) -> Vec<M> {
        let places = items.iter().enumerate();
        places.map(|(place, item)| make(self, item, &at(name, place))).collect()
    }

    fn unique_ids(&mut self) {
        let wire = self.wire;
        let lists: [(&str, Vec<&str>); 9] = [
            ("questions", wire.questions.iter().map(|one| one.id.as_str()).collect()),
            ("measures", wire.measures.iter().map(|one| one.id.as_str()).collect()),
            ("flags", wire.flags.iter().map(|one| one.id.as_str()).collect()),
            ("causes", wire.causes.iter().map(|one| one.id.as_str()).collect()),
            ("rules", wire.rules.iter().map(|one| one.id.as_str()).collect()),
            ("modifiers", wire.modifiers.iter().map(|one| one.id.as_str()).collect()),
            ("paths", wire.paths.iter().map(|one| one.id.as_str()).collect()),
            ("calculators", wire.calculators.iter().map(|one| one.id.as_str()).collect()),
            ("corrections", wire.corrections.iter().map(|one| one.id.as_str()).collect()),
        ];
        for (name, ids) in lists {
            self.unique(name, ids.into_iter());
        }
    }

    fn unique<'i>(&mut self, place: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen: Vec<&str> = Vec::new();
        for id in ids {
            let word = !id.is_empty() && id.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
            if !word {
                self.problem(place, format!("expected an id of small letters, digits and hyphens, found \"{id}\""));
            }
            if seen.contains(&id) {
                self.problem(place, format!("the id \"{id}\" stands there twice"));
            }
            seen.push(id);
        }
    }

    /// The condition; a problem is noted and something harmless takes its place.
    fn condition(&mut self, text: &str, place: &str, field: &str) -> Condition {
        match condition::parse(text, self) {
            Ok(condition) => condition,
            Err(what) => {
                self.problem(&[place, ".", field].concat(), what);
                Condition::Any(Vec::new())
            }
        }
    }

    fn maybe(&mut self, text: Option<&str>, place: &str, field: &str) -> Option<Condition> {
        text.map(|text| self.condition(text, place, field))
    }

    fn found<T>(&mut self, found: Option<T>, kind: &str, id: &str, place: &str) -> Option<T> {
        if found.is_none() {
            self.problem(place, unknown(kind, id));
        }
        found
    }

    fn cause_key(&mut self, id: &str, place: &str) -> Option<CauseKey> {
        let found = position(&self.wire.causes, |cause| cause.id == id).map(CauseKey);
        self.found(found, "cause", id, place)
    }

    fn causes_of(&mut self, ids: &[String], place: &str) -> Vec<CauseKey> {
        ids.iter().filter_map(|id| self.cause_key(id, &[place, ".causes"].concat())).collect()
    }

    fn question_key(&mut self, id: &str, place: &str) -> Option<QuestionKey> {
        let found = self.find_question(id).map(|(key, _)| key);
        self.found(found, "question", id, place)
    }

    fn find_question(&self, id: &str) -> Option<(QuestionKey, &wire::Question)> {
        let place = position(&self.wire.questions, |question| question.id == id)?;
        Some((QuestionKey(place), &self.wire.questions[place]))
    }

    /// `question.field`
    fn find_field(&self, name: &str) -> Result<(QuestionKey, FieldKey), String> {
        let (question, field) = name.split_once('.').ok_or_else(|| format!("expected question.field, found \"{name}\""))?;
        let (key, asked) = self.find_question(question).ok_or_else(|| unknown("question", question))?;
        let place = position(&asked.fields, |known| known.id == field);
        place.map(|place| (key, FieldKey(place))).ok_or_else(|| format!("unknown field \"{field}\" of the question \"{question}\""))
    }

    /// `question.field` or `tool.calculator.input`
    fn find_operand(&self, name: &str) -> Result<Operand, String> {
        let Some(rest) = name.strip_prefix("tool.") else {
            return self.find_field(name).map(|(question, field)| Operand::Field(question, field));
        };
        let (calculator, input) = rest.split_once('.').ok_or_else(|| format!("expected tool.calculator.input, found \"{name}\""))?;
        let place = position(&self.wire.calculators, |known| known.id == calculator).ok_or_else(|| unknown("calculator", calculator))?;
        let inputs = &self.wire.calculators[place].inputs;
        let input_place = position(inputs, |known| known.id == input).ok_or_else(|| unknown("input", input))?;
        Ok(Operand::Tool(CalculatorKey(place), InputKey(input_place)))
    }
}

impl Names for Decoder<'_> {
    fn choice(&self, question: &str, option: &str) -> Result<Condition, String> {
        let (key, asked) = self.find_question(question).ok_or_else(|| unknown("question", question))?;
        let place = position(&asked.options, |known| known.id == option);
        place
            .map(|place| Condition::Chosen(key, ChoiceKey(place)))
            .ok_or_else(|| format!("unknown option \"{option}\" of the question \"{question}\""))
    }

    fn answered(&self, question: &str) -> Result<Condition, String> {
        self.find_question(question).map(|(key, _)| Condition::Answered(key)).ok_or_else(|| unknown("question", question))
    }

    fn flag(&self, id: &str) -> Result<Condition, String> {
        position(&self.wire.flags, |flag| flag.id == id).map(|place| Condition::Flag(FlagKey(place))).ok_or_else(|| unknown("flag", id))
    }

    fn quantity(&self, name: &str) -> Result<Quantity, String> {
        if let Some(cause) = name.strip_prefix("score:") {
            let place = position(&self.wire.causes, |known| known.id == cause && known.prior.is_some());
            return place.map(|place| Quantity::Score(CauseKey(place))).ok_or_else(|| unknown("ranked cause", cause));
        }
        if name.contains('.') {
            return self.find_field(name).map(|(question, field)| Quantity::Field(question, field));
        }
        position(&self.wire.measures, |known| known.id == name).map(|place| Quantity::Measure(MeasureKey(place))).ok_or_else(|| unknown("measure", name))
    }
}

fn position<T>(items: &[T], is: impl Fn(&T) -> bool) -> Option<usize> {
    items.iter().position(is)
}

fn at(name: &str, place: usize) -> String {
    [name, "[", &place.to_string(), "]"].concat()
}

fn unknown(kind: &str, id: &str) -> String {
    ["unknown ", kind, " \"", id, "\""].concat()
}

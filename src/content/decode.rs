//! From the wire to a sound definition: every reference is resolved once, every number is
//! looked at, and all problems are collected with their places.

use std::collections::BTreeSet;

use super::condition::{self, Names};
use super::problem::{Fault, Problem};
use super::suggest::{self, nearest};
use super::wire;
use crate::engine::calculators::{Calculation, Derived};
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition as made;
use crate::engine::definition::{CalculatorKey, CauseKey, ChoiceKey, Definition, FieldKey, FlagKey, InputKey, MeasureKey, QuestionKey, RuleKey};
use crate::engine::measure::{Derivation, Measure, Operand};
use crate::engine::triage::Level;

mod causes;
mod cycles;
mod derived;
mod questions;
mod result;
mod rules;
mod scoring;
mod shares;
mod sources;
pub(crate) mod weight;

use sources::sources;

/// Reads a definition.
///
/// # Errors
/// Every problem found, with its place. A file that is not of the form at all gives one.
pub fn decode(json: &str) -> Result<Definition, Vec<Problem>> {
    let mut reader = serde_json::Deserializer::from_str(json);
    let wire: wire::Definition =
        serde_path_to_error::deserialize(&mut reader).map_err(|error| vec![Problem::new(error.path().to_string(), error.inner().to_string())])?;
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
    if decoder.problems.is_empty() {
        decoder.problems.extend(weight::find(&definition));
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
            recheck: wire.recheck.as_deref().and_then(|id| self.question_key(id, "recheck")),
            calculators: self.each("calculators", &wire.calculators, Self::calculator),
            corrections: self.each("corrections", &wire.corrections, Self::correction),
            sheet: self.sheet(),
        };
        if !wire.paths.iter().any(|path| path.id == "full" && path.when.is_none()) {
            self.problem("paths", "expected a path \"full\" without \"when\"");
        }
        // A path that is neither of the two and for nobody in particular would never be taken.
        for (number, path) in wire.paths.iter().enumerate() {
            if path.when.is_some() == ["short", "full"].contains(&path.id.as_str()) {
                self.problem(&at("paths", number), "expected \"when\", except on the paths \"short\" and \"full\"");
            }
        }
        let asks = |id: &str| wire.paths.iter().find(|path| path.id == id).map_or(&[][..], |path| &path.questions);
        for id in asks("short").iter().filter(|id| !asks("full").contains(id)) {
            self.problem("paths", format!("the short path asks \"{id}\", which the full one does not"));
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
        let lists: [(&str, Vec<&str>); 11] = [
            ("questions", wire.questions.iter().map(|one| one.id.as_str()).collect()),
            ("measures", wire.measures.iter().map(|one| one.id.as_str()).collect()),
            ("flags", wire.flags.iter().map(|one| one.id.as_str()).collect()),
            ("causes", wire.causes.iter().map(|one| one.id.as_str()).collect()),
            ("rules", wire.rules.iter().map(|one| one.id.as_str()).collect()),
            ("modifiers", wire.modifiers.iter().map(|one| one.id.as_str()).collect()),
            ("stops", wire.stops.iter().map(|one| one.id.as_str()).collect()),
            ("tips", wire.tips.iter().map(|one| one.id.as_str()).collect()),
            ("paths", wire.paths.iter().map(|one| one.id.as_str()).collect()),
            ("calculators", wire.calculators.iter().map(|one| one.id.as_str()).collect()),
            ("corrections", wire.corrections.iter().map(|one| one.id.as_str()).collect()),
        ];
        for (name, ids) in lists {
            self.unique(name, ids.into_iter());
        }
    }

    fn unique<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (number, id) in ids.enumerate() {
            let place = &at(list, number);
            let word = !id.is_empty() && id.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
            if !word {
                self.problem(place, format!("expected an id of small letters, digits and hyphens, found \"{id}\""));
            }
            if !seen.insert(id) {
                self.problem(place, format!("the id \"{id}\" stands there twice"));
            }
        }
    }

    /// The condition; a problem is noted and something harmless takes its place.
    fn condition(&mut self, text: &str, place: &str, field: &str) -> Condition {
        match condition::parse(text, self) {
            Ok(condition) => condition,
            Err(fault) => {
                self.problems.push(Problem::at([place, ".", field].concat(), fault));
                Condition::Any(Vec::new())
            }
        }
    }

    fn maybe(&mut self, text: Option<&str>, place: &str, field: &str) -> Option<Condition> {
        text.map(|text| self.condition(text, place, field))
    }

    /// The place of an id among the known ones.
    fn search<'i>(&self, kind: &str, id: &str, known: impl Iterator<Item = &'i String> + Clone) -> Result<usize, Fault> {
        known.clone().position(|other| other == id).ok_or_else(|| self.unknown(kind, id, known.map(String::as_str)))
    }

    /// Says that nothing has the name, and what was meant.
    fn unknown<'i>(&self, kind: &str, id: &str, known: impl IntoIterator<Item = &'i str>) -> Fault {
        let suggestion = if self.problems.len() < suggest::MOST { nearest(id, known) } else { None };
        Fault { what: ["unknown ", kind, " \"", id, "\""].concat(), suggestion }
    }

    /// What was found; if nothing was, the fault is noted.
    fn keep<T>(&mut self, found: Result<T, Fault>, place: &str) -> Option<T> {
        found.map_err(|fault| self.problems.push(Problem::at(place, fault))).ok()
    }

    fn cause_key(&mut self, id: &str, place: &str) -> Option<CauseKey> {
        let found = self.search("cause", id, self.wire.causes.iter().map(|cause| &cause.id)).map(CauseKey);
        self.keep(found, place)
    }

    fn causes_of(&mut self, ids: &[String], place: &str) -> Vec<CauseKey> {
        ids.iter().enumerate().filter_map(|(number, id)| self.cause_key(id, &at(place, number))).collect()
    }

    fn questions_of(&mut self, ids: &[String], place: &str) -> Vec<QuestionKey> {
        ids.iter().enumerate().filter_map(|(number, id)| self.question_key(id, &at(place, number))).collect()
    }

    fn question_key(&mut self, id: &str, place: &str) -> Option<QuestionKey> {
        let found = self.find_question(id).map(|(key, _)| key);
        self.keep(found, place)
    }

    fn find_question(&self, id: &str) -> Result<(QuestionKey, &wire::Question), Fault> {
        let place = self.search("question", id, self.wire.questions.iter().map(|question| &question.id))?;
        Ok((QuestionKey(place), &self.wire.questions[place]))
    }

    /// `question.field`
    fn find_field(&self, name: &str) -> Result<(QuestionKey, FieldKey), Fault> {
        let (question, field) = name.split_once('.').ok_or_else(|| format!("expected question.field, found \"{name}\""))?;
        let (key, asked) = self.find_question(question)?;
        let place = self.search("field", field, asked.fields.iter().map(|known| &known.id));
        place.map(|place| (key, FieldKey(place))).map_err(|fault| of_question(fault, question))
    }

    /// `question.field` or `tool.calculator.input`
    fn find_operand(&self, name: &str) -> Result<Operand, Fault> {
        let Some(rest) = name.strip_prefix("tool.") else {
            return self.find_field(name).map(|(question, field)| Operand::Field(question, field));
        };
        let (calculator, input) = rest.split_once('.').ok_or_else(|| format!("expected tool.calculator.input, found \"{name}\""))?;
        let place = self.search("calculator", calculator, self.wire.calculators.iter().map(|known| &known.id))?;
        let inputs = &self.wire.calculators[place].inputs;
        let input_place = self.search("input", input, inputs.iter().map(|known| &known.id))?;
        Ok(Operand::Tool(CalculatorKey(place), InputKey(input_place)))
    }
}

impl Names for Decoder<'_> {
    fn choice(&self, question: &str, option: &str) -> Result<Condition, Fault> {
        let (key, asked) = self.find_question(question)?;
        let place = self.search("option", option, asked.options.iter().map(|known| &known.id));
        place.map(|place| Condition::Chosen(key, ChoiceKey(place))).map_err(|fault| of_question(fault, question))
    }

    fn answered(&self, question: &str) -> Result<Condition, Fault> {
        self.find_question(question).map(|(key, _)| Condition::Answered(key))
    }

    fn flag(&self, id: &str) -> Result<Condition, Fault> {
        self.search("flag", id, self.wire.flags.iter().map(|flag| &flag.id)).map(|place| Condition::Flag(FlagKey(place)))
    }

    fn quantity(&self, name: &str) -> Result<Quantity, Fault> {
        if let Some(cause) = name.strip_prefix("score:") {
            let place = position(&self.wire.causes, |known| known.id == cause && known.prior.is_some());
            let ranked = self.wire.causes.iter().filter(|known| known.prior.is_some()).map(|known| known.id.as_str());
            return place.map(|place| Quantity::Score(CauseKey(place))).ok_or_else(|| self.unknown("ranked cause", cause, ranked));
        }
        if name.contains('.') {
            return self.find_field(name).map(|(question, field)| Quantity::Field(question, field));
        }
        self.search("measure", name, self.wire.measures.iter().map(|known| &known.id)).map(|place| Quantity::Measure(MeasureKey(place)))
    }
}

fn position<T>(items: &[T], is: impl Fn(&T) -> bool) -> Option<usize> {
    items.iter().position(is)
}

fn at(name: &str, place: usize) -> String {
    [name, "[", &place.to_string(), "]"].concat()
}

fn of_question(fault: Fault, question: &str) -> Fault {
    Fault { what: [&fault.what, " of the question \"", question, "\""].concat(), ..fault }
}

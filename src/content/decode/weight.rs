//! How much work a condition is. Flags and measures build on each other, so a short file can
//! describe a condition that takes years to read: each of thirty flags that names the one before
//! it twice doubles the work. What is too much is refused, and a reader's page never waits.

use super::at;
use crate::content::problem::Problem;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::Definition;
use crate::engine::measure::Derivation;

/// The most answers one condition may look at, each as often as it is named.
const HEAVIEST: usize = 2000;

/// How deep conditions may nest through flags and measures.
const DEEPEST: usize = 60;

/// The most answers all conditions together may look at: a reader's page reads many of them
/// after every answer.
const HEAVIEST_OF_ALL: usize = 200_000;

/// How much work something is.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// How many answers it looks at.
    answers: usize,
    /// How deep it is.
    depth: usize,
}

impl Weight {
    const ONE: Self = Self { answers: 1, depth: 1 };

    fn beside(self, other: Self) -> Self {
        Self { answers: self.answers.saturating_add(other.answers), depth: self.depth.max(other.depth) }
    }

    fn below(self) -> Self {
        Self { answers: self.answers.saturating_add(1), depth: self.depth.saturating_add(1) }
    }
}

/// The conditions that are too much work, one problem each. The definition has no circles.
pub(super) fn find(definition: &Definition) -> Vec<Problem> {
    let mut scale = Scale::new(definition);
    scale.all();
    if scale.sum > HEAVIEST_OF_ALL && scale.problems.is_empty() {
        scale.problems.push(Problem::new("rules", format!("all conditions together look at answers {} times, expected at most {HEAVIEST_OF_ALL}", scale.sum)));
    }
    scale.problems
}

/// How many answers all conditions together look at.
pub(crate) fn sum(definition: &Definition) -> usize {
    let mut scale = Scale::new(definition);
    scale.all();
    scale.sum
}

struct Scale<'d> {
    definition: &'d Definition,
    flags: Vec<Option<Weight>>,
    measures: Vec<Option<Weight>>,
    problems: Vec<Problem>,
    sum: usize,
}

impl<'d> Scale<'d> {
    fn new(definition: &'d Definition) -> Self {
        Self { definition, flags: vec![None; definition.flags.len()], measures: vec![None; definition.measures.len()], problems: Vec::new(), sum: 0 }
    }

    fn all(&mut self) {
        for place in 0..self.definition.flags.len() {
            self.flag(place);
        }
        for place in 0..self.definition.measures.len() {
            self.measure(place);
        }
        self.questions();
        self.causes();
        self.rest();
    }

    fn flag(&mut self, place: usize) -> Weight {
        if let Some(known) = self.flags[place] {
            return known;
        }
        let weight = self.definition.flags[place].when.as_ref().map_or(Weight::ONE, |when| self.condition(when).below());
        let weight = self.judge(weight, || at("flags", place));
        self.flags[place] = Some(weight);
        weight
    }

    fn measure(&mut self, place: usize) -> Weight {
        if let Some(known) = self.measures[place] {
            return known;
        }
        let weight = match &self.definition.measures[place].derivation {
            Derivation::Sum(fields) => Weight { answers: fields.len(), depth: 1 },
            Derivation::Count(_, choices) => Weight { answers: choices.len(), depth: 1 },
            Derivation::Calculated(_, operands) => Weight { answers: operands.len(), depth: 1 },
            Derivation::Points(items) => items.iter().fold(Weight::default(), |sum, (when, _)| sum.beside(self.condition(when))),
        };
        let weight = self.judge(weight.below(), || at("measures", place));
        self.measures[place] = Some(weight);
        weight
    }

    fn condition(&mut self, condition: &Condition) -> Weight {
        match condition {
            Condition::Chosen(..) | Condition::Answered(_) | Condition::Compare(Quantity::Field(..) | Quantity::Score(_), ..) => Weight::ONE,
            Condition::Flag(flag) => self.flag(flag.0),
            Condition::Compare(Quantity::Measure(measure), ..) => self.measure(measure.0),
            Condition::Not(inner) => self.condition(inner).below(),
            Condition::All(parts) | Condition::Any(parts) => parts.iter().fold(Weight::default(), |sum, part| sum.beside(self.condition(part))).below(),
        }
    }

    /// Notes what is too much; what builds on it is not blamed again.
    fn judge(&mut self, weight: Weight, place: impl Fn() -> String) -> Weight {
        if weight.answers > HEAVIEST {
            self.problems.push(Problem::new(
                place(),
                format!("too much work: expected a condition that looks at answers at most {HEAVIEST} times, itself and through flags and measures"),
            ));
            return Weight::ONE;
        }
        if weight.depth > DEEPEST {
            self.problems.push(Problem::new(place(), format!("nested too deep: expected at most {DEEPEST} levels through flags and measures")));
            return Weight::ONE;
        }
        weight
    }

    fn weigh<'c>(&mut self, conditions: impl IntoIterator<Item = &'c Condition>, place: impl Fn() -> String) {
        for condition in conditions {
            let weight = self.condition(condition);
            let weight = self.judge(weight, &place);
            self.sum = self.sum.saturating_add(weight.answers);
        }
    }

    fn questions(&mut self) {
        for (place, question) in self.definition.questions.iter().enumerate() {
            let offered = question.choices.iter().filter_map(|choice| choice.only_when.as_ref());
            self.weigh(question.skip_when.iter().chain(offered), || at("questions", place));
        }
        for (place, path) in self.definition.paths.iter().enumerate() {
            let asked = path.questions.iter().filter_map(|(_, when)| when.as_ref());
            self.weigh(path.when.iter().chain(asked), || at("paths", place));
        }
    }

    fn causes(&mut self) {
        for (place, cause) in self.definition.causes.iter().enumerate() {
            let steps = cause.steps.iter().filter_map(|step| step.when.as_ref());
            let scored = cause.model.iter().flat_map(|model| {
                let priors = model.priors.iter().map(|(when, _)| when);
                model.evidence.iter().map(|item| &item.when).chain(priors).chain(&model.only_if)
            });
            self.weigh(steps.chain(scored), || at("causes", place));
        }
        for (place, rule) in self.definition.rules.iter().enumerate() {
            let stronger = rule.stronger.iter().map(|(when, _)| when);
            let instead = rule.instead.iter().map(|(when, _)| when);
            self.weigh([&rule.when].into_iter().chain(stronger).chain(instead), || at("rules", place));
        }
    }

    fn rest(&mut self) {
        let definition = self.definition;
        self.weigh([&definition.scoring.reassure_when], || "scoring.reassure-when".to_owned());
        self.weigh(definition.modifiers.iter().map(|one| &one.when), || "modifiers".to_owned());
        self.weigh(definition.stops.iter().map(|one| &one.when), || "stops".to_owned());
        self.weigh(definition.tips.iter().filter_map(|one| one.when.as_ref()), || "tips".to_owned());
        self.weigh(definition.calculators.iter().filter_map(|one| one.silent_when.as_ref()), || "calculators".to_owned());
        self.weigh(definition.sheet.tests.iter().filter_map(|(_, when)| when.as_ref()), || "sheet.tests".to_owned());
    }
}

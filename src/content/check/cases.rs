//! Answers wanted of a reader, as far as they matter: what to tick, what to leave, between which
//! numbers to stay, what not to answer at all. Everything else is left open.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::answers::{Answer, Answers};
use crate::engine::definition::{CalculatorKey, ChoiceKey, Definition, Field, FieldKey, InputKey, Kind, Question, QuestionKey};
use crate::engine::units::write_number;

/// Answers wanted of one reader.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Case {
    /// By question; a question that is not there is left open.
    pub(super) wants: BTreeMap<QuestionKey, Want>,
    /// Numbers to type into calculators.
    pub(super) tools: BTreeMap<(CalculatorKey, InputKey), f64>,
}

/// What is wanted of one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Want {
    /// To be ticked.
    pub(super) chosen: BTreeSet<ChoiceKey>,
    /// Not to be ticked.
    pub(super) avoided: BTreeSet<ChoiceKey>,
    /// Not to be answered at all.
    pub(super) silent: bool,
    /// The numbers to stay between.
    pub(super) spans: BTreeMap<FieldKey, Span>,
}

/// Numbers from `low` to `high`, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
}

/// Which number of a span to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    High,
    Low,
    Middle,
}

/// All of them.
pub(super) const ENDS: [End; 3] = [End::High, End::Low, End::Middle];

impl Span {
    /// All numbers of a field.
    pub(super) fn of(field: &Field) -> Self {
        Self { low: field.min, high: field.max }
    }

    /// One number.
    pub(super) fn exactly(number: f64) -> Self {
        Self { low: number, high: number }
    }

    fn number(self, end: End) -> f64 {
        match end {
            End::High => self.high,
            End::Low => self.low,
            End::Middle => ((self.low + self.high) / 2.0).round().clamp(self.low, self.high),
        }
    }
}

impl Case {
    /// One wanted option.
    pub(super) fn chosen(question: QuestionKey, choice: ChoiceKey) -> Self {
        Self::of(question, Want { chosen: BTreeSet::from([choice]), ..Want::default() })
    }

    /// One wanted number.
    pub(super) fn number(question: QuestionKey, field: FieldKey, span: Span) -> Self {
        Self::of(question, Want { spans: BTreeMap::from([(field, span)]), ..Want::default() })
    }

    /// A question not to be answered.
    pub(super) fn silent(question: QuestionKey) -> Self {
        Self::of(question, Want { silent: true, ..Want::default() })
    }

    /// What is wanted of one question.
    pub(super) fn of(question: QuestionKey, want: Want) -> Self {
        Self { wants: BTreeMap::from([(question, want)]), tools: BTreeMap::new() }
    }

    /// Both at once, if one reader can answer so.
    pub(super) fn with(&self, definition: &Definition, other: &Self) -> Option<Self> {
        let mut both = self.clone();
        for (question, want) in &other.wants {
            let merged = both.wants.entry(*question).or_default();
            merged.add(want);
            if !merged.fits(definition.question(*question)) {
                return None;
            }
        }
        for (input, number) in &other.tools {
            if *both.tools.entry(*input).or_insert(*number) != *number {
                return None;
            }
        }
        Some(both)
    }

    /// The same without one question.
    pub(super) fn without(&self, question: QuestionKey) -> Self {
        let mut rest = self.clone();
        rest.wants.remove(&question);
        rest
    }

    /// The questions to be answered.
    pub(super) fn answered(&self) -> impl Iterator<Item = QuestionKey> {
        self.wants.iter().filter(|(_, want)| !want.silent).map(|(question, _)| *question)
    }

    /// The answer to a question; none where it is left open.
    pub(super) fn answer(&self, definition: &Definition, question: QuestionKey, end: End) -> Option<Answer> {
        let want = self.wants.get(&question).filter(|want| !want.silent)?;
        let fields = 0..definition.question(question).fields.len();
        let numbers = fields.map(|field| want.spans.get(&FieldKey(field)).map(|span| span.number(end)));
        Some(Answer { chosen: want.chosen.iter().copied().collect(), numbers: numbers.collect() })
    }

    /// These answers alone, put down without asking.
    pub(super) fn answers(&self, definition: &Definition, end: End) -> Answers {
        let mut answers = Answers::none(definition);
        for question in self.answered() {
            answers.set(definition, question, self.answer(definition, question, end).unwrap_or_default());
        }
        for ((tool, input), number) in &self.tools {
            answers.set_tool(definition, *tool, *input, Some(*number));
        }
        answers
    }

    /// The answers in words of the definition, for a problem.
    pub(super) fn describe(&self, definition: &Definition, end: End) -> String {
        let mut said = Vec::new();
        for (key, want) in &self.wants {
            let question = definition.question(*key);
            if want.silent {
                said.push([&question.id, " not answered"].concat());
            }
            said.extend(want.chosen.iter().map(|choice| [&question.id, ":", &question.choice(*choice).id].concat()));
            let numbers = want.spans.iter().map(|(field, span)| (&question.fields[field.0].id, write_number(span.number(end), 2)));
            said.extend(numbers.map(|(field, number)| [&question.id, ".", field, " = ", &number].concat()));
        }
        said.join(", ")
    }
}

impl Want {
    fn add(&mut self, other: &Self) {
        self.chosen.extend(&other.chosen);
        self.avoided.extend(&other.avoided);
        self.silent |= other.silent;
        for (field, span) in &other.spans {
            let both = self.spans.entry(*field).or_insert(*span);
            *both = Span { low: both.low.max(span.low), high: both.high.min(span.high) };
        }
    }

    /// Whether the question can be answered so.
    fn fits(&self, question: &Question) -> bool {
        let most = match question.kind {
            Kind::Single => 1,
            Kind::Multi { most } => most.unwrap_or(usize::MAX),
            Kind::Numbers | Kind::Scale => usize::MAX,
        };
        let alone = self.chosen.len() <= 1 || !self.chosen.iter().any(|choice| question.choice(*choice).exclusive);
        let quiet = !self.silent || (self.chosen.is_empty() && self.spans.is_empty());
        alone && quiet && self.chosen.len() <= most && self.chosen.is_disjoint(&self.avoided) && self.spans.values().all(|span| span.low <= span.high)
    }
}

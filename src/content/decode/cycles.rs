//! Flags and measures may build on each other but never in a circle, and neither may skip
//! rules: without circles, reading a condition ends. Nor may rules that speak in each other's
//! place.

use super::at;
use crate::content::problem::Problem;
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::Definition;
use crate::engine::measure::{Derivation, Operand};

/// One thing that conditions can lead to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Node {
    Flag(usize),
    Measure(usize),
    Question(usize),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
}

/// The circles found, one problem each.
pub(super) fn find(definition: &Definition) -> Vec<Problem> {
    let mut search = Search {
        definition,
        flags: vec![Mark::New; definition.flags.len()],
        measures: vec![Mark::New; definition.measures.len()],
        questions: vec![Mark::New; definition.questions.len()],
        problems: Vec::new(),
    };
    (0..definition.flags.len()).for_each(|place| search.visit(Node::Flag(place)));
    (0..definition.measures.len()).for_each(|place| search.visit(Node::Measure(place)));
    (0..definition.questions.len()).for_each(|place| search.visit(Node::Question(place)));
    search.problems.extend(silent(definition));
    search.problems
}

/// Rules that speak in each other's place: in a circle of them nobody speaks, and a red flag
/// would be seen by no reader.
fn silent(definition: &Definition) -> impl Iterator<Item = Problem> {
    let speaks_for = |place: usize| definition.rules[place].instead.as_ref().map(|(_, other)| other.0);
    let in_a_circle = move |place: &usize| {
        let followed = std::iter::successors(speaks_for(*place), |next| speaks_for(*next));
        followed.take(definition.rules.len()).any(|next| next == *place)
    };
    (0..definition.rules.len()).filter(in_a_circle).map(|place| {
        let what = ["\"", &definition.rules[place].id, "\" leads back to itself, and no card would speak for it"].concat();
        Problem::new([&at("rules", place), ".instead"].concat(), what)
    })
}

struct Search<'a> {
    definition: &'a Definition,
    flags: Vec<Mark>,
    measures: Vec<Mark>,
    questions: Vec<Mark>,
    problems: Vec<Problem>,
}

impl Search<'_> {
    fn mark(&mut self, node: Node) -> &mut Mark {
        match node {
            Node::Flag(place) => &mut self.flags[place],
            Node::Measure(place) => &mut self.measures[place],
            Node::Question(place) => &mut self.questions[place],
        }
    }

    fn visit(&mut self, node: Node) {
        match *self.mark(node) {
            Mark::Done => {}
            Mark::Open => {
                let (place, id) = match node {
                    Node::Flag(place) => (at("flags", place), &self.definition.flags[place].id),
                    Node::Measure(place) => (at("measures", place), &self.definition.measures[place].id),
                    Node::Question(place) => ([&at("questions", place), ".skip-when"].concat(), &self.definition.questions[place].id),
                };
                self.problems.push(Problem::new(place, ["\"", id, "\" leads back to itself"].concat()));
            }
            Mark::New => {
                *self.mark(node) = Mark::Open;
                for next in self.follows(node) {
                    self.visit(next);
                }
                *self.mark(node) = Mark::Done;
            }
        }
    }

    /// What the node builds on. Questions count only where a skip rule asks: answers are given,
    /// not derived.
    fn follows(&self, node: Node) -> Vec<Node> {
        let mut found = Vec::new();
        match node {
            Node::Flag(place) => self.definition.flags[place].when.iter().for_each(|when| gather(when, &mut found)),
            Node::Question(place) => self.definition.questions[place].skip_when.iter().for_each(|when| gather(when, &mut found)),
            Node::Measure(place) => match &self.definition.measures[place].derivation {
                Derivation::Sum(fields) => found.extend(fields.iter().map(|(question, _)| Node::Question(question.0))),
                Derivation::Count(question, _) => found.push(Node::Question(question.0)),
                Derivation::Points(items) => items.iter().for_each(|(when, _)| gather(when, &mut found)),
                Derivation::Calculated(_, operands) => found.extend(operands.iter().filter_map(|operand| match operand {
                    Operand::Field(question, _) => Some(Node::Question(question.0)),
                    Operand::Tool(..) => None,
                })),
            },
        }
        found
    }
}

fn gather(condition: &Condition, found: &mut Vec<Node>) {
    condition.walk(&mut |part| match part {
        Condition::Chosen(question, _) | Condition::Answered(question) | Condition::Compare(Quantity::Field(question, _), ..) => {
            found.push(Node::Question(question.0));
        }
        Condition::Flag(flag) => found.push(Node::Flag(flag.0)),
        Condition::Compare(Quantity::Measure(measure), ..) => found.push(Node::Measure(measure.0)),
        Condition::Compare(Quantity::Score(_), ..) | Condition::Not(_) | Condition::All(_) | Condition::Any(_) => {}
    });
}

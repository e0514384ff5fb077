//! The promise over paths: in both modes, a red flag that is half raised is settled before the
//! end, and no card is always spoken for by another.
//!
//! States are merged so that they can be gone through: of all answers, only those that a rule
//! looks at are told apart, by the cases in which it holds or is more urgent; every other
//! question is either skipped by all readers or answered as most do. Each such reader walks by
//! the real strategy in both modes. The strategy must either have asked what fires the rule, or
//! none of the answers it rests on.

use std::collections::BTreeSet;
use std::fmt;

use super::budget::Budget;
use super::cases::{Case, End};
use super::solve::{Aim, Scores, Solver};
use super::uses::parts;
use super::walk::paths;
use crate::content::problem::Problem;
use crate::engine::adaptive::Adaptive;
use crate::engine::answers::{Answer, Answers};
use crate::engine::condition::{Condition, Picture, Quantity};
use crate::engine::definition::{ChoiceKey, Definition, QuestionKey, RuleKey};
use crate::engine::measure::Derivation;
use crate::engine::next::{Mode, Strategy, Turn, Why, is_skipped};
use crate::engine::report::Report;
use crate::engine::triage::Level;

/// What was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many merged readers walked.
    pub walks: usize,
    /// In how many of the walks the rule fired; in the others nothing had raised it.
    pub fired: usize,
    /// The most questions before every half-raised flag was settled: short, full.
    pub longest: [usize; 2],
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { walks, fired, longest: [short, full] } = self;
        write!(
            out,
            "paths: {walks} merged readers walked by the real strategy in both modes; the rule fired for {fired}, and for none of the others had anything raised it; "
        )?;
        write!(
            out,
            "every half-raised red flag is settled after {short} questions at most on the short way, {full} on the full one; no card is always spoken for"
        )
    }
}

/// More cases than these are not walked for one rule; they are taken evenly from all found.
const CASES: usize = 6;

/// Walks all merged readers and adds the problems found.
pub fn check(definition: &'static Definition, budget: &Budget, problems: &mut Vec<Problem>) -> Figures {
    let mut proof = Proof { definition, adaptive: Adaptive::new(definition), figures: Figures { walks: 0, fired: 0, longest: [0, 0] } };
    for (place, rule) in definition.rules.iter().enumerate() {
        let key = RuleKey(place);
        let stronger = rule.stronger.iter().map(|(when, _)| Condition::All(vec![rule.when.clone(), when.clone()]));
        let (mut heard, mut lost) = (false, None);
        for case in [rule.when.clone()].into_iter().chain(stronger).flat_map(|when| cases(definition, budget, &when)) {
            for (mode, others) in [(Mode::Short, Others::Silent), (Mode::Short, Others::Usual), (Mode::Full, Others::Silent), (Mode::Full, Others::Usual)] {
                if !budget.spend_walk() {
                    continue;
                }
                match proof.reader(key, &case, mode, others) {
                    Found::Spoken => heard = true,
                    Found::Fired | Found::Unraised => {}
                    Found::Lost => lost = Some(case.describe(definition, End::High)),
                }
            }
        }
        let at = ["rules[", &place.to_string(), "]"].concat();
        if let Some(answers) = lost {
            problems.push(Problem::new(at.clone(), ["\"", &rule.id, "\" is half raised and not settled for a reader with ", &answers].concat()));
        }
        if !heard && !budget.is_spent() {
            problems.push(Problem::new(at, ["no reader sees the card of \"", &rule.id, "\": another one always speaks for it"].concat()));
        }
    }
    proof.figures
}

/// Some of the cases in which the condition holds and can be asked for, from first to last.
fn cases(definition: &Definition, budget: &Budget, when: &Condition) -> Vec<Case> {
    let solver = Solver { definition, scores: Scores::Reached, budget };
    let all = solver.cases(when, Aim::Hold);
    let step = all.len().div_ceil(CASES).max(1);
    let paths = paths(definition, Mode::Full);
    all.iter().step_by(step).filter_map(|case| paths.iter().find_map(|path| solver.askable(case, path).into_iter().next())).collect()
}

/// What readers say to questions that the rule does not look at.
#[derive(Clone, Copy)]
enum Others {
    Silent,
    Usual,
}

/// How a walk ended for the rule.
enum Found {
    /// It fired, and its card speaks.
    Spoken,
    /// It fired, and another card speaks for it; or the quiz stopped for another reason.
    Fired,
    /// It did not fire, and no answer given raised it.
    Unraised,
    /// It did not fire, though an answer given raised it.
    Lost,
}

struct Proof {
    definition: &'static Definition,
    adaptive: Adaptive<'static>,
    figures: Figures,
}

impl Proof {
    fn reader(&mut self, rule: RuleKey, case: &Case, mode: Mode, others: Others) -> Found {
        let definition = self.definition;
        let mut answers = Answers::none(definition);
        let mut visited = Vec::new();
        let mut settled = 0;
        while let Some(pick) = self.adaptive.choose(&Turn { answers: &answers, visited: &visited, mode }) {
            visited.push(pick.question);
            if matches!(pick.why, Why::Safety | Why::Rule) {
                settled = visited.len();
            }
            // What the case wants left open is left open.
            let usual = || match others {
                Others::Usual if !case.wants.contains_key(&pick.question) => usual(definition, pick.question),
                Others::Usual | Others::Silent => Answer::default(),
            };
            answers.set(definition, pick.question, case.answer(definition, pick.question, End::High).unwrap_or_else(usual));
            let picture = Picture::of(definition, &answers);
            let gone: Vec<QuestionKey> = definition.question_keys().filter(|key| is_skipped(&picture, *key)).collect();
            gone.into_iter().for_each(|key| answers.clear(key));
        }
        self.figures.walks += 1;
        let longest = &mut self.figures.longest[usize::from(mode == Mode::Full)];
        *longest = settled.max(*longest);
        let report = Report::new(definition, &answers);
        if let Some(fired) = report.triage.iter().find(|fired| fired.rule == rule) {
            self.figures.fired += 1;
            return if fired.spoken_by.is_none() { Found::Spoken } else { Found::Fired };
        }
        let whole = case.answers(definition, End::High);
        let carried = Report::new(definition, &whole).triage.iter().any(|fired| fired.rule == rule);
        let stopped = report.level == Level::EmergencyNow;
        if carried && !stopped && rests_on(definition, rule, &answers, &whole) { Found::Lost } else { Found::Unraised }
    }
}

/// What most readers say.
fn usual(definition: &Definition, question: QuestionKey) -> Answer {
    let asked = definition.question(question);
    let numbers = asked.typical.iter().max_by_key(|typical| typical.share);
    if let Some(typical) = numbers {
        return Answer::numbers(typical.numbers.iter().map(|number| Some(*number)));
    }
    let most = (0..asked.choices.len()).max_by_key(|place| asked.choices[*place].share);
    Answer::choices(most.map(ChoiceKey))
}

/// Whether the rule, which `whole` fires, would not fire without some answer of `said`. Sums of
/// points rest on no single answer; for them it takes half of the points.
#[must_use]
pub fn rests_on(definition: &Definition, rule: RuleKey, said: &Answers, whole: &Answers) -> bool {
    let when = &definition.rule(rule).when;
    let (mut summed, mut half) = (false, false);
    when.walk(&mut |part| {
        if let Condition::Compare(Quantity::Measure(measure), _, bound) = part
            && let Derivation::Points(_) = definition.measures[measure.0].derivation
        {
            summed = true;
            half |= Picture::of(definition, said).range(Quantity::Measure(*measure)).low * 2.0 >= *bound;
        }
    });
    if summed {
        return half && Picture::of(definition, whole).holds(when);
    }
    let looked_at: BTreeSet<QuestionKey> = parts(definition, when).into_iter().map(super::uses::Part::question).collect();
    looked_at.into_iter().filter(|question| !said.get(*question).is_empty() && said.get(*question) == whole.get(*question)).any(|question| {
        let mut without = whole.clone();
        without.clear(question);
        !Picture::of(definition, &without).holds(when)
    })
}

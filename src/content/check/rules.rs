//! Triage can be relied on: every rule, and every way it becomes more urgent, happens to some
//! reader on a walked path, and no skip rule can hide a question that a rule needs.

use std::fmt;

use super::budget::Budget;
use super::cases::{Case, ENDS, End};
use super::solve::{Aim, Scores, Solver};
use super::walk::{fired, paths, walk};
use crate::content::problem::Problem;
use crate::engine::answers::Answers;
use crate::engine::condition::{Condition, Picture};
use crate::engine::definition::{Definition, QuestionKey, RuleKey};
use crate::engine::next::Mode;
use crate::engine::triage::Level;
use crate::session::Screen;

/// What was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many rules there are.
    pub rules: usize,
    /// How many of them can become more urgent, each way counted.
    pub stronger: usize,
    /// The rules that the short path does not reach.
    pub full_only: Vec<String>,
    /// In how many cases a skip rule takes away a question that a rule looks at; the rule
    /// fires in all of them.
    pub skipped: usize,
    /// The rules for which the search ended early.
    pub open: Vec<String>,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rules, stronger, full_only, skipped, open } = self;
        write!(out, "rules: {rules}, and {stronger} ways to be more urgent; each fires on a path walked with the full set or made for some readers, ")?;
        write!(out, "{} on the short path too", rules.saturating_sub(full_only.len() + open.len()))?;
        if !full_only.is_empty() {
            write!(out, " (not {})", full_only.join(", "))?;
        }
        out.write_str("; ")?;
        write!(out, "no skip rule hides a question that a rule needs ({skipped} cases in which one skips such a question)")?;
        if !open.is_empty() {
            write!(out, "; too much to try, so not looked at to the end: {}", open.join(", "))?;
        }
        Ok(())
    }
}

/// Looks at every rule and adds the problems found.
pub fn check(definition: &'static Definition, budget: &Budget, problems: &mut Vec<Problem>) -> Figures {
    let mut figures = Figures { rules: definition.rules.len(), stronger: 0, full_only: Vec::new(), skipped: 0, open: Vec::new() };
    for (place, rule) in definition.rules.iter().enumerate() {
        let key = RuleKey(place);
        let at = ["rules[", &place.to_string(), "]"].concat();
        let plain = Need { key, name: ["\"", &rule.id, "\""].concat(), when: rule.when.clone(), level: rule.level };
        let happens = plain.happens(definition, budget, Mode::Full);
        if !happens && !budget.is_spent() {
            problems.push(Problem::new(at.clone(), ["no path of answers fires \"", &rule.id, "\""].concat()));
        }
        if !plain.happens(definition, budget, Mode::Short) && !budget.is_spent() {
            figures.full_only.push(rule.id.clone());
        }
        figures.skipped += plain.hidden(definition, budget, &at, problems);
        for (when, level) in &rule.stronger {
            figures.stronger += 1;
            let name = ["the urgency of ", &plain.name].concat();
            let stronger = Need { key, name, when: Condition::All(vec![rule.when.clone(), when.clone()]), level: *level };
            if !stronger.happens(definition, budget, Mode::Full) && !budget.is_spent() {
                problems.push(Problem::new([&at, ".stronger"].concat(), ["no path of answers makes \"", &rule.id, "\" more urgent"].concat()));
            }
            figures.skipped += stronger.hidden(definition, budget, &at, problems);
        }
        if budget.is_spent() {
            figures.open.push(rule.id.clone());
        }
    }
    figures
}

/// A rule, and under which condition it is at least how urgent.
struct Need {
    key: RuleKey,
    /// What is lost when it does not happen.
    name: String,
    when: Condition,
    level: Level,
}

/// More walks than these are not tried for one rule.
const WALKS: usize = 40;

/// More ways to be asked the other questions of a case are not tried.
const WAYS: usize = 6;

impl Need {
    /// Whether a reader can come to it on a path of the mode.
    fn happens(&self, definition: &'static Definition, budget: &Budget, mode: Mode) -> bool {
        let solver = Solver { definition, scores: Scores::Reached, budget };
        let cases = solver.cases(&self.when, Aim::Hold);
        // The short way asks what its path says, and may ask anything else of the full one.
        let ways = |mode: Mode| {
            let paths = paths(definition, mode);
            let askable = cases.iter().flat_map(|case| paths.iter().flat_map(|path| solver.askable(case, path)));
            askable.flat_map(|case| ENDS.map(|end| (case.clone(), end))).take(WALKS).collect::<Vec<_>>()
        };
        let happens = |(case, end): &(Case, End)| {
            let session = walk(definition, budget, (case, *end), mode);
            fired(definition, &session, self.key).is_some_and(|level| level >= self.level)
        };
        ways(mode).iter().any(happens) || (mode == Mode::Short && ways(Mode::Full).iter().any(happens))
    }

    /// Looks for readers who would come to it, were it not for a skip rule. Returns how many
    /// cases there were in which a skip rule took a question away without harm.
    fn hidden(&self, definition: &'static Definition, budget: &Budget, at: &str, problems: &mut Vec<Problem>) -> usize {
        let solver = Solver::new(definition, budget);
        let mut harmless = 0;
        let mut found: Vec<QuestionKey> = Vec::new();
        for case in solver.cases(&self.when, Aim::Hold) {
            for question in case.answered() {
                let Some(skip) = &definition.question(question).skip_when else { continue };
                let skipping = solver.both(&[case.without(question)], &solver.cases(skip, Aim::Hold));
                for skipped in skipping.iter().filter(|skipped| !skipped.wants.contains_key(&question)) {
                    if found.contains(&question) {
                        break;
                    }
                    match self.lost(definition, budget, &case, skipped) {
                        None => harmless += 1,
                        Some(end) => {
                            found.push(question);
                            let (asked, answers) = (&definition.question(question).id, skipped.describe(definition, end));
                            problems.push(Problem::new(at, ["the skip rule of \"", asked, "\" hides ", &self.name, " from a reader with ", &answers].concat()));
                        }
                    }
                }
            }
        }
        harmless
    }

    /// With which numbers the rule is lost to the skip rule, if it is. A reader whose quiz ends
    /// with an emergency or is not made for them has lost nothing.
    fn lost(&self, definition: &'static Definition, budget: &Budget, case: &Case, skipped: &Case) -> Option<End> {
        let scores = [0.0, 1.0].map(|score| vec![Some(score); definition.causes.len()]);
        let whole = case.answers(definition, End::High);
        let scores = scores.iter().find(|scores| self.holds(definition, &whole, scores))?;
        // The other questions of the case shall be asked, as far as that is possible.
        let mut ways = Solver::new(definition, budget).askable(skipped, paths(definition, Mode::Full)[0]);
        ways.truncate(WAYS);
        if ways.is_empty() {
            ways.push(skipped.clone());
        }
        ENDS.into_iter().find(|end| {
            let open = ways.iter().filter(|way| !self.holds(definition, &way.answers(definition, *end), scores));
            let wanted = open.filter_map(|way| way.with(definition, case));
            wanted.map(|wanted| walk(definition, budget, (&wanted, *end), Mode::Full)).any(|session| match session.screen() {
                Screen::Emergency | Screen::Stopped(_) => false,
                Screen::Intro | Screen::Question(_) | Screen::Report => !self.holds(definition, session.answers(), scores),
            })
        })
    }

    fn holds(&self, definition: &Definition, answers: &Answers, scores: &[Option<f64>]) -> bool {
        Picture { definition, answers, scores: Some(scores) }.holds(&self.when)
    }
}

//! Every question can be asked, and every cause can be met: its gate opens, and some reader who
//! walks the full path finds it in the result, at least in the background. How well it can fit
//! at best is searched for greedily, so a better case may exist. A cause that is not ranked is
//! named by a rule that fires.

use std::cmp::Reverse;
use std::fmt;

use super::budget::Budget;
use super::cases::{Case, ENDS, End};
use super::solve::{Aim, Scores, Solver};
use super::walk::{fired, paths, walk};
use crate::content::problem::Problem;
use crate::engine::condition::{Condition, Picture};
use crate::engine::definition::{CauseKey, Definition, Model, QuestionKey, RuleKey};
use crate::engine::evidence::{Band, standings};
use crate::engine::next::Mode;
use crate::engine::report::{Outcome, Report};

/// What was looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many causes there are.
    pub causes: usize,
    /// How many of them are ranked; the others are named by rules.
    pub ranked: usize,
    /// The ranked causes for which no reader was found whom they fit well, with the best band.
    pub weaker: Vec<(String, Band)>,
    /// The questions and causes for which the search ended early.
    pub open: Vec<String>,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { causes, ranked, weaker, open } = self;
        write!(out, "causes: {ranked} ranked, each in the result of some reader on the full path, and {} named by a rule that fires; ", causes - ranked)?;
        write!(out, "{} of the ranked ones can fit well", ranked - weaker.len() - open.len().min(ranked - weaker.len()))?;
        for (cause, band) in weaker {
            let at_best = match band {
                Band::FitsWell => "fits well",
                Band::WorthChecking => "worth checking",
                Band::Background => "in the background",
                Band::LessLikely => "less likely",
            };
            write!(out, "; {cause} at best {at_best}")?;
        }
        if !open.is_empty() {
            write!(out, "; too much to try, so not looked at to the end: {}", open.join(", "))?;
        }
        Ok(())
    }
}

/// Looks at every question and every cause and adds the problems found.
pub fn check(definition: &'static Definition, budget: &Budget, problems: &mut Vec<Problem>) -> Figures {
    let mut figures = Figures { causes: definition.causes.len(), ranked: 0, weaker: Vec::new(), open: Vec::new() };
    for key in definition.question_keys().filter(|key| !can_be_asked(definition, budget, *key)) {
        let id = &definition.question(key).id;
        if budget.is_spent() {
            figures.open.push(id.clone());
            continue;
        }
        problems.push(Problem::new(["questions[", &key.0.to_string(), "]"].concat(), ["no path of answers leads to the question \"", id, "\""].concat()));
    }
    for (place, cause) in definition.causes.iter().enumerate() {
        let key = CauseKey(place);
        let mut report = |what: &str| problems.push(Problem::new(["causes[", &place.to_string(), "]"].concat(), ["\"", &cause.id, "\" ", what].concat()));
        if cause.model.is_none() {
            match is_named(definition, budget, key) {
                true => {}
                false if budget.is_spent() => figures.open.push(cause.id.clone()),
                false => report("is not ranked, and no rule that can fire names it"),
            }
            continue;
        }
        figures.ranked += 1;
        match best_band(definition, budget, key) {
            Some(Band::FitsWell) => {}
            _ if budget.is_spent() => figures.open.push(cause.id.clone()),
            Some(band @ (Band::WorthChecking | Band::Background)) => figures.weaker.push((cause.id.clone(), band)),
            Some(Band::LessLikely) => report("never gets beyond \"less likely\""),
            None => report("is in no reader's result"),
        }
    }
    figures
}

fn can_be_asked(definition: &'static Definition, budget: &Budget, question: QuestionKey) -> bool {
    let solver = Solver::new(definition, budget);
    let cases = solver.cases(&Condition::Answered(question), Aim::Hold);
    let paths = paths(definition, Mode::Full);
    let askable = cases.iter().flat_map(|case| paths.iter().flat_map(|path| solver.askable(case, path)));
    let ways: Vec<(Case, End)> = askable.flat_map(|case| ENDS.map(|end| (case.clone(), end))).take(30).collect();
    let is_asked = |case: &Case, end: End| walk(definition, budget, (case, end), Mode::Full).trail().contains(&question);
    if ways.iter().any(|(case, end)| is_asked(case, *end)) {
        return true;
    }
    // It changes nothing for who says nothing else. Perhaps for a reader whom some cause fits.
    let fitting = (0..definition.causes.len()).flat_map(|place| strongest(definition, budget, CauseKey(place)));
    fitting
        .into_iter()
        .any(|fits| ways.iter().filter_map(|(case, end)| Some((fits.with(definition, case)?, *end))).take(3).any(|(case, end)| is_asked(&case, end)))
}

/// Whether a rule that can fire names the cause.
fn is_named(definition: &'static Definition, budget: &Budget, cause: CauseKey) -> bool {
    let solver = Solver { definition, scores: Scores::Reached, budget };
    (0..definition.rules.len()).map(RuleKey).filter(|rule| definition.rule(*rule).causes.contains(&cause)).any(|rule| {
        let cases = solver.cases(&definition.rule(rule).when, Aim::Hold);
        let mut ways = cases.iter().flat_map(|case| solver.askable(case, paths(definition, Mode::Full)[0])).take(10);
        ways.any(|case| fired(definition, &walk(definition, budget, (&case, End::High), Mode::Full), rule).is_some())
    })
}

/// The best band in which a walked reader finds the cause in the result.
fn best_band(definition: &'static Definition, budget: &Budget, cause: CauseKey) -> Option<Band> {
    let mut best = None;
    for (case, end) in strongest(definition, budget, cause).into_iter().flat_map(|case| ENDS.map(|end| (case.clone(), end))) {
        let case = with_core(definition, budget, case, (cause, end));
        let session = walk(definition, budget, (&case, end), Mode::Full);
        let report = Report::new(definition, session.answers());
        let finding = report.pinned.iter().chain(&report.ranking).find(|finding| finding.cause == cause && report.outcome == Outcome::Ranking);
        best = best.max(finding.and_then(|finding| finding.standing.as_ref()).map(|standing| standing.band));
        if best == Some(Band::FitsWell) {
            break;
        }
    }
    best
}

/// The cases found in which the cause scores highest, best first.
pub(super) fn strongest(definition: &Definition, budget: &Budget, cause: CauseKey) -> Vec<Case> {
    let Some(model) = &definition.cause(cause).model else { return Vec::new() };
    let search = Search::new(definition, budget, model);
    let mut found: Vec<(Case, f64)> = Vec::new();
    for start in &search.starts {
        let (case, left_out) = search.gather(start.clone(), None);
        found.push((case, 0.0));
        // Whatever did not fit in is given the first place in turn.
        found.extend(left_out.into_iter().map(|first| (search.gather(start.clone(), Some(first)).0, 0.0)));
    }
    for (case, score) in &mut found {
        *score = score_of(definition, budget, case, (cause, End::High)).unwrap_or(0.0);
    }
    found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    found.into_iter().map(|(case, _)| case).take(4).collect()
}

/// All evidence that speaks for one cause, as cases.
struct Search<'d> {
    definition: &'d Definition,
    budget: &'d Budget,
    /// Where to begin: the gate, with and without each of the priors.
    starts: Vec<Case>,
    /// The cases of each item that speaks for it, strongest item first.
    items: Vec<Vec<Case>>,
}

impl<'d> Search<'d> {
    fn new(definition: &'d Definition, budget: &'d Budget, model: &Model) -> Self {
        let solver = Solver::new(definition, budget);
        let path = paths(definition, Mode::Full)[0];
        let askable = |when: &Condition| -> Vec<Case> {
            let cases = solver.cases(when, Aim::Hold);
            cases.iter().flat_map(|case| solver.askable(case, path)).take(40).collect()
        };
        let gate = model.only_if.as_ref().map_or_else(|| vec![Case::default()], askable);
        let priors = model.priors.iter().flat_map(|(when, _)| solver.both(&gate, &askable(when)).into_iter().take(3));
        let mut items: Vec<_> = model.evidence.iter().filter(|item| item.step > 0).collect();
        items.sort_by_key(|item| Reverse(item.step));
        Self { definition, budget, starts: gate.iter().cloned().chain(priors).collect(), items: items.into_iter().map(|item| askable(&item.when)).collect() }
    }

    /// Adds one item after the other where that is still possible. Returns the places of those
    /// that were left out.
    fn gather(&self, start: Case, first: Option<usize>) -> (Case, Vec<usize>) {
        let mut case = start;
        let mut left_out = Vec::new();
        for place in first.into_iter().chain((0..self.items.len()).filter(|place| Some(*place) != first)) {
            let ways = self.items[place].iter().take_while(|_| self.budget.spend(2 + case.wants.len() as u64));
            match ways.into_iter().find_map(|more| case.with(self.definition, more)) {
                Some(more) => case = more,
                None => left_out.push(place),
            }
        }
        (case, left_out)
    }
}

/// Answers further core questions, as many as a ranking needs, each so that the cause loses
/// least.
fn with_core(definition: &Definition, budget: &Budget, mut case: Case, (cause, end): (CauseKey, End)) -> Case {
    let solver = Solver::new(definition, budget);
    let path = paths(definition, Mode::Full)[0];
    let score = |case: &Case| score_of(definition, budget, case, (cause, end)).unwrap_or(0.0);
    for question in definition.question_keys().filter(|key| definition.question(*key).core) {
        if case.wants.contains_key(&question) || case.answers(definition, end).core_answered(definition) >= definition.scoring.core_needed {
            continue;
        }
        let ways = solver.cases(&Condition::Answered(question), Aim::Hold);
        let askable = ways.iter().flat_map(|way| solver.askable(way, path)).filter_map(|way| case.with(definition, &way));
        case = askable.max_by(|one, other| score(one).total_cmp(&score(other))).unwrap_or(case);
    }
    case
}

/// The score of the cause on these answers; nothing if its gate is closed.
fn score_of(definition: &Definition, budget: &Budget, case: &Case, (cause, end): (CauseKey, End)) -> Option<f64> {
    if !budget.spend_score() {
        return None;
    }
    let answers = case.answers(definition, end);
    let all = standings(&Picture::of(definition, &answers));
    all.iter().find(|standing| standing.cause == cause).map(|standing| standing.score)
}

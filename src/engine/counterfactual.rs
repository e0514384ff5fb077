//! "If this answer were another one": for each cause of the first view, the smallest single
//! change that would move it to another band. What the reader decides over stands apart from
//! what is as it is. Nothing here speaks of a red flag: causes that one names have no
//! counterfactual, and no change is named on which triage would say anything else.

use super::adaptive::mentioned;
use super::answers::Answers;
use super::condition::Reason;
use super::definition::{CauseKey, Definition, Idle, Influence, Question, QuestionKey};
use super::doubt::Bands;
use super::evidence::Band;
use super::looks::Looks;
use super::next::{self, Mode};
use super::order;
use super::report::{Outcome, Report};
use super::trial::{self, Alternative, Change};

/// A change and the band it leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterfactual {
    /// The other answer.
    pub tried: Alternative,
    /// The band of the cause then.
    pub band: Band,
}

/// The smallest changes for one cause.
#[derive(Clone, Debug, PartialEq)]
pub struct Turns {
    /// The cause.
    pub cause: CauseKey,
    /// What the reader decides over and has answered: a change that makes it fit less, and no
    /// other cause more.
    pub own: Option<Counterfactual>,
    /// What is as it is, in either direction; answered questions go before open ones.
    pub given: Option<Counterfactual>,
}

/// A change that would do, before it is looked at closely.
struct Candidate {
    /// The place of the cause in the first view.
    place: usize,
    /// Whose it is.
    influence: Influence,
    tried: Alternative,
    band: Band,
    /// Whether the question is still open, and how far the change moves the cause, in steps:
    /// open questions come after all answered ones.
    effort: (bool, f64),
}

/// How many candidates are looked at closely before giving up: each costs a report.
const LOOKED_AT: usize = 4;

/// The smallest changes for each cause of the first view, in its order.
#[must_use]
pub fn turns(definition: &Definition, looks: &Looks, answers: &Answers, report: &Report) -> Vec<Turns> {
    let mut candidates = candidates(definition, looks, answers, report);
    order::sort(&mut candidates, |one, other| one.effort < other.effort);
    let closest = |place: usize, influence: Influence| {
        let mut looked_at = candidates.iter().filter(|candidate| candidate.place == place && candidate.influence == influence).take(LOOKED_AT);
        let found = looked_at.find(|candidate| stands(definition, answers, report, candidate))?;
        Some(Counterfactual { tried: found.tried.clone(), band: found.band })
    };
    let mut turns = Vec::new();
    for (place, finding) in report.ranking[..report.first_view].iter().enumerate() {
        turns.push(Turns { cause: finding.cause, own: closest(place, Influence::Own), given: closest(place, Influence::Given) });
    }
    turns
}

/// Every single change that moves a cause of the first view to another band and may be spoken of.
fn candidates(definition: &Definition, looks: &Looks, answers: &Answers, report: &Report) -> Vec<Candidate> {
    let shown = &report.ranking[..report.first_view];
    let bands = Bands::of(definition);
    let mut found = Vec::new();
    let mut scratch = answers.clone();
    let mut swayed = Vec::new();
    for key in next::askable(definition, answers, Mode::Full) {
        let question = definition.question(key);
        if question.influence == Influence::Unspoken {
            continue;
        }
        let open = !answers.says_something(definition, key);
        for tried in trial::alternatives(definition, looks, answers, key) {
            trial::sway(definition, looks, &mut scratch, &tried, &mut swayed);
            for (cause, odds) in swayed.iter().copied() {
                let Some(place) = shown.iter().position(|finding| finding.cause == cause) else { continue };
                let (Some(standing), Some(odds)) = (&shown[place].standing, odds) else { continue };
                let band = bands.band(Some(odds));
                let wanted = match question.influence {
                    // Ticking one more thing is nothing to do.
                    Influence::Own => band < standing.band && !open && !matches!(tried.change, Change::With(_)),
                    Influence::Given => band != standing.band && !is_ordinary(question, tried.change),
                    Influence::Unspoken => false,
                };
                if wanted {
                    let effort = (open, (odds - standing.log_odds).abs());
                    found.push(Candidate { place, influence: question.influence, tried: tried.clone(), band, effort });
                }
            }
        }
    }
    found
}

/// Whether the change leads to the ordinary answer. "If you had not noticed …" explains nothing.
fn is_ordinary(question: &Question, change: Change) -> bool {
    match change {
        Change::Instead(choice) | Change::With(choice) => question.choice(choice).idle == Some(Idle::Baseline),
        Change::Without(_) | Change::Number(..) => false,
    }
}

/// Whether the answer to the question speaks for a cause: then it is nothing to aim for, even if
/// another answer is worse.
fn still_speaks(definition: &Definition, then: &Report, question: QuestionKey) -> bool {
    let about = |reason: &Reason| match *reason {
        Reason::Choice(key, _) | Reason::Number(key, _) => key == question,
        Reason::Flag(flag) => definition.flags[flag.0].when.as_ref().is_some_and(|when| mentioned(definition, when).any(|key| key == question)),
    };
    let mut items = then.pinned.iter().chain(&then.ranking).filter_map(|finding| finding.standing.as_ref()).flat_map(|standing| &standing.contributions);
    items.any(|item| item.step > 0 && item.reasons.iter().any(about))
}

/// Whether the whole report agrees: the cause stands in that band, triage says the same, and a
/// change that the reader is meant to think about makes no other cause fit better.
fn stands(definition: &Definition, answers: &Answers, report: &Report, candidate: &Candidate) -> bool {
    let (tried, cause) = (&candidate.tried, report.ranking[candidate.place].cause);
    let then = Report::new(definition, &trial::with(definition, answers, tried.question, tried.answer.clone()));
    let band = |report: &Report, cause: CauseKey| {
        let standing = report.ranking.iter().find(|finding| finding.cause == cause).and_then(|finding| finding.standing.as_ref());
        standing.map(|standing| standing.band)
    };
    let same_triage = then.triage.iter().map(|fired| (fired.rule, fired.level)).eq(report.triage.iter().map(|fired| (fired.rule, fired.level)));
    let own = candidate.influence == Influence::Own;
    let no_worse = || then.ranking.iter().all(|finding| band(&then, finding.cause) <= band(report, finding.cause).or(Some(Band::LessLikely)));
    then.outcome == Outcome::Ranking
        && band(&then, cause) == Some(candidate.band)
        && same_triage
        && (!own || (no_worse() && !still_speaks(definition, &then, tried.question)))
}

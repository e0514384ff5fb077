//! What the reader gets, as data: which cards, which causes in which order, what to do, when to
//! look again. All words are added by who shows it.

use super::answers::Answers;
use super::condition::Picture;
use super::definition::{CalculatorKey, Definition};
use super::evidence;
use super::triage::{self, Fired, Level};
use effects::effects;
use finding::best_of;

mod effects;
mod finding;
mod rank;

pub use effects::Effects;
pub use finding::Finding;

/// The whole result.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Every rule that fired, most urgent first.
    pub triage: Vec<Fired>,
    /// The strongest level.
    pub level: Level,
    /// What kind of result it is.
    pub outcome: Outcome,
    /// Causes that a fired rule names, shown above the ranking whatever their score. In an
    /// emergency those that only rules name; without a ranking none.
    pub pinned: Vec<Finding>,
    /// All other ranked causes, best fit first.
    pub ranking: Vec<Finding>,
    /// How many of [`Report::ranking`] the first view shows.
    pub first_view: usize,
    /// Whether harmless causes lead, and the lasting ones are for "if it does not pass".
    pub reassurance: bool,
    /// When to look again; none where somebody else should look today.
    pub recheck: Option<Recheck>,
    /// Places in [`Definition::tips`].
    pub tips: Vec<usize>,
    /// Places in [`Definition::modifiers`].
    pub modifiers: Vec<usize>,
    /// What must be left out.
    pub effects: Effects,
    /// The calculators that may be offered.
    pub tools: Vec<CalculatorKey>,
    /// Places in [`super::definition::Sheet::tests`].
    pub tests: Vec<usize>,
    /// How many core questions have an answer that says something.
    pub core_answered: usize,
}

/// What kind of result it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Help now: triage and, once the reader has read it, general tips.
    Emergency,
    /// Triage and general tips, for readers who must not be given a ranking.
    NoRanking,
    /// Too few core answers: triage and general tips.
    NotEnoughAnswers,
    /// A ranking.
    Ranking,
}

/// When to look again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recheck {
    /// Days from the day of the quiz.
    pub days: u16,
    /// Whether the day after the race comes first.
    pub after_race: bool,
}

/// The days until a new look where no cause says otherwise.
const RECHECK_DAYS: u16 = 14;

impl Report {
    /// The report on these answers. Total: every combination of answers has one.
    // Not inlined: what makes a result is cut off from the first part of the program by name.
    #[must_use]
    #[inline(never)]
    pub fn new(definition: &Definition, answers: &Answers) -> Self {
        Self::holding(definition, answers, &[], &[])
    }

    /// The report on answers that are only tried. What `own`, the report on the reader's own
    /// answers, says for their safety stays: no red flag goes away, and nobody it protects from
    /// training or from numbers loses that by trying.
    #[must_use]
    pub fn trying(definition: &Definition, tried: &Answers, own: &Self) -> Self {
        Self::holding(definition, tried, &own.triage, &own.modifiers)
    }

    /// The report on these answers, with rules and modifiers that hold in any case.
    fn holding(definition: &Definition, answers: &Answers, fired: &[Fired], modified: &[usize]) -> Self {
        let bare = Picture::of(definition, answers);
        let standings = evidence::standings(&bare);
        let scores = evidence::scores(definition, &standings);
        let picture = Picture { scores: Some(&scores), ..bare };
        let triage = triage::joined(triage::triage_with_scores(&picture), fired);
        // Apart from any score: whether the quiz must stop.
        let urgent = triage::strongest(&triage::joined(triage::triage(definition, answers), fired)) == Level::EmergencyNow;
        let level = triage::strongest(&triage);
        let modifies = |place| modified.contains(&place) || picture.holds(&definition.modifiers[place].when);
        let modifiers = places(definition.modifiers.len(), modifies);
        let effects = effects(definition, &triage, &modifiers, level);
        let core_answered = answers.core_answered(definition);
        let outcome = if urgent {
            Outcome::Emergency
        } else if effects.no_ranking {
            Outcome::NoRanking
        } else if core_answered < definition.scoring.core_needed {
            Outcome::NotEnoughAnswers
        } else {
            Outcome::Ranking
        };
        let mut report = Self {
            level,
            outcome,
            pinned: Vec::new(),
            ranking: Vec::new(),
            first_view: 0,
            reassurance: false,
            recheck: None,
            tips: tips(&picture, outcome, level),
            tests: places(definition.sheet.tests.len(), |place| picture.allows(definition.sheet.tests[place].1.as_ref())),
            tools: Vec::new(),
            triage,
            modifiers,
            effects,
            core_answered,
        };
        match outcome {
            Outcome::Ranking => report.rank(&picture, standings),
            // What only a rule names is part of the red flag, not of the ranking.
            Outcome::Emergency => report.pinned = report.named(definition, &picture, &[], |cause| definition.cause(cause).model.is_none()),
            Outcome::NoRanking | Outcome::NotEnoughAnswers => {}
        }
        report.recheck = report.recheck(&picture);
        report.tools = report.tools(definition);
        report
    }

    /// The causes shown at once: pinned ones and the first of the ranking.
    pub fn shown(&self) -> impl Iterator<Item = &Finding> {
        self.pinned.iter().chain(&self.ranking[..self.first_view])
    }

    /// The date comes from what leads the result.
    fn recheck(&self, picture: &Picture) -> Option<Recheck> {
        let definition = picture.definition;
        if self.level >= Level::SameDay {
            return None;
        }
        let fits = self.leading().filter(|finding| finding.score() >= definition.scoring.background);
        Some(fits.map_or(Recheck { days: RECHECK_DAYS, after_race: false }, |finding| {
            let cause = definition.cause(finding.cause);
            // Who must not train or run hard does not race.
            if cause.recheck_after_race && (self.effects.no_training || self.effects.easy_only) {
                return Recheck { days: RECHECK_DAYS, after_race: false };
            }
            let days = cause.rechecks.iter().rev().find(|(when, _)| picture.holds(when)).map_or(cause.recheck_days, |(_, days)| *days);
            // Who must not train does not wait four weeks.
            let most = if self.effects.no_training { RECHECK_DAYS } else { u16::MAX };
            Recheck { days: days.min(most), after_race: cause.recheck_after_race }
        }))
    }

    /// The cause that the plan is about: the best fitting one shown, or the harmless one that
    /// leads where the result reassures.
    fn leading(&self) -> Option<&Finding> {
        if self.reassurance { self.ranking.first() } else { self.best() }
    }

    /// The cause shown that fits best, pinned or not.
    #[must_use]
    pub fn best(&self) -> Option<&Finding> {
        best_of([&self.pinned, &self.ranking[..self.first_view]], |finding| finding.standing.is_some())
    }

    /// The shape of the next weeks for the cause that the plan is about, if it has one and fits
    /// well enough to act on.
    #[must_use]
    pub fn plan(&self) -> Option<[u16; 4]> {
        self.leading().filter(|finding| !finding.is_weak())?.plan
    }

    fn tools(&self, definition: &Definition) -> Vec<CalculatorKey> {
        if self.effects.no_tools || self.outcome != Outcome::Ranking || self.level >= Level::SameDay {
            return Vec::new();
        }
        let mut offered = Vec::new();
        for (place, tool) in definition.calculators.iter().enumerate() {
            let belongs = |finding: &Finding| tool.causes.contains(&finding.cause);
            let is_shown = self.pinned.iter().any(belongs) || self.ranking[..self.first_view].iter().any(belongs);
            let has_weeks = !tool.is_planner() || self.plan().is_some();
            if is_shown && has_weeks && tool.needs.iter().all(|need| self.effects.allow(*need)) {
                offered.push(CalculatorKey(place));
            }
        }
        offered
    }
}

fn tips(picture: &Picture, outcome: Outcome, level: Level) -> Vec<usize> {
    match outcome {
        Outcome::Ranking => Vec::new(),
        Outcome::Emergency | Outcome::NoRanking | Outcome::NotEnoughAnswers => places(picture.definition.tips.len(), |place| {
            let tip = &picture.definition.tips[place];
            picture.allows(tip.when.as_ref()) && !(tip.self_care && level >= Level::SameDay)
        }),
    }
}

/// The places, of so many, that pass.
#[inline(never)]
fn places(count: usize, passes: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for place in 0..count {
        if passes(place) {
            found.push(place);
        }
    }
    found
}

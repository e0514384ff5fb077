//! What the reader gets, as data: which cards, which causes in which order, what to do, when to
//! look again. All words are added by who shows it.

use super::answers::Answers;
use super::condition::Picture;
use super::definition::{CalculatorKey, CauseKey, Definition, Effect, Need};
use super::evidence::{self, Band, Contribution, Standing};
use super::order;
use super::triage::{self, Fired, Level};

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

/// One cause in the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The cause.
    pub cause: CauseKey,
    /// How it stands; none for causes that only a rule names.
    pub standing: Option<Standing>,
    /// The strongest answers for it, at most three.
    pub speaks_for: Vec<Contribution>,
    /// The strongest answers against it, at most two.
    pub speaks_against: Vec<Contribution>,
    /// Places of the first steps that this reader may be given.
    pub steps: Vec<usize>,
    /// Causes to look at before believing this one, with their bands.
    pub check_first: Vec<(CauseKey, Band)>,
    /// The cause shown joined with it.
    pub joined_with: Option<CauseKey>,
    /// Places in [`Definition::corrections`]; each is shown once, under the first cause.
    pub corrections: Vec<usize>,
    /// Whether it is shown as "if it does not pass".
    pub if_it_stays: bool,
    /// Hundredths of the usual week for the next four weeks.
    pub plan: Option<[u16; 4]>,
}

/// When to look again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recheck {
    /// Days from the day of the quiz.
    pub days: u16,
    /// Whether the day after the race comes first.
    pub after_race: bool,
}

/// What must be left out of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Effects {
    /// No advice to train, no plan.
    pub no_training: bool,
    /// Easy running only.
    pub easy_only: bool,
    /// No calculator that asks for weight.
    pub no_weight_tools: bool,
    /// No amounts of fluid, salt or fuel.
    pub no_fuel_tools: bool,
    /// No calculators.
    pub no_tools: bool,
    /// No ranking.
    pub no_ranking: bool,
}

impl Effects {
    #[inline(never)]
    fn add(&mut self, effects: &[Effect]) {
        for effect in effects {
            *match effect {
                Effect::NoTraining => &mut self.no_training,
                Effect::EasyOnly => &mut self.easy_only,
                Effect::NoWeightTools => &mut self.no_weight_tools,
                Effect::NoFuelTools => &mut self.no_fuel_tools,
                Effect::NoTools => &mut self.no_tools,
                Effect::NoRanking => &mut self.no_ranking,
            } = true;
        }
    }

    /// Easy running only is no time to build up again.
    fn allow_plan(&self, weeks: [u16; 4]) -> bool {
        !(self.no_training || self.easy_only && weeks.iter().any(|week| *week > EASY_WEEK))
    }

    fn allow(&self, need: Need) -> bool {
        match need {
            Need::Weight => !self.no_weight_tools,
            Need::Fuel => !self.no_fuel_tools,
            Need::Training => !self.no_training,
        }
    }
}

/// Hundredths of the usual week that easy running only allows.
const EASY_WEEK: u16 = 80;

/// The days until a new look where no cause says otherwise.
const RECHECK_DAYS: u16 = 14;

impl Report {
    /// The report on these answers. Total: every combination of answers has one.
    #[must_use]
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
        let modifiers = places(definition.modifiers.len(), &modifies);
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
            tests: places(definition.sheet.tests.len(), &|place| picture.allows(definition.sheet.tests[place].1.as_ref())),
            tools: Vec::new(),
            triage,
            modifiers,
            effects,
            core_answered,
        };
        match outcome {
            Outcome::Ranking => report.rank(&picture, standings),
            // What only a rule names is part of the red flag, not of the ranking.
            Outcome::Emergency => report.pinned = report.named(definition, &picture, &[], &|cause| definition.cause(cause).model.is_none()),
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

    fn rank(&mut self, picture: &Picture, mut standings: Vec<Standing>) {
        let definition = picture.definition;
        let left_out = |cause: CauseKey| self.modifiers.iter().any(|place| definition.modifiers[*place].leaves_out.contains(&cause));
        // Of equal scores, the cause that the definition names first.
        order::sort(&mut standings, |one, other| one.score > other.score);
        self.reassurance = self.reassures(picture, &standings);
        let pinned = self.named(definition, picture, &standings, &|_| true);
        let mut ranking: Vec<Finding> = Vec::new();
        for standing in &standings {
            if !pinned.iter().any(|finding| finding.cause == standing.cause) && !left_out(standing.cause) {
                ranking.push(self.finding(picture, &standings, standing.cause));
            }
        }
        if self.reassurance {
            // Harmless causes lead; lasting ones follow, each group in its own order.
            order::sort(&mut ranking, |one, other| !one.if_it_stays && other.if_it_stays);
        }
        let scoring = &definition.scoring;
        // What is merely common has no place in the first view, wherever it ranks.
        for place in 0..ranking.len() {
            let finding = &ranking[place];
            if finding.score() >= scoring.background && !finding.is_untouched() && self.first_view < scoring.first_view {
                ranking[self.first_view..=place].rotate_right(1);
                self.first_view += 1;
            }
        }
        self.pinned = pinned;
        self.ranking = ranking;
        self.place_corrections(definition);
    }

    /// The causes that fired rules name, each once, the most urgent rule's first.
    fn named(&self, definition: &Definition, picture: &Picture, standings: &[Standing], wanted: &dyn Fn(CauseKey) -> bool) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        // A card that another one speaks for names no cause of its own.
        for fired in self.triage.iter().filter(|fired| fired.spoken_by.is_none()) {
            for cause in &definition.rule(fired.rule).causes {
                if wanted(*cause) && !found.iter().any(|finding| finding.cause == *cause) {
                    // What a red flag names does not wait until something passes.
                    found.push(Finding { if_it_stays: false, ..self.finding(picture, standings, *cause) });
                }
            }
        }
        found
    }

    /// Rule 7 of section 4.1. A red flag for this week speaks louder than any reassurance.
    fn reassures(&self, picture: &Picture, standings: &[Standing]) -> bool {
        let scoring = &picture.definition.scoring;
        self.level < Level::DoctorSoon { days: 7 }
            && picture.holds(&scoring.reassure_when)
            && standings.iter().any(|standing| picture.definition.cause(standing.cause).reassures && standing.score >= scoring.reassure_from)
    }

    #[inline(never)]
    fn finding(&self, picture: &Picture, standings: &[Standing], key: CauseKey) -> Finding {
        let cause = picture.definition.cause(key);
        let standing = standing_of(standings, key);
        let mut check_first = Vec::new();
        for other in &cause.check_first {
            if let Some(standing) = standing_of(standings, *other) {
                check_first.push((*other, standing.band));
            }
        }
        let joined_with = match cause.joined_with {
            Some((other, least)) if standing_of(standings, other).is_some_and(|standing| standing.score >= least) => Some(other),
            _ => None,
        };
        let may_be_given = |place: usize| {
            let step = &cause.steps[place];
            picture.allows(step.when.as_ref()) && !(step.training && self.effects.no_training) && !(step.hard && self.effects.easy_only)
        };
        Finding {
            cause: key,
            standing: standing.cloned(),
            speaks_for: strongest(standing, 1, 3),
            speaks_against: strongest(standing, -1, 2),
            steps: places(cause.steps.len(), &may_be_given),
            check_first,
            joined_with,
            corrections: Vec::new(),
            if_it_stays: self.reassurance && !cause.passing,
            plan: cause.plan.filter(|weeks| self.effects.allow_plan(*weeks)),
        }
    }

    fn place_corrections(&mut self, definition: &Definition) {
        let mut placed = vec![false; definition.corrections.len()];
        for finding in self.pinned.iter_mut().chain(&mut self.ranking) {
            for (place, correction) in definition.corrections.iter().enumerate() {
                if !placed[place] && correction.causes.contains(&finding.cause) {
                    placed[place] = true;
                    finding.corrections.push(place);
                }
            }
        }
    }

    /// The date comes from what leads the result.
    fn recheck(&self, picture: &Picture) -> Option<Recheck> {
        let definition = picture.definition;
        if self.level >= Level::SameDay {
            return None;
        }
        let leads = if self.reassurance { self.ranking.first() } else { self.best() };
        let fits = leads.filter(|finding| finding.score() >= definition.scoring.background);
        Some(fits.map_or(Recheck { days: RECHECK_DAYS, after_race: false }, |finding| {
            let cause = definition.cause(finding.cause);
            // Who must not train or run hard does not race.
            if cause.recheck_after_race && (self.effects.no_training || self.effects.easy_only) {
                return Recheck { days: RECHECK_DAYS, after_race: false };
            }
            let days = cause.rechecks.iter().rev().find(|(when, _)| picture.holds(when)).map_or(cause.recheck_days, |(_, days)| *days);
            Recheck { days, after_race: cause.recheck_after_race }
        }))
    }

    /// The cause shown that fits best, pinned or not.
    #[must_use]
    pub fn best(&self) -> Option<&Finding> {
        best_of([&self.pinned, &self.ranking[..self.first_view]], &|finding| finding.standing.is_some())
    }

    /// The shape of the next weeks: that of the best fitting cause shown which has one.
    #[must_use]
    pub fn plan(&self) -> Option<[u16; 4]> {
        best_of([&self.pinned, &self.ranking[..self.first_view]], &|finding| finding.plan.is_some())?.plan
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

impl Finding {
    /// The score, 0 to 1; 0 for causes that are not ranked.
    #[must_use]
    pub fn score(&self) -> f64 {
        self.standing.as_ref().map_or(0.0, |standing| standing.score)
    }

    /// Whether it is ranked and not worth checking.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.band < Band::WorthChecking)
    }

    /// Whether no answer speaks for it, and it is not likely enough to be worth checking all the same.
    fn is_untouched(&self) -> bool {
        self.speaks_for.is_empty() && self.is_weak()
    }
}

fn standing_of(standings: &[Standing], cause: CauseKey) -> Option<&Standing> {
    standings.iter().find(|standing| standing.cause == cause)
}

/// The strongest items of one sign, which come first.
#[inline(never)]
fn strongest(standing: Option<&Standing>, sign: i8, most: usize) -> Vec<Contribution> {
    let mut found = Vec::new();
    let Some(standing) = standing else { return found };
    for item in &standing.contributions {
        if item.step.signum() == sign && found.len() < most {
            found.push(item.clone());
        }
    }
    found
}

/// Of the findings that count, the one that fits best; of equal ones the first.
#[inline(never)]
fn best_of<'f>(lists: [&'f [Finding]; 2], counts: &dyn Fn(&Finding) -> bool) -> Option<&'f Finding> {
    let mut best: Option<&Finding> = None;
    for list in lists {
        for finding in list {
            if counts(finding) && best.is_none_or(|best| finding.score() > best.score()) {
                best = Some(finding);
            }
        }
    }
    best
}

fn effects(definition: &Definition, triage: &[Fired], modifiers: &[usize], level: Level) -> Effects {
    let mut effects = Effects { no_training: level >= Level::SameDay, ..Effects::default() };
    for fired in triage {
        effects.add(&definition.rule(fired.rule).effects);
    }
    for place in modifiers {
        effects.add(&definition.modifiers[*place].effects);
    }
    effects
}

fn tips(picture: &Picture, outcome: Outcome, level: Level) -> Vec<usize> {
    match outcome {
        Outcome::Ranking => Vec::new(),
        Outcome::Emergency | Outcome::NoRanking | Outcome::NotEnoughAnswers => places(picture.definition.tips.len(), &|place| {
            let tip = &picture.definition.tips[place];
            picture.allows(tip.when.as_ref()) && !(tip.self_care && level >= Level::SameDay)
        }),
    }
}

/// The places, of so many, that pass.
#[inline(never)]
fn places(count: usize, passes: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for place in 0..count {
        if passes(place) {
            found.push(place);
        }
    }
    found
}

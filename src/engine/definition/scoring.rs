//! The numbers of the scoring rule, and where statements come from.

use crate::engine::condition::Condition;

/// The numbers of the scoring rule (domain section 4.1).
#[derive(Clone, Debug, PartialEq)]
pub struct Scoring {
    /// How many of the largest steps of one sign count in full.
    pub full: usize,
    /// How many more count half; the rest count a quarter.
    pub half: usize,
    /// The least the damped sum can be, in steps.
    pub least: f64,
    /// The most the damped sum can be, in steps.
    pub most: f64,
    /// How many core questions a ranking needs.
    pub core_needed: usize,
    /// How many causes the first view shows at most.
    pub first_view: usize,
    /// The score, 0 to 1, from which a cause "fits well".
    pub fits_well: f64,
    /// The score from which it is "worth checking".
    pub worth_checking: f64,
    /// The score from which it is "in the background".
    pub background: f64,
    /// When a harmless cause may lead the result.
    pub reassure_when: Condition,
    /// The score that cause needs.
    pub reassure_from: f64,
    /// How unsure the numbers themselves are.
    pub doubt: Leeway,
}

/// How far the numbers of the scoring rule may be off: what doubt tries them with. Expert
/// judgement, as most of those numbers are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leeway {
    /// How many weightings are tried.
    pub weightings: u16,
    /// How far a step moves either way that rests on judgement or the article, in half steps.
    pub judged: i8,
    /// How far a step moves either way that a study, a review or a guideline stands behind, in
    /// half steps.
    pub studied: i8,
    /// How far the odds of a prior move either way, in half steps.
    pub prior: i8,
    /// How many of the weightings must show a change for it to be named; from 1.
    pub often: u16,
    /// Where these numbers come from.
    pub source: Vec<Source>,
}

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its number in the list of references.
    pub id: u16,
    /// Who and when, short.
    pub cite: String,
}

/// Where a statement comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Source {
    /// Meta-analysis or systematic review.
    Review,
    /// Consensus statement or guideline.
    Guideline,
    /// Cohort, cross-sectional or diagnostic study.
    Observation,
    /// Experiment or trial.
    Experiment,
    /// Expert judgement: no study exists.
    Judgement,
    /// The article the assessment began with.
    Article,
}

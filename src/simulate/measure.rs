//! What is counted over the readers, and the readers shared out over the processors. Counts are
//! whole numbers and each reader has a stream of chance of their own, so the result does not
//! hang on how many processors there are.

use std::thread;

use super::chance::Chance;
use super::policies::{POLICIES, Policy, Walk, by, walk};
use super::readers::{Reader, Readers, World};
use crate::content::check::promise::rests_on;
use crate::engine::adaptive::Adaptive;
use crate::engine::answers::Answers;
use crate::engine::condition::Picture;
use crate::engine::definition::{CauseKey, Definition};
use crate::engine::evidence::{Band, standings};
use crate::engine::next::{InOrder, Mode};
use crate::engine::report::Report;
use crate::engine::triage::Level;

/// Longer walks are counted as this long.
pub const LONGEST: usize = 64;

/// Counts of one policy in one world.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts {
    /// Readers for whom some cause is true.
    pub readers: u64,
    /// Of them, those whose leading cause is true.
    pub top_one: u64,
    /// True causes that could stand among the first three.
    pub three_possible: u64,
    /// Those that do.
    pub three: u64,
    /// Causes, of three a reader, that all questions put among the first three as well.
    pub same: u64,
    /// Three for each reader.
    pub same_possible: u64,
    /// How many readers were asked so many questions.
    pub asked: Vec<u64>,
    /// By wording, weakest first: causes that are true, and all.
    pub bands: [(u64, u64); 4],
    /// Rules that fire when everything is asked: for now, today, soon.
    pub fire: [u64; 3],
    /// Those of them that do not fire here.
    pub lost: [u64; 3],
    /// Those of these that rest on an answer given here: the promise broken.
    pub broken: u64,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            readers: 0,
            top_one: 0,
            three_possible: 0,
            three: 0,
            same: 0,
            same_possible: 0,
            asked: vec![0; LONGEST + 1],
            bands: [(0, 0); 4],
            fire: [0; 3],
            lost: [0; 3],
            broken: 0,
        }
    }
}

/// Counts after so many questions, for the curves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// True causes among the first three.
    pub three: u64,
    /// Those that could be.
    pub possible: u64,
}

/// The orders whose curves are drawn.
pub const CURVES: [&str; 3] = ["adaptive", "fixed order", "random order"];

/// All counts of one world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// One place per policy.
    pub policies: Vec<Counts>,
    /// One place per curve, then one per number of questions.
    pub curves: Vec<Vec<Step>>,
}

/// Draws so many readers of a world, walks them by every policy and counts.
#[must_use]
pub fn run(definition: &Definition, world: World, readers: u64, seed: u64) -> Counted {
    let workers = thread::available_parallelism().map_or(1, usize::from) as u64;
    let source = Readers::new(definition, world, seed);
    let parts: Vec<Counted> = thread::scope(|scope| {
        let started: Vec<_> = (0..workers)
            .map(|worker| {
                let source = &source;
                scope.spawn(move || {
                    let mut bench = Bench { definition, adaptive: Adaptive::new(definition), counted: empty() };
                    (worker..readers).step_by(workers as usize).for_each(|reader| bench.reader(source, Chance::of(seed, reader)));
                    bench.counted
                })
            })
            .collect();
        started.into_iter().map(|worker| worker.join().unwrap_or_else(|problem| std::panic::resume_unwind(problem))).collect()
    });
    parts.into_iter().fold(empty(), |mut all, part| {
        all.add(&part);
        all
    })
}

fn empty() -> Counted {
    Counted { policies: vec![Counts::default(); POLICIES.len()], curves: vec![vec![Step::default(); LONGEST + 1]; CURVES.len()] }
}

struct Bench<'d> {
    definition: &'d Definition,
    adaptive: Adaptive<'d>,
    counted: Counted,
}

impl Bench<'_> {
    fn reader(&mut self, source: &Readers, mut chance: Chance) {
        let definition = self.definition;
        let reader = source.draw(&mut chance);
        let whole = by(Policy::All, &self.adaptive, definition, &reader.answers, 0, &mut chance);
        let mut length = 0;
        for (place, policy) in POLICIES.into_iter().enumerate() {
            let walk = by(policy, &self.adaptive, definition, &reader.answers, length, &mut chance);
            if policy == Policy::AdaptiveShort {
                length = walk.asked.len();
            }
            let counts = &mut self.counted.policies[place];
            counts.agreement(definition, &reader, &walk, &whole);
            counts.triage(definition, &walk, &whole);
        }
        let random = super::policies::Listed::random(definition, &mut chance);
        for (place, strategy) in [&self.adaptive as &dyn crate::engine::next::Strategy, &InOrder(definition), &random].into_iter().enumerate() {
            let steps = &mut self.counted.curves[place];
            let mut last = 0;
            let end = walk(definition, &reader.answers, strategy, (Mode::Full, LONGEST), &mut |walk| {
                last = walk.asked.len();
                steps[last].see(definition, &reader, &walk.answers);
            });
            // Who is done stays as they are.
            (last + 1..=LONGEST).for_each(|step| steps[step].see(definition, &reader, &end.answers));
        }
    }
}

impl Counts {
    fn agreement(&mut self, definition: &Definition, reader: &Reader, walk: &Walk, whole: &Walk) {
        self.asked[walk.asked.len().min(LONGEST)] += 1;
        let first = first_three(definition, &walk.answers);
        self.same_possible += 3;
        self.same += first_three(definition, &whole.answers).iter().filter(|cause| first.contains(cause)).count() as u64;
        let truths = truths(reader);
        if truths > 0 {
            self.readers += 1;
            self.top_one += u64::from(first.first().is_some_and(|cause| reader.truth[cause.0]));
            self.three_possible += truths.min(3);
            self.three += hits(reader, &first);
        }
        for standing in standings(&Picture::of(definition, &walk.answers)) {
            let band = match standing.band {
                Band::LessLikely => 0,
                Band::Background => 1,
                Band::WorthChecking => 2,
                Band::FitsWell => 3,
            };
            self.bands[band].0 += u64::from(reader.truth[standing.cause.0]);
            self.bands[band].1 += 1;
        }
    }

    fn triage(&mut self, definition: &Definition, walk: &Walk, whole: &Walk) {
        let here = Report::new(definition, &walk.answers).triage;
        for fired in Report::new(definition, &whole.answers).triage {
            let kind = match fired.level {
                Level::EmergencyNow => 0,
                Level::SameDay => 1,
                Level::DoctorSoon { .. } | Level::SelfCare => 2,
            };
            self.fire[kind] += 1;
            if here.iter().all(|other| other.rule != fired.rule) {
                self.lost[kind] += 1;
                self.broken += u64::from(rests_on(definition, fired.rule, &walk.answers, &whole.answers));
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.readers += other.readers;
        self.top_one += other.top_one;
        self.three_possible += other.three_possible;
        self.three += other.three;
        self.same += other.same;
        self.same_possible += other.same_possible;
        self.broken += other.broken;
        self.asked.iter_mut().zip(&other.asked).for_each(|(one, other)| *one += other);
        self.fire.iter_mut().zip(&other.fire).for_each(|(one, other)| *one += other);
        self.lost.iter_mut().zip(&other.lost).for_each(|(one, other)| *one += other);
        for (one, other) in self.bands.iter_mut().zip(&other.bands) {
            *one = (one.0 + other.0, one.1 + other.1);
        }
    }
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.policies.iter_mut().zip(&other.policies).for_each(|(one, other)| one.add(other));
        for (one, other) in self.curves.iter_mut().flatten().zip(other.curves.iter().flatten()) {
            one.three += other.three;
            one.possible += other.possible;
        }
    }
}

impl Step {
    fn see(&mut self, definition: &Definition, reader: &Reader, answers: &Answers) {
        self.possible += truths(reader).min(3);
        self.three += hits(reader, &first_three(definition, answers));
    }
}

fn truths(reader: &Reader) -> u64 {
    reader.truth.iter().filter(|truth| **truth).count() as u64
}

fn hits(reader: &Reader, first: &[CauseKey]) -> u64 {
    first.iter().filter(|cause| reader.truth[cause.0]).count() as u64
}

/// The three causes that score highest.
fn first_three(definition: &Definition, answers: &Answers) -> Vec<CauseKey> {
    let mut all = standings(&Picture::of(definition, answers));
    all.sort_by(|one, other| other.score.total_cmp(&one.score));
    all.into_iter().take(3).map(|standing| standing.cause).collect()
}

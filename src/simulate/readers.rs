//! Readers drawn from the model, or from a world in which the model is wrong.
//!
//! First come the answers that gates and priors look at, by their base rates. Given those, each
//! cause is true or not by its prior and what those answers say. Then every other answer is
//! drawn: its base rate, times the likelihood ratio of each item it touches for a true cause,
//! divided by the mean over true and untrue, so that over all readers the base rates come back.

use std::collections::BTreeSet;

use super::chance::Chance;
use crate::engine::adaptive::mentioned;
use crate::engine::answers::{Answer, Answers};
use crate::engine::condition::Picture;
use crate::engine::definition::{ChoiceKey, Definition, Idle, Kind, QuestionKey};
use crate::engine::evidence::{log_odds, probability};
use crate::engine::next::is_offered;

/// In what the readers differ from the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Its name in the report.
    pub name: &'static str,
    /// The odds of each cause are so many times larger or smaller, by a coin.
    pub odds: f64,
    /// Each step is off by one either way, or right, a third each.
    pub steps_off: bool,
    /// The share of answers given without reading.
    pub careless: f64,
    /// The share of questions skipped.
    pub skipped: f64,
    /// Whether two causes are always true.
    pub two_causes: bool,
}

/// The model itself.
const MODEL: World = World { name: "as the model says", odds: 1.0, steps_off: false, careless: 0.0, skipped: 0.0, two_causes: false };

/// All worlds, the model first.
pub const WORLDS: [World; 6] = [
    MODEL,
    World { name: "priors off by two", odds: 2.0, ..MODEL },
    World { name: "steps off by one", steps_off: true, ..MODEL },
    World { name: "15 % careless answers", careless: 0.15, ..MODEL },
    World { name: "20 % skipped", skipped: 0.2, ..MODEL },
    World { name: "two causes at once", two_causes: true, ..MODEL },
];

/// One reader.
#[derive(Clone, Debug)]
pub struct Reader {
    /// What contributes in truth, one place per cause.
    pub truth: Vec<bool>,
    /// What they would say to each question.
    pub answers: Answers,
}

/// Draws readers of one world.
#[derive(Debug)]
pub struct Readers<'d> {
    definition: &'d Definition,
    world: World,
    /// Per question, the items that look at it: cause, place, true step.
    items: Vec<Vec<(usize, usize, i8)>>,
    /// The questions that gates and priors look at.
    first: Vec<QuestionKey>,
    /// What the odds of each cause are multiplied by.
    odds: Vec<f64>,
}

impl<'d> Readers<'d> {
    /// The readers of a world. What is off in it is off for all of them alike.
    #[must_use]
    pub fn new(definition: &'d Definition, world: World, seed: u64) -> Self {
        let mut chance = Chance::of(seed, u64::MAX);
        let odds = definition.causes.iter().map(|_| if chance.happens(0.5) { world.odds } else { 1.0 / world.odds }).collect();
        let mut items = vec![Vec::new(); definition.questions.len()];
        let mut first = BTreeSet::new();
        for (cause, model) in definition.causes.iter().enumerate().filter_map(|(place, cause)| Some((place, cause.model.as_ref()?))) {
            model.priors.iter().map(|(when, _)| when).chain(&model.only_if).for_each(|when| first.extend(mentioned(definition, when)));
            for (place, item) in model.evidence.iter().enumerate() {
                let off = if world.steps_off { chance.below(3) as i8 - 1 } else { 0 };
                mentioned(definition, &item.when).for_each(|question| items[question.0].push((cause, place, item.step + off)));
            }
        }
        Self { definition, world, items, first: first.into_iter().collect(), odds }
    }

    /// One reader.
    #[must_use]
    pub fn draw(&self, chance: &mut Chance) -> Reader {
        let mut answers = Answers::none(self.definition);
        for question in &self.first {
            self.say(&mut answers, *question, &[], chance);
        }
        let truth = self.truth(&answers, chance);
        for question in self.definition.question_keys().filter(|question| !self.first.contains(question)) {
            self.say(&mut answers, question, &truth, chance);
        }
        for question in self.definition.question_keys() {
            if chance.happens(self.world.careless) {
                answers.clear(question);
                self.say(&mut answers, question, &[], chance);
            }
            if chance.happens(self.world.skipped) {
                answers.clear(question);
            }
        }
        Reader { truth, answers }
    }

    fn truth(&self, answers: &Answers, chance: &mut Chance) -> Vec<bool> {
        let picture = Picture::of(self.definition, answers);
        let mut shares: Vec<f64> = self
            .definition
            .causes
            .iter()
            .zip(&self.odds)
            .map(|(cause, odds)| {
                let Some(model) = cause.model.as_ref().filter(|model| picture.allows(model.only_if.as_ref())) else { return 0.0 };
                let prior = model.priors.iter().rev().find(|(when, _)| picture.holds(when)).map_or(model.prior, |(_, prior)| *prior);
                let said: f64 = model.evidence.iter().filter(|item| picture.holds(&item.when)).map(|item| f64::from(item.step)).sum();
                probability(log_odds(prior) + odds.log2() + said)
            })
            .collect();
        if !self.world.two_causes {
            return shares.iter().map(|share| chance.happens(*share)).collect();
        }
        let mut truth = vec![false; shares.len()];
        for _ in 0..2 {
            if let Some(place) = chance.weighted(&shares) {
                truth[place] = true;
                shares[place] = 0.0;
            }
        }
        truth
    }

    /// Draws the answer to one question; without a truth, by the base rates alone.
    fn say(&self, answers: &mut Answers, key: QuestionKey, truth: &[bool], chance: &mut Chance) {
        let question = self.definition.question(key);
        if !question.typical.is_empty() {
            let weights: Vec<f64> = question
                .typical
                .iter()
                .map(|one| {
                    let answer = Answer::numbers(one.numbers.iter().map(|number| Some(*number)));
                    f64::from(one.share) * self.ratio(answers, key, answer, truth)
                })
                .collect();
            if let Some(place) = chance.weighted(&weights) {
                let numbers = question.typical[place].numbers.iter().map(|number| Some(*number));
                answers.set(self.definition, key, Answer::numbers(numbers));
            }
        }
        if question.choices.is_empty() {
            return;
        }
        let numbers = answers.get(key).numbers.clone();
        let weights: Vec<f64> = question
            .choices
            .iter()
            .enumerate()
            .map(|(place, choice)| {
                let offered = is_offered(&Picture::of(self.definition, answers), key, ChoiceKey(place));
                let share = if offered { f64::from(choice.share) / 100.0 } else { 0.0 };
                share * self.ratio(answers, key, Answer { chosen: vec![ChoiceKey(place)], numbers: numbers.clone() }, truth)
            })
            .collect();
        let chosen = match question.kind {
            Kind::Single => chance.weighted(&weights).map(ChoiceKey).into_iter().collect(),
            Kind::Multi { .. } | Kind::Numbers | Kind::Scale => self.tick(key, &weights, chance),
        };
        answers.set(self.definition, key, Answer { chosen, numbers });
    }

    /// Several options, each by itself; "none of these" where nothing is ticked.
    fn tick(&self, key: QuestionKey, weights: &[f64], chance: &mut Chance) -> Vec<ChoiceKey> {
        let question = self.definition.question(key);
        let silent = |place: usize| matches!(question.choices[place].idle, Some(Idle::Unsure | Idle::Declined));
        if let Some(place) = (0..weights.len()).find(|place| silent(*place) && chance.happens(weights[*place])) {
            return vec![ChoiceKey(place)];
        }
        let plain: Vec<usize> = (0..weights.len()).filter(|place| !question.choices[*place].exclusive && !silent(*place)).collect();
        let mut ticked: Vec<usize> = plain.into_iter().filter(|place| chance.happens(weights[*place].min(0.95))).collect();
        if let Kind::Multi { most: Some(most) } = question.kind {
            chance.shuffle(&mut ticked);
            ticked.truncate(most);
        }
        if ticked.is_empty() {
            ticked.extend((0..weights.len()).find(|place| question.choices[*place].exclusive && !silent(*place)));
        }
        ticked.into_iter().map(ChoiceKey).collect()
    }

    /// How much likelier the answer is for this reader than for a typical one.
    fn ratio(&self, answers: &Answers, key: QuestionKey, answer: Answer, truth: &[bool]) -> f64 {
        if truth.is_empty() {
            return 1.0;
        }
        let mut after = answers.clone();
        after.set(self.definition, key, answer);
        let (before, after) = (Picture::of(self.definition, answers), Picture::of(self.definition, &after));
        let touched = self.items[key.0].iter().map(|(cause, place, step)| {
            let Some(model) = &self.definition.causes[*cause].model else { return 1.0 };
            let item = &model.evidence[*place];
            if !after.holds(&item.when) || before.holds(&item.when) {
                return 1.0;
            }
            let ratio = f64::from(*step).exp2();
            let mean = 1.0 + model.prior * (ratio - 1.0);
            if truth[*cause] { ratio / mean } else { 1.0 / mean }
        });
        touched.product()
    }
}

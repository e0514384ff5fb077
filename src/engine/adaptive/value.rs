//! What a question is worth: by how much its answer is expected to reduce the doubt about the
//! causes.
//!
//! Doubt about a cause is the binary entropy of its score, in bits; causes are not rivals, so
//! doubts add. The scores after each possible answer are those of the real scoring, with damping
//! and gates. How likely an answer is comes from its share among typical readers, tilted by what
//! the causes say as they stand: a cause of score p, for which the answer is a step s, multiplies
//! the share by (1 + p(2ˢ − 1)) / (1 + p₀(2ˢ − 1)), where p₀ is its prior. This takes causes as
//! independent of each other, and options of one question one at a time.
//!
//! The gain is the doubt about the expected score less the expected doubt. It is never negative,
//! also where steps and shares do not agree exactly, as judgements never do.

use super::estimate::Standing;
use super::index::Uses;
use crate::engine::answers::{Answer, Answers};
use crate::engine::condition::Picture;
use crate::engine::definition::{CauseKey, ChoiceKey, Definition, Kind, Question, QuestionKey};
use crate::engine::evidence::Band;
use crate::engine::next::is_offered;

/// What is expected of the answer to a question.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Worth {
    /// The doubt taken away, in weighted bits.
    pub(super) gain: f64,
    /// The probability that a cause changes its wording.
    pub(super) moves: f64,
    /// The cause it says most about.
    pub(super) most: Option<CauseKey>,
}

/// How much more a bit counts for each unit of probability that the cause changes its wording.
const WORDING: f64 = 3.0;

/// No answer is made likelier or less likely by the causes than by this factor.
const TILT: f64 = 8.0;

/// What the answer to a question that is open in `scratch` is worth. `scratch` is left as it was.
pub(super) fn worth(definition: &Definition, (question, uses): (QuestionKey, &Uses), standings: &[Option<Standing>], scratch: &mut Answers) -> Worth {
    let options = options(&Picture::of(definition, scratch), question);
    let mut weights: Vec<f64> = Vec::with_capacity(options.len());
    // One row per answer, one column per cause touched.
    let mut scores: Vec<f64> = Vec::with_capacity(options.len() * uses.touches.len());
    for (answer, share) in options {
        scratch.set(definition, question, answer);
        let picture = Picture::of(definition, scratch);
        let mut tilt = 1.0;
        for touch in &uses.touches {
            let (Some(standing), Some(model)) = (&standings[touch.cause.0], &definition.cause(touch.cause).model) else { continue };
            let moved = standing.moved(&picture, model, touch);
            scores.push(moved.score);
            tilt *= moved.tilt;
        }
        weights.push(share * tilt.clamp(1.0 / TILT, TILT));
    }
    scratch.clear(question);
    let all: f64 = weights.iter().sum();
    if all <= 0.0 {
        return Worth::default();
    }
    weights.iter_mut().for_each(|weight| *weight /= all);
    add_up(definition, uses, standings, (&weights, &scores))
}

fn add_up(definition: &Definition, uses: &Uses, standings: &[Option<Standing>], (weights, scores): (&[f64], &[f64])) -> Worth {
    let scoring = &definition.scoring;
    let mut found = Worth::default();
    let mut best = 0.0;
    let mut still = 1.0;
    for (column, touch) in uses.touches.iter().enumerate() {
        let now = standings[touch.cause.0].as_ref().map_or(0.0, |standing| standing.score);
        let band = scoring.band(now);
        let (mut mean, mut doubts, mut moves) = (0.0, 0.0, 0.0);
        for (row, weight) in weights.iter().enumerate() {
            let score = scores[row * uses.touches.len() + column];
            mean += weight * score;
            doubts += weight * doubt(score);
            if scoring.band(score) != band {
                moves += weight;
            }
        }
        let gain = (doubt(mean) - doubts) * (1.0 + WORDING * moves);
        found.gain += gain;
        still *= 1.0 - moves;
        if gain > best {
            best = gain;
            found.most = Some(touch.cause);
        }
    }
    found.moves = 1.0 - still;
    found
}

/// Binary entropy, in bits.
fn doubt(probability: f64) -> f64 {
    let part = |share: f64| if share > 0.0 { -share * share.log2() } else { 0.0 };
    part(probability) + part(1.0 - probability)
}

/// The possible answers with their shares: one option at a time, or typical numbers.
fn options(picture: &Picture, key: QuestionKey) -> Vec<(Answer, f64)> {
    let question = picture.definition.question(key);
    let chosen = question.choices.iter().enumerate().filter(|(place, _)| is_offered(picture, key, ChoiceKey(*place)));
    let chosen = chosen.map(|(place, choice)| (Answer::choice(ChoiceKey(place)), f64::from(choice.share)));
    let typed = question.typical.iter().map(|one| (Answer::numbers(one.numbers.iter().map(|number| Some(*number))), f64::from(one.share)));
    chosen.chain(typed).collect()
}

/// What a question asks of the reader; a plain one with two options is 1.
pub(super) fn effort(question: &Question) -> f64 {
    let options = 0.03 * question.choices.len() as f64;
    match question.kind {
        Kind::Single => 1.0 + options,
        Kind::Multi { .. } => 1.1 + options,
        Kind::Numbers | Kind::Scale => 0.8 + options + 0.25 * question.fields.len() as f64,
    }
}

/// Whether the cause may be named as what a question is about: it fits already, or is common.
/// A rare and serious one is not put into a reader's head.
pub(super) fn may_be_named(definition: &Definition, cause: CauseKey, standings: &[Option<Standing>]) -> bool {
    let common = definition.cause(cause).model.as_ref().is_some_and(|model| model.prior >= definition.scoring.background);
    let fits = standings[cause.0].as_ref().is_some_and(|standing| definition.scoring.band(standing.score) >= Band::WorthChecking);
    common || fits
}

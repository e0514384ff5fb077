//! Another answer, tried on a copy: what it would drop, how the causes would stand, and the way
//! back. The reader's own answers are never touched.

use super::answers::{Answer, Answers};
use super::condition::Picture;
use super::definition::{CauseKey, ChoiceKey, Definition, FieldKey, Idle, Kind, QuestionKey};
use super::evidence;
use super::looks::Looks;
use super::next;

/// One change of an answer.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Change {
    /// This choice and no other.
    Instead(ChoiceKey),
    /// This choice besides the others.
    With(ChoiceKey),
    /// The others without this choice.
    Without(ChoiceKey),
    /// This number, in the engine's unit.
    Number(FieldKey, f64),
}

/// Another answer to a question.
#[derive(Clone, PartialEq, Debug)]
pub struct Alternative {
    /// The question.
    pub question: QuestionKey,
    /// What is changed.
    pub change: Change,
    /// The whole answer after it.
    pub answer: Answer,
}

/// Takes back the answers whose question no longer applies, until nothing changes any more, and
/// returns them.
pub fn settle(definition: &Definition, answers: &mut Answers) -> Vec<(QuestionKey, Answer)> {
    let mut dropped = Vec::new();
    loop {
        let picture = Picture::of(definition, answers);
        let gone = definition.question_keys().find(|key| !answers.get(*key).is_empty() && next::is_skipped(&picture, *key));
        let Some(gone) = gone else { return dropped };
        dropped.push((gone, answers.get(gone).clone()));
        answers.clear(gone);
    }
}

/// The answers as they would be with this one, less those that no longer apply then.
#[must_use]
pub fn with(definition: &Definition, answers: &Answers, question: QuestionKey, answer: Answer) -> Answers {
    let mut tried = answers.clone();
    tried.set(definition, question, answer);
    settle(definition, &mut tried);
    tried
}

/// The other answers that say something, each one change away: for questions with choices every
/// choice that is offered, for numbers both sides of each number that a condition names. Numbers
/// that only count together with others are not tried.
#[must_use]
pub fn alternatives(definition: &Definition, looks: &Looks, answers: &Answers, question: QuestionKey) -> Vec<Alternative> {
    let (asked, now) = (definition.question(question), answers.get(question));
    let mut found = Vec::new();
    let mut add = |change, answer: Answer| {
        if !answer.is_empty() && answer != *now {
            found.push(Alternative { question, change, answer });
        }
    };
    for choice in (0..asked.choices.len()).map(ChoiceKey) {
        let says_something = matches!(asked.choice(choice).idle, None | Some(Idle::Baseline));
        if says_something && next::is_offered(&Picture::of(definition, answers), question, choice) {
            let (change, chosen) = picked(definition, answers, question, choice);
            add(change, Answer { chosen, numbers: now.numbers.clone() });
        }
    }
    for (field, bound) in looks.bounds(question) {
        let known = &asked.fields[field.0];
        let step = if known.whole { 1.0 } else { 0.5 };
        for number in [bound - step, bound, bound + step].into_iter().filter(|number| known.takes(*number)) {
            let mut numbers = now.numbers.clone();
            numbers.resize(asked.fields.len(), None);
            numbers[field.0] = Some(number);
            add(Change::Number(field, number), Answer { chosen: now.chosen.clone(), numbers });
        }
    }
    found
}

/// What is ticked after the reader ticks or unticks a choice.
fn picked(definition: &Definition, answers: &Answers, question: QuestionKey, choice: ChoiceKey) -> (Change, Vec<ChoiceKey>) {
    let (asked, chosen) = (definition.question(question), &answers.get(question).chosen);
    let several = match asked.kind {
        Kind::Single => false,
        Kind::Multi { most } => most.is_none_or(|most| chosen.len() < most || chosen.contains(&choice)),
        Kind::Numbers | Kind::Scale => true,
    };
    if several && chosen.contains(&choice) {
        let mut rest = chosen.clone();
        rest.retain(|other| *other != choice);
        return (Change::Without(choice), rest);
    }
    let mut rest = chosen.clone();
    rest.retain(|other| several && !asked.choice(choice).exclusive && !asked.choice(*other).exclusive);
    let change = if rest.is_empty() { Change::Instead(choice) } else { Change::With(choice) };
    rest.push(choice);
    (change, rest)
}

/// Each cause that the alternative may move, with its log₂ odds then, or nothing where it would be
/// left out, in place of what stood in the list. The answers are afterwards what they were.
pub fn sway(definition: &Definition, looks: &Looks, answers: &mut Answers, tried: &Alternative, swayed: &mut Vec<(CauseKey, Option<f64>)>) {
    swayed.clear();
    let mut before = vec![(tried.question, answers.get(tried.question).clone())];
    answers.set(definition, tried.question, tried.answer.clone());
    before.extend(settle(definition, answers));
    let picture = Picture::of(definition, answers);
    for (place, (touched, _)) in before.iter().enumerate() {
        for cause in looks.causes(*touched) {
            let seen = before[..place].iter().any(|(earlier, _)| looks.causes(*earlier).contains(cause));
            if !seen {
                swayed.push((*cause, evidence::log_odds_of(&picture, *cause)));
            }
        }
    }
    // Last dropped, first restored: the tried question itself may be among them.
    for (question, answer) in before.into_iter().rev() {
        answers.set(definition, question, answer);
    }
}

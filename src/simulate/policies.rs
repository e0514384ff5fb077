//! Ways to choose what is asked, and one reader's walk by each of them.

use super::chance::Chance;
use crate::engine::adaptive::Adaptive;
use crate::engine::answers::Answers;
use crate::engine::condition::Picture;
use crate::engine::definition::{Definition, QuestionKey};
use crate::engine::next::{InOrder, Mode, Pick, Strategy, Turn, Why, is_skipped, path};

/// A way to choose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Policy {
    /// What the quiz does on the short path.
    AdaptiveShort,
    /// What it does with all questions.
    AdaptiveFull,
    /// The order of the full path, as many questions as the short path asked this reader.
    Fixed,
    /// Safety first, then any order, as many questions.
    Random,
    /// Everything that no skip rule takes away.
    All,
}

/// All of them. The short path comes before those that are as long.
pub const POLICIES: [Policy; 5] = [Policy::AdaptiveShort, Policy::AdaptiveFull, Policy::Fixed, Policy::Random, Policy::All];

impl Policy {
    /// Its name in the report.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AdaptiveShort => "adaptive, short",
            Self::AdaptiveFull => "adaptive, full",
            Self::Fixed => "fixed order, as long as short",
            Self::Random => "random order, as long as short",
            Self::All => "all questions",
        }
    }
}

/// What was asked and said.
#[derive(Clone, Debug)]
pub struct Walk {
    /// The answers that stand at the end.
    pub answers: Answers,
    /// The questions asked, in order.
    pub asked: Vec<QuestionKey>,
}

/// Walks until the strategy stops, or until so many questions have been asked. After each one
/// `see` is shown the walk so far.
pub fn walk(definition: &Definition, said: &Answers, strategy: &dyn Strategy, (mode, most): (Mode, usize), see: &mut dyn FnMut(&Walk)) -> Walk {
    let mut walk = Walk { answers: Answers::none(definition), asked: Vec::new() };
    while walk.asked.len() < most {
        let Some(pick) = strategy.choose(&Turn { answers: &walk.answers, visited: &walk.asked, mode }) else { break };
        walk.asked.push(pick.question);
        walk.answers.set(definition, pick.question, said.get(pick.question).clone());
        drop_skipped(definition, &mut walk.answers);
        see(&walk);
    }
    walk
}

/// As the session does: answers whose question no longer applies go.
fn drop_skipped(definition: &Definition, answers: &mut Answers) {
    loop {
        let picture = Picture::of(definition, answers);
        let gone = definition.question_keys().find(|key| !answers.get(*key).is_empty() && is_skipped(&picture, *key));
        let Some(gone) = gone else { return };
        answers.clear(gone);
    }
}

/// The reader's walk by a policy. `length` is that of the short path.
#[must_use]
pub fn by(policy: Policy, adaptive: &Adaptive, definition: &Definition, said: &Answers, length: usize, chance: &mut Chance) -> Walk {
    let nobody = &mut |_: &Walk| {};
    match policy {
        Policy::AdaptiveShort => walk(definition, said, adaptive, (Mode::Short, usize::MAX), nobody),
        Policy::AdaptiveFull => walk(definition, said, adaptive, (Mode::Full, usize::MAX), nobody),
        Policy::Fixed => walk(definition, said, &InOrder(definition), (Mode::Full, length), nobody),
        Policy::Random => walk(definition, said, &Listed::random(definition, chance), (Mode::Full, length), nobody),
        Policy::All => walk(definition, said, &InOrder(definition), (Mode::Full, usize::MAX), nobody),
    }
}

/// A fixed list, less what is skipped.
pub(super) struct Listed<'d> {
    definition: &'d Definition,
    order: Vec<QuestionKey>,
}

impl<'d> Listed<'d> {
    /// The safety questions, and the rest in any order.
    pub(super) fn random(definition: &'d Definition, chance: &mut Chance) -> Self {
        let nothing = Answers::none(definition);
        let mut order: Vec<QuestionKey> = path(definition, &nothing, Mode::Full).questions.iter().map(|(question, _)| *question).collect();
        let first = order.first().map(|question| definition.question(*question).block.clone());
        let safety = order.iter().take_while(|question| Some(&definition.question(**question).block) == first.as_ref()).count();
        chance.shuffle(&mut order[safety..]);
        Self { definition, order }
    }
}

impl Strategy for Listed<'_> {
    fn choose(&self, turn: &Turn) -> Option<Pick> {
        let picture = Picture::of(self.definition, turn.answers);
        let open = self.order.iter().find(|question| !turn.visited.contains(question) && !is_skipped(&picture, **question));
        open.map(|question| Pick { question: *question, why: Why::Several })
    }
}

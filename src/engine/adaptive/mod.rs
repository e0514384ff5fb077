//! The strategy that asks what is expected to change the result most for the least effort, and
//! stops when nothing is left that would.
//!
//! | part | what it does |
//! |---|---|
//! | `index` | who looks at which question, worked out once |
//! | `estimate` | how every cause stands, cheap to move by one answer |
//! | `value` | what the answer to a question is worth |
//! | `outlook` | what can still happen |
//! | `alarm` | what a half-raised red flag still needs |
//! | `stop` | what must be asked, what may be, and when it is enough |
//!
//! Deterministic: the same answers and visits give the same question. Of questions worth the
//! same, the first of the path comes first. The cost of a step grows with the number of options
//! of the open questions times the items of evidence that look at them.

mod alarm;
mod estimate;
mod index;
mod outlook;
mod stop;
mod value;

use super::condition::Picture;
use super::definition::{Definition, QuestionKey};
use super::next::{self, Mode, Pick, Strategy, Turn, Why};
use super::triage::Level;
use index::Uses;
pub use index::mentioned;
use outlook::Outlook;
use stop::Plan;

/// Chooses by what a question is worth.
#[derive(Debug)]
pub struct Adaptive<'d> {
    definition: &'d Definition,
    uses: Vec<Uses<'d>>,
}

/// What is left to ask on these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The questions that are asked whatever comes, in the order of the path, each with its
    /// reason.
    pub due: Vec<Pick>,
    /// How many questions there will be at most, as far as one can tell; those among them.
    pub about: usize,
}

/// On the short path, a question is asked only if a cause changes its wording at least this
/// probably.
const WORTH_ASKING: f64 = 0.03;

/// How much better another block must be than the one on the screen.
const SAME_BLOCK: f64 = 1.2;

/// How much sooner what everybody is asked comes than the rest: it tells what to ask next, and
/// may settle a half-raised rule without its own questions.
const CORE: f64 = 3.0;

/// What an open rule that looks at the question adds, in weighted bits.
fn urgency(level: Level) -> f64 {
    match level {
        Level::EmergencyNow => 0.15,
        Level::SameDay => 0.05,
        Level::DoctorSoon { .. } => 0.02,
        Level::SelfCare => 0.0,
    }
}

impl<'d> Adaptive<'d> {
    /// The strategy for a definition. Costs about as much as a few choices.
    #[must_use]
    pub fn new(definition: &'d Definition) -> Self {
        Self { definition, uses: index::uses(definition) }
    }

    /// What is left to ask.
    #[must_use]
    pub fn left(&self, turn: &Turn) -> Left {
        if let Some(due) = self.on_special_path(turn) {
            return Left { about: due.len(), due };
        }
        self.look(turn, &mut |outlook| {
            let plan = self.plan(outlook, turn);
            let about = plan.left();
            let mut due = plan.due;
            if turn.mode == Mode::Full {
                due.extend(plan.free.into_iter().map(|question| Pick { question, why: Why::Several }));
            }
            Left { due, about }
        })
    }

    /// The open questions of a path made for such readers; nothing where none holds.
    fn on_special_path(&self, turn: &Turn) -> Option<Vec<Pick>> {
        let path = next::special(self.definition, turn.answers)?;
        let block = |question: &QuestionKey| &self.definition.question(*question).block;
        let first = path.questions.first().map(|(question, _)| block(question));
        let open = next::askable(self.definition, turn.answers, turn.mode).into_iter().filter(|question| !turn.visited.contains(question));
        Some(open.map(|question| Pick { question, why: if Some(block(&question)) == first { Why::Safety } else { Why::Core } }).collect())
    }

    /// Works out how things stand and shows it.
    fn look<R>(&self, turn: &Turn, show: &mut dyn FnMut(&Outlook) -> R) -> R {
        let bare = Picture::of(self.definition, turn.answers);
        let standings = estimate::standings(&bare);
        let scores = estimate::scores(self.definition, &standings);
        let mut open = vec![true; self.definition.questions.len()];
        turn.visited.iter().for_each(|question| open[question.0] = false);
        show(&Outlook::new(Picture { scores: Some(&scores), ..bare }, &standings, &open))
    }

    fn best(&self, outlook: &Outlook, turn: &Turn, plan: &Plan) -> Option<Pick> {
        if let Some(safety) = plan.due.iter().find(|pick| pick.why == Why::Safety) {
            return Some(*safety);
        }
        let mut scratch = turn.answers.clone();
        let mut best: Option<(f64, Pick)> = None;
        let free = plan.free.iter().filter(|_| plan.room > 0).map(|question| (*question, None));
        for (question, why) in plan.due.iter().map(|pick| (pick.question, Some(pick.why))).chain(free) {
            let worth = value::worth(self.definition, (question, &self.uses[question.0]), outlook.standings, &mut scratch);
            if why.is_none() && turn.mode == Mode::Short && worth.moves < WORTH_ASKING {
                continue;
            }
            let value = self.value(outlook, turn, question, worth.gain) * if why == Some(Why::Core) { CORE } else { 1.0 };
            if best.as_ref().is_none_or(|(most, _)| value > *most) {
                let named = worth.most.filter(|cause| value::may_be_named(self.definition, *cause, outlook.standings));
                best = Some((value, Pick { question, why: why.unwrap_or(named.map_or(Why::Several, Why::Cause)) }));
            }
        }
        best.map(|(_, pick)| pick)
    }

    /// Weighted bits per effort, with what speaks for this question apart from the causes.
    fn value(&self, outlook: &Outlook, turn: &Turn, question: QuestionKey, gain: f64) -> f64 {
        let asked = self.definition.question(question);
        let rules = self.uses[question.0].rules.iter().map(|rule| self.definition.rule(*rule));
        let open = rules.filter(|rule| !outlook.picture.holds(&rule.when) && outlook.can_hold(&rule.when));
        let open: f64 = open.map(|rule| urgency(rule.level)).sum();
        let last = turn.visited.last().map(|last| &self.definition.question(*last).block);
        let same = if last == Some(&asked.block) { SAME_BLOCK } else { 1.0 };
        (gain + open) / value::effort(asked) * same
    }
}

impl Strategy for Adaptive<'_> {
    fn choose(&self, turn: &Turn) -> Option<Pick> {
        if let Some(open) = self.on_special_path(turn) {
            return open.first().copied();
        }
        self.look(turn, &mut |outlook| self.best(outlook, turn, &self.plan(outlook, turn)))
    }
}

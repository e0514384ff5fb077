//! What must still be asked, what may be, and when it is enough.

use super::Adaptive;
use super::alarm;
use super::index::Uses;
use super::outlook::Outlook;
use crate::engine::definition::{CauseKey, QuestionKey};
use crate::engine::next::{self, Mode, Pick, Turn, Why, is_skipped};

/// The questions that can come next.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Those that nobody goes without, in the order of the path.
    pub(super) due: Vec<Pick>,
    /// The others, in the order of the path.
    pub(super) free: Vec<QuestionKey>,
    /// How many of the others may be asked.
    pub(super) room: usize,
}

impl Plan {
    /// How many questions are left at most.
    pub(super) fn left(&self) -> usize {
        self.due.len() + self.room.min(self.free.len())
    }
}

impl Adaptive<'_> {
    pub(super) fn plan(&self, outlook: &Outlook, turn: &Turn) -> Plan {
        let definition = self.definition;
        let mut needed = vec![false; definition.questions.len()];
        alarm::mark(outlook, &mut needed);
        let always = next::askable(definition, turn.answers, Mode::Short);
        let first_block = first_block(self, turn);
        let mut plan = Plan::default();
        for (question, when) in &next::path(definition, turn.answers, Mode::Full).questions {
            let on_path = always.contains(question) || outlook.picture.allows(when.as_ref());
            if !on_path || !outlook.is_open(*question) || is_skipped(&outlook.picture, *question) {
                continue;
            }
            let asked = definition.question(*question);
            let why = if Some(asked.block.as_str()) == first_block {
                Why::Safety
            } else if always.contains(question) && !is_conditional(self, *question) {
                Why::Core
            } else if needed[question.0] || always.contains(question) {
                Why::Rule
            } else {
                plan.free.push(*question);
                continue;
            };
            plan.due.push(Pick { question: *question, why });
        }
        match turn.mode {
            Mode::Full => {
                plan.free.retain(|question| matters(outlook, &self.uses[question.0]));
                plan.room = plan.free.len();
            }
            Mode::Short => {
                let limit = next::path(definition, turn.answers, Mode::Short).limit.unwrap_or(usize::MAX);
                // What is private is easily declined, so it takes no place from another question.
                let counts = |question: &QuestionKey| !definition.question(*question).private;
                let visited = turn.visited.iter().filter(|question| counts(question)).count();
                let due = plan.due.iter().filter(|pick| counts(&pick.question)).count();
                plan.room = limit.saturating_sub(visited + due);
            }
        }
        plan
    }
}

/// The block the path begins with: the safety questions keep their order.
fn first_block<'a>(adaptive: &'a Adaptive, turn: &Turn) -> Option<&'a str> {
    let first = next::path(adaptive.definition, turn.answers, turn.mode).questions.first();
    first.map(|(question, _)| adaptive.definition.question(*question).block.as_str())
}

/// Whether the short path asks the question of some readers only.
fn is_conditional(adaptive: &Adaptive, question: QuestionKey) -> bool {
    let mut paths = adaptive.definition.paths.iter().filter(|path| path.id == "short");
    paths.any(|path| path.questions.iter().any(|(asked, when)| *asked == question && when.is_some()))
}

/// Whether some answer to the question can still change what the reader gets: a band, the order
/// of shown causes, a rule, a step, a tip, an effect, a tool, or what else is asked.
fn matters(outlook: &Outlook, uses: &Uses) -> bool {
    let definition = outlook.picture.definition;
    let can_show = |cause: CauseKey| outlook.reach[cause.0].high >= definition.scoring.background;
    let of_rules = || {
        uses.rules.iter().any(|rule| {
            let rule = definition.rule(*rule);
            rule.stronger.iter().map(|(when, _)| when).chain([&rule.when]).any(|when| outlook.is_live(when))
        })
    };
    let of_causes = || {
        uses.touches.iter().filter(|touch| can_show(touch.cause)).any(|touch| {
            definition.cause(touch.cause).model.iter().any(|model| {
                let base = model.priors.iter().map(|(when, _)| when).chain(&model.only_if);
                let items = touch.items.iter().map(|place| &model.evidence[*place].when);
                items.chain(base.filter(|_| touch.base)).any(|when| outlook.is_live(when))
            })
        })
    };
    of_rules() || of_causes() || uses.plain.iter().any(|when| outlook.is_live(when)) || uses.tools.iter().any(|cause| can_show(*cause))
}

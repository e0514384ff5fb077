//! Which question comes next. Today's answer is the order of the path; a strategy that weighs
//! questions can take the place of [`InOrder`] without the session noticing.

use super::answers::Answers;
use super::condition::Picture;
use super::definition::{Definition, Path, QuestionKey};

/// How much the reader wants to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode {
    /// The safety questions, the core, and what an open red flag needs.
    #[default]
    Short,
    /// Everything that is not skipped.
    Full,
}

/// Chooses among the questions that may be asked.
pub trait Strategy {
    /// The next of `open`, which is in the order of the path and never empty.
    fn choose(&self, definition: &Definition, answers: &Answers, open: &[QuestionKey]) -> QuestionKey;
}

/// The order of the path.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct InOrder;

impl Strategy for InOrder {
    fn choose(&self, _: &Definition, _: &Answers, open: &[QuestionKey]) -> QuestionKey {
        open[0]
    }
}

/// The path that holds for these answers: the first one made for such a reader, else the one of
/// the mode, else the full one.
#[must_use]
pub fn path<'d>(definition: &'d Definition, answers: &Answers, mode: Mode) -> &'d Path {
    let picture = Picture::of(definition, answers);
    let special = definition.paths.iter().find(|path| path.when.as_ref().is_some_and(|when| picture.holds(when)));
    let wanted = match mode {
        Mode::Short => "short",
        Mode::Full => "full",
    };
    let named = |id: &str| definition.paths.iter().find(|path| path.id == id);
    special.or_else(|| named(wanted)).or_else(|| named("full")).expect("decoding makes sure that there is a full path")
}

/// Whether there is a shorter way than the full one.
#[must_use]
pub fn has_short(definition: &Definition) -> bool {
    definition.paths.iter().any(|path| path.id == "short")
}

/// The questions that may be asked on these answers, answered or not, in the order of the path.
#[must_use]
pub fn askable(definition: &Definition, answers: &Answers, mode: Mode) -> Vec<QuestionKey> {
    let picture = Picture::of(definition, answers);
    let path = path(definition, answers, mode);
    let mut asked = Vec::new();
    for (key, when) in &path.questions {
        if picture.allows(when.as_ref()) && !is_skipped(&picture, *key) {
            asked.push(*key);
        }
    }
    asked
}

/// Whether the question's own skip rule surely holds.
#[must_use]
pub fn is_skipped(picture: &Picture, question: QuestionKey) -> bool {
    picture.definition.question(question).skip_when.as_ref().is_some_and(|when| picture.holds(when))
}

/// Whether the choice is offered.
#[must_use]
pub fn is_offered(picture: &Picture, question: QuestionKey, choice: super::definition::ChoiceKey) -> bool {
    let offered = &picture.definition.question(question).choice(choice).only_when;
    // What has been ticked stays in sight: a red flag must not vanish with its question.
    picture.allows(offered.as_ref()) || picture.answers.get(question).chosen.contains(&choice)
}

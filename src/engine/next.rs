//! Which question comes next. What may be asked is decided here; which of it is asked, and when
//! to stop, is a [`Strategy`]'s.

use super::answers::Answers;
use super::condition::Picture;
use super::definition::{CauseKey, Definition, Path, QuestionKey};

/// How much the reader wants to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode {
    /// The safety questions, the core, what an open red flag needs, and the most telling others
    /// up to a limit.
    #[default]
    Short,
    /// Everything that can still change the result.
    Full,
}

/// Where a reader stands when the next question is chosen.
#[derive(Clone, Copy, Debug)]
pub struct Turn<'a> {
    /// What was said so far.
    pub answers: &'a Answers,
    /// The questions that were on the screen, answered or not, in order. None is asked twice.
    pub visited: &'a [QuestionKey],
    /// How much the reader wants to answer.
    pub mode: Mode,
}

/// Why a question is asked at this moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// It is one of the safety questions at the beginning.
    Safety,
    /// A red flag is half raised, and this settles it.
    Rule,
    /// Every reader is asked it.
    Core,
    /// It says most about this cause.
    Cause(CauseKey),
    /// The day to look again of an earlier result, kept on the device, has come.
    LookAgain,
    /// It tells several causes apart, or bears on one too rare to be named before it fits.
    Several,
}

/// A question chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pick {
    /// The question.
    pub question: QuestionKey,
    /// Why now.
    pub why: Why,
}

/// Chooses among the questions that may be asked.
pub trait Strategy {
    /// The next question; none when asking is over.
    fn choose(&self, turn: &Turn) -> Option<Pick>;
}

/// The order of the path.
#[derive(Clone, Copy, Debug)]
pub struct InOrder<'d>(pub &'d Definition);

impl Strategy for InOrder<'_> {
    fn choose(&self, turn: &Turn) -> Option<Pick> {
        let mut open = askable(self.0, turn.answers, turn.mode);
        open.retain(|question| !turn.visited.contains(question));
        open.first().map(|question| Pick { question: *question, why: Why::Core })
    }
}

/// The path that holds for these answers: the first one made for such a reader, else the one of
/// the mode, else the full one.
#[must_use]
pub fn path<'d>(definition: &'d Definition, answers: &Answers, mode: Mode) -> &'d Path {
    let wanted = match mode {
        Mode::Short => "short",
        Mode::Full => "full",
    };
    let named = |id: &str| definition.paths.iter().find(|path| path.id == id);
    special(definition, answers).or_else(|| named(wanted)).or_else(|| named("full")).expect("decoding makes sure that there is a full path")
}

/// Whether there is a shorter way than the full one.
#[must_use]
pub fn has_short(definition: &Definition) -> bool {
    definition.paths.iter().any(|path| path.id == "short")
}

/// The path made for such a reader, if there is one. It is short and asked as it stands.
#[must_use]
pub fn special<'d>(definition: &'d Definition, answers: &Answers) -> Option<&'d Path> {
    let picture = Picture::of(definition, answers);
    definition.paths.iter().find(|path| path.when.as_ref().is_some_and(|when| picture.holds(when)))
}

/// The questions of the path that holds, answered or not, in its order. On the short path these
/// are the ones that nobody goes without.
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

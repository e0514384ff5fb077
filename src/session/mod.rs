//! One reader's way through the quiz: intro → questions → report, with back, skip, change,
//! stop early and start again. Pure: [`Session::step`] takes any action in any state.
//!
//! Stored are the phase, the answers and the trail of questions visited. Everything else
//! (the next question, triage, the report) is computed from the answers.

mod action;
mod begun;
pub mod draft;
mod earlier;
pub mod kept;
mod view;
mod walk;
mod whatif;
mod whereabouts;

pub use action::Action;
pub use begun::begun;
pub use view::{Phase, Progress, Screen};
pub use whereabouts::{answers, whereabouts};

use std::rc::Rc;

use crate::engine::adaptive::Adaptive;
use crate::engine::answers::Answers;
use crate::engine::definition::{Definition, QuestionKey, RuleKey};
use crate::engine::next::{Mode, Why};
use crate::engine::units::Units;
use draft::Draft;
use kept::Kept;

/// One reader's state.
#[derive(Clone, Debug)]
pub struct Session {
    definition: &'static Definition,
    /// Chooses what to ask; worked out once, and the same for every step.
    strategy: Rc<Adaptive<'static>>,
    phase: Phase,
    mode: Mode,
    units: Units,
    answers: Answers,
    /// The questions visited, in order.
    trail: Vec<QuestionKey>,
    /// Why each question was asked, one place per question of the definition.
    whys: Vec<Option<Why>>,
    /// The place in the trail of the question on the screen.
    at: usize,
    /// About how many questions are still to come, as it was when the question on the screen came:
    /// screens ask for it more than once.
    about: usize,
    draft: Draft,
    /// Answers that the last step dropped because their question no longer applies.
    dropped: Vec<QuestionKey>,
    /// Whether the last answer raised an alarm or ended the quiz.
    halted: bool,
    /// The emergency rules whose card has been read.
    read: Vec<RuleKey>,
    /// Questions still to ask before the result comes back, when the reader came from there.
    detour: Option<Vec<QuestionKey>>,
    tools: Vec<Vec<String>>,
    /// The question whose answer is only tried; what is tried stands in the draft.
    tried: Option<QuestionKey>,
    /// Whether the page for the doctor lists the private answers.
    includes_private: bool,
    /// The result of an earlier day, if the reader kept one.
    earlier: Option<Kept>,
    /// In days since 1 January 1970; 0 where nobody needs it.
    today: u32,
}

/// Two sessions are equal when they show the same; both are always of the same definition.
impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        let state = |one: &Self| (one.phase, one.mode, one.units, one.at, one.halted, one.tried, one.includes_private);
        state(self) == state(other)
            && self.answers == other.answers
            && self.trail == other.trail
            && self.draft == other.draft
            && self.dropped == other.dropped
            && self.read == other.read
            && self.detour == other.detour
            && self.tools == other.tools
            && self.earlier == other.earlier
    }
}

impl Session {
    /// A new reader.
    #[must_use]
    pub fn new(definition: &'static Definition) -> Self {
        let answers = Answers::none(definition);
        let tools = definition.calculators.iter().map(|tool| vec![String::new(); tool.inputs.len()]).collect();
        Self {
            answers,
            tools,
            definition,
            strategy: Rc::new(Adaptive::new(definition)),
            whys: vec![None; definition.questions.len()],
            phase: Phase::Intro,
            mode: Mode::default(),
            units: Units::default(),
            trail: Vec::new(),
            at: 0,
            about: 0,
            draft: Draft::default(),
            dropped: Vec::new(),
            halted: false,
            read: Vec::new(),
            detour: None,
            tried: None,
            includes_private: false,
            earlier: None,
            today: 0,
        }
    }

    /// The same session in other units.
    #[must_use]
    pub fn with_units(mut self, units: Units) -> Self {
        self.units = units;
        self
    }

    /// The session after an action. Actions that make no sense where the reader is change
    /// nothing.
    #[must_use]
    pub fn step(&self, action: Action) -> Self {
        let mut next = self.clone();
        next.apply(action);
        next
    }

    /// The same in place, for who needs the session before no more.
    pub fn apply(&mut self, action: Action) {
        if !whatif::is_allowed(&action) {
            self.tried = None;
        }
        match action {
            Action::Start(mode) if self.phase == Phase::Intro => self.start(mode),
            Action::Pick(choice) => {
                if let Some(question) = self.edited() {
                    self.draft.pick(self.definition.question(question), choice);
                }
            }
            Action::Type(field, text) => {
                if let Some(question) = self.edited() {
                    self.draft.write(self.definition.question(question), field, text);
                }
            }
            Action::Next => {
                if self.take_draft() {
                    self.go_on();
                }
            }
            Action::Skip => self.skip(),
            Action::Back => self.back(),
            Action::Finish if self.phase == Phase::Asking => {
                if self.take_draft() {
                    self.detour = None;
                    self.phase = Phase::Report;
                }
            }
            Action::Change(question) => self.change(question),
            Action::More if self.phase == Phase::Report => self.more(),
            Action::Acknowledge if self.halted => self.acknowledge(),
            Action::Restart => self.restart(),
            Action::Measure(units) => self.measure(units),
            Action::Include(included) => self.includes_private = included,
            Action::Tool(tool, input, text) => self.tool(tool, input, text),
            Action::Try(question, answer) => self.try_answer(question, answer),
            Action::Untry => self.tried = None,
            Action::Start(_) | Action::Finish | Action::More | Action::Acknowledge => {}
        }
    }

    /// A new reader on the same device.
    fn restart(&mut self) {
        let (units, today, earlier) = (self.units, self.today, self.earlier.take());
        *self = Self::new(self.definition);
        self.units = units;
        self.remember(earlier, today);
    }

    fn start(&mut self, mode: Mode) {
        self.mode = mode;
        self.phase = Phase::Asking;
        self.forget_left_questions(None);
        if self.trail.is_empty() {
            self.advance();
        } else {
            self.show(0);
        }
    }

    /// The question whose controls the reader changes, if one is on the screen.
    fn edited(&mut self) -> Option<QuestionKey> {
        let question = self.on_screen()?;
        self.dropped.clear();
        Some(question)
    }
}

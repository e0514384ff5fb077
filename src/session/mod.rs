//! One reader's way through the quiz: intro → questions → report, with back, skip, change,
//! stop early and start again. Pure: [`Session::step`] takes any action in any state.
//!
//! Stored are the phase, the answers and the trail of questions visited. Everything else
//! (the next question, triage, the report) is computed from the answers.

mod begun;
pub mod draft;
mod earlier;
pub mod kept;
mod whatif;
mod whereabouts;

pub use begun::begun;
pub use whereabouts::{answers, whereabouts};

use std::rc::Rc;

use crate::engine::answers::{Answer, Answers};
use crate::engine::condition::Picture;
use crate::engine::definition::{CalculatorKey, ChoiceKey, Definition, FieldKey, InputKey, QuestionKey, RuleKey};
use crate::engine::adaptive::{Adaptive, Left};
use crate::engine::next::{self, Mode, Pick, Strategy, Turn, Why};
use crate::engine::triage::{Level, triage};
use crate::engine::trial;
use crate::engine::units::Units;
use draft::{Draft, take};
use kept::Kept;

/// Everything a reader can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Begin.
    Start(Mode),
    /// Tick or untick a choice of the question on the screen.
    Pick(ChoiceKey),
    /// Type into a field of the question on the screen.
    Type(FieldKey, String),
    /// Take the answer and go on.
    Next,
    /// Go on without an answer.
    Skip,
    /// Go to the question before; from a stop, back to the question that led to it.
    Back,
    /// See the result with what has been answered.
    Finish,
    /// Change an earlier answer, or answer from the result what has not been asked.
    Change(QuestionKey),
    /// Answer more questions to sharpen the result.
    More,
    /// "I have read this", on the emergency screen.
    Acknowledge,
    /// Forget everything and begin again.
    Restart,
    /// Show and read other units.
    Measure(Units),
    /// Put the private answers on the page for the doctor, or leave them out.
    Include(bool),
    /// Type into a calculator.
    Tool(CalculatorKey, InputKey, String),
    /// See the result as it would be with another answer. The reader's own answers stay.
    Try(QuestionKey, Answer),
    /// Go back from what was tried to the own answers.
    Untry,
}

/// Where the reader is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Before the first question.
    Intro,
    /// At a question.
    Asking,
    /// At the result.
    Report,
}

/// What to show.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Screen {
    /// The first page.
    Intro,
    /// A question.
    Question(QuestionKey),
    /// Red flags that stop the quiz.
    Emergency,
    /// The quiz is not for this reader: the place in [`Definition::stops`].
    Stopped(usize),
    /// The result.
    Report,
}

/// How far the reader is, honestly: both numbers change as answers open or close questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// The number of the question on the screen, from 1.
    pub at: usize,
    /// How many there will be as far as one can tell.
    pub of: usize,
}

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
                if self.edited().is_some() {
                    self.draft.write(field, text);
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

    /// What to show.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self.phase {
            Phase::Intro => Screen::Intro,
            Phase::Asking | Phase::Report if self.halted => match self.stop() {
                Some(place) if self.alarms().is_empty() => Screen::Stopped(place),
                _ => Screen::Emergency,
            },
            Phase::Asking => Screen::Question(self.trail[self.at]),
            Phase::Report => Screen::Report,
        }
    }

    /// The definition.
    #[must_use]
    pub fn definition(&self) -> &'static Definition {
        self.definition
    }

    /// The answers taken so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// What stands in the controls.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The units on the screen.
    #[must_use]
    pub fn units(&self) -> Units {
        self.units
    }

    /// How much the reader wants to answer.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The questions whose answers the last step dropped.
    #[must_use]
    pub fn dropped(&self) -> &[QuestionKey] {
        &self.dropped
    }

    /// The questions visited, in order.
    #[must_use]
    pub fn trail(&self) -> &[QuestionKey] {
        &self.trail
    }

    /// Whether the reader came from the result to change an answer.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        self.detour.is_some()
    }

    /// Whether the page for the doctor lists the private answers.
    #[must_use]
    pub fn includes_private(&self) -> bool {
        self.includes_private
    }

    /// What stands in a calculator's input.
    #[must_use]
    pub fn tool_text(&self, tool: CalculatorKey, input: InputKey) -> &str {
        &self.tools[tool.0][input.0]
    }

    /// How far the reader is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        // The one on the screen is in the trail already.
        Progress { at: self.at + 1, of: self.trail.len() + self.about }
    }

    /// How many questions the full set would still ask, at most.
    #[must_use]
    pub fn more_to_ask(&self) -> usize {
        self.left(Mode::Full).about
    }

    /// About how many questions the short way asks, from here.
    #[must_use]
    pub fn short_length(&self) -> usize {
        self.left(Mode::Short).about
    }

    /// Why the question on the screen is asked now; nothing where the reader chose it.
    #[must_use]
    pub fn why_now(&self) -> Option<Why> {
        match self.screen() {
            Screen::Question(question) => self.whys[question.0],
            Screen::Intro | Screen::Emergency | Screen::Stopped(_) | Screen::Report => None,
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

    /// Whether the reader has tried to go on with a number that cannot be taken, and it still stands there.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        let Screen::Question(question) = self.screen() else { return false };
        self.draft.tried && self.draft.problems(self.definition.question(question), self.units).iter().any(Option::is_some)
    }

    /// Takes the draft as the answer. Whether the reader may go on: it can be taken and raises
    /// no alarm.
    fn take_draft(&mut self) -> bool {
        let Screen::Question(question) = self.screen() else { return false };
        let asked = self.definition.question(question);
        if self.draft.problems(asked, self.units).iter().any(Option::is_some) {
            self.draft.tried = true;
            return false;
        }
        let before = self.left(self.mode).due;
        // What was only looked at stays as exact as it was typed.
        let untouched = self.draft.same_content(&Draft::of(self.definition, &self.answers, question, self.units));
        let answer = if untouched { self.answers.get(question).clone() } else { self.draft.answer(asked, self.units) };
        self.answers.set(self.definition, question, answer);
        self.drop_unreachable(question);
        if let Some(detour) = &mut self.detour {
            // What the change opened is asked before the result comes back.
            let turn = Turn { answers: &self.answers, visited: &self.trail, mode: self.mode };
            let after = self.strategy.left(&turn).due;
            detour.retain(|open| after.iter().any(|pick| pick.question == *open));
            for pick in after {
                if !detour.contains(&pick.question) && before.iter().all(|other| other.question != pick.question) {
                    self.whys[pick.question.0] = Some(pick.why);
                    detour.push(pick.question);
                }
            }
        }
        self.halted = !self.alarms().is_empty() || self.stop().is_some();
        !self.halted
    }

    fn skip(&mut self) {
        if matches!(self.screen(), Screen::Question(_)) {
            self.draft = Draft { texts: vec![String::new(); self.draft.texts.len()], ..Draft::default() };
            if self.take_draft() {
                self.go_on();
            }
        }
    }

    /// Clears the answers whose question no longer applies, until nothing changes any more, and
    /// takes such questions off the trail. A question that only left the path keeps its answer
    /// and its place: what counts can be seen and changed.
    fn drop_unreachable(&mut self, just_answered: QuestionKey) {
        self.dropped.clear();
        for (gone, _) in trial::settle(self.definition, &mut self.answers) {
            self.dropped.push(gone);
        }
        self.forget_left_questions(Some(just_answered));
        self.at = self.trail.iter().position(|visited| *visited == just_answered).unwrap_or(0);
    }

    /// Takes questions off the trail that are neither asked any more nor answered.
    fn forget_left_questions(&mut self, on_screen: Option<QuestionKey>) {
        let askable = self.askable();
        let answers = &self.answers;
        self.trail.retain(|visited| Some(*visited) == on_screen || askable.contains(visited) || !answers.get(*visited).is_empty());
    }

    fn go_on(&mut self) {
        match self.detour.as_mut().map(|detour| (!detour.is_empty()).then(|| detour.remove(0))) {
            Some(Some(question)) => self.visit(question),
            Some(None) => {
                self.detour = None;
                self.phase = Phase::Report;
            }
            None if self.at + 1 < self.trail.len() => self.show(self.at + 1),
            None => self.advance(),
        }
    }

    /// Asks the next question that has not been visited, or shows the result.
    fn advance(&mut self) {
        let turn = Turn { answers: &self.answers, visited: &self.trail, mode: self.mode };
        let pick = self.strategy.choose(&turn);
        let pick = match self.looks_back() {
            // Nothing comes before the safety questions.
            Some(question) if pick.is_none_or(|pick| pick.why != Why::Safety) => Some(Pick { question, why: Why::LookAgain }),
            Some(_) | None => pick,
        };
        match pick {
            None => self.phase = Phase::Report,
            Some(pick) => {
                self.whys[pick.question.0] = Some(pick.why);
                self.visit(pick.question);
            }
        }
    }

    fn visit(&mut self, question: QuestionKey) {
        let place = self.trail.iter().position(|visited| *visited == question);
        if place.is_none() {
            self.trail.push(question);
        }
        self.show(place.unwrap_or(self.trail.len() - 1));
    }

    fn show(&mut self, place: usize) {
        self.at = place;
        self.phase = Phase::Asking;
        self.draft = Draft::of(self.definition, &self.answers, self.trail[place], self.units);
        self.about = self.left(self.mode).about;
    }

    fn back(&mut self) {
        if self.halted {
            self.halted = false;
            if self.phase == Phase::Asking {
                self.show(self.at);
            }
            return;
        }
        match self.phase {
            Phase::Intro => {}
            Phase::Report if self.trail.is_empty() => self.phase = Phase::Intro,
            Phase::Report => self.show(self.trail.len().saturating_sub(1)),
            Phase::Asking => self.step_back(),
        }
    }

    /// What stands in the controls is kept on the way back, and can raise an alarm there too.
    fn step_back(&mut self) {
        let question = self.trail[self.at];
        let asked = self.definition.question(question);
        if self.draft.problems(asked, self.units).iter().all(Option::is_none) {
            self.take_draft();
            if self.halted {
                return;
            }
        }
        if self.detour.take().is_some() {
            self.phase = Phase::Report;
        } else if self.at == 0 {
            self.phase = Phase::Intro;
        } else {
            self.show(self.at - 1);
        }
    }

    fn change(&mut self, question: QuestionKey) {
        // From the result a reader may answer what their mode would not have asked.
        let may_be_asked = || next::askable(self.definition, &self.answers, Mode::Full).contains(&question);
        if self.phase == Phase::Report && !self.halted && (self.trail.contains(&question) || may_be_asked()) {
            self.detour = Some(Vec::new());
            self.dropped.clear();
            self.visit(question);
        }
    }

    fn more(&mut self) {
        self.mode = Mode::Full;
        self.dropped.clear();
        self.advance();
    }

    fn acknowledge(&mut self) {
        if !self.alarms().is_empty() {
            self.read = self.all_alarms();
            self.halted = false;
            self.detour = None;
            self.phase = Phase::Report;
        }
    }

    fn measure(&mut self, units: Units) {
        if let Some(question) = self.on_screen() {
            self.draft.convert(self.definition.question(question), self.units, units);
        }
        for (place, tool) in self.definition.calculators.iter().enumerate() {
            for (text, input) in self.tools[place].iter_mut().zip(&tool.inputs) {
                if let (Ok(Some(number)), Some(unit)) = (crate::engine::units::read_number(text), input.field.unit) {
                    let factor = self.units.factor(unit) / units.factor(unit);
                    if factor != 1.0 {
                        *text = crate::engine::units::write_number(number * factor, 1);
                    }
                }
            }
        }
        self.units = units;
    }

    fn tool(&mut self, tool: CalculatorKey, input: InputKey, text: String) {
        let Some(known) = self.definition.calculators.get(tool.0).and_then(|tool| tool.inputs.get(input.0)) else { return };
        let number = take(&known.field, &text, self.units).unwrap_or(None);
        self.answers.set_tool(self.definition, tool, input, number);
        self.tools[tool.0][input.0] = text;
    }

    /// Every question that could be asked, in whichever mode.
    fn askable(&self) -> Vec<QuestionKey> {
        next::askable(self.definition, &self.answers, Mode::Full)
    }

    fn left(&self, mode: Mode) -> Left {
        self.strategy.left(&Turn { answers: &self.answers, visited: &self.trail, mode })
    }

    /// Emergency rules that have fired, from the answers alone.
    fn all_alarms(&self) -> Vec<RuleKey> {
        let mut alarms = Vec::new();
        for fired in triage(self.definition, &self.answers) {
            if fired.level == Level::EmergencyNow {
                alarms.push(fired.rule);
            }
        }
        alarms
    }

    /// Those whose card has not been read yet.
    fn alarms(&self) -> Vec<RuleKey> {
        let mut alarms = self.all_alarms();
        alarms.retain(|alarm| !self.read.contains(alarm));
        alarms
    }

    fn stop(&self) -> Option<usize> {
        let picture = Picture::of(self.definition, &self.answers);
        self.definition.stops.iter().position(|stop| picture.holds(&stop.when))
    }
}

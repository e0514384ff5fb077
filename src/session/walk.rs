//! The reader's way: what follows an answer, a step back, a change or a stop.

use super::draft::{Draft, take};
use super::{Phase, Screen, Session};
use crate::engine::adaptive::Left;
use crate::engine::condition::Picture;
use crate::engine::definition::{CalculatorKey, InputKey, QuestionKey, RuleKey};
use crate::engine::next::{self, Mode, Pick, Strategy, Turn, Why};
use crate::engine::triage::{Level, triage};
use crate::engine::trial;
use crate::engine::units::Units;

impl Session {
    /// Takes the draft as the answer. Whether the reader may go on: it can be taken and raises
    /// no alarm.
    pub(super) fn take_draft(&mut self) -> bool {
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

    pub(super) fn skip(&mut self) {
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
    pub(super) fn drop_unreachable(&mut self, just_answered: QuestionKey) {
        self.dropped.clear();
        for (gone, _) in trial::settle(self.definition, &mut self.answers) {
            self.dropped.push(gone);
        }
        self.forget_left_questions(Some(just_answered));
        self.at = self.trail.iter().position(|visited| *visited == just_answered).unwrap_or(0);
    }

    /// Takes questions off the trail that are neither asked any more nor answered.
    pub(super) fn forget_left_questions(&mut self, on_screen: Option<QuestionKey>) {
        let askable = self.askable();
        let answers = &self.answers;
        self.trail.retain(|visited| Some(*visited) == on_screen || askable.contains(visited) || !answers.get(*visited).is_empty());
    }

    pub(super) fn go_on(&mut self) {
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
    pub(super) fn advance(&mut self) {
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

    pub(super) fn visit(&mut self, question: QuestionKey) {
        let place = self.trail.iter().position(|visited| *visited == question);
        if place.is_none() {
            self.trail.push(question);
        }
        self.show(place.unwrap_or(self.trail.len() - 1));
    }

    pub(super) fn show(&mut self, place: usize) {
        self.at = place;
        self.phase = Phase::Asking;
        self.draft = Draft::of(self.definition, &self.answers, self.trail[place], self.units);
        self.about = self.left(self.mode).about;
    }

    pub(super) fn back(&mut self) {
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
    pub(super) fn step_back(&mut self) {
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

    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn change(&mut self, question: QuestionKey) {
        // From the result a reader may answer what their mode would not have asked.
        let may_be_asked = || next::askable(self.definition, &self.answers, Mode::Full).contains(&question);
        if self.phase == Phase::Report && !self.halted && (self.trail.contains(&question) || may_be_asked()) {
            self.detour = Some(Vec::new());
            self.dropped.clear();
            self.visit(question);
        }
    }

    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn more(&mut self) {
        self.mode = Mode::Full;
        self.dropped.clear();
        self.advance();
    }

    pub(super) fn acknowledge(&mut self) {
        if !self.alarms().is_empty() {
            self.read = self.all_alarms();
            self.halted = false;
            self.detour = None;
            self.phase = Phase::Report;
        }
    }

    pub(super) fn measure(&mut self, units: Units) {
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

    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn tool(&mut self, tool: CalculatorKey, input: InputKey, text: String) {
        let Some(known) = self.definition.calculators.get(tool.0).and_then(|tool| tool.inputs.get(input.0)) else { return };
        let number = take(&known.field, &text, self.units).unwrap_or(None);
        self.answers.set_tool(self.definition, tool, input, number);
        self.tools[tool.0][input.0] = text;
    }

    /// Every question that could be asked, in whichever mode.
    pub(super) fn askable(&self) -> Vec<QuestionKey> {
        next::askable(self.definition, &self.answers, Mode::Full)
    }

    pub(super) fn left(&self, mode: Mode) -> Left {
        self.strategy.left(&Turn { answers: &self.answers, visited: &self.trail, mode })
    }

    /// Emergency rules that have fired, from the answers alone.
    pub(super) fn all_alarms(&self) -> Vec<RuleKey> {
        let mut alarms = Vec::new();
        for fired in triage(self.definition, &self.answers) {
            if fired.level == Level::EmergencyNow {
                alarms.push(fired.rule);
            }
        }
        alarms
    }

    /// Those whose card has not been read yet.
    pub(super) fn alarms(&self) -> Vec<RuleKey> {
        let mut alarms = self.all_alarms();
        alarms.retain(|alarm| !self.read.contains(alarm));
        alarms
    }

    pub(super) fn stop(&self) -> Option<usize> {
        let picture = Picture::of(self.definition, &self.answers);
        self.definition.stops.iter().position(|stop| picture.holds(&stop.when))
    }
}

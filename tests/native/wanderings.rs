//! Readers who do anything at any time: the session takes it, shows something, and ends where
//! the answers lead, whatever the way there was.

use heavy_legs::engine::answers::Answers;
use heavy_legs::engine::condition::Picture;
use heavy_legs::engine::definition::{CalculatorKey, ChoiceKey, FieldKey, InputKey, QuestionKey};
use heavy_legs::engine::next::{Mode, is_skipped};
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::triage::{Level, strongest, triage};
use heavy_legs::engine::units::Units;
use heavy_legs::session::{Action, Screen, Session};
use proptest::prelude::*;
use proptest::sample::select;

use crate::answering::{answer, config, sensible_answers};
use crate::reader::{self, definition};

fn text() -> impl Strategy<Value = String> {
    let texts = ["", " ", "0", "7", "7,5", "12", "17", "40", "250", "300", "-3", "1e9", "x", "٣", "1.2.3", "999999999999"];
    select(texts.map(str::to_owned).to_vec())
}

fn action() -> impl Strategy<Value = Action> {
    let mode = prop_oneof![Just(Mode::Short), Just(Mode::Full)];
    let units = prop_oneof![Just(Units::Metric), Just(Units::Imperial)];
    prop_oneof![
        4 => mode.prop_map(Action::Start),
        10 => (0_usize..18).prop_map(|choice| Action::Pick(ChoiceKey(choice))),
        4 => (0_usize..7, text()).prop_map(|(field, text)| Action::Type(FieldKey(field), text)),
        12 => Just(Action::Next),
        4 => Just(Action::Skip),
        4 => Just(Action::Back),
        1 => Just(Action::Finish),
        4 => (0_usize..60).prop_map(|question| Action::Change(QuestionKey(question))),
        2 => Just(Action::More),
        2 => Just(Action::Acknowledge),
        4 => (0_usize..60, answer()).prop_map(|(question, answer)| Action::Try(QuestionKey(question), answer)),
        1 => Just(Action::Untry),
        1 => units.prop_map(Action::Measure),
        1 => (0_usize..14, 0_usize..16, text()).prop_map(|(tool, input, text)| Action::Tool(CalculatorKey(tool), InputKey(input), text)),
    ]
}

/// What holds after every step.
fn holds_together(session: &Session) {
    let definition = session.definition();
    let answers = session.answers();
    let picture = Picture::of(definition, answers);
    let report = Report::new(definition, answers);
    let stopped = definition.stops.iter().any(|stop| picture.holds(&stop.when));
    match session.screen() {
        Screen::Intro => {}
        Screen::Question(question) => {
            let progress = session.progress();
            assert_eq!(session.trail()[progress.at - 1], question);
            assert!(progress.at <= progress.of);
            assert_eq!(session.draft().texts.len(), definition.question(question).fields.len());
        }
        Screen::Emergency => assert_eq!(report.outcome, Outcome::Emergency),
        Screen::Stopped(place) => assert!(picture.holds(&definition.stops[place].when)),
        Screen::Report => assert!(!stopped, "the quiz is not for this reader"),
    }
    for question in definition.question_keys().filter(|question| !answers.get(*question).is_empty()) {
        assert!(!is_skipped(&picture, question), "an answer stands whose question no longer applies");
        assert!(session.trail().contains(&question), "an answer counts that the reader cannot see");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn anything_at_any_time_is_taken_and_something_is_shown(actions in proptest::collection::vec(action(), 0..120)) {
        let mut session = Session::new(definition());
        for action in actions {
            let stays = matches!(action, Action::Try(..) | Action::Untry);
            let next = session.step(action);
            prop_assert!(!stays || next.answers() == session.answers(), "trying takes no answer");
            prop_assert!(next.tried().is_none() || next.screen() == Screen::Report);
            session = next;
            holds_together(&session);
        }
        prop_assert_eq!(session.step(Action::Restart).screen(), Screen::Intro);
    }

    #[test]
    fn an_emergency_is_on_the_screen_before_any_result(answers in sensible_answers(), mode in select(vec![Mode::Short, Mode::Full])) {
        let mut session = Session::new(definition()).step(Action::Start(mode));
        let mut shown = false;
        while let Screen::Question(question) = session.screen() {
            session = reader::give(&session, answers.get(question));
            holds_together(&session);
            shown = session.screen() == Screen::Emergency;
        }
        let urgent = strongest(&triage(definition(), session.answers())) == Level::EmergencyNow;
        prop_assert_eq!(shown, urgent);
    }

    #[test]
    fn the_same_answers_by_another_way_give_the_same_report(
        wanted in sensible_answers(), first in sensible_answers(), order in Just(definition().question_keys().collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (wanted, first) = (grown_up(wanted), of_age(first));
        let straight = reader::walk_through(Session::new(definition()), &wanted);
        // Another reader has answered otherwise and changes one answer after the other. What a
        // change opens may be a question that the order is past, so it goes round again.
        let mut changed = reader::walk_through(Session::new(definition()), &first);
        for question in order.iter().cycle().take(4 * order.len()) {
            if changed.answers().get(*question) != wanted.get(*question) {
                let there = changed.step(Action::Change(*question));
                if there.screen() == Screen::Question(*question) {
                    changed = reader::walk_through(reader::give(&there, wanted.get(*question)), &wanted);
                }
            }
        }
        prop_assert_eq!(shown(&changed), shown(&straight));
    }
}

/// What the reader gets. Answers to questions that could change none of it may differ: on one
/// way they were asked before that was known.
fn shown(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let report = Report::new(definition(), session.answers());
    let causes: Vec<_> =
        report.shown().map(|finding| (finding.cause, finding.standing.as_ref().map(|standing| standing.band), finding.steps.clone())).collect();
    let triage: Vec<_> = report.triage.iter().map(|fired| (fired.rule, fired.level, fired.spoken_by)).collect();
    (report.outcome, triage, causes, report.effects, report.tips.clone(), report.recheck, report.tools)
}

/// Without an age below 18: such readers are asked on another path.
fn grown_up(answers: Answers) -> Answers {
    without_age_below(18.0, answers)
}

/// Without an age below 13: for such readers the quiz ends.
fn of_age(answers: Answers) -> Answers {
    without_age_below(13.0, answers)
}

fn without_age_below(least: f64, mut answers: Answers) -> Answers {
    let age = definition().find_question("age").expect("it is asked");
    if answers.get(age).number(FieldKey(0)).is_some_and(|age| age < least) {
        answers.clear(age);
    }
    answers
}

//! What stops the quiz, and what is not taken: emergencies, readers it is not made for, numbers
//! out of range; and the switch of units.

use heavy_legs::engine::condition::Condition;
use heavy_legs::engine::definition::{Field, FieldKey, QuestionKey};
use heavy_legs::engine::next::Mode;
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::units::Units;
use heavy_legs::session::draft::{Draft, Problem, take};
use heavy_legs::session::{Action, Screen, Session};

use crate::reader::{self, definition, say};

fn key(question: &str) -> QuestionKey {
    definition().find_question(question).unwrap_or_else(|| panic!("\"{question}\" is no question"))
}

/// The question, after all before it have been skipped.
fn at(question: &str) -> Session {
    let mut session = Session::new(definition()).step(Action::Start(Mode::Full));
    while session.screen() != Screen::Question(key(question)) {
        session = session.step(Action::Skip);
    }
    session
}

fn type_in(session: &Session, texts: &[&str]) -> Session {
    let places = texts.iter().enumerate();
    places.fold(session.clone(), |session, (place, text)| session.step(Action::Type(FieldKey(place), (*text).to_owned())))
}

#[test]
fn an_emergency_stops_the_quiz_after_next_and_not_before() {
    let drafted = reader::draft(&at("red-now"), &["red-now:chest-pain"]);
    assert_eq!(drafted.screen(), Screen::Question(key("red-now")));
    let halted = drafted.step(Action::Next);
    assert_eq!(halted.screen(), Screen::Emergency);
    for action in [Action::Next, Action::Skip, Action::Finish, Action::More, Action::Start(Mode::Full), Action::Change(key("age"))] {
        assert_eq!(halted.step(action.clone()).screen(), Screen::Emergency, "{action:?}");
    }
}

#[test]
fn back_from_an_emergency_returns_to_the_question_and_a_mistake_can_be_taken_back() {
    let halted = say(&at("red-now"), &["red-now:chest-pain"]);
    let back = halted.step(Action::Back);
    assert_eq!(back.screen(), Screen::Question(key("red-now")));
    assert_eq!(say(&back, &["red-now:none"]).screen(), Screen::Question(key("red-soon")));
    assert_eq!(back.step(Action::Next).screen(), Screen::Emergency);
    assert_eq!(back.step(Action::Finish).screen(), Screen::Emergency);
}

#[test]
fn an_emergency_left_in_the_controls_is_not_lost_on_the_way_back() {
    let drafted = reader::draft(&at("mood"), &["mood.interest=3", "mood.down=3", "mood:not-alive"]);
    assert_eq!(drafted.step(Action::Back).screen(), Screen::Emergency);
}

#[test]
fn numbers_about_mood_are_taken_back_with_prefer_not_to_say_and_raise_nothing() {
    let told = reader::draft(&at("mood"), &["mood.interest=3", "mood.down=3", "mood:not-alive"]);
    let declined = definition().question(key("mood")).find_choice("prefer-not").expect("it is a choice");
    let quiet = told.step(Action::Pick(declined));
    assert_eq!((&quiet.draft().chosen[..], &quiet.draft().texts[..]), (&[declined][..], &[String::new(), String::new()][..]));
    let on = quiet.step(Action::Next);
    assert_ne!(on.screen(), Screen::Question(key("mood")));
    assert!(!Report::new(definition(), on.answers()).triage.iter().any(|fired| definition().rule(fired.rule).id == "t-mood"));
    // Who says something all the same no longer prefers to say nothing.
    let again = quiet.step(Action::Type(FieldKey(1), "3".to_owned())).step(Action::Type(FieldKey(0), "3".to_owned()));
    assert_eq!((again.draft().chosen.len(), &again.draft().texts[..]), (0, &["3".to_owned(), "3".to_owned()][..]));
    let report = Report::new(definition(), again.step(Action::Next).answers());
    assert!(report.triage.iter().any(|fired| definition().rule(fired.rule).id == "t-mood"));
}

#[test]
fn a_read_emergency_leads_to_a_result_without_a_ranking() {
    let read = say(&at("red-now"), &["red-now:cold-leg"]).step(Action::Acknowledge);
    assert_eq!(read.screen(), Screen::Report);
    let report = Report::new(definition(), read.answers());
    assert_eq!((report.outcome, report.ranking.len(), report.pinned.len()), (Outcome::Emergency, 0, 0));
    // The card has been read: the other questions may be answered, and the result stays the same.
    let on = read.step(Action::More);
    assert_eq!(on.screen(), Screen::Question(key("red-soon")));
    let more = reader::walk(on, &["duration:today", "rest-response:gone"]);
    assert_eq!(Report::new(definition(), more.answers()).outcome, Outcome::Emergency);
}

#[test]
fn a_second_emergency_stops_the_quiz_again() {
    let read = say(&at("red-now"), &["red-now:cold-leg"]).step(Action::Acknowledge);
    let again = say(&read.step(Action::Change(key("red-now"))), &["red-now:cold-leg", "red-now:dark-urine"]);
    assert_eq!(again.screen(), Screen::Emergency);
}

#[test]
fn under_thirteen_the_quiz_ends_and_a_mistyped_age_can_be_mended() {
    let stopped = say(&at("age"), &["age.years=12"]);
    assert!(matches!(stopped.screen(), Screen::Stopped(_)));
    for action in [Action::Next, Action::Finish, Action::Acknowledge, Action::More] {
        assert!(matches!(stopped.step(action.clone()).screen(), Screen::Stopped(_)), "{action:?}");
    }
    let back = stopped.step(Action::Back);
    assert_eq!(back.screen(), Screen::Question(key("age")));
    assert_eq!(say(&back, &["age.years=13"]).screen(), Screen::Question(key("duration")));
}

#[test]
fn under_thirteen_the_quiz_ends_after_a_read_emergency_too() {
    let read = say(&at("red-now"), &["red-now:cold-leg"]).step(Action::Acknowledge);
    for way in [Action::More, Action::Change(key("age"))] {
        let mut session = read.step(way);
        while session.screen() != Screen::Question(key("age")) {
            session = session.step(Action::Skip);
        }
        assert!(matches!(say(&session, &["age.years=12"]).screen(), Screen::Stopped(_)));
    }
}

#[test]
fn under_eighteen_there_is_a_short_path_without_ranking_and_tools() {
    let mut session = say(&at("age"), &["age.years=16"]);
    let mut asked = Vec::new();
    while let Screen::Question(question) = session.screen() {
        asked.push(definition().question(question).id.clone());
        session = session.step(Action::Skip);
    }
    assert_eq!(asked, ["duration", "rest-response", "eating-amount", "sleep-hours", "sleep-quality", "growth-pain", "periods-young"]);
    let report = Report::new(definition(), session.answers());
    assert_eq!((report.outcome, report.tools.len()), (Outcome::NoRanking, 0));
}

#[test]
fn a_number_out_of_range_is_not_taken_and_nothing_else_is_lost() {
    let session = type_in(&at("week-km"), &["40", "300", "35", "x", "20,5"]);
    assert_eq!(session.screen(), Screen::Question(key("week-km")));
    for action in [Action::Next, Action::Finish] {
        let kept = session.step(action);
        assert_eq!(kept.screen(), Screen::Question(key("week-km")));
        assert!(kept.answers().get(key("week-km")).is_empty() && kept.draft().tried);
        assert_eq!(kept.draft().texts, ["40", "300", "35", "x", "20,5"]);
        let problems = kept.draft().problems(definition().question(key("week-km")), Units::Metric);
        assert_eq!(problems, [None, Some(Problem::OutOfRange { least: 0.0, most: 250.0 }), None, Some(Problem::NotANumber), None]);
    }
    let mended = type_in(&session, &["40", "30", "35", "", "20,5"]).step(Action::Next);
    assert_eq!(mended.answers().get(key("week-km")).numbers, [Some(40.0), Some(30.0), Some(35.0), None, Some(20.5)]);
}

#[test]
fn the_ends_of_a_range_are_named_to_the_tenth() {
    let field = Field { id: "litres".to_owned(), min: 0.25, max: 2.5, whole: false, unit: None };
    assert_eq!(take(&field, "3", Units::Metric), Err(Problem::OutOfRange { least: 0.3, most: 2.5 }));
}

#[test]
fn an_age_is_a_whole_number() {
    let session = type_in(&at("age"), &["38.5"]).step(Action::Next);
    assert_eq!(session.draft().problems(definition().question(key("age")), Units::Metric), [Some(Problem::NotWhole)]);
    assert!(session.answers().get(key("age")).is_empty());
}

#[test]
fn the_switch_of_units_converts_what_was_typed_and_what_is_taken() {
    let typed = type_in(&at("longest-run"), &["16.1", "viel"]);
    let miles = typed.step(Action::Measure(Units::Imperial));
    assert_eq!(miles.draft().texts, ["10", "viel"]);
    assert_eq!(miles.step(Action::Measure(Units::Metric)).draft().texts, ["16.1", "viel"]);
    let taken = type_in(&miles, &["10", ""]).step(Action::Next);
    let number = taken.answers().get(key("longest-run")).numbers[0].expect("it is taken");
    assert!((number - 16.093_44).abs() < 1e-9);
    assert_eq!(taken.step(Action::Back).draft().texts, ["10", ""]);
}

#[test]
fn what_is_in_range_stays_in_range_in_other_units() {
    let definition = definition();
    for asked in definition.questions.iter().filter(|asked| !asked.fields.is_empty()) {
        for end in asked.fields.iter().flat_map(|field| [field.min, field.max]) {
            let texts = vec![end.to_string(); asked.fields.len()];
            let mut draft = Draft { texts, ..Draft::default() };
            if draft.problems(asked, Units::Metric).iter().any(Option::is_some) {
                continue;
            }
            draft.convert(asked, Units::Metric, Units::Imperial);
            let problems = draft.problems(asked, Units::Imperial);
            assert!(problems.iter().all(Option::is_none), "{end} as {:?} in {}", draft.texts, asked.id);
        }
    }
}

#[test]
fn a_quiz_without_questions_goes_straight_to_the_result_and_back() {
    let mut empty = heavy_legs::content::decode(reader::FILE).expect("the definition is sound");
    for path in &mut empty.paths {
        path.questions.iter_mut().for_each(|(_, when)| *when = Some(Condition::Any(Vec::new())));
    }
    let end = Session::new(Box::leak(Box::new(empty))).step(Action::Start(Mode::Short));
    assert_eq!(end.screen(), Screen::Report);
    assert_eq!(end.step(Action::More).screen(), Screen::Report);
    assert_eq!(end.step(Action::Back).screen(), Screen::Intro);
}

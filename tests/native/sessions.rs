//! One reader's way through the quiz, step by step.

use heavy_legs::engine::definition::{CalculatorKey, FieldKey, InputKey, QuestionKey};
use heavy_legs::engine::next::{Mode, Why};
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::tools;
use heavy_legs::session::{Action, Screen, Session};

use crate::reader::{self, definition, say, walk};

/// A grown runner whose legs are heavy since the weekend, and nothing else.
const PLAIN: [&str; 14] = [
    "red-now:none", "red-soon:none", "age.years=38", "duration:few-days", "rest-response:gone", "when-in-run:whole-run", "which-limit:legs",
    "performance:same", "stop-test:hours-days", "hard-48:long-run", "eating-amount:enough", "periods:regular", "sleep-hours.hours=7.5", "illness:none",
];

/// The power goes from one leg uphill, and comes back on standing still.
const ONE_LEG: [&str; 5] = ["stop-test:gone-10", "ecq-walk:uphill-hurry", "where:calf", "side-pattern:one-leg", "when-in-run:hills-fast"];

fn key(question: &str) -> QuestionKey {
    definition().find_question(question).unwrap_or_else(|| panic!("\"{question}\" is no question"))
}

fn begin(mode: Mode) -> Session {
    Session::new(definition()).step(Action::Start(mode))
}

/// Answers what is on the screen until the question, the result or a stop comes.
fn until(mut session: Session, question: &str, said: &[&str]) -> Session {
    while let Screen::Question(asked) = session.screen() {
        if asked == key(question) {
            break;
        }
        session = say(&session, said);
    }
    session
}

/// Answers everything that the mode asks.
fn to_the_end(mut session: Session, said: &[&str]) -> Session {
    while let Screen::Question(_) = session.screen() {
        session = say(&session, said);
    }
    session
}

fn asked(session: &Session) -> Vec<String> {
    session.trail().iter().map(|question| session.definition().question(*question).id.clone()).collect()
}

fn outcome(session: &Session) -> Outcome {
    Report::new(session.definition(), session.answers()).outcome
}

#[test]
fn the_way_leads_from_the_intro_through_the_questions_to_a_ranking() {
    let intro = Session::new(definition());
    assert_eq!(intro.screen(), Screen::Intro);
    let first = intro.step(Action::Start(Mode::Short));
    assert_eq!(first.screen(), Screen::Question(key("red-now")));
    let end = to_the_end(first, &PLAIN);
    assert_eq!((end.screen(), outcome(&end)), (Screen::Report, Outcome::Ranking));
}

#[test]
fn the_short_way_asks_a_plain_adult_the_safety_questions_first_the_core_and_no_more_than_its_limit() {
    let end = to_the_end(begin(Mode::Short), &PLAIN);
    let asked = asked(&end);
    assert_eq!(asked[..3], ["red-now", "red-soon", "age"]);
    assert_eq!(end.answers().core_answered(definition()), 8);
    for always in ["periods", "illness"] {
        assert!(asked.contains(&always.to_owned()), "{always} is asked of everybody: {asked:?}");
    }
    let limit = definition().paths.iter().find(|path| path.id == "short").and_then(|path| path.limit);
    let counted = end.trail().iter().filter(|question| !definition().question(**question).private).count();
    assert!(limit.is_some_and(|limit| counted <= limit), "{asked:?}");
}

#[test]
fn every_question_says_why_it_comes_now_and_the_same_answers_give_the_same_questions() {
    let mut session = begin(Mode::Full);
    let mut whys = Vec::new();
    while let Screen::Question(question) = session.screen() {
        let why = session.why_now().expect("the strategy chose it");
        let asked = definition().question(question);
        assert_eq!(why == Why::Safety, asked.block == "safety", "{}", asked.id);
        assert!(why != Why::Core || asked.core || ["periods", "illness"].contains(&asked.id.as_str()), "{}", asked.id);
        whys.push(why);
        session = say(&session, &PLAIN);
    }
    assert!(whys.iter().any(|why| matches!(why, Why::Cause(_))), "{whys:?}");
    assert_eq!(to_the_end(begin(Mode::Full), &PLAIN).trail(), session.trail());
}

#[test]
fn a_rare_cause_is_not_named_before_it_fits() {
    let mut session = begin(Mode::Full);
    while let Screen::Question(_) = session.screen() {
        if let Some(Why::Cause(cause)) = session.why_now() {
            let model = definition().cause(cause).model.as_ref().expect("it is ranked");
            assert!(model.prior >= definition().scoring.background, "{}", definition().cause(cause).id);
        }
        session = session.step(Action::Skip);
    }
}

#[test]
fn half_a_red_flag_brings_the_other_half_on_the_short_way_too() {
    let statin = ["red-now:none", "red-soon:none", "age.years=58", "duration:4-8-weeks", "hard-48:none", "medicines:statin", "feel:sore"];
    for (said, rule) in [
        (&statin[..], "t-statin"),
        (&["stop-test:gone-10", "ecq-walk:normal-pace", "where:calf", "feel:crampy"], "t-ecq"),
        (&["age.years=66", "iron-signs:breathless-easy"], "t-older-breath"),
        (&["periods:pregnant", "side-pattern:one-worse"], "t-preg-leg"),
        (&["eating-amount:on-purpose-less", "food-worry:often"], "t-eating"),
    ] {
        let end = to_the_end(begin(Mode::Short), said);
        let fired = Report::new(definition(), end.answers()).triage;
        assert!(fired.iter().any(|fired| definition().rule(fired.rule).id == rule), "{rule}: {:?}", asked(&end));
    }
}

#[test]
fn the_short_way_asks_on_when_an_answer_is_half_of_a_red_flag() {
    let asks = |change: &str, wanted: &str| {
        let said = reader::instead(&PLAIN.map(str::to_owned), &[change.to_owned()]);
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        asked(&to_the_end(begin(Mode::Short), &said)).iter().any(|asked| *asked == wanted)
    };
    for (change, wanted) in [
        ("when-in-run:daily-life", "side-pattern"),
        ("which-limit:pain", "where"),
        ("performance:slower-lot", "iron-signs"),
        ("performance:slower-lot", "conditions-known"),
        ("illness:fever-2w", "iron-signs"),
        ("when-in-run:late", "conditions-known"),
    ] {
        assert!(asks(change, wanted), "{change} does not lead to {wanted}");
    }
}

#[test]
fn skipping_everything_ends_without_answers_and_without_a_ranking() {
    let mut session = begin(Mode::Full);
    while let Screen::Question(question) = session.screen() {
        session = session.step(Action::Skip);
        assert!(session.answers().get(question).is_empty());
    }
    assert_eq!((session.screen(), outcome(&session)), (Screen::Report, Outcome::NotEnoughAnswers));
}

#[test]
fn skip_takes_an_earlier_answer_back() {
    let after = say(&until(begin(Mode::Short), "duration", &PLAIN), &PLAIN);
    let session = after.step(Action::Back);
    assert_eq!(session.screen(), Screen::Question(key("duration")));
    assert!(!session.draft().is_empty());
    assert!(session.step(Action::Skip).answers().get(key("duration")).is_empty());
}

#[test]
fn back_to_the_start_and_on_to_the_end_keeps_every_answer() {
    let end = walk(Session::new(definition()), &PLAIN);
    let mut session = end.clone();
    while session.screen() != Screen::Intro {
        session = session.step(Action::Back);
    }
    assert_eq!(session.answers(), end.answers());
    session = session.step(Action::Start(Mode::Full));
    while let Screen::Question(_) = session.screen() {
        session = session.step(Action::Next);
    }
    assert_eq!((session.screen(), session.answers()), (Screen::Report, end.answers()));
}

#[test]
fn a_number_that_was_only_looked_at_stays_as_exact_as_it_was_typed() {
    let at = until(begin(Mode::Full), "longest-run", &PLAIN);
    let typed = at.step(Action::Type(FieldKey(0), "20.2525".into())).step(Action::Next);
    let again = typed.step(Action::Back).step(Action::Next).step(Action::Back).step(Action::Back);
    assert_eq!(again.answers().get(key("longest-run")).numbers, [Some(20.2525), None]);
}

#[test]
fn what_stands_in_the_controls_is_kept_on_the_way_back() {
    let session = until(begin(Mode::Short), "duration", &PLAIN);
    let before = session.trail()[session.trail().len() - 2];
    let back = crate::reader::draft(&session, &PLAIN).step(Action::Back);
    assert_eq!(back.screen(), Screen::Question(before));
    assert!(!back.answers().get(key("duration")).is_empty());
}

#[test]
fn an_answer_whose_question_no_longer_applies_is_dropped_and_named() {
    let session = to_the_end(begin(Mode::Full), &ONE_LEG).step(Action::Change(key("stop-test")));
    assert!(!session.answers().get(key("ecq-walk")).is_empty());
    let changed = say(&session, &["stop-test:hours-days"]);
    assert!(changed.answers().get(key("ecq-walk")).is_empty());
    assert_eq!(changed.dropped(), [key("ecq-walk")]);
    assert!(!asked(&changed).contains(&"ecq-walk".to_owned()));
    assert_eq!(to_the_end(changed, &ONE_LEG).screen(), Screen::Report);
}

#[test]
fn every_answer_that_counts_can_be_changed_from_the_result() {
    let session = to_the_end(begin(Mode::Short), &ONE_LEG).step(Action::Change(key("stop-test")));
    let changed = to_the_end(say(&session, &["stop-test:hours-days"]), &ONE_LEG);
    assert_eq!(changed.screen(), Screen::Report);
    for question in definition().question_keys().filter(|question| !changed.answers().get(*question).is_empty()) {
        let there = changed.step(Action::Change(question));
        assert_eq!(there.screen(), Screen::Question(question), "{}", definition().question(question).id);
        let cleared = there.step(Action::Skip);
        assert!(cleared.answers().get(question).is_empty());
    }
}

#[test]
fn finishing_early_takes_the_answer_on_the_screen_along() {
    let fourth = (0..3).fold(begin(Mode::Short), |session, _| say(&session, &PLAIN));
    let Screen::Question(question) = fourth.screen() else { panic!("no question") };
    let end = crate::reader::draft(&fourth, &PLAIN).step(Action::Finish);
    assert_eq!((end.screen(), outcome(&end)), (Screen::Report, Outcome::NotEnoughAnswers));
    assert!(!end.answers().get(question).is_empty());
}

#[test]
fn more_asks_what_has_not_been_asked_and_comes_back_to_the_result() {
    let end = to_the_end(begin(Mode::Short), &PLAIN);
    let more = end.more_to_ask();
    let mut session = end.step(Action::More);
    let mut asked = 0;
    while let Screen::Question(question) = session.screen() {
        assert!(!end.trail().contains(&question));
        session = session.step(Action::Skip);
        asked += 1;
    }
    assert!(more > 10 && asked > 10 && asked <= more, "{asked} of {more}");
    assert_eq!((session.screen(), session.answers()), (Screen::Report, end.answers()));
    assert_eq!((session.more_to_ask(), session.step(Action::More).screen()), (0, Screen::Report));
}

#[test]
fn starting_again_forgets_everything() {
    let units = heavy_legs::engine::units::Units::Imperial;
    let end = to_the_end(begin(Mode::Short).step(Action::Measure(units)), &PLAIN[4..]);
    assert_eq!(end.step(Action::Restart), Session::new(definition()).with_units(units));
}

#[test]
fn a_change_from_the_result_asks_what_it_opens_and_comes_back() {
    let end = to_the_end(begin(Mode::Short), &PLAIN);
    let changing = end.step(Action::Change(key("stop-test")));
    assert!(changing.is_changing());
    let mut session = say(&changing, &ONE_LEG);
    let mut opened = Vec::new();
    while let Screen::Question(question) = session.screen() {
        opened.push(definition().question(question).id.clone());
        session = say(&session, &ONE_LEG);
    }
    let visited = |question: &str| end.trail().contains(&key(question)) || opened.iter().any(|opened| opened == question);
    assert!(visited("side-pattern") && visited("feel") && visited("ecq-walk"), "{opened:?}");
    assert!(!session.is_changing());
    let unchanged = end.step(Action::Change(key("duration"))).step(Action::Next);
    assert_eq!((unchanged.screen(), unchanged.answers()), (Screen::Report, end.answers()));
    let given_up = end.step(Action::Change(key("duration"))).step(Action::Back);
    assert_eq!((given_up.screen(), given_up.answers()), (Screen::Report, end.answers()));
}

#[test]
fn only_a_question_of_the_path_can_be_changed_and_only_from_the_result() {
    let end = to_the_end(begin(Mode::Short), &PLAIN);
    assert_eq!(end.step(Action::Change(key("growth-pain"))), end);
    let asking = begin(Mode::Short);
    assert_eq!(asking.step(Action::Change(key("duration"))), asking);
}

#[test]
fn progress_counts_on_and_never_promises_less_than_there_is() {
    let mut session = begin(Mode::Short);
    let first = session.progress().of;
    let mut at = 0;
    while let Screen::Question(_) = session.screen() {
        let progress = session.progress();
        assert!(progress.at == at + 1 && progress.at <= progress.of, "{progress:?}");
        at = progress.at;
        session = say(&session, &PLAIN);
    }
    assert!(at.abs_diff(first) <= 4, "{at} asked, {first} promised at first");
}

#[test]
fn text_is_typed_into_fields_that_exist_only() {
    let session = until(begin(Mode::Short), "age", &PLAIN);
    assert_eq!(session.step(Action::Type(FieldKey(7), "3".into())), session);
}

#[test]
fn a_calculator_that_starts_from_an_answer_can_be_emptied() {
    let definition = definition();
    let tool = CalculatorKey(definition.calculators.iter().position(|tool| tool.id == "planner").expect("there is a planner"));
    let (week, prefill) = (InputKey(0), definition.calculators[tool.0].inputs[0].prefill.expect("it starts from an answer"));
    let question = &definition.question(prefill.0).id;
    let field = &definition.question(prefill.0).fields[prefill.1.0].id;
    let end = reader::walk(Session::new(definition).step(Action::Start(Mode::Full)), &[format!("{question}.{field}=40")]);
    let held = |session: &Session| tools::input(definition, session.answers(), tool, week);
    assert_eq!(held(&end), Some(40.0));
    assert_eq!(held(&end.step(Action::Tool(tool, week, String::new()))), None);
    assert_eq!(held(&end.step(Action::Tool(tool, week, "x".into()))), None);
    assert_eq!(held(&end.step(Action::Tool(tool, week, "30".into()))), Some(30.0));
}

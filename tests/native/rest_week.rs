//! The second assessment, "Which rest week do I need?", from its file to its screens: nothing
//! in engine, session or screens knows heavy legs.

use std::sync::OnceLock;

use heavy_legs::content::{Texts, own, packed};
use heavy_legs::engine::Definition;
use heavy_legs::engine::definition::FieldKey;
use heavy_legs::engine::next::Mode;
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::session::{Action, Screen, Session};
use heavy_legs::ui::Words;
use serde_json::{Value, json};

use crate::markup::check_sentences;
use crate::markup::html::{has_button, read_out};
use crate::markup::render::screen_in;
use crate::reader;

pub(crate) const FILE: &str = include_str!("../../examples/rest-week.json");

/// Our texts, of which an assessment takes the sentences of the pages.
pub(crate) fn ours() -> Vec<Texts> {
    vec![Texts::decode(include_str!("../../src/content/data/texts/en.json")).expect("the texts can be read")]
}

/// The assessment as it arrives on a reader's page: compiled, and unpacked again.
fn arrived(file: &str) -> (&'static Definition, Texts) {
    let (bytes, lines) = own::compile(file.as_bytes(), "en", &ours()).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let definition: &'static Definition = Box::leak(Box::new(packed::unpack(&bytes).expect("packed a moment ago")));
    let texts = packed::texts(definition, &lines).expect("packed a moment ago");
    (definition, texts)
}

fn definition() -> &'static Definition {
    static DEFINITION: OnceLock<&'static Definition> = OnceLock::new();
    DEFINITION.get_or_init(|| arrived(FILE).0)
}

fn words() -> Words {
    Words::new(arrived(FILE).1)
}

fn said(session: &Session) -> String {
    let html = screen_in(session, words());
    check_sentences(&html, "a screen");
    read_out(&html)
}

fn top(answers: &[&str]) -> String {
    let session = reader::walk(Session::new(definition()), answers);
    assert_eq!(session.screen(), Screen::Report, "{answers:?}");
    let report = Report::new(definition(), session.answers());
    assert_eq!(report.outcome, Outcome::Ranking, "{answers:?}");
    definition().cause(report.ranking[0].cause).id.clone()
}

#[test]
fn every_kind_of_rest_week_leads_for_the_reader_it_is_made_for() {
    for (answers, expected) in [
        (&["tired:fresh", "last-rest:under-4", "hard-days:none", "illness:none"][..], "keep-going"),
        (&["tired:heavy", "since:1-2-weeks", "after-easy:better", "last-rest:over-8", "illness:none"], "easy-week"),
        (&["tired:bit", "since:days", "after-easy:better", "hard-days:3plus", "last-rest:under-4", "illness:none"], "cut-intensity"),
        (&["tired:heavy", "since:days", "week-km.this=60", "week-km.usual=40", "last-rest:under-4", "hard-days:none", "illness:none"], "cut-volume"),
        (&["tired:bit", "since:3-4-weeks", "after-easy:same", "sleep.hours=5", "life-load.level=9", "illness:none", "last-rest:under-4"], "sleep-first"),
        (
            &[
                "tired:heavy", "since:3-4-weeks", "after-easy:same", "eating:misses-meals", "sleep.hours=8", "illness:none", "last-rest:under-4",
                "hard-days:none",
            ],
            "food-first",
        ),
        (&["tired:drained", "since:days", "illness:fever-over", "hard-days:none", "last-rest:under-4"], "full-rest"),
    ] {
        assert_eq!(top(answers), expected, "{answers:?}");
    }
}

#[test]
fn every_screen_on_the_way_is_made_of_its_own_sentences() {
    let answers = reader::answers(
        definition(),
        &["tired:heavy", "since:longer", "after-easy:same", "last-rest:over-8", "care:heart", "week-km.this=50", "week-km.usual=30"],
    );
    let mut session = Session::new(definition());
    let mut shown = said(&session);
    session = session.step(Action::Start(Mode::Full));
    while let Screen::Question(question) = session.screen() {
        shown.push_str(&said(&session));
        session = reader::give(&session, answers.get(question));
    }
    assert_eq!(session.screen(), Screen::Report);
    shown.push_str(&said(&session));
    for wanted in ["Which rest week do you need?", "A plain easy week", "Tired with a heart condition", "Your plan"] {
        assert!(shown.contains(wanted), "{wanted}");
    }
    let shown = shown.to_lowercase();
    for foreign in ["heavy legs: look again", "legs feel heavy", "take this to your doctor", "small tools"] {
        assert!(!shown.contains(foreign), "{foreign}");
    }
    for cause in &reader::definition().causes {
        let name = ours()[0].get(&["cause", &cause.id, "name"].join(".")).to_lowercase();
        assert!(name.split(' ').count() < 3 || !shown.contains(&name), "{name}");
    }
}

#[test]
fn its_red_flags_come_first_whatever_the_age() {
    let start = || Session::new(definition()).step(Action::Start(Mode::Short));
    let alarmed = reader::say(&start(), &["signs-now:chest-pain"]);
    assert_eq!(alarmed.screen(), Screen::Emergency);
    assert!(said(&alarmed).contains("112, 999 or 911"));
    let young = reader::walk(start(), &["age.years=15"]);
    assert!(matches!(young.screen(), Screen::Stopped(_)));
    assert!(said(&young).contains("another adult you trust"));
}

#[test]
fn a_reader_who_skips_everything_gets_tips_and_no_ranking() {
    let session = reader::walk(Session::new(definition()), &[] as &[&str]);
    assert_eq!(Report::new(definition(), session.answers()).outcome, Outcome::NotEnoughAnswers);
    assert!(said(&session).contains("take two easy days and see what they do"));
}

#[test]
fn a_skipped_answer_is_no_reason_to_be_reassured() {
    // How tired they are was skipped; weeks without change are looked at all the same.
    let session = reader::walk(Session::new(definition()), &["since:longer", "after-easy:same"]);
    let report = Report::new(definition(), session.answers());
    assert!(report.triage.iter().any(|fired| definition().rule(fired.rule).id == "t-long"));
    assert!(!report.reassurance);
}

#[test]
fn the_result_can_be_seen_early_once_the_safety_block_is_over() {
    let mut session = Session::new(definition()).step(Action::Start(Mode::Full));
    let mut offered = Vec::new();
    while let Screen::Question(question) = session.screen() {
        let asked = definition().question(question);
        offered.push((asked.block == "safety", has_button(&screen_in(&session, words()), "finish")));
        session = session.step(Action::Skip);
    }
    assert!(offered.iter().all(|(safety, offered)| safety != offered), "{offered:?}");
}

#[test]
fn an_assessment_may_do_without_everything_but_questions_causes_and_rules() {
    let mut file: Value = serde_json::from_str(FILE).expect("JSON");
    let parts = file["definition"].as_object_mut().expect("an object");
    for part in ["references", "measures", "modifiers", "stops", "tips", "calculators", "corrections", "sheet", "flags"] {
        parts.remove(part);
    }
    parts["paths"].as_array_mut().expect("a list").remove(0);
    for cause in parts["causes"].as_array_mut().expect("a list") {
        for item in cause.get_mut("evidence").and_then(Value::as_array_mut).into_iter().flatten() {
            if item["when"].as_str().is_some_and(|when| when.contains("flag:")) {
                item["when"] = json!("tired:drained");
            }
        }
    }
    file["texts"]["en"]
        .as_object_mut()
        .expect("an object")
        .retain(|key, _| !["modifier", "stop", "tip", "flag"].contains(&key.split('.').next().unwrap_or_default()));
    let (definition, texts) = arrived(&file.to_string());
    let words = Words::new(texts);
    let intro = screen_in(&Session::new(definition), words);
    assert!(has_button(&intro, "start-full") && !has_button(&intro, "start-short"), "one path, one button");
    for answers in [&[][..], &["tired:heavy", "since:days", "after-easy:same"], &["signs-now:dark-urine"]] {
        let session = reader::walk(Session::new(definition), answers);
        let html = screen_in(&session, words);
        check_sentences(&html, "a result");
        assert!(!html.contains("data-part=\"sheet\"") && !html.contains("data-part=\"tips\"") && !html.contains("class=\"tools\""), "{answers:?}");
    }
    let short = reader::walk(Session::new(definition).step(Action::Start(Mode::Short)), &["tired:fresh"]);
    assert_eq!(short.screen(), Screen::Report);
}

#[test]
fn a_step_below_zero_is_found_again_on_the_way_back() {
    let mut file: Value = serde_json::from_str(FILE).expect("JSON");
    let questions = file["definition"]["questions"].as_array_mut().expect("a list");
    let scale = questions.iter_mut().find(|question| question["id"] == "life-load").expect("it is a question");
    scale["fields"][0]["min"] = json!(-3);
    let (definition, texts) = arrived(&file.to_string());
    let words = Words::new(texts);
    let mut session = Session::new(definition).step(Action::Start(Mode::Full));
    while let Screen::Question(question) = session.screen() {
        if definition.question(question).id == "life-load" {
            break;
        }
        session = session.step(Action::Skip);
    }
    let back = session.step(Action::Type(FieldKey(0), "-3".to_owned())).step(Action::Next).step(Action::Back);
    let html = screen_in(&back, words);
    assert_eq!(html.matches("checked").count(), 1, "{html}");
    assert!(html.contains("value=\"-3\"") && html.contains(">−3<"), "{html}");
}

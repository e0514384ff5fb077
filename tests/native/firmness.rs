//! How firm a result is, what would move it, how its scores add up, and trying another answer.

use heavy_legs::content::decode;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::balance::shares;
use heavy_legs::engine::condition::Picture;
use heavy_legs::engine::counterfactual::{Turns, turns};
use heavy_legs::engine::definition::{CauseKey, Definition, Influence, QuestionKey};
use heavy_legs::engine::doubt::{Doubt, Verdict, doubts};
use heavy_legs::engine::evidence::{self, Band, log_odds_of};
use heavy_legs::engine::looks::Looks;
use heavy_legs::engine::next::{Mode, askable};
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::trial::{alternatives, sway, with};
use heavy_legs::session::{Action, Screen, Session};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::answering::{answer, answers, config, sensible_answers};
use crate::reader::{self, definition};

const OVERLOAD: [&str; 9] = [
    "duration:4-8-weeks", "rest-response:same", "when-in-run:whole-run", "which-limit:legs", "performance:slower-lot", "stop-test:hours-days", "hard-48:none",
    "days-off:0", "sleep-hours.hours=5",
];

/// The legs are empty late in long runs without food, and nothing else.
const EMPTY: [&str; 8] = [
    "duration:1-3-weeks", "rest-response:better", "when-in-run:late", "which-limit:legs", "performance:same", "stop-test:not-noticed", "prefuel:long-no-carbs",
    "carb-pattern:low",
];

fn said(said: &[&str]) -> Answers {
    reader::answers(definition(), said)
}

fn key(question: &str) -> QuestionKey {
    definition().find_question(question).expect("it is asked")
}

fn doubted(definition: &Definition, answers: &Answers) -> Vec<Doubt> {
    doubts(definition, &Looks::of(definition), answers, &Report::new(definition, answers))
}

fn turned(answers: &Answers) -> Vec<Turns> {
    turns(definition(), &Looks::of(definition()), answers, &Report::new(definition(), answers))
}

fn band(report: &Report, cause: CauseKey) -> Option<Band> {
    report.ranking.iter().find(|finding| finding.cause == cause)?.standing.as_ref().map(|standing| standing.band)
}

/// The definition with other numbers for doubt.
fn with_leeway(leeway: Value) -> Definition {
    let mut tree: Value = serde_json::from_str(reader::FILE).expect("the definition is JSON");
    tree["scoring"]["doubt"] = leeway;
    decode(&tree.to_string()).expect("it is sound")
}

#[test]
fn what_nothing_can_move_is_called_firm_and_what_little_can_move_is_not() {
    let answers = said(&[&OVERLOAD[..], &["stress.level=8", "sleep-quality:unrested"]].concat());
    let rigid = with_leeway(json!({"weightings": 50, "judged": 0, "studied": 0, "prior": 0, "often": 1, "source": ["XP"]}));
    for (place, doubt) in doubted(&rigid, &answers).iter().enumerate() {
        assert!(doubt.keeps_band && doubt.trades_with.is_empty() && doubt.stays_first == (place == 0), "{doubt:?}");
        assert_eq!(doubt.verdict(), if place == 0 { Verdict::StaysFirst } else { Verdict::Holds });
    }
    assert!(doubted(definition(), &answers).iter().any(|doubt| !doubt.trades_with.is_empty() || !doubt.keeps_band));
}

#[test]
fn a_cause_far_ahead_stays_first_whatever_the_weights() {
    let doubts = doubted(definition(), &said(&EMPTY));
    assert_eq!(doubts[0].cause, definition().find_cause("run-fuel").expect("a cause"));
    assert_eq!(doubts[0].verdict(), Verdict::StaysFirst);
    assert!(doubts[1..].iter().all(|doubt| doubt.verdict() != Verdict::StaysFirst));
}

#[test]
fn an_unanswered_question_that_would_tell_more_is_named_until_it_is_answered() {
    let stress = |said: &[&str]| {
        let answers = reader::answers(definition(), said);
        doubted(definition(), &answers).iter().any(|doubt| doubt.verdict() == Verdict::TooLittleToTell(key("stress")))
    };
    let open = ["rest-response:not-tried", "when-in-run:after-run", "which-limit:motivation", "performance:same", "stop-test:not-noticed", "hard-48:none"];
    assert!(stress(&open));
    assert!(!stress(&[&open[..], &["stress.level=5"]].concat()));
}

#[test]
fn what_is_no_business_of_ours_to_imagine_otherwise_is_not_spoken_of() {
    let unspoken = ["red-now", "red-soon", "medicines", "periods", "periods-young", "preg-signs", "mood", "food-worry", "conditions-known", "drink"];
    for question in unspoken {
        assert_eq!(definition().question(key(question)).influence, Influence::Unspoken, "{question}");
    }
    let private = definition().questions.iter().filter(|question| question.private);
    private.for_each(|question| assert_eq!(question.influence, Influence::Unspoken, "{}", question.id));
}

#[test]
fn enough_sleep_is_named_as_what_the_reader_can_do_about_short_sleep() {
    let short_sleep = definition().find_cause("short-sleep").expect("a cause");
    let turns = turned(&said(&[&OVERLOAD[..], &["sleep-quality:unrested"]].concat()));
    let own = turns.iter().find(|turn| turn.cause == short_sleep).and_then(|turn| turn.own.clone()).expect("sleep can change it");
    assert_eq!((own.tried.question, own.band < Band::FitsWell), (key("sleep-hours"), true));
}

#[test]
fn without_a_ranking_nothing_is_doubted_or_turned() {
    for few in [&["red-now:chest-pain"][..], &["age.years=15"], &[], &OVERLOAD[..3]] {
        let answers = said(few);
        assert!(doubted(definition(), &answers).is_empty() && turned(&answers).is_empty());
    }
}

#[test]
fn what_is_tried_moves_the_result_and_never_the_answers() {
    let session = reader::walk(Session::new(definition()), &OVERLOAD);
    let rested = reader::answer(definition(), key("days-off"), &["days-off:3plus"]);
    let tried = session.step(Action::Try(key("days-off"), rested.clone()));
    assert_eq!((tried.screen(), tried.tried(), tried.answers()), (Screen::Report, Some(key("days-off")), session.answers()));
    assert_eq!(tried.tried_answers(), Some(with(definition(), session.answers(), key("days-off"), rested)));
    let back = tried.step(Action::Untry);
    assert_eq!((back.tried(), back.answers()), (None, session.answers()));
    for leaving in [Action::Back, Action::Change(key("duration")), Action::Restart] {
        assert_eq!(tried.step(leaving).tried(), None);
    }
    assert_eq!(tried.step(Action::Change(key("days-off"))).draft().chosen, session.answers().get(key("days-off")).chosen);
}

#[test]
fn a_red_flag_cannot_be_tried_away_and_nothing_is_tried_below_an_emergency() {
    let flagged = reader::walk(Session::new(definition()), &[&OVERLOAD[..], &["red-soon:night-pain"]].concat());
    let none = reader::answer(definition(), key("red-soon"), &["red-soon:none"]);
    assert_eq!(flagged.step(Action::Try(key("red-soon"), none)).tried(), None);
    let mut urgent = Session::new(definition()).step(Action::Start(Mode::Full));
    urgent = reader::walk(urgent, &["red-now:chest-pain"]);
    let slept = reader::answer(definition(), key("sleep-hours"), &["sleep-hours.hours=8"]);
    assert_eq!(urgent.step(Action::Try(key("sleep-hours"), slept)).tried(), None);
    assert_eq!(urgent.step(Action::Try(QuestionKey(9999), Answer::default())).tried(), None);
}

#[test]
fn the_result_can_ask_what_the_short_check_left_out() {
    let mut session = Session::new(definition()).step(Action::Start(Mode::Short));
    while let Screen::Question(_) = session.screen() {
        session = reader::say(&session, &OVERLOAD);
    }
    let asked = session.step(Action::Change(key("stress")));
    assert_eq!(asked.screen(), Screen::Question(key("stress")));
    let back = reader::say(&asked, &["stress.level=8"]);
    assert_eq!((back.screen(), back.answers().get(key("stress")).is_empty()), (Screen::Report, false));
    let skipped = asked.step(Action::Skip);
    assert_eq!((skipped.screen(), skipped.answers()), (Screen::Report, session.answers()));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_parts_of_a_score_add_up_to_it(answers in answers()) {
        let picture = Picture::of(definition(), &answers);
        for standing in evidence::standings(&picture) {
            let sum: f64 = shares(&standing).iter().map(|share| share.steps).sum();
            prop_assert!((sum - standing.log_odds).abs() < 1e-9);
            prop_assert!((evidence::probability(sum) - standing.score).abs() < 1e-9);
            let short = log_odds_of(&picture, standing.cause).expect("it is ranked");
            prop_assert!((short - standing.log_odds).abs() < 1e-9);
        }
    }

    #[test]
    fn an_answer_sways_what_a_whole_report_says_it_sways_and_is_taken_back(answers in sensible_answers(), question in any::<Index>()) {
        let looks = Looks::of(definition());
        let open = askable(definition(), &answers, Mode::Full);
        let question = open[question.index(open.len())];
        for tried in alternatives(definition(), &looks, &answers, question) {
            let mut scratch = answers.clone();
            let mut swayed = Vec::new();
            sway(definition(), &looks, &mut scratch, &tried, &mut swayed);
            let after = with(definition(), &answers, question, tried.answer.clone());
            for place in 0..definition().causes.len() {
                let [before, now] = [&answers, &after].map(|answers| log_odds_of(&Picture::of(definition(), answers), CauseKey(place)));
                let said = swayed.iter().find(|(cause, _)| cause.0 == place);
                prop_assert_eq!(now, said.map_or(before, |(_, odds)| *odds), "{}", &definition().causes[place].id);
            }
            // What a skip rule closes has no place among the answers of a session.
            let mut settled = answers.clone();
            if heavy_legs::engine::trial::settle(definition(), &mut settled).is_empty() {
                prop_assert_eq!(&scratch, &answers);
            }
        }
    }

    #[test]
    fn doubt_speaks_of_the_first_view_and_never_of_a_red_flag(answers in sensible_answers()) {
        let report = Report::new(definition(), &answers);
        let found = doubted(definition(), &answers);
        prop_assert_eq!(found.len(), report.first_view);
        prop_assert_eq!(&found, &doubted(definition(), &answers));
        for (doubt, finding) in found.iter().zip(&report.ranking) {
            prop_assert_eq!(doubt.cause, finding.cause);
            prop_assert!(report.pinned.iter().all(|pinned| pinned.cause != doubt.cause && !doubt.trades_with.contains(&pinned.cause)));
            prop_assert!(!doubt.trades_with.contains(&doubt.cause) && doubt.trades_with.len() <= 2);
            prop_assert!(!doubt.stays_first || (doubt.trades_with.is_empty() && doubt.cause == report.ranking[0].cause));
            if let Some(question) = doubt.telling {
                prop_assert!(answers.get(question).is_empty() && !definition().question(question).private);
            }
        }
    }

    #[test]
    fn a_counterfactual_does_what_it_says_and_leaves_every_red_flag(answers in sensible_answers()) {
        let report = Report::new(definition(), &answers);
        for turn in turned(&answers) {
            prop_assert!(report.outcome == Outcome::Ranking && report.pinned.iter().all(|pinned| pinned.cause != turn.cause));
            let now = band(&report, turn.cause);
            for (kind, found) in [(Influence::Own, &turn.own), (Influence::Given, &turn.given)] {
                let Some(found) = found else { continue };
                let then = Report::new(definition(), &with(definition(), &answers, found.tried.question, found.tried.answer.clone()));
                prop_assert_eq!(definition().question(found.tried.question).influence, kind);
                prop_assert!(band(&then, turn.cause) == Some(found.band) && now != Some(found.band));
                prop_assert!(kind == Influence::Given || Some(found.band) < now);
                let fired = |report: &Report| report.triage.iter().map(|fired| (fired.rule, fired.level)).collect::<Vec<_>>();
                prop_assert_eq!(fired(&then), fired(&report));
            }
        }
    }

    #[test]
    fn whatever_is_tried_every_red_flag_and_every_protection_stays(answers in answers(), question in any::<Index>(), other in answer()) {
        let own = Report::new(definition(), &answers);
        let question = QuestionKey(question.index(definition().questions.len()));
        let tried = Report::trying(definition(), &with(definition(), &answers, question, other), &own);
        prop_assert!(tried.level >= own.level);
        for old in &own.triage {
            let new = tried.triage.iter().find(|new| new.rule == old.rule).expect("it still fires");
            prop_assert!(new.level >= old.level && (old.spoken_by.is_some() || new.spoken_by.is_none()));
        }
        prop_assert!(own.outcome != Outcome::Emergency || tried.outcome == Outcome::Emergency);
        prop_assert!(own.modifiers.iter().all(|modifier| tried.modifiers.contains(modifier)));
        let effects = |report: &Report| [report.effects.no_training, report.effects.easy_only, report.effects.no_weight_tools, report.effects.no_fuel_tools, report.effects.no_tools, report.effects.no_ranking];
        prop_assert!(effects(&own).iter().zip(effects(&tried)).all(|(old, new)| new || !old));
    }
}

#[test]
fn nothing_is_named_to_aim_for_that_speaks_for_a_cause_itself() {
    let meals = said(&[&OVERLOAD[..], &["eating-amount:on-purpose-less", "feel:dead-flat", "body-changes:tired"]].concat());
    let short = said(&[&EMPTY[..], &["sleep-hours.hours=5", "sleep-quality:unrested", "eating-amount:enough"]].concat());
    for answers in [meals, short] {
        for own in turned(&answers).iter().filter_map(|turns| turns.own.as_ref()) {
            let then = Report::new(definition(), &with(definition(), &answers, own.tried.question, own.tried.answer.clone()));
            let id = &definition().question(own.tried.question).id;
            let speaks = |finding: &heavy_legs::engine::report::Finding| {
                let items = finding.standing.iter().flat_map(|standing| &standing.contributions);
                items.filter(|item| item.step > 0).any(|item| format!("{:?}", item.reasons).contains(&format!("{:?}", own.tried.question)))
            };
            assert!(!then.ranking.iter().any(speaks), "{id} to {:?}", own.tried.answer);
            assert!(id != "sleep-hours" || own.tried.answer.numbers[0] >= Some(7.0), "{:?}", own.tried.answer);
        }
    }
}

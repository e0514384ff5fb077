//! The rules of domain sections 4.1, 5.3 and 5.5 as single facts of a report.

use crate::reader::{self, definition};
use heavy_legs::content::decode;
use heavy_legs::engine::definition::CauseKey;
use heavy_legs::engine::report::{Finding, Outcome, Report};
use serde_json::{Value, json};

/// Six core answers that say little, so that there is a ranking.
pub(crate) const CORE: [&str; 6] =
    ["rest-response:not-tried", "when-in-run:after-run", "which-limit:both", "performance:same", "stop-test:not-noticed", "hard-48:none"];

/// The day after leg day: short, explained and better with rest.
pub(crate) const LEG_DAY: [&str; 6] =
    ["duration:today", "rest-response:gone", "when-in-run:whole-run", "which-limit:legs", "feel:sore", "hard-48:strength-legs"];

pub(crate) fn report(said: &[&[&str]]) -> Report {
    Report::new(definition(), &reader::answers(definition(), &said.concat()))
}

pub(crate) fn key(cause: &str) -> CauseKey {
    definition().find_cause(cause).unwrap_or_else(|| panic!("\"{cause}\" is no cause"))
}

pub(crate) fn find<'r>(report: &'r Report, cause: &str) -> Option<&'r Finding> {
    report.pinned.iter().chain(&report.ranking).find(|finding| finding.cause == key(cause))
}

fn prior(report: &Report, cause: &str) -> f64 {
    find(report, cause).and_then(|finding| finding.standing.as_ref()).map_or(0.0, |standing| standing.prior)
}

#[test]
fn of_several_priors_that_match_the_last_one_wins() {
    for (age, expected) in [("age.years=40", 0.002), ("age.years=55", 0.01), ("age.years=75", 0.03)] {
        assert_eq!(prior(&report(&[&CORE, &[age]]), "artery-older"), expected, "{age}");
    }
}

#[test]
fn a_cause_behind_a_gate_is_left_out_until_the_gate_surely_opens() {
    assert!(find(&report(&[&CORE]), "taper-legs").is_none());
    assert!(find(&report(&[&CORE, &["race:none"]]), "taper-legs").is_none());
    assert!(find(&report(&[&CORE, &["race:taper"]]), "taper-legs").is_some());
}

#[test]
fn a_short_explained_heaviness_leads_with_reassurance() {
    let report = report(&[&LEG_DAY, &["stop-test:hours-days", "sleep-hours.hours=5"]]);
    assert!(report.reassurance);
    let (shown, rest) = report.ranking.split_at(report.first_view);
    assert!(!shown.is_empty() && !shown[0].if_it_stays);
    for list in [shown, rest] {
        let harmless = list.iter().take_while(|finding| !finding.if_it_stays).count();
        assert!(list[..harmless].iter().all(|finding| definition().cause(finding.cause).passing));
        assert!(list[harmless..].iter().all(|finding| finding.if_it_stays));
    }
    assert!(find(&report, "short-sleep").is_some_and(|finding| finding.if_it_stays));
}

#[test]
fn nothing_reassures_beside_a_red_flag_for_today_or_after_a_week() {
    let more = ["stop-test:hours-days", "eating-amount:enough"];
    assert!(report(&[&LEG_DAY, &more]).reassurance);
    assert!(!report(&[&LEG_DAY, &more, &["red-soon:black-stool"]]).reassurance);
    assert!(!report(&[&LEG_DAY[1..], &more, &["duration:1-3-weeks"]]).reassurance);
}

#[test]
fn nothing_reassures_when_legs_swell_hurt_in_one_spot_or_get_worse_with_rest() {
    let said = ["duration:few-days", "when-in-run:whole-run", "which-limit:legs", "hard-48:strength-legs", "stop-test:hours-days", "performance:same"];
    assert!(report(&[&said, &["rest-response:gone", "feel:sore"]]).reassurance);
    assert!(!report(&[&said, &["rest-response:gone", "feel:sore", "feel:swollen"]]).reassurance);
    assert!(!report(&[&said, &["rest-response:gone", "feel:sore", "feel:painful-spot"]]).reassurance);
    // Soreness alone would reassure here.
    assert!(!report(&[&said, &["rest-response:worse", "feel:sore", "race:race-done"]]).reassurance);
}

#[test]
fn overload_is_shown_with_what_to_check_first() {
    let report = report(&[&CORE[..3], &["performance:slower-lot", "stop-test:hours-days", "duration:4-8-weeks", "days-off:0", "hard-days:3plus"]]);
    let found: Vec<CauseKey> = find(&report, "overload").expect("it is ranked").check_first.iter().map(|(cause, _)| *cause).collect();
    assert_eq!(found, [key("under-eating"), key("low-iron"), key("infection")]);
}

#[test]
fn run_fuel_is_joined_with_low_iron_from_worth_checking_on() {
    let joined = |said: &[&str]| find(&report(&[&CORE, said]), "run-fuel").expect("it is ranked").joined_with;
    assert_eq!(joined(&["periods:not-mine"]), None);
    assert_eq!(joined(&["periods:heavy", "diet-type:vegan"]), Some(key("low-iron")));
}

#[test]
fn fewer_than_six_core_answers_give_no_ranking_and_not_sure_is_no_answer() {
    assert_eq!(report(&[&CORE]).outcome, Outcome::Ranking);
    let unsure = report(&[&CORE[..5], &["eating-amount:unsure", "red-soon:night-pain", "sleep-hours.hours=5"]]);
    assert_eq!((unsure.outcome, unsure.core_answered, unsure.triage.len()), (Outcome::NotEnoughAnswers, 5, 1));
    assert!(unsure.ranking.is_empty() && !unsure.tips.is_empty());
}

#[test]
fn in_pregnancy_training_load_is_not_ranked_and_weight_not_asked_for() {
    let report = report(&[&CORE, &["periods:pregnant"]]);
    for cause in ["overload", "poor-recovery", "oxygen-supply", "legs-behind-lungs"] {
        assert!(find(&report, cause).is_none(), "{cause}");
    }
    assert!(find(&report, "pregnancy").is_some());
    assert!(report.effects.no_weight_tools && report.effects.no_training);
}

#[test]
fn a_correction_is_shown_once_under_the_first_cause_it_concerns() {
    let report = report(&[&CORE]);
    let mut shown: Vec<usize> = report.pinned.iter().chain(&report.ranking).flat_map(|finding| finding.corrections.clone()).collect();
    let all = shown.len();
    shown.sort_unstable();
    shown.dedup();
    assert!(all > 10 && shown.len() == all);
}

#[test]
fn steps_beyond_the_third_count_half_beyond_the_sixth_a_quarter_and_the_sum_has_limits() {
    for (steps, sum) in [
        (vec![1, 1, 1], 3.0),
        (vec![1, 1, 1, 1], 3.5),
        (vec![1; 6], 4.5),
        (vec![1; 8], 5.0),
        (vec![1, 1, 1, 3], 5.5),
        (vec![3, 3, 3, 3], 7.0),
        (vec![-1, -1, -1, -1], -3.5),
        (vec![-3, -3, -3], -6.0),
        (vec![2, -1, 0, 2], 3.0),
        (vec![], 0.0),
    ] {
        let mut tree: Value = serde_json::from_str(reader::FILE).expect("the definition is JSON");
        let item = |(place, step): (usize, &i8)| json!({"id": place.to_string(), "step": step, "when": "illness:none", "source": ["XP"]});
        tree["causes"][0]["evidence"] = steps.iter().enumerate().map(item).collect();
        let definition = decode(&tree.to_string()).expect("it is sound");
        let said = [&CORE[..], &["illness:none"]].concat();
        let report = Report::new(&definition, &reader::answers(&definition, &said));
        let standing = report.ranking.iter().find(|finding| finding.cause == CauseKey(0)).and_then(|finding| finding.standing.clone());
        let standing = standing.expect("the first cause is ranked");
        let expected = heavy_legs::engine::evidence::log_odds(0.12) + sum;
        assert!((standing.log_odds - expected).abs() < 1e-9, "{steps:?}: {} is not {expected}", standing.log_odds);
    }
}

#[test]
fn what_a_red_flag_names_does_not_wait_until_it_passes() {
    let report = report(&[&LEG_DAY, &["stop-test:hours-days", "eating-amount:enough", "sleep-quality:snore-pause"]]);
    assert!(report.reassurance);
    assert!(report.pinned.iter().any(|finding| finding.cause == key("short-sleep") && !finding.if_it_stays));
}

#[test]
fn a_fever_fits_with_an_infection_whatever_illness_was_named() {
    let score = |more: &[&str]| find(&report(&[&CORE, &["eating-amount:enough"], more]), "infection").map_or(0.0, Finding::score);
    let well = score(&["red-soon:none", "illness:none"]);
    for more in [&["red-soon:fever"][..], &["red-soon:fever", "illness:none"]] {
        assert!(score(more) > 4.0 * well, "{more:?}: {} and {well}", score(more));
    }
}

#[test]
fn the_first_view_does_not_end_with_causes_that_no_answer_speaks_for() {
    let report = report(&[&CORE, &["eating-amount:enough"]]);
    let last = report.ranking[..report.first_view].last();
    assert!(last.is_none_or(|finding| !finding.speaks_for.is_empty() || finding.score() >= definition().scoring.worth_checking));
    assert!(report.first_view < definition().scoring.first_view);
}

#[test]
fn young_readers_get_each_card_once() {
    let report = report(&[&CORE, &["age.years=15", "red-soon:bone-point", "red-soon:limp", "red-soon:weight-loss"]]);
    let cards: Vec<&str> = report.triage.iter().filter(|fired| fired.spoken_by.is_none()).map(|fired| definition().rule(fired.rule).id.as_str()).collect();
    for (young, grown) in [("t-young-bone", "t-bone"), ("t-young-weight", "t-weight")] {
        assert!(cards.contains(&young) && !cards.contains(&grown), "{cards:?}");
    }
}

#[test]
fn a_card_that_another_one_speaks_for_pins_no_cause() {
    let said = ["stop-test:gone-10", "ecq-walk:uphill-hurry", "where:calf", "side-pattern:one-leg", "when-in-run:hills-fast", "age.years=25"];
    let report = report(&[&CORE[..1], &CORE[2..4], &CORE[5..], &said, &["eating-amount:enough", "conditions-known:none"]]);
    let pinned: Vec<CauseKey> = report.pinned.iter().map(|finding| finding.cause).collect();
    assert_eq!(pinned, [key("artery-young")]);
}

#[test]
fn nothing_reassures_or_trains_who_is_ill_now() {
    let more = ["stop-test:hours-days", "eating-amount:enough"];
    assert!(report(&[&LEG_DAY, &more, &["illness:none"]]).reassurance);
    for illness in ["illness:cold-now", "illness:stomach-bug", "illness:fever-2w"] {
        let ill = report(&[&LEG_DAY, &more, &[illness]]);
        assert!(!ill.reassurance && ill.effects.no_training && ill.plan().is_none(), "{illness}");
    }
}

#[test]
fn nothing_reassures_beside_signs_of_one_leg_or_of_pain() {
    let hard = ["duration:few-days", "hard-48:long-run", "rest-response:better", "eating-amount:enough"];
    let reassured = |more: &[&str]| report(&[&CORE[1..5], &hard, more]).reassurance;
    assert!(reassured(&["feel:sore", "side-pattern:both-same"]));
    for more in ["side-pattern:one-leg", "which-limit:pain", "feel:numb-tingle", "feel:cold-foot", "feel:tight-bursting"] {
        assert!(!reassured(&[more]), "{more}");
    }
}

#[test]
fn a_cause_that_no_answer_speaks_for_is_in_no_first_view() {
    // Wherever common causes rank, those that the answers speak for come before them.
    let said = ["duration:1-3-weeks", "rest-response:same", "which-limit:pain", "feel:sore", "where:shin", "stop-test:slow-30", "eating-amount:enough"];
    let report = report(&[&CORE[1..2], &CORE[3..4], &CORE[5..], &said]);
    let (shown, rest) = report.ranking.split_at(report.first_view);
    let scoring = &definition().scoring;
    assert!(!shown.is_empty());
    for finding in shown {
        assert!(!finding.speaks_for.is_empty() || finding.score() >= scoring.worth_checking, "{:?}", finding.cause);
    }
    assert!(rest.iter().any(|finding| finding.speaks_for.is_empty() && finding.score() > shown[shown.len() - 1].score()), "one was passed over");
}

//! The rules of domain sections 4.1, 5.3 and 5.5 as single facts of a report.

use heavy_legs::content::decode;
use heavy_legs::engine::definition::CauseKey;
use heavy_legs::engine::report::{Finding, Outcome, Report};
use serde_json::{Value, json};

use crate::reader::{self, definition};

/// Six core answers that say little, so that there is a ranking.
const CORE: [&str; 6] = ["rest-response:not-tried", "when-in-run:after-run", "which-limit:both", "performance:same", "stop-test:not-noticed", "hard-48:none"];

/// The day after leg day: short, explained and better with rest.
const LEG_DAY: [&str; 6] = ["duration:today", "rest-response:gone", "when-in-run:whole-run", "which-limit:legs", "feel:sore", "hard-48:strength-legs"];

fn report(said: &[&[&str]]) -> Report {
    Report::new(definition(), &reader::answers(definition(), &said.concat()))
}

fn key(cause: &str) -> CauseKey {
    definition().find_cause(cause).unwrap_or_else(|| panic!("\"{cause}\" is no cause"))
}

fn find<'r>(report: &'r Report, cause: &str) -> Option<&'r Finding> {
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
fn a_red_flag_for_today_leaves_no_training_no_tools_and_no_date() {
    let report = report(&[&CORE, &["race:taper", "week-km.week-0=40", "red-now:calf-one-sided"]]);
    assert_eq!((report.outcome, report.recheck, report.tools.len()), (Outcome::Ranking, None, 0));
    assert!(report.effects.no_training);
    assert!(find(&report, "dvt").is_some_and(|finding| finding.standing.is_none()), "it is pinned without a score");
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
fn below_an_emergency_no_tip_says_to_run_to_drink_or_to_wait() {
    let definition = definition();
    let report = report(&[&["red-now:overdrink-ill"]]);
    assert_eq!(report.outcome, Outcome::Emergency);
    assert!(!report.tips.is_empty());
    assert!(report.tips.iter().all(|place| !definition.tips[*place].self_care));
    assert!(definition.tips.iter().any(|tip| tip.self_care));
}

#[test]
fn who_must_not_train_is_offered_no_tool_about_training() {
    let report = report(&[&CORE, &["age.years=30", "duration:4-8-weeks", "illness:crash-after"]]);
    assert!(report.effects.no_training);
    let offered = report.tools.iter().map(|tool| &definition().calculators[tool.0]);
    for tool in offered {
        assert!(!["planner", "single-run-jump", "load-change", "monotony"].contains(&tool.id.as_str()), "{}", tool.id);
    }
}

#[test]
fn an_eating_worry_however_small_closes_the_tools_that_ask_for_weight() {
    let hungry = ["when-in-run:late", "carb-pattern:very-low", "age.years=30"];
    let offered = |more: &str| {
        let report = report(&[&CORE[..1], &CORE[2..], &hungry, &[more]]);
        report.tools.iter().any(|tool| definition().calculators[tool.0].id == "carbohydrate")
    };
    assert!(offered("food-worry:no"));
    assert!(!offered("food-worry:sometimes") && !offered("food-worry:often"));
}

#[test]
fn who_drinks_far_beyond_thirst_reads_that_it_is_dangerous() {
    let noted = |said: &str| report(&[&CORE, &[said]]).modifiers.iter().any(|place| definition().modifiers[*place].id == "drinks-much");
    assert!(noted("drink:very-much") && !noted("drink:thirsty"));
}

#[test]
fn no_tip_to_run_stands_beside_a_sign_that_running_must_wait_for() {
    let easy = |said: &str| report(&[&[said]]).tips.iter().any(|place| definition().tips[*place].id == "easy");
    assert!(easy("red-soon:none") && easy("red-soon:weight-loss") && easy("illness:cold-now"));
    for said in ["red-soon:bone-point", "red-soon:limp", "red-soon:night-pain", "red-soon:weak-progress", "illness:crash-after", "where:groin-hip"] {
        assert!(!easy(said), "{said}");
    }
}

#[test]
fn what_a_red_flag_names_does_not_wait_until_it_passes() {
    let report = report(&[&LEG_DAY, &["stop-test:hours-days", "eating-amount:enough", "sleep-quality:snore-pause"]]);
    assert!(report.reassurance);
    assert!(report.pinned.iter().any(|finding| finding.cause == key("short-sleep") && !finding.if_it_stays));
}

/// The ids of the steps of a cause that this reader may be given.
fn steps(report: &Report, cause: &str) -> Vec<&'static str> {
    let finding = find(report, cause).unwrap_or_else(|| panic!("{cause} is not in the report"));
    finding.steps.iter().map(|place| definition().cause(finding.cause).steps[*place].id.as_str()).collect()
}

#[test]
fn an_infection_behind_the_heaviness_takes_all_training_out() {
    for illness in ["illness:infection-3m", "illness:crash-after"] {
        let report = report(&[&CORE, &["duration:4-8-weeks", "eating-amount:enough", illness]]);
        assert!(report.effects.no_training && report.plan().is_none(), "{illness}");
        for finding in report.pinned.iter().chain(&report.ranking) {
            let cause = definition().cause(finding.cause);
            assert!(finding.steps.iter().all(|place| !cause.steps[*place].training), "{} after {illness}", cause.id);
        }
    }
}

#[test]
fn no_hard_effort_stands_beside_a_card_that_forbids_it() {
    let said = ["conditions-known:heart", "performance:slower-lot", "experience:under-6m", "eating-amount:enough", "stress.level=9"];
    let careful = report(&[&CORE[..3], &CORE[4..], &said]);
    assert!(careful.effects.easy_only && !careful.effects.no_training);
    for finding in careful.pinned.iter().chain(&careful.ranking) {
        let cause = definition().cause(finding.cause);
        assert!(finding.steps.iter().all(|place| !cause.steps[*place].hard), "{}", cause.id);
    }
    // The same reader without the condition is given them.
    let free = report(&[&CORE, &["experience:under-6m", "eating-amount:enough"]]);
    assert!(steps(&free, "legs-behind-lungs").contains(&"leg-strength"));
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
fn after_a_race_there_is_time_to_recover_and_with_a_fever_there_is_no_race() {
    let tired = [
        "duration:few-days", "rest-response:gone", "which-limit:legs", "performance:same", "when-in-run:whole-run", "stop-test:hours-days",
        "eating-amount:enough", "hard-48:hard-run-race",
    ];
    let days = |more: &[&str]| report(&[&tired, more]).recheck.map(|recheck| (recheck.days, recheck.after_race));
    assert_eq!(days(&["race:none"]), Some((3, false)));
    assert_eq!(days(&["race:race-done"]), Some((14, false)));
    assert_eq!(days(&["race:race-done", "longest-run.week=42.2"]), Some((21, false)));
    let taper = ["duration:1-3-weeks", "rest-response:not-tried", "race:taper", "hard-48:none", "eating-amount:enough"];
    let ahead = |more: &[&str]| report(&[&CORE[1..5], &taper, more]).recheck.map(|recheck| recheck.after_race);
    assert_eq!(ahead(&["red-soon:none"]), Some(true));
    assert_eq!(ahead(&["red-soon:fever"]), Some(false));
    assert_eq!(ahead(&["illness:crash-after"]), Some(false));
}

#[test]
fn new_great_thirst_takes_amounts_out_of_fuel_and_drink() {
    let late = ["when-in-run:late", "carb-pattern:low", "prefuel:long-no-carbs", "eating-amount:enough"];
    let fuel = |more: &[&str]| {
        let report = report(&[&CORE[..1], &CORE[2..], &late, more]);
        steps(&report, "run-fuel")
    };
    assert!(fuel(&["conditions-known:none"]).contains(&"during-run") && fuel(&["conditions-known:none", "body-changes:none"]).contains(&"during-run"));
    // Whoever was not asked, or did not say, may have diabetes.
    for more in [&[][..], &["conditions-known:prefer-not"]] {
        let given = fuel(more);
        assert!(given.contains(&"during-run-unasked") && !given.contains(&"during-run"), "{given:?}");
    }
    for more in [&["body-changes:thirst-pee"][..], &["body-changes:thirst-pee", "conditions-known:none"]] {
        let given = fuel(more);
        assert!(given.contains(&"before-run-doctor") && !given.contains(&"during-run"), "{given:?}");
    }
}

#[test]
fn a_weak_leg_waits_for_no_physiotherapist() {
    let weak = report(&[&CORE, &["eating-amount:enough", "red-soon:weak-progress"]]);
    assert_eq!(steps(&weak, "spine-nerve"), ["doctor-by-card"]);
    let usual = report(&[&CORE, &["eating-amount:enough", "red-soon:none", "feel:sore"]]);
    assert_eq!(steps(&usual, "spine-nerve"), ["short-or-bike", "physio", "doctor-if-stays"]);
}

#[test]
fn who_does_not_want_to_live_reads_of_nothing_else() {
    let report = report(&[&CORE, &["duration:4-8-weeks", "eating-amount:enough", "mood.interest=3", "mood.down=3", "mood:not-alive"]]);
    let cards: Vec<&str> = report.triage.iter().filter(|fired| fired.spoken_by.is_none()).map(|fired| definition().rule(fired.rule).id.as_str()).collect();
    assert_eq!(cards, ["t-not-alive"]);
    let tips: Vec<&str> = report.tips.iter().map(|place| definition().tips[*place].id.as_str()).collect();
    assert_eq!(tips, ["talk"]);
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
fn easy_running_only_knows_no_weeks_that_build_up() {
    let weeks = |more: &[&str]| report(&[&CORE[1..3], &CORE[4..], &["eating-amount:enough", "days-off:0", "hard-days:3plus"], more]).plan();
    let stuck = ["duration:4-8-weeks", "rest-response:same", "performance:slower-lot"];
    assert_eq!(weeks(&stuck), Some([50, 50, 65, 80]), "less than usual is easy enough");
    let heart = ["rest-response:better", "performance:slower-lot", "conditions-known:heart", "stress.level=8"];
    assert!(weeks(&heart).is_none_or(|weeks| weeks.iter().all(|week| *week <= 80)));
}

#[test]
fn sleep_steps_are_for_the_nights_this_reader_has() {
    let given = |quality: &str| steps(&report(&[&CORE, &["eating-amount:enough", "sleep-hours.hours=5", quality]]), "short-sleep");
    assert_eq!(given("sleep-quality:unrested")[0], "longer-in-bed");
    assert_eq!(given("sleep-quality:shift")[0], "sleep-when-you-can");
    assert_eq!(given("sleep-quality:insomnia")[0], "lying-awake");
}

#[test]
fn tablets_that_act_on_water_or_the_heart_take_amounts_of_drink_out() {
    let given = |more: &str| steps(&report(&[&CORE, &["eating-amount:enough", "drink:dark", more]]), "dehydration");
    assert!(given("medicines:none").contains(&"drink-before"));
    for more in ["medicines:diuretic", "medicines:beta-blocker", "conditions-known:high-bp", "conditions-known:kidney"] {
        let given = given(more);
        assert!(given.contains(&"drink-before-doctor") && !given.contains(&"drink-before"), "{more}: {given:?}");
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

#[test]
fn who_must_not_run_hard_is_not_sent_to_a_race() {
    let taper = ["duration:1-3-weeks", "race:taper", "which-limit:breath", "rest-response:not-tried", "performance:slower-little", "eating-amount:enough"];
    let with = |more: &[&str]| report(&[&CORE[1..2], &CORE[4..], &taper, more]);
    assert!(with(&["conditions-known:none"]).recheck.is_some_and(|recheck| recheck.after_race));
    for more in ["conditions-known:heart", "conditions-known:asthma"] {
        let report = with(&[more]);
        assert!(report.effects.easy_only && report.recheck.is_some_and(|recheck| !recheck.after_race), "{more}");
        assert!(!steps(&report, "taper-legs").contains(&"keep-the-plan"), "{more}");
    }
}

#[test]
fn who_eats_no_meat_is_not_told_to() {
    let given = |cause: &str, diet: &str| steps(&report(&[&CORE, &["eating-amount:enough", "iron-signs:pale", "periods:heavy", diet]]), cause);
    for (cause, any, plants) in [("low-iron", "iron-food-daily", "iron-food-plants"), ("run-fuel", "iron-partner", "iron-partner-plants")] {
        assert!(given(cause, "diet-type:mixed").contains(&any) && !given(cause, "diet-type:mixed").contains(&plants));
        for diet in ["diet-type:vegan", "diet-type:vegetarian"] {
            assert!(given(cause, diet).contains(&plants) && !given(cause, diet).contains(&any), "{diet}");
        }
    }
}

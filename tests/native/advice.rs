//! What a reader is told to do, and what is left out because it would do this reader harm.

use crate::reader::definition;
use crate::reports::{CORE, find, key, report};
use heavy_legs::engine::report::{Outcome, Report};

#[test]
fn a_red_flag_for_today_leaves_no_training_no_tools_and_no_date() {
    let report = report(&[&CORE, &["race:taper", "week-km.week-0=40", "red-now:calf-one-sided"]]);
    assert_eq!((report.outcome, report.recheck, report.tools.len()), (Outcome::Ranking, None, 0));
    assert!(report.effects.no_training);
    assert!(find(&report, "dvt").is_some_and(|finding| finding.standing.is_none()), "it is pinned without a score");
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

#[test]
fn the_next_weeks_are_those_of_the_cause_that_the_plan_is_about() {
    let planned = |said: &[&[&str]]| {
        let report = report(said);
        let offered = report.tools.iter().any(|tool| definition().calculators[tool.0].is_planner());
        assert_eq!(offered, report.plan().is_some());
        offered
    };
    let overload = ["duration:4-8-weeks", "rest-response:same", "performance:slower-lot", "hard-days:3plus"];
    assert!(planned(&[&CORE[1..3], &CORE[4..], &overload]));
    // Stress leads; that overload comes after it makes no plan of it.
    let stressed = [&CORE[..], &["stress.level=9", "duration:1-3-weeks", "days-off:0", "sleep-quality:insomnia"]].concat();
    let result = report(&[&stressed]);
    assert_eq!(result.best().map(|finding| finding.cause), Some(key("life-stress")));
    assert!(!planned(&[&stressed]));
}

#[test]
fn a_leg_short_of_blood_is_not_put_up_and_waits_for_no_date() {
    let veins = ["veins:standing-evening", "veins:legs-up-better", "veins:visible", "when-in-run:daily-life", "duration:over-2-months"];
    let base = [&CORE[..1], &CORE[2..4], &CORE[5..], &veins[..]].concat();
    let calm = report(&[&base]);
    assert!(steps(&calm, "venous").contains(&"legs-up") && steps(&calm, "venous").contains(&"compression"));
    let cold = report(&[&base, &["stop-test:gone-10", "ecq-walk:even-at-rest", "feel:cold-foot", "age.years=70", "conditions-known:diabetes"]]);
    assert!(!steps(&cold, "venous").contains(&"legs-up") && !steps(&cold, "venous").contains(&"compression"));
    let artery = steps(&cold, "artery-older");
    assert!(artery.contains(&"doctor-by-card") && !artery.contains(&"see-doctor") && !artery.contains(&"no-hard-running"), "{artery:?}");
}

#[test]
fn no_new_strength_work_before_a_race_and_no_longer_run_after_one() {
    let late = ["which-limit:legs", "when-in-run:whole-run"];
    let with = |race: &str, step: &str| steps(&report(&[&CORE[..1], &CORE[3..], &late, &[race]]), "legs-behind-lungs").contains(&step);
    assert!(with("race:none", "leg-strength") && !with("race:taper", "leg-strength"));
    assert!(with("race:none", "cap-longest-run") && !with("race:race-done", "cap-longest-run"));
}

#[test]
fn who_has_diabetes_looks_at_their_sugar_and_who_has_weak_kidneys_asks_about_food() {
    let empty = |known: &str| {
        report(&[&CORE[..1], &CORE[2..], &["when-in-run:late", "carb-pattern:very-low", "prefuel:long-no-carbs", "iron-history:past-low", known]])
    };
    assert!(steps(&empty("conditions-known:diabetes"), "run-fuel").contains(&"check-sugar"));
    assert!(!steps(&empty("conditions-known:none"), "run-fuel").contains(&"check-sugar"));
    let kidney = empty("conditions-known:kidney");
    assert!(!steps(&kidney, "run-fuel").contains(&"iron-partner"));
    assert!(steps(&kidney, "low-iron").contains(&"iron-food-kidney") && !steps(&kidney, "low-iron").contains(&"iron-food-daily"));
}

#[test]
fn who_worries_much_about_food_reads_of_foods_and_not_of_grams() {
    let eats =
        |worry: &str| steps(&report(&[&CORE[..1], &CORE[2..], &["when-in-run:late", "prefuel:long-no-carbs", "conditions-known:none", worry]]), "run-fuel");
    assert!(eats("food-worry:no").contains(&"during-run"));
    assert!(eats("food-worry:often").contains(&"during-run-foods") && !eats("food-worry:often").contains(&"during-run"));
}

#[test]
fn who_must_not_train_looks_again_within_two_weeks() {
    let returned = ["break:break-3plus", "performance:slower-lot", "duration:1-3-weeks"];
    let days = |illness: &str| report(&[&CORE[..3], &CORE[4..], &returned, &[illness]]).recheck.map(|recheck| recheck.days);
    assert_eq!(days("illness:none"), Some(28));
    assert_eq!(days("illness:crash-after"), Some(14));
}

//! Broken definitions: each mistake is named with its place and what was expected, and no file
//! whatever makes the decoder panic or hang.

use heavy_legs::content::decode;
use heavy_legs::engine::condition::Picture;
use heavy_legs::engine::definition::FlagKey;
use heavy_legs::engine::evidence;
use heavy_legs::engine::truth::Truth;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::answering::config;
use crate::reader;

/// The definition as a tree, to be broken.
fn tree() -> Value {
    serde_json::from_str(reader::FILE).expect("the definition is JSON")
}

/// All problems of a file, one a line.
fn problems(json: &str) -> String {
    let Err(problems) = decode(json) else { return "no problem".to_owned() };
    assert!(!problems.is_empty());
    for problem in &problems {
        assert!(!problem.place.is_empty() && !problem.what.is_empty(), "{problem:?}");
        assert!(!problem.what.ends_with('.'), "{problem}");
    }
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Puts a value in the place that the JSON pointer names and compares the first problem.
fn check(pointer: &str, value: Value, expected: &str) {
    let mut tree = tree();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    match tree.pointer_mut(parent).unwrap_or_else(|| panic!("\"{parent}\" is not there")) {
        Value::Object(fields) => drop(fields.insert(name.to_owned(), value)),
        Value::Array(items) => items[name.parse::<usize>().expect("a place in the list")] = value,
        other => panic!("\"{parent}\" is {other}"),
    }
    let found = problems(&tree.to_string());
    assert!(found.lines().any(|line| line.starts_with(expected)), "{pointer}: expected {expected:?}, found {found:?}");
}

/// Takes the field out that the JSON pointer names.
fn check_without(pointer: &str, expected: &str) {
    let mut tree = tree();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    tree.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object").remove(name).expect("the field is there");
    let found = problems(&tree.to_string());
    assert!(found.starts_with(expected), "{pointer}: expected {expected:?}, found {found:?}");
}

/// The place of the item with the id in a list of the definition.
fn place(list: &str, id: &str) -> String {
    let place = tree()[list].as_array().expect("a list").iter().position(|item| item["id"] == id);
    format!("/{list}/{}", place.unwrap_or_else(|| panic!("no \"{id}\" in {list}")))
}

#[test]
fn the_definition_itself_has_no_problem() {
    assert_eq!(problems(reader::FILE), "no problem");
}

#[test]
fn a_field_too_much_or_too_few_is_named_with_its_place() {
    check("/colour", json!(1), "colour: unknown field `colour`, expected one of `format`");
    check("/questions/3/colour", json!(1), "questions[3].colour: unknown field `colour`, expected one of `id`");
    check("/causes/0/evidence/2/weight", json!(1), "causes[0].evidence[2].weight: unknown field `weight`, expected one of `id`, `step`");
    check("/rules/2/stronger/0/then", json!(1), "rules[2].stronger[0].then: unknown field `then`");
    check_without("/causes/0/evidence/2/source", "causes[0].evidence[2]: missing field `source`");
    check_without("/rules/0/level", "rules[0]: missing field `level`");
    check("/causes/0/evidence/2/source", json!([]), "causes[0].evidence[2].source: expected at least one of MA, CO");
    check("/causes/0/evidence/2/source", json!(["XX"]), "causes[0].evidence[2].source[0]: unknown variant `XX`, expected one of `MA`");
    check("/rules/0/source", json!([]), "rules[0].source: expected at least one of MA, CO");
}

#[test]
fn a_name_that_stands_for_nothing_is_named_with_its_place() {
    let rules = [
        ("teeth:sore", "unknown question \"teeth\""),
        ("red-now:toothache", "unknown option \"toothache\" of the question \"red-now\""),
        ("answered(teeth)", "unknown question \"teeth\""),
        ("flag:tall", "unknown flag \"tall\""),
        ("age.months > 3", "unknown field \"months\" of the question \"age\""),
        ("length > 3", "unknown measure \"length\""),
        ("score:anemia > 0.3", "unknown ranked cause \"anemia\""),
        ("score:dvt > 0.3", "unknown ranked cause \"dvt\""),
    ];
    for (when, what) in rules {
        check("/rules/0/when", json!(when), &format!("rules[0].when: {what}"));
    }
    check("/rules/0/causes", json!(["anemia"]), "rules[0].causes[0]: unknown cause \"anemia\"");
    check("/rules/0/refs", json!([999]), "rules[0].refs[0]: unknown reference 999");
    check("/rules/0/instead", json!({"when": "red-now:faint", "rule": "t-x"}), "rules[0].instead.rule: unknown rule \"t-x\"");
    check("/paths/1/questions/3", json!("teeth"), "paths[1].questions[3]: unknown question \"teeth\"");
    check("/questions/0/informs", json!(["anemia"]), "questions[0].informs[0]: unknown cause \"anemia\"");
    check("/questions/0/kind", json!("maybe"), "questions[0].kind: unknown variant `maybe`, expected one of `single`");
    check("/measures/0/calculator", json!("sum-of-all"), "measures[0]: unknown calculation \"sum-of-all\"");
    check("/measures/0/inputs/0", json!("longest-run.year"), "measures[0].inputs[0]: unknown field \"year\"");
    check("/sheet/questions/0", json!("teeth"), "sheet.questions[0]: unknown question \"teeth\"");
}

#[test]
fn a_condition_that_is_none_says_after_what() {
    for (when, what) in [
        ("", "expected a condition, found \"the end\""),
        ("red-now:faint and", "expected a condition, found \"the end\" after \"red-now:faint and\""),
        ("red-now:faint red-now:none", "expected \"and\", \"or\" or the end, found \"red-now:none\""),
        ("(red-now:faint", "expected ), found \"the end\""),
        ("age.years > old", "expected a number, found \"old\""),
        ("age.years > 99999999999999999999", "expected a number, found \"99999999999999999999\""),
        ("red-now", "expected question:option, flag:id or a comparison, found \"red-now\""),
    ] {
        check("/rules/0/when", json!(when), &format!("rules[0].when: {what}"));
    }
    let deep = format!("{}red-now:faint{}", "(".repeat(50_000), ")".repeat(50_000));
    check("/rules/0/when", json!(deep), "rules[0].when: nested too deep");
    check("/rules/0/when", json!("not ".repeat(50_000)), "rules[0].when: nested too deep");
}

#[test]
fn the_same_id_twice_is_named() {
    check("/questions/1/id", json!("red-now"), "questions[1]: the id \"red-now\" stands there twice");
    check("/flags/1/id", json!("spike-10-30"), "flags[1]: the id \"spike-10-30\" stands there twice");
    check("/questions/0/options/1/id", json!("chest-pain"), "questions[0].options[1]: the id \"chest-pain\" stands there twice");
    check("/questions/0/id", json!("Red now"), "questions[0]: expected an id of small letters, digits and hyphens, found \"Red now\"");
    let twice = reader::FILE.replacen("\"format\": 1,", "\"format\": 1, \"format\": 1,", 1);
    assert!(problems(&twice).contains("duplicate field `format`"), "{}", problems(&twice));
}

#[test]
fn numbers_that_mean_nothing_are_named() {
    for step in [4, -4, 100] {
        check("/causes/0/evidence/0/step", json!(step), &format!("causes[0].evidence[0]: expected a step from -3 to 3, found {step}"));
    }
    check("/causes/0/evidence/0/step", json!(400), "causes[0].evidence[0].step: invalid value: integer `400`, expected i8");
    check("/causes/0/evidence/0/step", json!(1.5), "causes[0].evidence[0].step: invalid type: floating point `1.5`, expected i8");
    for prior in ["0.0", "1.0", "-0.5", "7.0"] {
        let shown: f64 = prior.parse().expect("a number");
        check("/causes/0/prior", json!(shown), &format!("causes[0]: expected a prior between 0 and 1, found {shown}"));
    }
    let huge = reader::FILE.replacen("\"prior\": 0.12", "\"prior\": 1e999", 1);
    assert!(problems(&huge).contains("number out of range"), "{}", problems(&huge));
    let age = place("questions", "age");
    check(&format!("{age}/fields/0/max"), json!(1e7), "questions[2].fields[0]: expected min < max");
    check(&format!("{age}/fields/0/min"), json!(200), "questions[2].fields[0]: expected min < max");
    check("/scoring/fits-well", json!(1.5), "scoring: expected 0 ≤ background ≤ worth-checking ≤ fits-well ≤ 1");
    check("/scoring/least", json!(1), "scoring: expected least ≤ 0 ≤ most");
    check("/format", json!(2), "format: expected 1, found 2");
}

#[test]
fn days_belong_to_doctor_soon_and_to_nothing_else() {
    check("/rules/0/days", json!(3), "rules[0]: expected days for doctor-soon, and for nothing else");
    let bone = place("rules", "t-bone");
    let at = bone.replace("/rules/", "rules[") + "]";
    check_without(&format!("{bone}/days"), &format!("{at}: expected days for doctor-soon"));
    check(&format!("{bone}/days"), json!(0), &format!("{at}: expected days for doctor-soon"));
    check(&format!("{bone}/level"), json!("same-day"), &format!("{at}: expected days for doctor-soon"));
}

#[test]
fn a_circle_of_flags_measures_or_skips_is_named() {
    check("/flags/0/when", json!("flag:spike-10-30"), "flags[0]: \"spike-10-30\" leads back to itself");
    check("/measures/3", json!({"id": "mood-sum", "points": [{"when": "flag:phq2-2", "points": 1}]}), "measures[3]: \"mood-sum\" leads back to itself");
    check("/questions/0/skip-when", json!("red-now:none"), "questions[0].skip-when: \"red-now\" leads back to itself");
    let stop = place("questions", "stop-test");
    check(&format!("{stop}/skip-when"), json!("ecq-walk:never"), "questions[8].skip-when: \"stop-test\" leads back to itself");
}

#[test]
fn rules_that_speak_in_each_others_place_are_named() {
    let in_place_of = |rule: &str| json!({"when": "red-now:faint", "rule": rule});
    let expected = "leads back to itself, and no card would speak for it";
    check("/rules/0/instead", in_place_of("t-chest"), &format!("rules[0].instead: \"t-chest\" {expected}"));
    let mut tree = tree();
    tree["rules"][0]["instead"] = in_place_of("t-breath");
    tree["rules"][1]["instead"] = in_place_of("t-chest");
    let found = problems(&tree.to_string());
    assert!(
        found.contains(&format!("rules[0].instead: \"t-chest\" {expected}")) && found.contains(&format!("rules[1].instead: \"t-breath\" {expected}")),
        "{found}"
    );
}

#[test]
fn a_question_has_what_its_kind_needs() {
    let expected = "expected options for single and multi, fields for numbers and scale";
    check("/questions/0/options", json!([]), &format!("questions[0]: {expected}"));
    check("/questions/0/kind", json!("numbers"), &format!("questions[0]: {expected}"));
    check(&format!("{}/options", place("questions", "age")), json!([{"id": "old", "share": 10}]), &format!("questions[2]: {expected}"));
    check("/paths/1/questions", json!([]), "paths[1]: expected at least one question");
    check("/paths/1/id", json!("brief"), "paths[1]: expected \"when\", except on the paths");
    check("/paths/2/id", json!("long"), "paths: expected a path \"full\" without \"when\"");
    check("/causes/0/kind", json!("R"), "causes[0]: expected a prior for every kind but \"R\"");
}

#[test]
fn a_whole_number_of_kilometres_is_refused_for_nobody_could_say_it_in_miles() {
    let expected = |place: &str| format!("{place}: expected no \"whole\" with km, kg or cm: what readers type in miles");
    let run = place("questions", "longest-run");
    check(&format!("{run}/fields/0/whole"), json!(true), &expected(&format!("questions[{}].fields[0]", &run[11..])));
    let need = place("calculators", "energy-need");
    for input in [2, 3, 4] {
        check(&format!("{need}/inputs/{input}/whole"), json!(true), &expected(&format!("calculators[{}].inputs[{input}]", &need[13..])));
    }
}

#[test]
fn base_rates_that_leave_readers_out_are_named() {
    let single = place("questions", "duration");
    check(
        &format!("{single}/options/0/share"),
        json!(40),
        &format!("questions[{}].options: expected shares of about 100 percent together, found 134", &single[11..]),
    );
    check("/questions/0/options/0/share", json!(101), "questions[0].options: expected shares from 0 to 100 percent");
    let age = place("questions", "age");
    check(&format!("{age}/typical/0/numbers"), json!([3]), "questions[2].typical: expected one number in range per field, found [3.0]");
    check(&format!("{age}/typical/0/share"), json!(90), "questions[2].typical: expected shares of about 100 percent together, found 186");
    check("/questions/0/options/0", json!({"id": "chest-pain"}), "questions[0].options: expected a share for every option, or for none");
}

#[test]
fn what_is_no_definition_at_all_gives_one_problem() {
    for (file, what) in [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("hello", "expected value at line 1 column 1"),
        ("null", "expected struct Definition at line 1 column 4"),
        ("[]", "line 1 column"),
        ("{", "EOF while parsing"),
        ("{}", "missing field `format` at line 1 column 2"),
        ("<!DOCTYPE html>", "expected value at line 1 column 1"),
    ] {
        let found = problems(file);
        assert!(found.contains(what) && found.lines().count() == 1, "{file:?}: {found}");
    }
    let deep = format!("{{\"format\": {}", "[".repeat(100_000));
    assert!(problems(&deep).starts_with("format: "), "{}", problems(&deep));
    let behind = format!("{} {{}}", reader::FILE);
    assert!(problems(&behind).contains("trailing characters"), "{}", problems(&behind));
}

#[test]
fn extreme_numbers_that_are_allowed_do_no_harm() {
    let mut tree = tree();
    tree["scoring"]["full"] = json!(1);
    tree["scoring"]["half"] = json!(u64::MAX);
    tree["scoring"]["most"] = json!(1e300);
    tree["causes"][0]["prior"] = json!(0.99);
    tree["causes"][0]["evidence"] = (0..3000).map(|n| json!({"id": format!("e-{n}"), "step": 3, "when": "duration:today", "source": ["XP"]})).collect();
    let definition = decode(&tree.to_string()).expect("nothing is out of range");
    let answers = reader::answers(&definition, &["duration:today"]);
    for standing in evidence::standings(&Picture::of(&definition, &answers)) {
        assert!((0.0..=1.0).contains(&standing.score), "{}", standing.score);
    }
}

#[test]
fn points_that_are_taken_off_leave_an_unanswered_sum_open() {
    let mut tree = tree();
    tree["measures"][0] = json!({"id": "single-run-jump", "points": [{"when": "illness:none", "points": -3}]});
    tree["flags"][0]["when"] = json!("single-run-jump >= 0");
    let definition = decode(&tree.to_string()).expect("nothing is out of range");
    let flag = |said: &[&str]| Picture::of(&definition, &reader::answers(&definition, said)).flag(FlagKey(0));
    assert_eq!((flag(&[]), flag(&["illness:none"]), flag(&["illness:cold-now"])), (Truth::Unknown, Truth::No, Truth::Yes));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..config() })]

    #[test]
    fn a_file_cut_off_anywhere_is_no_definition(at in 0..reader::FILE.trim_end().len()) {
        let cut = reader::FILE.char_indices().map(|(place, _)| place).take_while(|place| *place <= at).last().unwrap_or(0);
        prop_assert_ne!(problems(&reader::FILE[..cut]), "no problem");
    }

    #[test]
    fn a_damaged_file_is_read_or_refused_and_never_more(at in 0..reader::FILE.len(), letter in any::<char>()) {
        let place = (at..).find(|place| reader::FILE.is_char_boundary(*place)).unwrap_or(0);
        let rest = reader::FILE[place..].char_indices().nth(1).map_or("", |(next, _)| &reader::FILE[place + next..]);
        drop(decode(&format!("{}{letter}{rest}", &reader::FILE[..place])));
    }
}

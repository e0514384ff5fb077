//! The content that readers get is sound, and the check that says so finds what it should.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use heavy_legs::content::check::{Budget, Ours, WORK, article, check, options, reach, rules, texts};
use heavy_legs::content::pages::NAMES;
use heavy_legs::content::{Problem, Texts, decode};
use heavy_legs::engine::Definition;
use heavy_legs::engine::calculators::{Background, Calculation, Reading};
use serde_json::{Value, json};

const DEFINITION: &str = include_str!("../../src/content/data/definition.json");
const TEXTS: &str = include_str!("../../src/content/data/texts/en.json");
const ARTICLE: &str = include_str!("../../src/content/data/article.json");

#[test]
fn the_content_is_sound() {
    match check(DEFINITION, TEXTS, ARTICLE) {
        Ok(figures) => println!("{figures}"),
        Err(problems) => panic!("{} problems:\n{}", problems.len(), lines(&problems)),
    }
}

#[test]
fn every_item_of_the_article_is_on_its_map() {
    let map: Value = serde_json::from_str(ARTICLE).expect("the map is JSON");
    let there: BTreeSet<&str> = map.as_object().expect("an object").keys().map(String::as_str).collect();
    let wanted: BTreeSet<&str> = include_str!("article.txt").split_whitespace().collect();
    assert_eq!(wanted.len(), 105);
    assert_eq!(there, wanted);
}

#[test]
fn the_check_collects_the_problems_of_all_its_parts() {
    let (mut definition, mut words, mut map) = (value(DEFINITION), value(TEXTS), value(ARTICLE));
    item(&mut definition, "questions", "drink")["options"][0]["idle"] = json!("baseline");
    item(&mut definition, "questions", "illness")["skip-when"] = json!("conditions:cold");
    item(&mut definition, "causes", "form")["prior"] = json!(0.000_001);
    words.as_object_mut().expect("an object").remove("rule.t-dvt.say");
    map["c1-coach"] = json!({"met": []});
    let found = problems(check(&definition.to_string(), &words.to_string(), &map.to_string()));
    for wanted in ["is idle but used", "hides \"t-crash\"", "\"form\" never gets", "no sentence \"rule.t-dvt.say\"", "article.c1-coach"] {
        finds(&found, wanted);
    }
}

#[test]
fn what_cannot_be_decoded_is_found_with_its_place() {
    let mut definition = value(DEFINITION);
    definition["rules"][0]["when"] = json!("red-now:chest-pian");
    definition["causes"][0]["evidence"][0]["source"] = json!([]);
    let found = problems(check(&definition.to_string(), TEXTS, ARTICLE));
    finds(&found, "rules[0].when: unknown option \"chest-pian\" of the question \"red-now\"");
    finds(&found, "causes[0].evidence[0].source: expected at least one of");
    finds(&problems(check("{", TEXTS, ARTICLE)), "line 1");
}

#[test]
fn sentences_that_are_missing_unused_or_broken_are_found() {
    let definition = decode(DEFINITION).expect("a sound definition");
    let mut words = value(TEXTS);
    words.as_object_mut().expect("an object").remove("rule.t-dvt.say");
    words.as_object_mut().expect("an object").remove("question.mood.step.2");
    words["cause.gremlins.name"] = json!("Gremlins");
    words["tip.rest"] = json!("Rest.\nAnd rest.");
    words["tip.food"] = json!(" ");
    let mut found = Vec::new();
    texts::check(&definition, &Texts::decode(&words.to_string()).expect("texts"), &mut found);
    finds(&found, "texts: there is no sentence \"rule.t-dvt.say\"");
    finds(&found, "texts: there is no sentence \"question.mood.step.2\"");
    finds(&found, "texts[\"cause.gremlins.name\"]: nothing uses the sentence \"cause.gremlins.name\"");
    finds(&found, "texts[\"tip.rest\"]: expected the sentence \"tip.rest\" on one line");
    finds(&found, "texts: there is no sentence \"tip.food\"");
}

#[test]
fn a_skip_rule_that_hides_a_question_of_a_red_flag_is_found() {
    let found = of_parts(rules::check, |definition| item(definition, "questions", "illness")["skip-when"] = json!("conditions:cold"));
    finds(&found, "the skip rule of \"illness\" hides \"t-crash\" from a reader with conditions:cold");
}

#[test]
fn a_skip_rule_that_hides_how_urgent_a_red_flag_is_is_found() {
    let found = of_parts(rules::check, |definition| item(definition, "questions", "iron-signs")["skip-when"] = json!("illness:none"));
    finds(&found, "the skip rule of \"iron-signs\" hides the urgency of \"t-iron\" from a reader with iron-history not answered, illness:none");
}

#[test]
fn a_skip_rule_that_cannot_meet_its_red_flag_is_no_problem() {
    // The only rule that looks at these signs asks for a pregnancy or a birth as well.
    let found = of_parts(rules::check, |definition| item(definition, "questions", "preg-signs")["skip-when"] = json!("periods:regular"));
    assert!(!lines(&found).contains("the skip rule of \"preg-signs\""), "{}", lines(&found));
}

#[test]
fn a_rule_that_nobody_can_fire_is_found() {
    let found = of_parts(rules::check, |definition| item(definition, "rules", "t-crash")["when"] = json!("illness:crash-after and illness:none"));
    finds(&found, "no path of answers fires \"t-crash\"");
}

#[test]
fn causes_and_questions_that_nobody_can_meet_are_found() {
    let found = of_parts(reach::check, |definition| {
        item(definition, "causes", "taper-legs")["only-if"] = json!("race:taper and race:none");
        item(definition, "causes", "form")["prior"] = json!(0.000_001);
        item(definition, "questions", "veins")["skip-when"] = json!("not answered(feel) or answered(feel)");
        item(definition, "rules", "t-dark-urine")["causes"] = json!([]);
    });
    finds(&found, "\"taper-legs\" is in no reader's result");
    finds(&found, "\"form\" never gets beyond \"less likely\"");
    finds(&found, "no path of answers leads to the question \"veins\"");
    finds(&found, "\"muscle-breakdown\" is not ranked, and no rule that can fire names it");
}

#[test]
fn options_that_inform_nothing_or_hide_what_they_inform_are_found() {
    let found = of_options(|definition| {
        let drink = &mut item(definition, "questions", "drink")["options"];
        drink[0]["idle"] = json!("baseline");
        drink.as_array_mut().expect("a list").push(json!({"id": "sparkling", "share": 1}));
        definition["flags"].as_array_mut().expect("a list").push(json!({"id": "nobody", "when": "drink:pale"}));
    });
    finds(&found, "\"drink:sparkling\" informs nothing and does not say why (idle)");
    finds(&found, "\"drink:pale\" is idle but used");
    finds(&found, "flags: \"nobody\" is used by nothing");
}

#[test]
fn questions_that_claim_to_inform_what_they_do_not_are_found() {
    let found = of_options(|definition| {
        item(definition, "questions", "shoe-feel")["informs"] = json!(["shoes", "form", "triage"]);
        item(definition, "questions", "red-soon")["informs"] = json!(["bone-stress"]);
    });
    finds(&found, "the question \"shoe-feel\" does not move the cause \"form\"");
    finds(&found, "the question \"shoe-feel\" is looked at by no rule");
    finds(&found, "the question \"red-soon\" is looked at by a rule: expected \"triage\"");
}

#[test]
fn items_of_the_article_that_lead_nowhere_are_found() {
    let mut map = value(ARTICLE);
    map["c1-coach"] = json!({"met": []});
    map["c1-strain"] = json!({"met": ["cause.overload.summary"], "not": "somebody forgot to decide"});
    map["c1-listen"] = json!({"met": ["cause.overload.step.nap"]});
    for id in ["c3-extra-stress", "c3-wastes-energy", "c3-fix-technique"] {
        map[id] = json!({"not": "form is out of fashion"});
    }
    let found = of_article(&map.to_string());
    finds(&found, "article.c1-coach: expected exactly one of met");
    finds(&found, "article.c1-strain: expected exactly one of met");
    finds(&found, "article.c1-listen: there is no sentence \"cause.overload.step.nap\"");
    finds(&found, "article: no item \"c3-…\" is met in a text of the cause \"form\"");
    finds(&of_article("{\"c1-coach\": {\"mat\": []}}"), "article: unknown field `mat`");
}

#[test]
fn every_sentence_of_the_pages_is_there_and_none_is_unused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    for folder in ["src/ui", "src/embed"] {
        read(&root.join(folder), &mut code);
    }
    let content = fs::read_to_string(root.join("src/bin/first.rs")).expect("the command's code");
    let mut used = literals(&code, "ui.");
    used.extend(literals(&content, "fallback."));
    let texts = Texts::decode(TEXTS).expect("texts");
    let there: BTreeSet<&str> = texts.keys().filter(|key| key.starts_with("ui.") || key.starts_with("fallback.")).collect();
    // A key is spelled out, or begins with a part that ends in a dot.
    let is_met = |key: &str| there.contains(key) || (key.ends_with('.') && there.iter().any(|known| known.starts_with(key)));
    let is_used = |key: &str| used.iter().any(|literal| key == literal || (literal.ends_with('.') && key.starts_with(literal.as_str())));
    let missing: Vec<&String> = used.iter().filter(|key| !is_met(key)).collect();
    let unused: Vec<&&str> = there.iter().filter(|key| !is_used(key)).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing: {missing:#?}\nunused: {unused:#?}");
}

#[test]
fn the_list_of_the_pages_sentences_is_that_of_the_texts() {
    let texts = Texts::decode(TEXTS).expect("texts");
    let there: BTreeSet<&str> = texts.keys().filter(|key| key.starts_with("ui.") || ["language", "direction"].contains(key)).collect();
    assert_eq!(there, BTreeSet::from(NAMES));
}

#[test]
fn every_verdict_of_a_calculator_has_its_figures_and_mentions_no_others() {
    let definition = decode(DEFINITION).expect("a sound definition");
    let texts = Texts::decode(TEXTS).expect("texts");
    for tool in &definition.calculators {
        let readings = readings(tool.calculation);
        for verdict in tool.calculation.verdicts() {
            let reading = readings.iter().find(|reading| reading.verdict == *verdict);
            let reading = reading.unwrap_or_else(|| panic!("no inputs lead {} to \"{verdict}\"", tool.id));
            let key = ["calculator", &tool.id, "verdict", verdict].join(".");
            let names: Vec<&str> = texts.get(&key).split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
            let known = |name: &&&str| reading.figures.iter().any(|figure| figure.name == **name);
            assert!(names.iter().all(|name| known(&name)), "{key} mentions {names:?}, there is {:?}", reading.figures);
        }
    }
}

#[test]
fn every_verdict_on_iron_ends_with_the_test() {
    let texts = Texts::decode(TEXTS).expect("texts");
    for verdict in Calculation::IronRisk.verdicts() {
        assert!(texts.get(&["calculator.iron-risk.verdict", verdict].join(".")).ends_with("No iron without a blood test."), "{verdict}");
    }
}

/// Readings for many inputs: every verdict is among them.
fn readings(calculation: Calculation) -> Vec<Reading> {
    let mut found = Vec::new();
    let tried = [0.0, 0.5, 1.0, 2.0, 5.0, 8.0, 10.0, 12.0, 30.0, 60.0, 68.0, 70.0, 100.0, 170.0, 240.0, 400.0, 620.0, 2000.0];
    let backgrounds = [1.0, 3.0, 8.0]
        .into_iter()
        .flat_map(|points| [false, true].map(|iron_tested| Background { plan: Some([50, 50, 65, 80]), iron_points: Some(points), iron_tested }));
    for background in backgrounds {
        for first in tried {
            for others in tried {
                let mut inputs: Vec<Option<f64>> = (0..calculation.inputs()).map(|place| Some(if place == 0 { first } else { others })).collect();
                found.extend(calculation.read(&inputs, background));
                match calculation {
                    Calculation::EnergyNeed => inputs = [1.0, 34.0, 60.0, 167.0, 40.0, 1.0].map(Some).into(),
                    Calculation::SweatRate => inputs = [70.0, first, others.fract() + 0.4, 0.0, 60.0, others].map(Some).into(),
                    Calculation::ShoeWear => inputs = [Some(first), Some(0.0), Some(310.0), (others > 80.0).then_some(240.0)].into(),
                    Calculation::DailyLog => inputs = [2.0, 2.0, 2.0, 2.0, 2.0, others].map(Some).into(),
                    Calculation::SleepDebt => inputs = [others, 8.0, 8.0, 8.0, 8.0, 8.0, first, 8.0].map(Some).into(),
                    Calculation::Carbohydrate | Calculation::Planner => inputs[if calculation == Calculation::Planner { 1 } else { 0 }] = None,
                    Calculation::SingleRunJump | Calculation::LoadChange | Calculation::Monotony | Calculation::IronRisk => {}
                }
                found.extend(calculation.read(&inputs, background));
            }
        }
    }
    found
}

/// Adds the code of every Rust file below a folder.
fn read(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, code);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            code.push_str(&fs::read_to_string(&path).expect("the file can be read"));
        }
    }
}

/// The string literals of some code that begin so.
fn literals(code: &str, start: &str) -> BTreeSet<String> {
    let quoted = ["\"", start].concat();
    let found = code.match_indices(&quoted).filter_map(|(at, _)| code[at + 1..].split('"').next());
    found.filter(|literal| literal.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-".contains(&letter))).map(str::to_owned).collect()
}

fn value(file: &str) -> Value {
    serde_json::from_str(file).expect("the file is JSON")
}

/// The item of a list with the id.
fn item<'v>(definition: &'v mut Value, list: &str, id: &str) -> &'v mut Value {
    let items = definition[list].as_array_mut().expect("a list");
    items.iter_mut().find(|item| item["id"] == id).expect("an item with the id")
}

/// What one part of the check finds in the definition after a change.
fn of_parts<F>(part: fn(&'static Definition, &Budget, &mut Vec<Problem>) -> F, change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut definition = value(DEFINITION);
    change(&mut definition);
    let mut found = Vec::new();
    let decoded: &'static Definition = Box::leak(Box::new(decode(&definition.to_string()).expect("it can be decoded")));
    part(decoded, &Budget::new(decoded, WORK), &mut found);
    found
}

fn of_options(change: impl FnOnce(&mut Value)) -> Vec<Problem> {
    let mut definition = value(DEFINITION);
    change(&mut definition);
    let mut found = Vec::new();
    let decoded = decode(&definition.to_string()).expect("it can be decoded");
    options::check(&decoded, &serde_json::from_value(definition).expect("it is of the form"), &mut found);
    found
}

fn of_article(map: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    let wire = serde_json::from_str(DEFINITION).expect("it is of the form");
    article::check(&wire, &Texts::decode(TEXTS).expect("texts"), map, &mut found);
    found
}

fn problems(found: Result<Ours, Vec<Problem>>) -> Vec<Problem> {
    found.err().unwrap_or_default()
}

#[track_caller]
fn finds(problems: &[Problem], wanted: &str) {
    assert!(problems.iter().any(|problem| problem.to_string().contains(wanted)), "expected \"{wanted}\" among:\n{}", lines(problems));
}

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

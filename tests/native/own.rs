//! Assessments that somebody brings: mistakes are named with line, path, reason and suggestion,
//! all of them, and the published schema says what is accepted.

use std::collections::BTreeSet;

use heavy_legs::content::own::{NAMING, examine, read};
use heavy_legs::content::schema::schema;
use heavy_legs::content::{Finding, own, packed};
use serde_json::{Value, json};

use crate::rest_week::{FILE, ours};

/// The example as a tree, to be broken.
fn tree() -> Value {
    serde_json::from_str(FILE).expect("the example is JSON")
}

fn findings(file: &str) -> Vec<Finding> {
    examine(file.as_bytes(), &ours()).err().unwrap_or_default()
}

/// The findings after a change, one a line.
fn broken(change: impl FnOnce(&mut Value)) -> String {
    let mut tree = tree();
    change(&mut tree);
    findings(&format!("{tree:#}")).iter().map(|finding| format!("{finding}\n")).collect()
}

#[track_caller]
fn finds(found: &str, wanted: &str) {
    assert!(found.lines().any(|line| line.contains(wanted)), "expected {wanted:?} among:\n{found}");
}

/// Our own assessment in one file.
fn our_file() -> String {
    let definition: Value = serde_json::from_str(crate::reader::FILE).expect("JSON");
    let mut texts: Value = serde_json::from_str(include_str!("../../src/content/data/texts/en.json")).expect("JSON");
    texts.as_object_mut().expect("an object").retain(|key, _| !key.starts_with("fallback."));
    json!({"definition": definition, "texts": {"en": texts}}).to_string()
}

#[test]
fn the_example_and_our_own_assessment_are_accepted() {
    for file in [FILE.to_owned(), our_file()] {
        let checked = examine(file.as_bytes(), &ours()).unwrap_or_else(|findings| panic!("{findings:#?}"));
        assert_eq!(checked.notes, []);
        assert_eq!((checked.figures.rules.open.len(), checked.figures.causes.open.len()), (0, 0), "everything was looked at to the end");
    }
}

#[test]
fn all_mistakes_of_form_are_named_at_once_with_their_lines() {
    let found = broken(|tree| {
        let definition = &mut tree["definition"];
        definition["questions"][3]["optoins"] = json!([]);
        definition["questions"][0]["kind"] = json!("mutli");
        definition["causes"][0]["prior"] = json!("0.2");
        definition["rules"][0].as_object_mut().expect("an object").remove("level");
        definition["rules"][1]["source"] = json!([]);
        definition["causes"][1]["evidence"][0]["step"] = json!(1.5);
        definition["scoring"]["fits-well"] = json!(0.600_01);
        definition["id"] = json!("Rest week");
        tree["text"] = json!({});
    });
    for wanted in [
        "definition.questions[3].optoins: unknown field \"optoins\"; did you mean \"options\"?",
        "definition.questions[0].kind: expected one of single, multi, numbers, scale, found \"mutli\"; did you mean \"multi\"?",
        "definition.causes[0].prior: expected a number, found a text",
        "definition.rules[0]: missing field \"level\"",
        "definition.rules[1].source: expected at least 1 items, found 0",
        "definition.causes[1].evidence[0].step: expected a whole number, found 1.5",
        "definition.scoring.fits-well: expected a number of ordinary size with at most three digits after the point",
        "definition.id: expected an id of small letters, digits and hyphens, found \"Rest week\"",
        "text: unknown field \"text\"; did you mean \"texts\"?",
    ] {
        finds(&found, wanted);
    }
    assert_eq!(found.lines().count(), 9, "{found}");
}

#[test]
fn all_names_that_stand_for_nothing_are_named_at_once_with_what_was_meant() {
    let found = broken(|tree| {
        let definition = &mut tree["definition"];
        definition["rules"][0]["when"] = json!("signs-now:chest-pian");
        definition["rules"][5]["causes"] = json!(["rest-full"]);
        definition["causes"][0]["evidence"][0]["when"] = json!("tierd:fresh");
        definition["paths"][1]["questions"][2] = json!("agee");
        definition["flags"][0]["when"] = json!("volume-ration >= 1.3");
    });
    for wanted in [
        "definition.rules[0].when: unknown option \"chest-pian\" of the question \"signs-now\"; did you mean \"chest-pain\"?",
        "definition.rules[5].causes[0]: unknown cause \"rest-full\"; did you mean \"full-rest\"?",
        "definition.causes[0].evidence[0].when: unknown question \"tierd\"; did you mean \"tired\"?",
        "definition.paths[1].questions[2]: unknown question \"agee\"; did you mean \"age\"?",
        "definition.flags[0].when: unknown measure \"volume-ration\"; did you mean \"volume-ratio\"?",
    ] {
        finds(&found, wanted);
    }
}

#[test]
fn a_finding_points_at_the_line_it_speaks_of() {
    let file = FILE.replacen("signs-now:dark-urine\"", "signs-now:dark-urin\"", 1);
    let line = file.lines().position(|line| line.contains("dark-urin\"")).expect("it was put in") + 1;
    let found = findings(&file);
    assert_eq!(found.iter().map(|finding| finding.line).collect::<Vec<_>>(), [line], "{found:#?}");
    let text = file.lines().nth(line - 1).expect("the line");
    let rest: String = text.chars().skip(found[0].column - 1).collect();
    assert!(rest.starts_with("\"signs-now:dark-urin\""), "{rest}");
}

#[test]
fn sentences_that_are_missing_or_misspelled_are_named() {
    let found = broken(|tree| {
        let english = tree["texts"]["en"].as_object_mut().expect("an object");
        let title = english.remove("rule.t-leg.title").expect("it is there");
        english.insert("rule.t-leg.titel".to_owned(), title);
        english.remove("ui.intro.title");
        english.insert("ui.question.nxet".to_owned(), json!("Next"));
        english.insert("tip.food".to_owned(), json!("Eat.\nEat more."));
        tree["texts"]["english words"] = json!({});
    });
    for wanted in [
        "texts.en: there is no sentence \"rule.t-leg.title\"",
        "texts.en[\"rule.t-leg.titel\"]: nothing uses the sentence \"rule.t-leg.titel\"; did you mean \"rule.t-leg.title\"?",
        "texts.en: there is no sentence \"ui.intro.title\"; ours speaks of another assessment",
        "texts.en[\"ui.question.nxet\"]: nothing uses the sentence \"ui.question.nxet\"; did you mean \"ui.question.next\"?",
        "texts.en[\"tip.food\"]: expected the sentence \"tip.food\" on one line",
        "texts.english words: expected a language tag",
    ] {
        finds(&found, wanted);
    }
}

#[test]
fn a_language_we_do_not_have_keeps_our_sentences_for_the_pages_and_says_so() {
    let mut tree = tree();
    let english = tree["texts"]["en"].clone();
    tree["texts"] = json!({"he": english});
    let file = tree.to_string();
    let checked = examine(file.as_bytes(), &ours()).unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert!(checked.notes[0].what.contains("sentences of the pages"), "{:#?}", checked.notes);
    let (bytes, lines) = own::compile(file.as_bytes(), "de", &ours()).expect("it has no problem");
    let texts = packed::texts(&packed::unpack(&bytes).expect("packed a moment ago"), &lines).expect("they belong together");
    assert_eq!((texts.get("language"), texts.get("direction"), texts.get("ui.question.next")), ("he", "rtl", "Next"));
}

#[test]
fn what_readers_cannot_meet_is_named_with_its_line() {
    let found = broken(|tree| {
        tree["definition"]["rules"][0]["when"] = json!("signs-now:chest-pain and signs-now:none");
        tree["definition"]["causes"][0]["prior"] = json!(0.001);
        tree["definition"]["questions"][6]["options"][0]["idle"] = json!("baseline");
    });
    finds(&found, "definition.rules[0]: no path of answers fires \"t-chest\"");
    finds(&found, "definition.questions[6].options[0]: \"last-rest:under-4\" is idle but used");
}

#[test]
fn only_the_sentences_that_everybody_brings_speak_of_our_assessment() {
    let ours = ours();
    let elsewhere = ["ui.cause.joined", "ui.sheet.include"];
    for key in ours[0].keys().filter(|key| key.starts_with("ui.") && !NAMING.contains(key) && !elsewhere.contains(key)) {
        let sentence = ours[0].get(key).to_lowercase();
        assert!(
            !["leg", "heavy", "iron", "mood"].iter().any(|word| sentence.split(|letter: char| !letter.is_alphabetic()).any(|one| one.starts_with(word))),
            "{key}: {sentence}"
        );
    }
}

#[test]
fn the_schema_is_written_in_words_that_the_check_knows() {
    let known: BTreeSet<&str> = [
        "$defs", "$ref", "$schema", "additionalProperties", "anyOf", "const", "default", "description", "enum", "format", "items", "maxItems", "maxLength",
        "maxProperties", "maximum", "minItems", "minLength", "minProperties", "minimum", "oneOf", "pattern", "properties", "required", "title", "type",
    ]
    .into();
    let mut found = BTreeSet::new();
    words(schema(), &mut found);
    let unknown: Vec<&String> = found.iter().filter(|word| !known.contains(word.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

fn words(schema: &Value, found: &mut BTreeSet<String>) {
    for (word, inner) in schema.as_object().into_iter().flatten() {
        found.insert(word.clone());
        match word.as_str() {
            "properties" | "$defs" => inner.as_object().into_iter().flatten().for_each(|(_, each)| words(each, found)),
            "anyOf" | "oneOf" => inner.as_array().into_iter().flatten().for_each(|each| words(each, found)),
            "items" | "additionalProperties" => words(inner, found),
            _ => {}
        }
    }
}

#[test]
fn every_field_of_the_schema_is_described() {
    let undescribed = schema()["$defs"].as_object().expect("definitions").iter().flat_map(|(name, each)| {
        let fields = each["properties"].as_object().into_iter().flatten();
        fields.filter(|(_, field)| field["description"].is_null()).map(move |(field, _)| format!("{name}.{field}"))
    });
    assert_eq!(undescribed.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn an_assessment_is_read_in_a_moment() {
    let begun = std::time::Instant::now();
    assert!(read(FILE.as_bytes(), &ours()).is_ok());
    assert!(begun.elapsed().as_millis() < 1000, "{:?}", begun.elapsed());
}

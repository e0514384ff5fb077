//! Files made to do harm: whatever they hold, they are read or refused within a bounded time,
//! and nothing panics, hangs or overflows the stack. `HEAVY_LEGS_CASES` sets how many cases of
//! each kind are tried; a few seconds' worth if it is not set.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use heavy_legs::content::own::{compile, examine_within};
use heavy_legs::content::{Finding, packed};
use heavy_legs::engine::Definition;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::answering::config;
use crate::rest_week::{FILE, ours};

/// The longest a file may take, in a build that is not optimised on a machine that is busy with
/// other things. On one that is not, all take less than a second.
const PATIENCE: Duration = Duration::from_secs(30);

/// Work for the search: enough for the example, little for what is made to take long.
const WORK: u64 = 100_000;

fn cases(ordinary: u32) -> ProptestConfig {
    let wanted = std::env::var("HEAVY_LEGS_CASES").ok().and_then(|number| number.parse().ok());
    ProptestConfig { cases: wanted.unwrap_or(ordinary), ..config() }
}

/// What is wrong with a file; it was said in time, and with a place.
#[track_caller]
fn findings(file: &[u8]) -> Vec<Finding> {
    let begun = Instant::now();
    let found = examine_within(file, &ours(), WORK).err().unwrap_or_default();
    assert!(begun.elapsed() < PATIENCE, "it took {:?}", begun.elapsed());
    let lines = file.iter().filter(|byte| **byte == b'\n').count() + 1;
    for finding in &found {
        assert!((1..=lines).contains(&finding.line) && finding.column > 0 && !finding.what.is_empty(), "{finding:?}");
    }
    assert!(found.len() <= 201, "{}", found.len());
    found
}

#[track_caller]
fn refused(file: &[u8], what: &str) {
    let found = findings(file);
    assert!(found.iter().any(|finding| finding.to_string().contains(what)), "expected {what:?}, found {:#?}", &found[..found.len().min(5)]);
}

/// The example after a change.
fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut tree: Value = serde_json::from_str(FILE).expect("the example is JSON");
    change(&mut tree["definition"]);
    tree.to_string().into_bytes()
}

#[test]
fn what_is_no_assessment_at_all_is_refused() {
    refused(b"", "an empty file");
    refused(b" \n ", "an empty file");
    refused(b"\xef\xbb\xbf{}", "byte order");
    refused(b"{\"a\": \"\xff\xfe\"}", "UTF-8");
    refused(b"\x00", "expected a value");
    refused(b"[]", "expected an object, found a list");
    refused(b"null", "expected an object, found null");
    refused(b"{}", "missing field \"definition\"");
    refused(b"{\"definition\": {}, \"texts\": {}}", "definition: missing field \"questions\"");
    refused(b"<!DOCTYPE html>", "expected a value, found \"<\"");
    refused("{\"definition\": NaN}".as_bytes(), "expected a value");
    refused("{\"definition\": -Infinity}".as_bytes(), "expected a number");
    refused(format!("{FILE}{{}}").as_bytes(), "nothing after the last bracket");
}

#[test]
fn floods_are_refused() {
    refused("[".repeat(1_900_000).as_bytes(), "nested deeper");
    refused("{\"a\":".repeat(300_000).as_bytes(), "nested deeper");
    refused(format!("{{\"definition\": [{}]}}", vec!["0"; 500_000].join(",")).as_bytes(), "at most 100000 values");
    refused(format!("{{\"$schema\": \"{}\"}}", "x".repeat(1_900_000)).as_bytes(), "at most 8000 letters");
    refused(&vec![b'['; 3_000_000], "at most 2000000 bytes");
    let twice = FILE.replacen("\"format\": 1,", "\"format\": 1, \"format\": 1,", 1);
    refused(twice.as_bytes(), "the key \"format\" stands there twice");
    let keys: String = (0..60_000).map(|key| format!("\"{key}\": 0,")).collect();
    refused(format!("{{{keys} \"0\": 0}}").as_bytes(), "the key \"0\" stands there twice");
}

#[test]
fn numbers_that_mean_nothing_are_refused() {
    for number in ["1e999", "-1e999", "1e308", "0.0001", "1e-300", "123456789012345678901234567890"] {
        let file = FILE.replacen("\"prior\": 0.25", &format!("\"prior\": {number}"), 1);
        assert!(!findings(file.as_bytes()).is_empty(), "{number}");
    }
    refused(&changed(|definition| definition["scoring"]["half"] = json!(u64::MAX)), "expected 1000 or less");
    refused(&changed(|definition| definition["flags"][2]["when"] = json!("sleep.hours < 6.00001")), "three digits after the point");
    refused(&changed(|definition| definition["questions"][11]["fields"][0]["max"] = json!(1_000_000)), "at most 20 steps");
}

#[test]
fn circles_are_refused() {
    refused(&changed(|definition| definition["flags"][0]["when"] = json!("flag:volume-up")), "leads back to itself");
    refused(&changed(|definition| definition["questions"][4]["skip-when"] = json!("since:days")), "leads back to itself");
    refused(
        &changed(|definition| definition["measures"][0] = json!({"id": "volume-ratio", "points": [{"when": "flag:volume-up", "points": 1}]})),
        "leads back to itself",
    );
}

/// Flags that each name the one before, `times` times.
fn tower(height: usize, times: usize) -> Vec<u8> {
    changed(|definition| {
        let flags = definition["flags"].as_array_mut().expect("a list");
        for floor in 0..height {
            let below = if floor == 0 { "tired:heavy".to_owned() } else { format!("flag:floor-{}", floor - 1) };
            flags.push(json!({"id": format!("floor-{floor}"), "when": vec![below; times].join(" and ")}));
        }
        definition["rules"][0]["when"] = json!(format!("flag:floor-{} or signs-now:chest-pain", height - 1));
    })
}

#[test]
fn conditions_that_would_take_years_to_read_are_refused() {
    refused(&tower(40, 2), "too much work");
    refused(&tower(400, 1), "nested too deep");
    refused(&tower(8, 100), "too much work");
    let brackets = format!("{}tired:heavy{}", "(".repeat(1900), ")".repeat(1900));
    refused(&changed(|definition| definition["rules"][0]["when"] = json!(brackets)), "nested too deep");
    refused(&changed(|definition| definition["rules"][0]["when"] = json!("not ".repeat(900))), "nested too deep");
}

#[test]
fn mistakes_without_end_are_named_as_far_as_anybody_reads() {
    let mut tree: Value = serde_json::from_str(FILE).expect("the example is JSON");
    for key in 0..18_000 {
        tree["texts"]["en"][format!("ui.question.nex{key}")] = json!("Words.");
        tree["texts"]["en"][format!("question.tierd.titel{key}")] = json!("Words.");
    }
    assert_eq!(findings(tree.to_string().as_bytes()).len(), 201);
    let long = "a-very-long-name-of-a-question-that-nobody-has-ever-written";
    let when = vec![format!("{long}:o"); 50].join(" or ");
    let many = changed(|definition| {
        for place in 0..400 {
            definition["questions"]
                .as_array_mut()
                .expect("a list")
                .push(json!({"id": format!("{}-{place}", &long[..50]), "block": "life", "kind": "single", "options": [{"id": "o"}]}));
        }
        definition["causes"][0]["evidence"] = (0..200).map(|item| json!({"id": format!("e{item}"), "step": 1, "when": when, "source": ["XP"]})).collect();
        definition["causes"][1]["evidence"] = definition["causes"][0]["evidence"].clone();
    });
    assert_eq!(findings(&many).len(), 201);
}

/// The example with thirty more questions of forty options, and rules that look at five of them
/// each: hundred million ways to tick them.
fn wide() -> Vec<u8> {
    let mut tree: Value = serde_json::from_str(FILE).expect("the example is JSON");
    let options: Vec<String> = (0..40).map(|option| format!("o{option}")).collect();
    let any_of = |question: usize| format!("({})", options.iter().map(|option| format!("w{question}:{option}")).collect::<Vec<_>>().join(" or "));
    for question in 0..30 {
        let listed: Vec<Value> = options.iter().map(|option| json!({"id": option})).collect();
        let asked = json!({"id": format!("w{question}"), "block": "life", "kind": "multi", "options": listed, "informs": ["triage"]});
        tree["definition"]["questions"].as_array_mut().expect("a list").push(asked);
        tree["definition"]["paths"][1]["questions"].as_array_mut().expect("a list").push(json!(format!("w{question}")));
        for part in ["title", "why", "short"].iter().map(|part| (*part).to_owned()).chain(options.iter().map(|option| format!("option.{option}"))) {
            tree["texts"]["en"][format!("question.w{question}.{part}")] = json!("Words.");
        }
    }
    for rule in 0..26 {
        let when = (rule..rule + 5).map(any_of).collect::<Vec<_>>().join(" and ");
        let made = json!({"id": format!("t-w{rule}"), "when": when, "level": "same-day", "source": ["XP"]});
        tree["definition"]["rules"].as_array_mut().expect("a list").push(made);
        for part in ["title", "say"] {
            tree["texts"]["en"][format!("rule.t-w{rule}.{part}")] = json!("Words.");
        }
    }
    tree.to_string().into_bytes()
}

#[test]
fn a_search_without_end_ends_and_says_where() {
    let begun = Instant::now();
    let checked = examine_within(&wide(), &ours(), WORK).unwrap_or_else(|findings| panic!("{findings:#?}"));
    assert!(begun.elapsed() < PATIENCE, "it took {:?}", begun.elapsed());
    assert!(checked.figures.rules.open.contains(&"t-w25".to_owned()), "{:?}", checked.figures.rules.open);
    assert!(checked.figures.to_string().contains("not looked at to the end"), "{}", checked.figures);
}

#[test]
fn what_is_compiled_can_be_unpacked() {
    let (bytes, lines) = compile(FILE.as_bytes(), "en", &ours()).expect("the example has no problem");
    let definition = packed::unpack(&bytes).expect("packed a moment ago");
    assert!(packed::texts(&definition, &lines).is_ok());
}

/// The packed form of a body, with a mark and a checksum that fit.
fn sealed(body: &[u8]) -> Vec<u8> {
    let mark = packed_example()[..4].to_vec();
    let checksum = body.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    [mark, checksum.to_le_bytes().to_vec(), body.to_vec()].concat()
}

fn packed_example() -> &'static [u8] {
    static EXAMPLE: OnceLock<Vec<u8>> = OnceLock::new();
    EXAMPLE.get_or_init(|| compile(FILE.as_bytes(), "en", &ours()).expect("the example has no problem").0)
}

fn unpack(bytes: &[u8]) -> Option<Definition> {
    let begun = Instant::now();
    let definition = packed::unpack(bytes).ok();
    assert!(begun.elapsed() < PATIENCE, "it took {:?}", begun.elapsed());
    definition
}

#[test]
fn packed_files_that_nest_or_claim_without_end_are_refused() {
    let example = packed_example();
    // The gate of reassurance is the first condition: everything before it stays.
    for from in (8..example.len()).step_by(7) {
        for fill in [2_u8, 1, 0x7f, 0xff] {
            let body: Vec<u8> = example[8..from].iter().copied().chain(std::iter::repeat_n(fill, 300_000)).collect();
            assert!(unpack(&sealed(&body)).is_none());
        }
        if from > 400 {
            break;
        }
    }
}

/// Puts something else in a place of a tree that the numbers lead to.
fn graft(tree: &mut Value, way: &[Index], sprig: Value) {
    let Some((first, rest)) = way.split_first() else {
        *tree = sprig;
        return;
    };
    match tree {
        Value::Array(items) if !items.is_empty() => {
            let place = first.index(items.len());
            graft(&mut items[place], rest, sprig);
        }
        Value::Object(fields) if !fields.is_empty() => {
            let place = first.index(fields.len());
            if let Some((_, field)) = fields.iter_mut().nth(place) {
                graft(field, rest, sprig);
            }
        }
        leaf => *leaf = sprig,
    }
}

fn sprig() -> impl Strategy<Value = Value> {
    let words = [
        "", "none", "tired:fresh", "not tired:fresh", "flag:volume-up", "tired", "signs-now", "volume-ratio >= 0", "score:easy-week > 0", "single", "scale",
        "R", "XP", "same-day", "\u{0}", "𝕏",
    ];
    let odd = [json!(null), json!(true), json!(0), json!(-1), json!(1e9), json!(0.5), json!([]), json!({}), json!([[]]), json!(["tired"]), json!({"id": "x"})];
    prop_oneof![select(words.to_vec()).prop_map(|word| json!(word)), select(odd.to_vec())]
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_example_with_damaged_bytes_is_read_or_refused(changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..4)) {
        let mut file = FILE.as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        findings(&file);
    }

    #[test]
    fn the_example_cut_and_joined_anywhere_is_refused(from in any::<Index>(), to in any::<Index>()) {
        let file = FILE.as_bytes();
        let joined = [&file[..from.index(file.len())], &file[to.index(file.len())..]].concat();
        findings(&joined);
    }

    #[test]
    fn packed_bytes_of_any_kind_are_read_or_refused(changes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..6), cut in any::<Index>()) {
        let mut body = packed_example()[8..].to_vec();
        for (place, byte) in changes {
            let place = place.index(body.len());
            body[place] = byte;
        }
        unpack(&sealed(&body));
        unpack(&sealed(&body[..cut.index(body.len())]));
    }

    #[test]
    fn random_bytes_are_no_packed_definition(body in proptest::collection::vec(any::<u8>(), 0..2000)) {
        prop_assert!(unpack(&body).is_none());
        unpack(&sealed(&body));
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn the_example_with_parts_replaced_is_read_or_refused(grafts in proptest::collection::vec((proptest::collection::vec(any::<Index>(), 1..8), sprig()), 1..4)) {
        let mut tree: Value = serde_json::from_str(FILE).expect("the example is JSON");
        for (way, sprig) in grafts {
            graft(&mut tree["definition"], &way, sprig);
        }
        findings(tree.to_string().as_bytes());
    }
}

proptest! {
    #![proptest_config(cases(25))]

    #[test]
    fn our_definition_with_parts_replaced_is_read_or_refused(way in proptest::collection::vec(any::<Index>(), 1..8), sprig in sprig()) {
        let mut definition: Value = serde_json::from_str(crate::reader::FILE).expect("JSON");
        graft(&mut definition, &way, sprig);
        let texts: Value = serde_json::from_str(include_str!("../../src/content/data/texts/en.json")).expect("JSON");
        findings(json!({"definition": definition, "texts": {"en": texts}}).to_string().as_bytes());
    }
}

//! Other languages say all that the first one says, in the same places, and no more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use heavy_legs::content::Texts;
use heavy_legs::content::languages::LANGUAGES;
use heavy_legs::session::{Screen, Session};
use heavy_legs::ui::Words;

use crate::markup::render::screen_in;
use crate::markup::{check_sentences, html, rule_cases};
use crate::reader::{self, definition};

type Sentences = BTreeMap<String, String>;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/content/data/texts")
}

fn sentences(tag: &str) -> Sentences {
    let file = folder().join([tag, ".json"].concat());
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Every other language with its sentences, and those of the first one.
fn others() -> (Sentences, Vec<(&'static str, Sentences)>) {
    let (first, others) = LANGUAGES.split_first().expect("a language");
    (sentences(first.tag), others.iter().map(|language| (language.tag, sentences(language.tag))).collect())
}

/// The names in braces, each as often as it stands there.
fn placeholders(sentence: &str) -> Vec<&str> {
    let mut found: Vec<&str> = sentence.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect();
    found.sort_unstable();
    found
}

#[test]
fn every_file_of_texts_is_a_language_and_every_language_has_a_file() {
    let files = fs::read_dir(folder()).expect("the folder of texts").map(|file| file.expect("a file").file_name().to_string_lossy().into_owned());
    let tags: BTreeSet<String> = LANGUAGES.iter().map(|language| [language.tag, ".json"].concat()).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), tags);
    for language in LANGUAGES {
        let own = &sentences(language.tag)["language"];
        assert_eq!(own.split('-').next(), Some(language.tag), "its own tag may have a region");
    }
}

#[test]
fn every_language_says_everything_and_nothing_else() {
    let (first, others) = others();
    for (tag, own) in others {
        let missing: Vec<&String> = first.keys().filter(|key| own.get(*key).is_none_or(|sentence| sentence.trim().is_empty())).collect();
        let unknown: Vec<&String> = own.keys().filter(|key| !first.contains_key(*key)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{tag}: missing {missing:?}, unknown {unknown:?}");
    }
}

#[test]
fn every_sentence_has_the_placeholders_of_the_first_language() {
    let (first, others) = others();
    for (tag, own) in others {
        for (key, sentence) in &first {
            assert_eq!(placeholders(&own[key]), placeholders(sentence), "{tag}: {key}: {}", own[key]);
        }
    }
}

/// What is long and still the same was forgotten.
#[test]
fn no_sentence_was_left_in_the_first_language() {
    let (first, others) = others();
    for (tag, own) in others {
        let left: Vec<&String> =
            first.iter().filter(|(key, sentence)| sentence.split(' ').count() > 3 && own[*key] == **sentence).map(|(key, _)| key).collect();
        assert!(left.is_empty(), "{tag}: {left:?}");
    }
}

/// Numbers to call, days and doses must not change on the way.
#[test]
fn every_sentence_has_the_numbers_of_the_first_language() {
    let (first, others) = others();
    for (tag, own) in others {
        let wrong: Vec<String> = first
            .iter()
            .filter(|(key, sentence)| numbers(&own[*key]) != numbers(sentence))
            .map(|(key, sentence)| format!("{key}: {sentence:?} has {:?}, {:?} has {:?}", numbers(sentence), own[key], numbers(&own[key])))
            .collect();
        assert!(wrong.is_empty(), "{tag}: {}", wrong.join("\n"));
    }
}

/// The numbers written in digits, without those to call, which differ by country, in ascending
/// order; decimals of both ways to write them.
fn numbers(sentence: &str) -> Vec<String> {
    let to_call = ["112, 999 or 911", "111", "112", "116 117", "1450", "116\u{a0}117", "0800 111 0 111", "142", "143", "116 123"];
    let mut text = sentence.to_owned();
    for number in to_call {
        text = text.replace(&[" ", number].concat(), " ").replace(&["(", number].concat(), "(").replace(&["\u{a0}", number].concat(), " ");
    }
    let mut found: Vec<String> = text
        .split(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '.' | ',')))
        .map(|number| number.trim_matches(['.', ',']).replace(',', "."))
        .filter(|number| number.starts_with(|sign: char| sign.is_ascii_digit()))
        .collect();
    found.sort();
    found
}

#[test]
fn numbers_are_found_however_they_are_written() {
    assert_eq!(numbers("In 1.5–2 km, 3 of 10, call 112, 999 or 911."), ["1.5", "10", "2", "3"]);
    assert_eq!(numbers("Auf 1,5–2 km, 3 von 10, wähl 112."), ["1.5", "10", "2", "3"]);
}

#[test]
fn every_rule_is_read_in_every_language_and_no_sentence_says_that_somebody_has_something() {
    let (_, others) = others();
    for (tag, own) in others {
        let names: Vec<String> = definition().causes.iter().map(|cause| own[&["cause", &cause.id, "name"].join(".")].to_lowercase()).collect();
        let words = Words::new(Texts::named(own.into_iter().collect()));
        for (rule, said) in rule_cases() {
            let session = reader::walk(Session::new(definition()), &said);
            let html = screen_in(&session, words);
            check_sentences(&html, &[tag, " ", &rule].concat());
            if session.screen() == Screen::Report {
                assert!(html.contains(&format!("data-rule=\"{rule}\"")), "{tag}: {rule} has no card");
            }
            let text = html::read_out(&html).to_lowercase();
            for name in &names {
                for diagnosis in ["du hast ", "du leidest an "] {
                    assert!(!text.contains(&[diagnosis, name].concat()), "{tag}: {diagnosis}{name}");
                }
            }
        }
    }
}

/// Some letters of a language are its own; the way words travel must not change them.
#[test]
fn words_arrive_as_they_were_written() {
    let (_, others) = others();
    for (tag, own) in others {
        let texts = Texts::named(own.iter().map(|(key, sentence)| (key.clone(), sentence.clone())).collect());
        let lines = heavy_legs::content::packed::lines(definition(), &texts).concat();
        let read = heavy_legs::content::packed::texts(definition(), &lines).expect("its own definition");
        for (key, sentence) in own.iter().filter(|(key, _)| !key.starts_with("fallback.")) {
            assert_eq!(read.find(key), Some(sentence.as_str()), "{tag}: {key}");
        }
    }
}

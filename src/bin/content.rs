//! The definition's check, and the writer of the files that stand beside the script.
//!
//! ```text
//! content check        proves the definition sound and prints the figures
//! content pack DIR     writes the definition, the texts, the styles and the script into DIR
//! ```
//!
//! Both run from the root of the checkout.

// Tests in the browser build every binary of the package; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use heavy_legs::content::languages::LANGUAGES;
use heavy_legs::content::{Problem, Texts, check, decode, packed};

const DEFINITION: &str = "src/content/data/definition.json";
/// One file a language, named by its tag.
const TEXTS: &str = "src/content/data/texts";
const ARTICLE: &str = "src/content/data/article.json";
const SCRIPT: &str = "src/embed/heavy-legs.js";
const STYLES: &str = "styles";

/// What the script carries for readers whose browser cannot run the quiz.
const FALLBACK: &str = "/*FALLBACK*/ {}";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["check"] => prove(),
        ["pack", folder] => pack(Path::new(folder)),
        _ => Err(vec!["expected \"check\" or \"pack DIR\"".to_owned()]),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            let found = if problems.len() == 1 { "problem" } else { "problems" };
            eprintln!("{} {found} found", problems.len());
            ExitCode::FAILURE
        }
    }
}

fn prove() -> Result<(), Vec<String>> {
    let texts = texts_of(LANGUAGES[0].tag);
    let file_of = |problem: &Problem| match problem.place.split('.').next() {
        Some("texts") => texts.clone(),
        Some("article") => ARTICLE.to_owned(),
        _ => DEFINITION.to_owned(),
    };
    let named = |problems: Vec<Problem>| problems.into_iter().flat_map(|problem| in_file(&file_of(&problem), &[problem])).collect::<Vec<_>>();
    let figures = check::check(&read(DEFINITION)?, &read(&texts)?, &read(ARTICLE)?).map_err(named)?;
    println!("{figures}");
    Ok(())
}

fn pack(folder: &Path) -> Result<(), Vec<String>> {
    let definition = decode(&read(DEFINITION)?).map_err(|problems| in_file(DEFINITION, &problems))?;
    let script = read(SCRIPT)?;
    if !script.contains(FALLBACK) {
        return Err(vec![format!("{SCRIPT}: expected the mark {FALLBACK}, where the readable content goes")]);
    }
    write(folder, "heavy-legs.bin", &packed::pack(&definition))?;
    for (place, language) in LANGUAGES.iter().enumerate() {
        let file = texts_of(language.tag);
        let texts = Texts::decode(&read(&file)?).map_err(|problem| in_file(&file, &[problem]))?;
        write(folder, &["heavy-legs.", language.tag, ".txt"].concat(), packed::lines(&definition, &texts).as_bytes())?;
        // The script carries the first language: the one that is always whole.
        if place == 0 {
            let fallback = fallback(&texts).map_err(|key| vec![format!("{file}: there is no sentence \"{key}\"; readers need it when the quiz cannot run")])?;
            write(folder, "heavy-legs.js", script.replace(FALLBACK, &fallback).as_bytes())?;
        }
    }
    write(folder, "heavy-legs.css", styles()?.as_bytes())
}

/// What a reader sees when the quiz cannot run: the article's causes, and when to see a doctor,
/// from the same texts as the quiz. Fails with the key of a sentence that is not there.
fn fallback(texts: &Texts) -> Result<String, String> {
    let wire: serde_json::Value = serde_json::from_str(&fs::read_to_string(DEFINITION).unwrap_or_default()).unwrap_or_default();
    let of_the_article = |cause: &&serde_json::Value| cause["kind"].as_str().is_some_and(|kind| kind.starts_with('A'));
    let causes = items(&wire["causes"]).filter(of_the_article).filter_map(|cause| cause["id"].as_str());
    let text = |key: String| texts.find(&key).map(str::to_owned).ok_or(key);
    let causes = causes.map(|id| text(["cause", id, "name"].join("."))).collect::<Result<Vec<_>, _>>()?;
    let signs = items(&wire["questions"]).filter(|question| question["id"] == "red-now").flat_map(|question| items(&question["options"]));
    let signs = signs.filter(|sign| sign.get("exclusive").is_none()).filter_map(|sign| sign["id"].as_str());
    let doctor = signs.map(|id| text(["question.red-now.option", id].join("."))).collect::<Result<Vec<_>, _>>()?;
    let fallback = serde_json::json!({
        "title": text("fallback.title".to_owned())?,
        "intro": text("fallback.intro".to_owned())?,
        "causes": causes,
        "doctorTitle": text("fallback.doctor-title".to_owned())?,
        "doctor": doctor,
        "retry": text("fallback.retry".to_owned())?,
        "loading": text("fallback.loading".to_owned())?,
    });
    Ok(fallback.to_string())
}

fn texts_of(tag: &str) -> String {
    [TEXTS, "/", tag, ".json"].concat()
}

fn items(list: &serde_json::Value) -> impl Iterator<Item = &serde_json::Value> {
    list.as_array().into_iter().flatten()
}

/// All styles of the widget, tokens and ground first; those of the demo page are not among them.
fn styles() -> Result<String, Vec<String>> {
    let listed = fs::read_dir(STYLES).map_err(|error| failure(STYLES, error))?;
    let mut names: Vec<String> = listed.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".css") && name != "page.css");
    names.sort_by_key(|name| (name != "tokens.css", name != "base.css", name.clone()));
    names.iter().map(|name| read(&[STYLES, name].join("/"))).collect()
}

fn read(path: &str) -> Result<String, Vec<String>> {
    fs::read_to_string(path).map_err(|error| failure(path, error))
}

/// Leaves a file alone that is right already: others may be reading it, or build on its age.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Vec<String>> {
    let path = folder.join(name);
    if fs::read(&path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(&path, bytes).map_err(|error| vec![format!("{}: {error}; the folder must be there and writable", path.display())])
}

fn failure(path: &str, error: impl Display) -> Vec<String> {
    vec![format!("{path}: {error}; run this from the root of the checkout")]
}

fn in_file(file: &str, problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{file}: {problem}")).collect()
}

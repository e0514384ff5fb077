//! The definition's check, and the writer of the packed definition and texts.
//!
//! ```text
//! content check        proves the definition sound and prints the figures
//! content pack DIR     writes the definition and the texts into DIR
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
    write(folder, "heavy-legs.bin", &packed::pack(&definition))?;
    for language in LANGUAGES {
        let file = texts_of(language.tag);
        let texts = Texts::decode(&read(&file)?).map_err(|problem| in_file(&file, &[problem]))?;
        write(folder, &["heavy-legs.", language.tag, ".txt"].concat(), packed::lines(&definition, &texts).as_bytes())?;
    }
    Ok(())
}

fn texts_of(tag: &str) -> String {
    [TEXTS, "/", tag, ".json"].concat()
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

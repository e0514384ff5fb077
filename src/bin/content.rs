//! The definition's check, and the writer of the packed definition and texts.
//!
//! ```text
//! content check              proves our assessment sound and prints the figures
//! content check FILE         the same for an assessment of your own
//! content schema             prints the JSON Schema of such files
//! content pack DIR           writes the definition, the texts and the schema into DIR
//! content pack DIR --assessment FILE
//!                            writes the packed form of an assessment of your own into DIR
//! ```
//!
//! All run from the root of the checkout.

// Tests in the browser build every binary of the package; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Display;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use heavy_legs::content::languages::LANGUAGES;
use heavy_legs::content::{Finding, Problem, Texts, check, decode, own, packed, schema};

const DEFINITION: &str = "src/content/data/definition.json";
/// One file a language, named by its tag.
const TEXTS: &str = "src/content/data/texts";
const ARTICLE: &str = "src/content/data/article.json";
/// What the files of our own assessment are called.
const OURS: &str = "heavy-legs";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["check"] => prove(),
        ["check", file] => prove_own(file),
        ["schema"] => {
            println!("{}", schema_text());
            Ok(())
        }
        ["pack", folder] => pack(Path::new(folder)),
        ["pack", folder, "--assessment", file] => pack_own(Path::new(folder), file),
        _ => Err(vec!["expected \"check\", \"check FILE\", \"schema\", \"pack DIR\" or \"pack DIR --assessment FILE\"".to_owned()]),
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
    let file_of = |problem: &Problem| match problem.place.split(['.', '[']).next() {
        Some("texts") => texts.clone(),
        Some("article") => ARTICLE.to_owned(),
        _ => DEFINITION.to_owned(),
    };
    let named = |problems: Vec<Problem>| problems.into_iter().flat_map(|problem| in_file(&file_of(&problem), &[problem])).collect::<Vec<_>>();
    let figures = check::check(&read(DEFINITION)?, &read(&texts)?, &read(ARTICLE)?).map_err(named)?;
    println!("{figures}");
    Ok(())
}

/// Checks an assessment of the reader's own and says what is in it.
fn prove_own(file: &str) -> Result<(), Vec<String>> {
    let bytes = fs::read(file).map_err(|error| vec![format!("{file}: {error}")])?;
    let checked = own::examine(&bytes, &our_texts()?).map_err(|findings| of_own(file, &findings))?;
    println!("{}", checked.figures);
    let languages: Vec<&str> = checked.texts.iter().map(|(tag, _)| tag.as_str()).collect();
    println!("texts: {}; none is missing and none is unused", languages.join(", "));
    for note in of_own(file, &checked.notes) {
        println!("note: {note}");
    }
    Ok(())
}

/// Writes `NAME.bin` and `NAME.<language>.txt`, where NAME is that of the file.
fn pack_own(folder: &Path, file: &str) -> Result<(), Vec<String>> {
    let bytes = fs::read(file).map_err(|error| vec![format!("{file}: {error}")])?;
    let checked = own::examine(&bytes, &our_texts()?).map_err(|findings| of_own(file, &findings))?;
    let name = Path::new(file).file_stem().and_then(|name| name.to_str()).ok_or_else(|| vec![format!("{file}: expected a file with a name")])?;
    if name == OURS {
        return Err(vec![format!("{file}: expected another name; \"{OURS}\" is that of our own assessment")]);
    }
    write(folder, &[name, ".bin"].concat(), &packed::pack(checked.definition))?;
    for (tag, texts) in &checked.texts {
        write(folder, &[name, ".", tag, ".txt"].concat(), packed::lines(checked.definition, texts).concat().as_bytes())?;
    }
    Ok(())
}

fn of_own(file: &str, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{file}:{finding}")).collect()
}

/// Our texts in all languages, the one that others fall back to first.
fn our_texts() -> Result<Vec<Texts>, Vec<String>> {
    let mut all: Vec<Texts> = Vec::new();
    for language in LANGUAGES {
        let file = texts_of(language.tag);
        let texts = Texts::decode(&read(&file)?).map_err(|problem| in_file(&file, &[problem]))?;
        all.push(all.first().map_or_else(|| texts.clone(), |first| texts.or(first)));
    }
    Ok(all)
}

fn schema_text() -> String {
    format!("{:#}", schema::schema())
}

fn pack(folder: &Path) -> Result<(), Vec<String>> {
    let definition = decode(&read(DEFINITION)?).map_err(|problems| in_file(DEFINITION, &problems))?;
    write(folder, "heavy-legs.schema.json", schema_text().as_bytes())?;
    write(folder, "heavy-legs.bin", &packed::pack(&definition))?;
    for (language, texts) in LANGUAGES.iter().zip(our_texts()?) {
        let [first, later] = packed::lines(&definition, &texts);
        write(folder, &["heavy-legs.", language.tag, ".txt"].concat(), first.as_bytes())?;
        write(folder, &["heavy-legs-result.", language.tag, ".txt"].concat(), later.as_bytes())?;
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

//! What the script shows before, or without, the program: the first screens as the program
//! itself renders them, and the readable content for when it cannot run. A script a language.
//!
//! ```text
//! first DIR      writes both into DIR, as JSON: first.<language>.json
//! ```
//!
//! Runs from the root of the checkout.

// Tests in the browser build every binary of the package; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::process::ExitCode;

use heavy_legs::content::languages::LANGUAGES;
use heavy_legs::content::{Texts, decode};
use heavy_legs::engine::Definition;
use heavy_legs::engine::evidence::Band;
use heavy_legs::session::kept::Kept;
use heavy_legs::session::{Screen, Session, begun};
use heavy_legs::ui::app::{Props, Shared};
use heavy_legs::ui::{App, Around, Day, Host, Wishes, Words};
use serde_json::{Map, Value, json};

const DEFINITION: &str = include_str!("../content/data/definition.json");
/// One file a language, named by its tag.
const TEXTS: &str = "src/content/data/texts";

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("expected the folder to write into");
        return ExitCode::FAILURE;
    };
    match all(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn all(folder: &Path) -> Result<(), String> {
    let definition = decode(DEFINITION).map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    let definition: &'static Definition = Box::leak(Box::new(definition));
    let mut english: Option<Texts> = None;
    for language in LANGUAGES {
        let file = [TEXTS, "/", language.tag, ".json"].concat();
        let texts = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}; run this from the root of the checkout"))?;
        let texts = Texts::decode(&texts).map_err(|problem| format!("{file}: {problem}"))?;
        let texts = english.as_ref().map_or_else(|| texts.clone(), |english| texts.or(english));
        english.get_or_insert_with(|| texts.clone());
        let to = folder.join(["first.", language.tag, ".json"].concat());
        std::fs::write(&to, made(definition, texts)?.to_string()).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    Ok(())
}

fn made(definition: &'static Definition, texts: Texts) -> Result<Value, String> {
    let fallback = fallback(definition, &texts).map_err(|key| format!("there is no sentence \"{key}\"; readers need it when the quiz cannot run"))?;
    let words = Words::new(texts);
    let Screen::Question(asked) = begun(Session::new(definition), "short").screen() else {
        return Err("the quiz does not begin with a question".to_owned());
    };
    let exclusive: Vec<&str> = definition.question(asked).choices.iter().filter(|choice| choice.exclusive).map(|choice| choice.id.as_str()).collect();
    let [intro, short, full] = ["", "short", "full"].map(|words_said| screen(definition, &words, words_said));
    let counts = [&short, &full].map(|screen| text_of(part(screen, "progress").map(|progress| &progress[3][1]["max"])));
    let question = merged(&short, &full, &counts).ok_or("the first question differs between the two ways by more than how many are to come")?;
    Ok(json!({
        "first": {
            "intro": intro,
            "question": question,
            "of": { "short": counts[0], "full": counts[1] },
            "exclusive": exclusive,
            "skip": words.get("ui.question.skip"),
            "clear": words.get("ui.question.clear"),
        },
        "fallback": fallback,
    }))
}

/// The page of a reader who kept a result.
struct Returning(&'static Definition);

impl Host for Returning {
    fn today(&self) -> u32 {
        0
    }

    fn day(&self, _: i32, _: &str) -> Day {
        Day { spoken: String::new(), iso: String::new() }
    }

    fn print(&self) {}

    fn changed(&self, _: &str) {}

    fn kept(&self) -> String {
        let bands = self.0.causes.iter().map(|_| Some(Band::Background)).collect();
        Kept { day: 0, recheck: 0, planned: None, bands }.line(self.0)
    }

    fn keep(&self, _: &str) -> bool {
        true
    }
}

/// A screen as the program renders it, as `[name, attributes, inside…]`, for a reader who kept a
/// result: the script takes the offer out for all others.
fn screen(definition: &'static Definition, words: &Words, said: &str) -> Value {
    let host = Around::new(Returning(definition));
    let props = Props { definition: Shared(definition), words: *words, host, wishes: Wishes::default(), begun: said.to_owned() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a thread can be had");
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    let html = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    let mut open = vec![vec![Value::Null]];
    for piece in html.split_inclusive('>').flat_map(|piece| piece.split_once('<').map_or([piece, ""], |(text, tag)| [text, tag])) {
        take(&mut open, piece);
    }
    open.pop().and_then(|mut top| top.pop()).expect("the program renders an element")
}

/// Takes a text, or a tag without its first bracket, in the HTML that Yew writes: well-formed,
/// quoted, and without comments.
fn take(open: &mut Vec<Vec<Value>>, piece: &str) {
    let Some(tag) = piece.strip_suffix('>') else {
        if !piece.is_empty() {
            open.last_mut().expect("the root stays open").push(plain(piece).into());
        }
        return;
    };
    if tag.starts_with('/') {
        let closed = open.pop().expect("every end has a beginning");
        open.last_mut().expect("the root stays open").push(closed.into());
        return;
    }
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Map::new();
    while let Some((key, after)) = rest.trim_start().split_once("=\"") {
        let (value, after) = after.split_once('"').expect("values are quoted");
        attributes.insert(key.to_owned(), plain(value).into());
        rest = after;
    }
    let made = vec![name.into(), attributes.into()];
    if name == "input" {
        open.last_mut().expect("the root stays open").push(made.into());
    } else {
        open.push(made);
    }
}

/// The text that an escaped text stands for.
fn plain(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (sign, meant)| text.replace(sign, meant))
}

fn text_of(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// One screen for both ways to begin, with a mark where the number of questions stands. None if
/// they differ by anything else.
fn merged(short: &Value, full: &Value, counts: &[String; 2]) -> Option<Value> {
    match (short, full) {
        (Value::Array(short), Value::Array(full)) if short.len() == full.len() => {
            short.iter().zip(full).map(|(short, full)| merged(short, full, counts)).collect::<Option<Vec<_>>>().map(Value::from)
        }
        (Value::Object(short), Value::Object(full)) if short.len() == full.len() => {
            short.iter().map(|(key, value)| Some((key.clone(), merged(value, full.get(key)?, counts)?))).collect::<Option<Map<_, _>>>().map(Value::from)
        }
        (Value::String(one), Value::String(other)) if one != other => {
            let marked = [(one, &counts[0]), (other, &counts[1])].map(|(text, count)| text.replace(count.as_str(), "{of}"));
            (marked[0] == marked[1]).then(|| marked[0].clone().into())
        }
        (one, other) => (one == other).then(|| one.clone()),
    }
}

/// The first element with the class.
fn part<'v>(drawing: &'v Value, class: &str) -> Option<&'v Value> {
    let parts = drawing.as_array()?;
    if parts[1]["class"] == class {
        return Some(drawing);
    }
    parts[2..].iter().find_map(|inside| part(inside, class))
}

/// What a reader sees when the quiz cannot run: the article's causes, and when to see a doctor,
/// from the same texts as the quiz. Fails with the key of a sentence that is not there.
fn fallback(definition: &Definition, texts: &Texts) -> Result<Value, String> {
    let wire: Value = serde_json::from_str(DEFINITION).expect("it was decoded before");
    let of_the_article = |cause: &&Value| cause["kind"].as_str().is_some_and(|kind| kind.starts_with('A'));
    let causes = wire["causes"].as_array().into_iter().flatten().filter(of_the_article).filter_map(|cause| cause["id"].as_str());
    let text = |key: String| texts.find(&key).map(str::to_owned).ok_or(key);
    let causes = causes.map(|id| text(["cause", id, "name"].join("."))).collect::<Result<Vec<_>, _>>()?;
    let signs = definition.questions.iter().filter(|question| question.id == "red-now").flat_map(|question| &question.choices);
    let signs = signs.filter(|sign| !sign.exclusive);
    let doctor = signs.map(|sign| text(["question.red-now.option", &sign.id].join("."))).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({
        "title": text("fallback.title".to_owned())?,
        "failed": text("fallback.failed".to_owned())?,
        "intro": text("fallback.intro".to_owned())?,
        "causes": causes,
        "doctorTitle": text("fallback.doctor-title".to_owned())?,
        "doctor": doctor,
        "retry": text("fallback.retry".to_owned())?,
        "loading": text("fallback.loading".to_owned())?,
    }))
}

//! Who may know whom: `embed -> ui -> session -> engine`, `content -> engine` and
//! `ui -> content::texts`, never back. And the screens hold no sentence: every one is a text key.

use std::fs;
use std::path::{Path, PathBuf};

/// What the code of a folder must not name, and where that is allowed all the same.
struct Layer {
    folder: &'static str,
    must_not_name: &'static [&'static str],
    except: &'static [&'static str],
}

const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];

const LAYERS: [Layer; 4] = [
    Layer {
        folder: "engine",
        must_not_name: &[
            "crate::content", "crate::session", "crate::ui", "crate::embed", "yew", "serde", "schemars", "tokio", "talc", "std::time", "std::fs", "std::net",
            "std::env", "std::thread",
        ],
        except: &[],
    },
    Layer {
        folder: "session",
        must_not_name: &["crate::content", "crate::ui", "crate::embed", "yew", "serde", "std::time", "std::fs", "std::net", "std::env"],
        except: &[],
    },
    // The check walks through the quiz as a reader would, with a real session.
    Layer { folder: "content", must_not_name: &["crate::session", "crate::ui", "crate::embed", "yew"], except: &["check"] },
    Layer {
        folder: "ui",
        must_not_name: &["crate::embed", "crate::content::decode", "crate::content::wire", "crate::content::check", "crate::content::packed", "serde"],
        except: &[],
    },
];

#[test]
fn no_layer_names_one_above_it() {
    let mut problems = Vec::new();
    for layer in &LAYERS {
        for file in files(&source().join(layer.folder)) {
            let code = code(&file);
            let excepted = layer.except.iter().any(|part| file.components().any(|one| one.as_os_str().to_string_lossy().trim_end_matches(".rs") == *part));
            for name in layer.must_not_name.iter().filter(|name| !excepted && names(&code, name)) {
                problems.push(format!("{} names {name}", shown(&file)));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn only_the_edge_names_the_browser() {
    let edge = |file: &Path| file.starts_with(source().join("embed")) || ["ui/dom.rs", "bin/checker.rs", "src/main.rs"].iter().any(|end| file.ends_with(end));
    for file in files(&source()).iter().filter(|file| !edge(file)) {
        let code = code(file);
        for name in BROWSER {
            assert!(!names(&code, name), "{} names {name}", shown(file));
        }
    }
}

#[test]
fn the_screens_hold_no_sentence() {
    let mut problems = Vec::new();
    for file in files(&source().join("ui")) {
        let code = code(&file);
        let shipped = code.split("#[cfg(test)]").next().unwrap_or_default();
        for (before, text) in literals(shipped) {
            if is_sentence(&text) && !is_for_nobody(&before) {
                problems.push(format!("{}: {text:?} belongs into the text file", shown(&file)));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn a_sentence_is_known_by_its_words() {
    let found = literals(
        r#"let a = "note\" hint"; // "Not this one."
        <p class="three class names">{ "Your legs" }</p> '"' "ui.start" "not now, later" .expect("why it holds")"#,
    );
    let sentences: Vec<&str> = found.iter().filter(|(before, text)| is_sentence(text) && !is_for_nobody(before)).map(|(_, text)| text.as_str()).collect();
    assert_eq!(sentences, ["Your legs", "not now, later"]);
    assert_eq!(found.len(), 6);
}

/// Two words beside each other, and a capital, an end or a third word that a list of one or two
/// class names does not have.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        let letters = word.trim_end_matches(['.', ',', ':', '?', '!']);
        !letters.is_empty() && letters.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    let in_a_row = words.windows(2).any(|pair| pair.iter().all(is_word));
    in_a_row && (words.len() > 2 || text.starts_with(|letter: char| letter.is_uppercase()) || text.ends_with(['.', ':', '?', '!']))
}

/// Class names and the reasons given to `expect` are read by no reader.
fn is_for_nobody(before: &str) -> bool {
    ["class=", "class={", "classes!(", "part=", "rel=", "expect(", "reason ="].iter().any(|end| before.trim_end().ends_with(end))
}

/// The string literals of a file, each with what stands before it. Comments are left out.
fn literals(code: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = code;
    let mut before = String::new();
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(quote) = ["'\"'", "'\\\"'"].iter().find(|quote| rest.starts_with(**quote)) {
            quote.len()
        } else if letter == '"' {
            let end = closing(&rest[1..]) + 1;
            found.push((before.clone(), rest[1..end].to_owned()));
            end + 1
        } else {
            letter.len_utf8()
        };
        before.push_str(&rest[..length.min(rest.len())]);
        rest = &rest[length.min(rest.len())..];
    }
    found
}

/// Where a literal ends: at the first quote that is not escaped.
fn closing(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return place,
            _ => {}
        }
    }
    text.len()
}

/// Whether the code names it as a whole word.
fn names(code: &str, name: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(name).any(|(place, _)| !code[..place].ends_with(is_letter) && !code[place + name.len()..].starts_with(is_letter))
}

/// A file without its comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| [line, "\n"].concat()).collect()
}

/// Every Rust file in the folder and below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn source() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn shown(file: &Path) -> String {
    file.strip_prefix(source()).unwrap_or(file).display().to_string()
}

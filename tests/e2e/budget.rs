//! What a reader downloads, as a server that compresses well sends it.

use std::io::Write;

use heavy_legs::content::languages::LANGUAGES;

use crate::pages::dist;

/// What the quiz needs on a page until the program is ready for every question and every warning.
const FIRST: [&str; 4] = ["heavy-legs.js", "heavy-legs-widget.js", "heavy-legs.wasm", "heavy-legs.en.txt"];

/// What comes while the reader answers: the result.
const RESULT: [&str; 3] = ["heavy-legs-result.wasm", "heavy-legs-result.css", "heavy-legs-result.en.txt"];

/// Bytes until the program is ready, brotli 11.
const MOST_UNTIL_READY: usize = 95_000;

/// Bytes of everything.
const MOST: usize = 143_500;

/// Bytes of the script with the first screens in it: all that stands before the first answer.
const MOST_OF_THE_SCRIPT: usize = 6_144;

/// Bytes of a file as they are and compressed.
fn size(name: &str) -> (usize, usize) {
    let path = dist().join(name);
    let plain = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (plain.len(), compressed(&plain))
}

/// The same of several files, and a table of them.
fn sizes(of: &str, names: &[&str]) -> (usize, usize, String) {
    let mut whole = (0, 0, String::new());
    for name in names {
        let (plain, small) = size(name);
        whole = (whole.0 + plain, whole.1 + small, whole.2 + &format!("{name:<28}{plain:>10}{small:>10}\n"));
    }
    let last = format!("{of:<28}{:>10}{:>10}\n", whole.0, whole.1);
    (whole.0, whole.1, whole.2 + &last)
}

#[test]
fn the_widget_stays_within_its_budget_of_bytes() {
    let (_, ready, first) = sizes("until it is ready", &FIRST);
    let (_, result, later) = sizes("while it is answered", &RESULT);
    let whole = ready + result;
    let table = format!("{:<28}{:>10}{:>10}\n{first}{later}together{whole:>40}\n", "file", "bytes", "brotli");
    println!("{table}");
    let (_, script) = size(FIRST[0]);
    assert!(script <= MOST_OF_THE_SCRIPT, "the script's {script} bytes are more than {MOST_OF_THE_SCRIPT}");
    assert!(ready <= MOST_UNTIL_READY, "{ready} bytes until it is ready are more than {MOST_UNTIL_READY}:\n{table}");
    assert!(whole <= MOST, "{whole} bytes are more than {MOST}:\n{table}");
}

/// Bytes of the same in another language, whose words may be longer.
const MOST_OF_ANOTHER: usize = 6_700;

#[test]
fn the_scripts_of_other_languages_stay_small() {
    for language in &LANGUAGES[1..] {
        let name = ["heavy-legs.", language.tag, ".js"].concat();
        let script = compressed(&std::fs::read(dist().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}")));
        assert!(script <= MOST_OF_ANOTHER, "{name} has {script} bytes, more than {MOST_OF_ANOTHER}");
    }
}

/// Who decides by the table must be able to trust it.
#[test]
fn the_read_me_gives_the_bytes_as_they_are() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the read-me");
    for name in FIRST.into_iter().chain(RESULT) {
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap_or_else(|| panic!("{name} has no row"));
        let said: Vec<usize> = row.split('|').filter_map(|cell| cell.trim().replace(',', "").parse().ok()).collect();
        for (said, is) in said.iter().zip(<[usize; 2]>::from(size(name))) {
            assert!(said.abs_diff(is) * 100 <= is, "README.md says {said} bytes of {name}, it has {is}");
        }
        assert_eq!(said.len(), 2, "{row}");
    }
}

/// What the page for site owners costs its visitor, besides the quiz.
const MOST_OF_THE_PAGE: usize = 20_000;

#[test]
fn the_page_for_site_owners_is_light() {
    let files = ["index.html", "page.js", "page.css", "setup.css"];
    let small: usize = files.iter().map(|name| compressed(&std::fs::read(dist().join(name)).expect("a built file"))).sum();
    assert!(small <= MOST_OF_THE_PAGE, "{small} bytes are more than {MOST_OF_THE_PAGE}");
}

/// The length after brotli at its best.
fn compressed(plain: &[u8]) -> usize {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(plain).expect("a vector takes every byte");
    writer.into_inner().len()
}

//! What a reader downloads, as a server that compresses well sends it.

use std::io::Write;

use heavy_legs::content::languages::LANGUAGES;

use crate::pages::dist;

/// Everything the quiz needs on a page.
const FILES: [&str; 5] = ["heavy-legs.js", "heavy-legs-widget.js", "heavy-legs.wasm", "heavy-legs.bin", "heavy-legs.en.txt"];

/// Bytes of all of them together, brotli 11.
const MOST: usize = 141_500;

/// Bytes of the script with the first screens in it: all that stands before the first answer.
const MOST_OF_THE_SCRIPT: usize = 6_144;

#[test]
fn the_widget_stays_within_its_budget_of_bytes() {
    let sizes = FILES.map(|name| {
        let path = dist().join(name);
        let plain = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (name, plain.len(), compressed(&plain))
    });
    let (plain, small) = sizes.iter().fold((0, 0), |(plain, small), (_, one, other)| (plain + one, small + other));
    let mut table = format!("{:<24}{:>10}{:>10}\n", "file", "bytes", "brotli");
    for (name, plain, small) in sizes.iter().chain([&("together", plain, small)]) {
        table += &format!("{name:<24}{plain:>10}{small:>10}\n");
    }
    println!("{table}");
    let script = sizes[0].2;
    assert!(script <= MOST_OF_THE_SCRIPT, "the script's {script} bytes are more than {MOST_OF_THE_SCRIPT}");
    assert!(small <= MOST, "{small} bytes are more than {MOST}:\n{table}");
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
    for name in FILES {
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{name}` |"))).unwrap_or_else(|| panic!("{name} has no row"));
        let said: Vec<usize> = row.split('|').filter_map(|cell| cell.trim().replace(',', "").parse().ok()).collect();
        let plain = std::fs::read(dist().join(name)).expect("a built file");
        for (said, is) in said.iter().zip([plain.len(), compressed(&plain)]) {
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

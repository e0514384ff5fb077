//! The compact form in which definition and texts travel to the reader. The packer writes it
//! from files that passed the check; the widget reads it. A mark in front tells a damaged
//! upload, or files of two versions mixed, from a good one.
//!
//! The form is ours because a reader pays for every byte: a general decoder for JSON costs four
//! times what the whole assessment costs, and most of it is about errors that the check has
//! already ruled out. Evidence, steps and corrections travel without their ids, which serve
//! authors: their place takes the id's place.

mod codec;
mod form;
mod spelling;

use codec::{Packed, Reader};

use super::keys::{Part, each_key};
use super::pages::{FIRST, NAMES};
use super::problem::Problem;
use super::texts::{Key, Texts};
use crate::engine::Definition;
use crate::engine::cut::cut;

/// Changes with every change of the packed form.
const FORM: &[u8; 4] = b"hl05";

/// The definition as bytes.
#[must_use]
pub fn pack(definition: &Definition) -> Vec<u8> {
    let mut body = Vec::new();
    definition.put(&mut body);
    [FORM.as_slice(), &checksum(&body).to_le_bytes(), &body].concat()
}

/// Reads a packed definition.
///
/// # Errors
/// When the file is of another version or damaged.
pub fn unpack(bytes: &[u8]) -> Result<Definition, Problem> {
    let wrong = |what: &str| Err(Problem::new("heavy-legs.bin", what));
    let Some((head, body)) = bytes.split_at_checked(8) else {
        return wrong("expected a packed definition, found a file of a few bytes");
    };
    if &head[..4] != FORM {
        return wrong("expected a packed definition of this version; upload all files of one version together");
    }
    if head[4..] != checksum(body).to_le_bytes() {
        return wrong("the file is damaged or cut off; upload it again, as a binary file");
    }
    let mut reader = Reader::new(body);
    let mut definition = Definition::take(&mut reader);
    form::number(&mut definition);
    if reader.is_done() {
        Ok(definition)
    } else {
        // Not dropped: the code to drop a definition would be there for this line alone.
        std::mem::forget(definition);
        wrong("the file belongs to another version of the widget; upload all files of one version together")
    }
}

/// Texts as they travel, in two files; one after the other they are whole texts.
///
/// The first: the sentences of the pages before the result in the order of [`NAMES`], one a line;
/// keys and sentences of what the list of keys does not imply, and an empty line; then the texts in
/// the order of [`super::keys::keys`], which the second goes on with. It ends with the other
/// sentences of the pages, where they are found without the definition.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn lines(definition: &Definition, texts: &Texts) -> [String; 2] {
    let flat = |text: &str| spelling::small(&text.replace(['\t', '\n', '\r'], " "));
    let line = |key: &str| [&flat(texts.find(key).unwrap_or_default()), "\n"].concat();
    let [first, later] = [Part::First, Part::Later].map(|part| super::keys::keys_of(definition, part));
    // The fallback travels in the script.
    let known: std::collections::BTreeSet<&str> = first.iter().chain(&later).map(String::as_str).chain(NAMES).collect();
    let own = texts.keys().filter(|key| !key.starts_with("fallback.") && !known.contains(key));
    let mut lines: String = NAMES[..FIRST].iter().map(|name| line(name)).collect();
    lines.extend(own.map(|key| [key, "\t", &line(key)].concat()));
    lines.push('\n');
    lines.extend(first.iter().map(|key| line(key)));
    [lines, later.iter().map(String::as_str).chain(NAMES[FIRST..].iter().copied()).map(line).collect()]
}

/// The sentences in packed texts, both files one after the other, that can be read without the
/// definition: those of the pages and those that have their keys with them.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn own_texts(lines: &str) -> Texts {
    let all: Vec<&str> = lines.lines().collect();
    let (first, later) = NAMES.split_at(FIRST);
    let of_pages = first.iter().zip(&all).chain(later.iter().rev().zip(all.iter().rev())).map(|(name, line)| (*name, *line));
    let keyed = all.iter().skip(FIRST).map_while(|line| line.split_once('\t'));
    Texts::named(of_pages.chain(keyed).map(|(key, text)| (key.to_owned(), spelling::read(text))).collect())
}

/// Reads packed texts: the first file alone, or both one after the other.
///
/// # Errors
/// When a file is damaged or does not belong to the definition.
pub fn texts(definition: &Definition, lines: &str) -> Result<Texts, Problem> {
    let (mut pages, mut found) = (Vec::new(), Vec::new());
    let mut rest = lines;
    read_pages(&mut rest, FIRST, &mut pages);
    // What the definition does not imply brings its keys; an empty line ends it.
    loop {
        let (line, after) = cut(rest, b'\n').unwrap_or_default();
        rest = after;
        let Some((key, text)) = cut(line, b'\t') else { break };
        found.push((Key::made_of([key]), spelling::read(text)));
    }
    rest = implied(definition, Part::First, rest, &mut found)?;
    let texts = Texts::of(pages, found);
    if !rest.is_empty() {
        texts.add(later(definition, rest)?);
    }
    Ok(texts)
}

/// Reads the second file of packed texts, for [`Texts::add`].
///
/// # Errors
/// When it is damaged or does not belong to the definition.
pub fn later(definition: &Definition, lines: &str) -> Result<Texts, Problem> {
    let (mut pages, mut found) = (Vec::new(), Vec::new());
    let mut rest = implied(definition, Part::Later, lines, &mut found)?;
    read_pages(&mut rest, NAMES.len() - FIRST, &mut pages);
    if rest.is_empty() && pages.len() == NAMES.len() - FIRST { Ok(Texts::of(pages, found)) } else { Err(strange_texts()) }
}

/// Reads so many sentences of the pages, or as many as there are.
#[inline(never)]
fn read_pages(rest: &mut &str, count: usize, pages: &mut Vec<String>) {
    while pages.len() < count
        && let Some((line, after)) = cut(rest, b'\n')
    {
        *rest = after;
        pages.push(spelling::read(line));
    }
}

/// Reads the texts whose keys the definition implies, and gives what stands after them.
fn implied<'l>(definition: &Definition, part: Part, mut rest: &'l str, found: &mut Vec<(Key, String)>) -> Result<&'l str, Problem> {
    let mut whole = true;
    each_key(definition, part, &mut |parts| match cut(rest, b'\n') {
        Some((text, after)) => {
            rest = after;
            if !text.is_empty() {
                found.push((Key::made_of(parts), spelling::read(text)));
            }
        }
        None => whole = false,
    });
    if whole { Ok(rest) } else { Err(strange_texts()) }
}

fn strange_texts() -> Problem {
    Problem::new("heavy-legs.*.txt", "expected the texts of this definition; upload all files of one version again")
}

/// FNV-1a: tells damage from wholeness; it is no protection against intent.
pub(super) const fn checksum(bytes: &[u8]) -> u32 {
    continued(EMPTY, bytes)
}

/// The checksum of nothing.
pub(super) const EMPTY: u32 = 0x811c_9dc5;

/// The checksum of what has this checksum with the bytes after it.
pub(super) const fn continued(mut hash: u32, mut bytes: &[u8]) -> u32 {
    while let [first, rest @ ..] = bytes {
        hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
        bytes = rest;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_file_is_told_from_a_good_one() {
        let good = [FORM.as_slice(), &checksum(b"body").to_le_bytes(), b"body"].concat();
        let mut flipped = good.clone();
        flipped[9] ^= 1;
        for (bytes, wanted) in
            [(&good[..5], "a few bytes"), (&flipped[..], "damaged"), (&b"<!doctype html>"[..], "of this version"), (&good[..], "another version")]
        {
            let problem = unpack(bytes).expect_err("not a definition");
            assert!(problem.what.contains(wanted), "{problem}");
        }
    }

    #[test]
    fn what_is_shipped_is_what_was_checked() {
        let definition = crate::content::decode(include_str!("data/definition.json")).expect("the definition is sound");
        let texts_file = Texts::decode(include_str!("data/texts/en.json")).expect("the texts can be read");
        let arrived = unpack(&pack(&definition)).expect("packed a moment ago");
        assert_eq!(pack(&arrived), pack(&definition));
        let [first, second] = lines(&definition, &texts_file);
        let arrived_texts = texts(&arrived, &first).expect("packed a moment ago");
        assert!(!arrived_texts.is_whole());
        assert_eq!(arrived_texts.find("cause.low-iron.summary"), None);
        assert_eq!(arrived_texts.find("rule.t-chest.say"), texts_file.find("rule.t-chest.say"), "a warning waits for no second file");
        arrived_texts.add(later(&arrived, &second).expect("packed a moment ago"));
        assert_eq!(texts(&arrived, &[first.as_str(), &second].concat()), Ok(arrived_texts.clone()));
        for cut_off in [&first, &second] {
            let half = &cut_off[..cut_off.floor_char_boundary(cut_off.len() / 2)];
            assert!(texts(&arrived, half).is_err() && later(&arrived, half).is_err());
        }
        assert!(texts(&arrived, "<!doctype html>").is_err());
        for (there, here) in crate::content::keys::keys(&arrived).iter().zip(crate::content::keys::keys(&definition)) {
            assert_eq!(arrived_texts.find(there), texts_file.find(&here), "{here}");
        }
        assert_eq!(arrived_texts.get("ui.question.next"), texts_file.get("ui.question.next"));
    }
}

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

use super::pages::NAMES;
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

/// The sentences of the pages in the order of [`NAMES`], one a line; keys and sentences of what
/// the list of keys does not imply, and an empty line; then the texts in the order of
/// [`super::keys::keys`].
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn lines(definition: &Definition, texts: &Texts) -> String {
    let flat = |text: &str| spelling::small(&text.replace(['\t', '\n', '\r'], " "));
    let of_content = super::keys::keys(definition);
    // The fallback travels in the script.
    let known: std::collections::BTreeSet<&str> = of_content.iter().map(String::as_str).chain(NAMES).collect();
    let line = |key: &str| [&flat(texts.find(key).unwrap_or_default()), "\n"].concat();
    let own = texts.keys().filter(|key| !key.starts_with("fallback.") && !known.contains(key));
    let mut lines: String = NAMES.iter().map(|name| line(name)).collect();
    lines.extend(own.map(|key| [key, "\t", &line(key)].concat()));
    lines.push('\n');
    lines.extend(of_content.iter().map(|key| line(key)));
    lines
}

/// The sentences in packed texts that have their keys with them, among them those of the pages.
/// They can be read without the definition.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
#[must_use]
pub fn own_texts(lines: &str) -> Texts {
    let of_pages = NAMES.into_iter().zip(lines.split('\n'));
    let keyed = lines.split('\n').skip(NAMES.len()).map_while(|line| line.split_once('\t'));
    Texts::named(of_pages.chain(keyed).map(|(key, text)| (key.to_owned(), spelling::read(text))).collect())
}

/// Reads packed texts.
///
/// # Errors
/// When the file is damaged or does not belong to the definition.
pub fn texts(definition: &Definition, lines: &str) -> Result<Texts, Problem> {
    let (mut pages, mut found) = (Vec::new(), Vec::new());
    let mut rest = lines;
    for _ in 0..NAMES.len() {
        let (line, after) = cut(rest, b'\n').unwrap_or_default();
        rest = after;
        pages.push(spelling::read(line));
    }
    // What the definition does not imply brings its keys; an empty line ends it.
    loop {
        let (line, after) = cut(rest, b'\n').unwrap_or_default();
        rest = after;
        let Some((key, text)) = cut(line, b'\t') else { break };
        found.push((Key::made_of([key]), spelling::read(text)));
    }
    let mut whole = true;
    super::keys::each_key(definition, &mut |parts| match cut(rest, b'\n') {
        Some((text, after)) => {
            rest = after;
            if !text.is_empty() {
                found.push((Key::made_of(parts), spelling::read(text)));
            }
        }
        None => whole = false,
    });
    if whole && rest.is_empty() {
        Ok(Texts::of(pages, found))
    } else {
        Err(Problem::new("heavy-legs.*.txt", "expected the texts of this definition; upload all files of one version again"))
    }
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
        let lines = lines(&definition, &texts_file);
        let arrived_texts = texts(&arrived, &lines).expect("packed a moment ago");
        let cut_off = &lines[..lines.floor_char_boundary(lines.len() / 2)];
        assert!(texts(&arrived, cut_off).is_err());
        assert!(texts(&arrived, "<!doctype html>").is_err());
        for (there, here) in crate::content::keys::keys(&arrived).iter().zip(crate::content::keys::keys(&definition)) {
            assert_eq!(arrived_texts.find(there), texts_file.find(&here), "{here}");
        }
        assert_eq!(arrived_texts.get("ui.question.next"), texts_file.get("ui.question.next"));
    }
}

//! The words of one language: a flat file of keys and sentences. The program knows keys by
//! numbers, so that no reader downloads them: a sentence of the pages by its place in a list
//! (`key!("ui.start")`, worked out when the program is compiled), any other by its letters.

use std::cell::OnceCell;

use super::packed::continued;
use super::pages::{NAMES, place};
use crate::engine::cut::cut;
use crate::engine::units::digits;

/// A key as a number: the place of its name among those of the pages, or the FNV-1a hash of its
/// letters with the highest bit set. The packer refuses two keys of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u32);

/// Set in the numbers that are made from letters.
const OF_LETTERS: u32 = 1 << 31;

/// The key of a sentence of the pages. No program is made of a name that is none.
macro_rules! key {
    ($name:literal) => {
        const { $crate::content::texts::Key::of_pages($name) }
    };
}
pub(crate) use key;

impl Key {
    /// The key of this name.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let place = place(name);
        if place < NAMES.len() { Self(place as u32) } else { Self::made_of([name]) }
    }

    /// The key of a sentence of the pages.
    ///
    /// # Panics
    /// When there is none of this name.
    #[must_use]
    pub const fn of_pages(name: &str) -> Self {
        let place = place(name);
        assert!(place < NAMES.len(), "no such sentence in content/pages.rs");
        Self(place as u32)
    }

    /// The key of a pattern's name: `*` stands for the id, a second one for the other id.
    #[must_use]
    #[inline(never)]
    pub fn at(pattern: &str, id: &str, other: &str) -> Self {
        let (start, rest) = cut(pattern, b'*').unwrap_or((pattern, ""));
        let (middle, end) = cut(rest, b'*').unwrap_or((rest, ""));
        Self::made_of([start, id, middle, other, end])
    }

    /// The key whose name is made of these parts; none of those of the pages.
    #[must_use]
    pub fn made_of<const N: usize>(parts: [&str; N]) -> Self {
        let mut hash = super::packed::EMPTY;
        for part in parts {
            hash = continued(hash, part.as_bytes());
        }
        Self(hash | OF_LETTERS)
    }
}

/// All sentences by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// The sentences of the pages, in the order of [`NAMES`]; empty where there is none. Those of
    /// the result may be among what came later.
    pages: Vec<String>,
    /// Keys and sentences of everything else.
    sentences: Vec<(Key, String)>,
    /// A table of places in `sentences` plus one, by key; 0 is free. It has at least twice as
    /// many slots as there are sentences.
    slots: Vec<u32>,
    /// What came in a file of its own, once it is there.
    later: OnceCell<Box<Texts>>,
    /// The names of the keys, for the check and the packer.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    names: Vec<String>,
}

impl Texts {
    /// Texts from the sentences of the pages in the order of [`NAMES`], and pairs of key and
    /// sentence. Of two with the same key the first counts.
    #[must_use]
    pub fn of(pages: Vec<String>, sentences: Vec<(Key, String)>) -> Self {
        let mut slots = vec![0; (sentences.len() * 2 + 1).next_power_of_two()];
        for (place, (key, _)) in sentences.iter().enumerate() {
            let mut slot = key.0 as usize & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = place as u32 + 1;
        }
        Self {
            pages,
            sentences,
            slots,
            later: OnceCell::new(),
            #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
            names: Vec::new(),
        }
    }

    /// Adds what only the result says. What is there already stays.
    pub fn add(&self, later: Self) {
        self.later.get_or_init(|| Box::new(later));
    }

    /// Whether what only the result says is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.later.get().is_some()
    }

    /// Reads a text file: one JSON object of strings.
    ///
    /// # Errors
    /// What is wrong and where.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    pub fn decode(json: &str) -> Result<Self, super::Problem> {
        let sentences = serde_json::from_str::<std::collections::BTreeMap<String, String>>(json);
        let sentences = sentences.map_err(|error| super::Problem::new("texts", error.to_string()))?;
        if let Some([one, other]) = same_number(sentences.keys().map(String::as_str)) {
            return Err(super::Problem::new("texts", format!("the keys \"{one}\" and \"{other}\" have the same number; rename one")));
        }
        Ok(Self::named(sentences.into_iter().collect()))
    }

    /// Texts that know the names of their keys, from pairs of name and sentence.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    #[must_use]
    pub fn named(sentences: Vec<(String, String)>) -> Self {
        let (mut names, mut pages, mut others) = (Vec::new(), vec![String::new(); NAMES.len()], Vec::new());
        for (name, text) in sentences {
            match pages.get_mut(place(&name)) {
                Some(page) => *page = text,
                None => others.push((Key::of(&name), text)),
            }
            names.push(name);
        }
        let whole = Self { names, ..Self::of(pages, others) };
        whole.add(Self::default());
        whole
    }

    /// These texts, with the other's sentence wherever these have none.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let names: std::collections::BTreeSet<&str> = other.keys().chain(self.keys()).collect();
        let sentence = |name: &str| self.find(name).filter(|text| !text.is_empty()).unwrap_or_else(|| other.get(name)).to_owned();
        Self::named(names.into_iter().map(|name| (name.to_owned(), sentence(name))).collect())
    }

    /// The sentence of the key with this name; a missing one shows the name.
    #[must_use]
    pub fn get<'a>(&'a self, name: &'a str) -> &'a str {
        self.find(name).unwrap_or(name)
    }

    /// The sentence of the key with this name, if there is one.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&str> {
        self.sentence(Key::of(name))
    }

    /// The sentence with the key, if there is one.
    #[must_use]
    #[inline(never)]
    pub fn sentence(&self, key: Key) -> Option<&str> {
        if key.0 & OF_LETTERS == 0 {
            let place = key.0 as usize;
            let page = match place.checked_sub(self.pages.len()) {
                None => self.pages.get(place),
                Some(place) => self.later.get()?.pages.get(place),
            };
            return page.map(String::as_str).filter(|page| !page.is_empty());
        }
        self.own(key).or_else(|| self.later.get()?.own(key))
    }

    fn own(&self, key: Key) -> Option<&str> {
        let mut slot = key.0 as usize;
        loop {
            slot &= self.slots.len().checked_sub(1)?;
            let (known, sentence) = &self.sentences[(self.slots[slot] as usize).checked_sub(1)?];
            if *known == key {
                return Some(sentence);
            }
            slot += 1;
        }
    }

    /// The sentence with each `{name}` replaced by its value; nothing for a missing one.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.sentence(key).unwrap_or_default();
        while let Some((before, after)) = cut(rest, b'{') {
            filled.push_str(before);
            let (name, end) = cut(after, b'}').unwrap_or((after, ""));
            filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = end;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for a number of things, for one or for any other number, with `{n}` replaced.
    #[must_use]
    pub fn count(&self, [one, other]: [Key; 2], n: usize) -> String {
        self.fill(if n == 1 { one } else { other }, &[("n", &digits(n as u64))])
    }

    /// The names of all keys.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }
}

#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
/// Two different names with the same number, if there are any: one would hide the other.
pub(super) fn same_number<'n>(names: impl Iterator<Item = &'n str>) -> Option<[&'n str; 2]> {
    let mut met = std::collections::BTreeMap::new();
    for name in names {
        let other = met.insert(Key::of(name).0, name);
        if let Some(other) = other.filter(|other| *other != name) {
            return Some([other, name]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_by_name() {
        let texts = Texts::decode(r#"{"a": "{n} of {m}", "b.one": "{n} question", "b.other": "{n} questions"}"#).expect("texts");
        assert_eq!(texts.fill(Key::of("a"), &[("m", "14"), ("n", "3")]), "3 of 14");
        let of_number = ["b.one", "b.other"].map(Key::of);
        assert_eq!(texts.count(of_number, 1), "1 question");
        assert_eq!(texts.count(of_number, 0), "0 questions");
        assert_eq!(texts.get("c"), "c");
    }

    #[test]
    fn what_a_language_does_not_say_is_said_in_another() {
        let texts = |json: &str| Texts::decode(json).expect("texts");
        let both = texts(r#"{"a": "Beine", "b": ""}"#).or(&texts(r#"{"a": "legs", "b": "feet", "c": "toes"}"#));
        assert_eq!(["a", "b", "c"].map(|key| both.get(key)), ["Beine", "feet", "toes"]);
        assert_eq!(both.keys().count(), 3);
    }

    #[test]
    fn a_broken_text_file_says_where() {
        let problem = Texts::decode("{\"a\": 1}").expect_err("a number is no text");
        assert!(problem.what.contains("expected a string"), "{problem}");
        assert!(problem.what.contains("line 1"), "{problem}");
    }
}

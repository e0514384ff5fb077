//! The words of one language: a flat file of keys and sentences.

use super::packed::checksum;

/// All sentences by key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Keys and sentences.
    sentences: Vec<(String, String)>,
    /// A table of places in `sentences` plus one, by hash of the key; 0 is free. It has at
    /// least twice as many slots as there are sentences.
    slots: Vec<u32>,
}

impl Texts {
    /// Texts from pairs of key and sentence. Of two with the same key the first counts.
    #[must_use]
    pub fn of(sentences: Vec<(String, String)>) -> Self {
        let mut slots = vec![0; (sentences.len() * 2 + 1).next_power_of_two()];
        for (place, (key, _)) in sentences.iter().enumerate() {
            let mut slot = hash(key) as usize & (slots.len() - 1);
            while slots[slot] != 0 {
                slot = (slot + 1) & (slots.len() - 1);
            }
            slots[slot] = place as u32 + 1;
        }
        Self { sentences, slots }
    }

    /// Reads a text file: one JSON object of strings.
    ///
    /// # Errors
    /// What is wrong and where.
    #[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
    pub fn decode(json: &str) -> Result<Self, super::Problem> {
        match serde_json::from_str::<std::collections::BTreeMap<String, String>>(json) {
            Ok(sentences) => Ok(Self::of(sentences.into_iter().collect())),
            Err(error) => Err(super::Problem::new("texts", error.to_string())),
        }
    }

    /// The sentence with the key. A missing one shows its key: plain for the site owner to see,
    /// and better than nothing for the reader.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The sentence with the key, if there is one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&str> {
        let mut slot = hash(key) as usize;
        loop {
            slot &= self.slots.len().checked_sub(1)?;
            let (known, sentence) = &self.sentences[(self.slots[slot] as usize).checked_sub(1)?];
            if known == key {
                return Some(sentence);
            }
            slot += 1;
        }
    }

    /// The sentence with each `{name}` replaced by its value.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.get(key);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (name, end) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
            rest = end;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for a number of things: `key.one` or `key.other`, with `{n}` replaced.
    #[must_use]
    pub fn count(&self, key: &str, n: usize) -> String {
        let form = if n == 1 { "one" } else { "other" };
        self.fill(&[key, ".", form].concat(), &[("n", &n.to_string())])
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sentences.iter().map(|(key, _)| key.as_str())
    }
}

/// FNV-1a.
fn hash(text: &str) -> u32 {
    checksum(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_by_name() {
        let texts = Texts::decode(r#"{"a": "{n} of {m}", "b.one": "{n} question", "b.other": "{n} questions"}"#).expect("texts");
        assert_eq!(texts.fill("a", &[("m", "14"), ("n", "3")]), "3 of 14");
        assert_eq!(texts.count("b", 1), "1 question");
        assert_eq!(texts.count("b", 0), "0 questions");
        assert_eq!(texts.get("c"), "c");
    }

    #[test]
    fn a_broken_text_file_says_where() {
        let problem = Texts::decode("{\"a\": 1}").expect_err("a number is no text");
        assert!(problem.what.contains("expected a string"), "{problem}");
        assert!(problem.what.contains("line 1"), "{problem}");
    }
}

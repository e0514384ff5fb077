//! The languages there are texts for. A language is one flat file and one line here.

/// One language.
#[derive(Clone, Copy, Debug)]
pub struct Language {
    /// Its tag (BCP 47); also the name of its file under `data/texts/`.
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
}

/// All of them; the first is the one that is always whole and that others fall back to.
pub const LANGUAGES: &[Language] = &[Language { tag: "en", name: "English" }, Language { tag: "de", name: "Deutsch" }];

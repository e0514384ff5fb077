//! A statement with the classes of its sources after it.

use yew::prelude::*;

use crate::engine::definition::Source;
use crate::ui::Words;
use crate::ui::mark::{line, tag, words as text};

/// An element holding the statement and, small, where it comes from.
pub fn with_sources(words: &Words, name: &'static str, class: &'static str, statement: AttrValue, sources: &[Source]) -> Html {
    tag(name, class, vec![text(statement), labels(words, sources)])
}

/// The classes alone.
pub(super) fn labels(words: &Words, sources: &[Source]) -> Html {
    tag("span", "sources", sources.iter().map(|source| line("span", "source", words.source(*source))).collect())
}

//! A statement with the classes of its sources after it.

use crate::engine::definition::Source;
use crate::ui::mark::Page;
use crate::ui::words::source_key;

/// An element holding the statement (the sentence whose key is the pattern with both ids) and,
/// small, where it comes from.
pub fn with_sources(page: &mut Page, tag: &'static str, pattern: &str, ids: (&str, &str), sources: &[Source]) {
    page.open(tag);
    page.sentence(page.words.at(pattern, ids.0, ids.1));
    labels(page, sources);
    page.close();
}

/// The classes alone.
pub(super) fn labels(page: &mut Page, sources: &[Source]) {
    page.open("span.sources");
    for source in sources {
        page.line("span.source", source_key(*source));
    }
    page.close();
}

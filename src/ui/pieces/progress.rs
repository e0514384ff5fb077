//! How far the reader is, and what the last change dropped.

use crate::content::texts::key;
use crate::engine::units::digits;
use crate::ui::mark::Page;

/// "Question 3 of about 14".
#[must_use]
pub fn progress_text(page: &Page) -> String {
    let progress = page.session.progress();
    page.words.fill(key!("ui.progress"), &[("n", &digits(progress.at as u64)), ("of", &digits(progress.of as u64))])
}

/// The same with a bar and the group of questions. The total changes when answers open or close questions, and so the
/// bar may move back: it tells the truth.
pub fn progress(page: &mut Page, block: &str) {
    let progress = page.session.progress();
    page.open("div.progress");
    page.open("p");
    page.line_of("span.block", "block.*", block);
    page.line_with("span", progress_text(page));
    page.close();
    page.open("progress");
    page.attr_with("value", digits(progress.at as u64 - 1));
    page.attr_with("max", digits(progress.of as u64));
    page.attr("aria-hidden", "true");
    page.close();
    page.close();
}

/// Which answers the last change dropped, because their question no longer applies.
pub fn dropped_note(page: &mut Page) {
    if page.session.dropped().is_empty() {
        return page.none();
    }
    page.open("div.dropped note");
    page.attr("role", "status");
    page.line("p", key!("ui.dropped"));
    page.open("ul");
    for key in page.session.dropped() {
        page.line_of("li", "question.*.short", &page.definition.question(*key).id);
    }
    page.close();
    page.close();
}

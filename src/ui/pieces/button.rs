//! Buttons, by how loud they are.

use crate::content::texts::{Key, key};
use crate::engine::definition::QuestionKey;
use crate::session::Action;
use crate::ui::control::Asked;
use crate::ui::mark::Page;

/// The button most readers want.
pub fn primary(page: &mut Page, name: &'static str, text: Key, action: Action) {
    open(page, "button.primary", "button primary", name);
    end(page, text, action);
}

/// Another way.
pub fn quiet(page: &mut Page, name: &'static str, text: Key, action: Action) {
    open(page, "button.quiet", "button", name);
    end(page, text, action);
}

/// A way out, as quiet as a link.
pub fn link(page: &mut Page, name: &'static str, text: Key, action: Action) {
    open(page, "button.link", "button", name);
    end(page, text, action);
}

/// A button about one question; who hears it is told which.
#[inline(never)]
pub(super) fn about(page: &mut Page, name: &'static str, question: QuestionKey, [text, label]: [Key; 2], action: Action) {
    let id = &page.definition.question(question).id;
    open(page, "button.link", "button", name);
    page.attr("data-question", id);
    page.attr_with("aria-label", page.words.fill(label, &[("question", page.words.of("question.*.short", id))]));
    end(page, text, action);
}

/// The button that prints.
pub fn print(page: &mut Page) {
    open(page, "button.quiet", "button", "print");
    page.asks(Asked::Print);
    page.say(key!("ui.sheet.print"));
    page.close();
}

/// The button that asks for another try to fetch what the result needs.
pub fn again(page: &mut Page) {
    open(page, "button.primary", "button primary", "again");
    page.asks(Asked::Later);
    page.say(key!("ui.waiting.again"));
    page.close();
}

#[inline(never)]
fn open(page: &mut Page, tag: &'static str, part: &'static str, name: &'static str) {
    page.open(tag);
    page.attr("part", part);
    page.attr("data-action", name);
    page.attr("type", "button");
}

#[inline(never)]
fn end(page: &mut Page, text: Key, action: Action) {
    page.acts(action);
    page.say(text);
    page.close();
}

//! What is read on a page: sentences, lines, folds and headings.

use yew::prelude::*;
use yew::virtual_dom::{VNode, VText};

use super::Page;
use crate::content::texts::Key;

impl Page<'_> {
    /// A text of either kind.
    #[inline(never)]
    fn write(&mut self, text: AttrValue) {
        self.nodes.push(VNode::VText(VText::new(text)));
    }

    /// A text made for this place.
    #[inline(never)]
    pub fn text(&mut self, text: String) {
        self.write(text.into());
    }

    /// A sentence that was looked up, or a sign between two.
    #[inline(never)]
    pub fn sentence(&mut self, sentence: &'static str) {
        self.write(AttrValue::Static(sentence));
    }

    /// The sentence with the key.
    #[inline(never)]
    pub fn say(&mut self, key: Key) {
        self.sentence(self.words.say(key));
    }

    /// The sentence whose key is the pattern with the id.
    #[inline(never)]
    pub fn say_of(&mut self, pattern: &str, id: &str) {
        self.sentence(self.words.of(pattern, id));
    }

    /// An element with the sentence of that key.
    #[inline(never)]
    pub fn line(&mut self, tag: &'static str, key: Key) {
        self.line_as(tag, self.words.say(key));
    }

    /// An element with the sentence whose key is the pattern with the id.
    #[inline(never)]
    pub fn line_of(&mut self, tag: &'static str, pattern: &str, id: &str) {
        self.line_at(tag, pattern, id, "");
    }

    /// The same with two ids.
    #[inline(never)]
    pub fn line_at(&mut self, tag: &'static str, pattern: &str, id: &str, other: &str) {
        self.line_as(tag, self.words.at(pattern, id, other));
    }

    /// An element with a sentence that was looked up.
    #[inline(never)]
    pub fn line_as(&mut self, tag: &'static str, sentence: &'static str) {
        self.open(tag);
        self.sentence(sentence);
        self.close();
    }

    /// An element with a text that is there already.
    #[inline(never)]
    pub fn line_with(&mut self, tag: &'static str, text: String) {
        self.open(tag);
        self.text(text);
        self.close();
    }

    /// Something that opens and closes: its summary, then what is inside.
    #[inline(always)]
    pub fn fold(&mut self, tag: &'static str, part: &'static str, summary: Key, inside: impl FnOnce(&mut Self)) {
        self.open_fold(tag, part, summary);
        inside(self);
        self.close();
    }

    #[inline(never)]
    fn open_fold(&mut self, tag: &'static str, part: &'static str, summary: Key) {
        self.open(tag);
        if !part.is_empty() {
            self.part(part);
        }
        self.line("summary", summary);
    }

    /// The heading of a screen, which takes the focus when the screen appears.
    pub fn heading(&mut self, key: Key) {
        self.heading_with(AttrValue::Static(self.words.say(key)));
    }

    /// The same with an id in the key.
    pub fn heading_of(&mut self, pattern: &str, id: &str) {
        self.heading_with(AttrValue::Static(self.words.of(pattern, id)));
    }

    /// The same with the site owner's text, if there is one.
    pub fn heading_or(&mut self, own: &str, key: Key) {
        self.heading_with(self.own_or(own, key));
    }

    /// The site owner's text, if there is one, or the sentence of that key.
    pub fn say_or(&mut self, own: &str, key: Key) {
        self.write(self.own_or(own, key));
    }

    fn own_or(&self, own: &str, key: Key) -> AttrValue {
        if own.is_empty() { AttrValue::Static(self.words.say(key)) } else { AttrValue::from(own.to_owned()) }
    }

    #[inline(never)]
    fn heading_with(&mut self, text: AttrValue) {
        self.open("h2.title");
        self.takes_focus(self.heading);
        self.write(text);
        self.close();
    }
}

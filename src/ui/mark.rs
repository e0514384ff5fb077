//! The page as it is written: elements are opened, filled and closed, one after the other.
//! `html!` writes some three hundred bytes of code for every element it meets, and every reader
//! downloads them; a [`Page`] owns all nodes itself, so that a line of a screen is one call with
//! constants. What comes out are Yew's own nodes.
//!
//! A tag is written as in a style sheet: `p.lead` is a paragraph of the class `lead`, and
//! `article.card flag` has two classes. A text is named by its key. In a pattern of a key each
//! `*` stands for an id: `cause.*.name`.

mod sentences;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag};

use super::app::Props;
use super::control::{Asked, Control};
use super::host::{Day, Host};
use super::keeping::Keeping;
use super::{Wishes, Words};
use crate::content::texts::key;
use crate::engine::Definition;
use crate::engine::cut::cut;
use crate::session::{Action, Session};

/// A page being written, and what it is written from.
pub struct Page<'a> {
    /// The texts.
    pub words: Words,
    /// The assessment.
    pub definition: &'static Definition,
    /// The session.
    pub session: &'a Session,
    /// The world around the widget.
    pub host: &'a dyn Host,
    /// What the site owner wished for.
    pub wishes: &'a Wishes,
    /// Whether the result is asked for before it can be made.
    pub waits: bool,
    /// Whether the result has come while the reader was elsewhere on the page.
    pub arrives: bool,
    /// Whether the causes that fit less are written out: thirty cards that few readers open.
    pub unfolded: bool,
    /// What is kept on the device.
    pub keeping: &'a Keeping,
    /// Where the reader's wishes go.
    on_asked: &'a Callback<Asked>,
    /// Takes the focus when the screen appears.
    heading: &'a NodeRef,
    /// Takes it when what had it is gone.
    spot: &'a NodeRef,
    /// The elements that are not closed yet, the innermost last.
    open: Vec<Element>,
    /// What is inside them so far; each element knows where its own nodes begin.
    nodes: Vec<VNode>,
    /// The names of their attributes, and the values, in the same manner.
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
}

/// An element that is not closed yet.
struct Element {
    tag: VTag,
    first_node: usize,
    first_name: usize,
}

impl<'a> Page<'a> {
    /// An empty page.
    #[must_use]
    pub fn new(props: &'a Props, session: &'a Session, keeping: &'a Keeping, on_asked: &'a Callback<Asked>, [heading, spot]: [&'a NodeRef; 2]) -> Self {
        Self {
            words: props.words,
            definition: session.definition(),
            session,
            host: &*props.host,
            wishes: &props.wishes,
            waits: false,
            arrives: false,
            unfolded: false,
            keeping,
            on_asked,
            heading,
            spot,
            open: Vec::new(),
            nodes: Vec::new(),
            names: Vec::new(),
            values: Vec::new(),
        }
    }

    /// The day so many days from the day of the quiz, before it if negative.
    #[must_use]
    pub fn day(&self, days: i32) -> Day {
        self.host.day(days, self.words.say(key!("language")))
    }

    /// Begins an element.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str) {
        let (name, class) = cut(tag, b'.').unwrap_or((tag, ""));
        let name = self.level(name);
        self.open.push(Element { tag: VTag::new(name), first_node: self.nodes.len(), first_name: self.names.len() });
        if !class.is_empty() {
            self.attr("class", class);
        }
    }

    /// Headings move with the one that the site owner gave the title.
    fn level(&self, name: &'static str) -> &'static str {
        const LEVELS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        match LEVELS.iter().position(|level| *level == name) {
            Some(place) => LEVELS[place.saturating_add_signed(self.wishes.shift.into()).min(5)],
            None => name,
        }
    }

    /// Ends the element begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        let Some(Element { mut tag, first_node, first_name }) = self.open.pop() else { return };
        let names = known(&self.names[first_name..]);
        self.names.truncate(first_name);
        tag.set_attributes(Attributes::Dynamic { keys: names, values: self.values.split_off(first_name).into_boxed_slice() });
        let inside = self.nodes.split_off(first_node);
        if let Some(children) = tag.children_mut() {
            *children = VNode::from(VList::with_children(inside, None));
        }
        self.nodes.push(VNode::from(tag));
    }

    /// An element and what is inside it.
    #[inline(always)]
    pub fn within(&mut self, tag: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(tag);
        inside(self);
        self.close();
    }

    /// The page as one node.
    pub fn finish(mut self) -> Html {
        self.nodes.pop().unwrap_or_default()
    }

    /// Nothing, where something may stand at another time: what follows keeps its place, and so
    /// an input keeps the focus.
    #[inline(never)]
    pub fn none(&mut self) {
        self.nodes.push(VNode::default());
    }

    /// An attribute of the open element.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: &'static str) {
        self.attribute(name, AttrValue::Static(value));
    }

    /// The same with a value made for it.
    #[inline(never)]
    pub fn attr_with(&mut self, name: &'static str, value: String) {
        self.attribute(name, value.into());
    }

    fn attribute(&mut self, name: &'static str, value: AttrValue) {
        self.names.push(name);
        self.values.push(Some(AttributeOrProperty::Attribute(value)));
    }

    /// The open element's name for the site owner's styles and for tests.
    pub fn part(&mut self, part: &'static str) {
        self.attr("part", part);
        self.attr("data-part", part);
    }

    /// Begins a form that is never sent. Radios that stand in no form are never given back by
    /// Chromium when their shadow root stays: each result would be kept in memory.
    pub fn group_of_inputs(&mut self) {
        self.open("form");
        self.attr("novalidate", "novalidate");
        self.asks(Asked::Stay);
    }

    /// What the open element asks for when it is clicked, ticked, typed into or sent off.
    #[inline(never)]
    pub fn asks(&mut self, asks: Asked) {
        if let Some(Element { tag, .. }) = self.open.last_mut() {
            tag.add_listener(Rc::new(Control::new(tag.tag(), asks, self.on_asked.clone())));
        }
    }

    /// The same for a step of the session.
    #[inline(never)]
    pub fn acts(&mut self, action: Action) {
        self.asks(Asked::Step(action));
    }

    /// What stands in the open input, or what a radio stands for.
    #[inline(never)]
    pub fn value(&mut self, value: String) {
        if let Some(Element { tag, .. }) = self.open.last_mut() {
            tag.set_value(AttrValue::from(value));
        }
    }

    /// Whether the open input is ticked.
    #[inline(never)]
    pub fn checked(&mut self, checked: bool) {
        if let Some(Element { tag, .. }) = self.open.last_mut() {
            tag.set_checked(checked);
        }
    }

    /// Tells the open element from another one in its place: it is made anew when the key changes.
    pub fn key(&mut self, key: &str) {
        if let Some(Element { tag, .. }) = self.open.last_mut() {
            tag.key = Some(key.into());
        }
    }

    /// The open element takes the focus when what had it is gone: a button that has done its work.
    pub fn spot(&mut self) {
        self.takes_focus(self.spot);
    }

    fn takes_focus(&mut self, node: &NodeRef) {
        self.attr("tabindex", "-1");
        if let Some(Element { tag, .. }) = self.open.last_mut() {
            tag.node_ref = node.clone();
        }
    }
}

/// The same list of names as one that lives as long as the page: Yew compares lists of names by
/// identity. There are about thirty.
fn known(names: &[&'static str]) -> &'static [&'static str] {
    thread_local! {
        static KNOWN: RefCell<Vec<&'static [&'static str]>> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with(|known| {
        let mut known = known.borrow_mut();
        if let Some(list) = known.iter().find(|list| **list == names) {
            return *list;
        }
        let list: &'static [&'static str] = Box::leak(names.into());
        known.push(list);
        list
    })
}

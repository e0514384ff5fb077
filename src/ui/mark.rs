//! Markup as values. `html!` writes some three hundred bytes of code for every element it
//! meets; the report alone has a hundred, and every reader downloads them. These functions do
//! the same in a tenth. What has listeners or is a component stays with `html!`.

use yew::AttrValue;
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag, VText};

/// An element with a class (none if empty) and what is inside it.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    marked(name, if class.is_empty() { &[] } else { &["class"] }, &[class], inside)
}

/// An element with attributes: their names, and a value for each.
#[inline(never)]
pub fn marked(name: &'static str, keys: &'static [&'static str], values: &[&str], inside: Vec<Html>) -> Html {
    let mut tag = VTag::new(name);
    tag.set_attributes(attributes(keys, values));
    tag.add_children(inside);
    VNode::from(tag)
}

fn attributes(keys: &'static [&'static str], values: &[&str]) -> Attributes {
    let given = keys.iter().zip(values).map(|(_, value)| Some(AttributeOrProperty::Attribute(AttrValue::from((*value).to_owned()))));
    Attributes::Dynamic { keys, values: given.collect() }
}

/// An element with one text.
#[inline(never)]
pub fn line(name: &'static str, class: &'static str, text: AttrValue) -> Html {
    tag(name, class, vec![words(text)])
}

/// A paragraph without a class.
#[inline(never)]
pub fn paragraph(text: AttrValue) -> Html {
    line("p", "", text)
}

/// A text.
#[inline(never)]
pub fn words(text: AttrValue) -> Html {
    VNode::VText(VText::new(text))
}

/// Something that opens and closes: its summary, then what is inside. `part` names it for the
/// site owner's styles and for tests; empty for none.
#[inline(never)]
pub fn fold(class: &'static str, part: &'static str, summary: AttrValue, mut inside: Vec<Html>) -> Html {
    inside.insert(0, line("summary", "", summary));
    let keys: &'static [&'static str] = if part.is_empty() { &["class"] } else { &["class", "part", "data-part"] };
    marked("details", keys, &[class, part, part], inside)
}

/// The heading of a screen, which takes the focus when the screen appears.
#[inline(never)]
pub fn heading(node: &NodeRef, text: AttrValue) -> Html {
    let mut tag = VTag::new("h2");
    tag.set_attributes(attributes(&["class", "tabindex"], &["title", "-1"]));
    tag.node_ref = node.clone();
    tag.add_child(words(text));
    VNode::from(tag)
}

/// Nothing.
pub fn none() -> Html {
    Html::default()
}

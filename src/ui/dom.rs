//! The two things the screens ask of the DOM: what stands in an input, and to move the focus.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// What stands in the input that the event came from.
#[must_use]
pub fn text_of(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// Moves the focus to the node, so that a screen reader reads on from there and the keyboard
/// goes on from there.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails only for elements that cannot be focused; then the focus stays where it is.
        drop(element.focus());
    }
}

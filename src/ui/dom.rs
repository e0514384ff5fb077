//! What the screens ask of the DOM: what stands in an input, and to move the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
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

/// Whether the focus is on the same screen as the node.
#[must_use]
pub fn has_focus(node: &NodeRef) -> bool {
    node.cast::<Element>().is_some_and(|node| node.closest(".app:focus-within").is_ok_and(|screen| screen.is_some()))
}

/// Moves the focus to what a selector finds on the same screen as the node, and opens the folds it
/// is in. If there is nothing, or it cannot be focused, the focus stays where it is.
pub fn focus_on(node: &NodeRef, selector: &str) {
    let screen = node.cast::<Element>().and_then(|node| node.closest(".app").ok().flatten());
    let Some(found) = screen.and_then(|screen| screen.query_selector(selector).ok().flatten()) else { return };
    while let Ok(Some(fold)) = found.closest("details:not([open])") {
        if fold.set_attribute("open", "").is_err() {
            return;
        }
    }
    drop(found.unchecked_into::<HtmlElement>().focus());
}

//! Buttons, by how loud they are.

use yew::prelude::*;

use crate::session::Action;
use crate::ui::mark::tag;
use crate::ui::screens::Props;

/// A row of buttons.
pub fn buttons(inside: Vec<Html>) -> Html {
    tag("div", "buttons", inside)
}

/// The button most readers want.
pub fn primary(props: &Props, name: &'static str, text: &str, action: Action) -> Html {
    button(props, name, text, "primary", "button primary", action)
}

/// Another way.
pub fn quiet(props: &Props, name: &'static str, text: &str, action: Action) -> Html {
    button(props, name, text, "quiet", "button", action)
}

/// A way out, as quiet as a link.
pub fn link(props: &Props, name: &'static str, text: &str, action: Action) -> Html {
    button(props, name, text, "link", "button", action)
}

#[inline(never)]
fn button(props: &Props, name: &'static str, text: &str, class: &'static str, part: &'static str, action: Action) -> Html {
    let onclick = props.on_action.reform(move |_: MouseEvent| action.clone());
    html! { <button {class} {part} data-action={name} type="button" {onclick}>{ props.words.say(text) }</button> }
}

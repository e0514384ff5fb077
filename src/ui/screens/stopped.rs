//! For readers whom the quiz is not made for.

use yew::prelude::*;

use crate::session::Action;
use crate::ui::Words;
use crate::ui::pieces::button;

/// The end of the quiz for some readers.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// Which stop it is.
    pub id: AttrValue,
}

/// The end of the quiz for some readers.
#[component]
pub fn Stopped(props: &Props) -> Html {
    let words = &props.words;
    html! {
        <section class="stopped">
            <h2 class="title" tabindex="-1" ref={props.heading.clone()}>{ words.of(&["stop", &props.id, "title"]) }</h2>
            <p class="lead">{ words.of(&["stop", &props.id, "text"]) }</p>
            <div class="buttons">
                { button(words, "back", "ui.stopped.back", "quiet", &props.on_action, Action::Back) }
            </div>
        </section>
    }
}

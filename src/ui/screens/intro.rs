//! The first page: what this is, what it is not, and two ways to begin.

use yew::prelude::*;

use crate::engine::next::Mode;
use crate::session::Action;
use crate::ui::Words;
use crate::ui::pieces::button;

/// The first page.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus when the page comes back.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// How many questions the full set asks at most.
    pub more: usize,
}

/// The first page.
#[component]
pub fn Intro(props: &Props) -> Html {
    let words = &props.words;
    let start = |mode| Action::Start(mode);
    html! {
        <section class="intro">
            <p class="eyebrow">{ words.say("ui.intro.eyebrow") }</p>
            <h2 class="title" tabindex="-1" ref={props.heading.clone()}>{ words.say("ui.intro.title") }</h2>
            <p class="lead">{ words.say("ui.intro.lead") }</p>
            <ul class="promises">
                <li>{ words.say("ui.intro.promise.private") }</li>
                <li>{ words.say("ui.intro.promise.several") }</li>
                <li>{ words.say("ui.intro.promise.doctor") }</li>
            </ul>
            <div class="buttons">
                { button(words, "start-short", "ui.intro.start-short", "primary", &props.on_action, start(Mode::Short)) }
                { button(words, "start-full", "ui.intro.start-full", "quiet", &props.on_action, start(Mode::Full)) }
            </div>
            <p class="note">{ words.fill("ui.intro.note", &[("n", &props.more.to_string())]) }</p>
        </section>
    }
}

//! The browser's side: what the script calls for every element on the page. Converts and
//! wires, decides nothing.

mod day;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::content::{Problem, packed};
use crate::engine::Definition;
use crate::session::Action;
use crate::ui::app::{Props, Shared};
use crate::ui::control::Asked;
use crate::ui::{App, Host, Wishes, Words};

/// A quiz on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    app: yew::AppHandle<App>,
    props: Props,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the quiz off the page and forgets its answers.
    pub fn unmount(self) {
        self.app.destroy();
    }

    /// The site owner has other wishes, see [`mount`]. Answers stay.
    pub fn set(&mut self, settings: &str) {
        self.props.wishes = Wishes::read(settings);
        self.app.update(self.props.clone());
    }

    /// Goes to `start`, `questions` or `result`.
    pub fn go(&self, place: &str) {
        self.app.send_message(match place {
            "start" => Asked::Step(Action::Restart),
            "questions" => Asked::Questions,
            "result" => Asked::Step(Action::Finish),
            _ => return,
        });
    }

    /// Whether there is a cause with the id, for links to the owner's posts.
    #[must_use]
    pub fn knows(&self, cause: &str) -> bool {
        self.props.definition.0.causes.iter().any(|known| known.id == cause)
    }
}

/// Puts a quiz into an empty element. `name` tells one assessment from another; `settings` are the site owner's wishes, a line each (see
/// [`Wishes::read`]); `begun` is what the reader did before the program was there (see
/// [`crate::session::begun`]); `today` is in milliseconds since 1970 (UTC). `changed` is told
/// where the reader is, after everything they do (see [`crate::session::whereabouts`]).
///
/// # Errors
/// When the definition is damaged or of another version.
#[wasm_bindgen]
pub fn mount(
    into: web_sys::Element,
    name: &str,
    definition: &[u8],
    texts: &str,
    settings: &str,
    begun: &str,
    today: f64,
    changed: js_sys::Function,
) -> Result<Mounted, JsValue> {
    let (definition, words) = content(name, definition, texts).map_err(|problem| JsValue::from_str(&[problem.place, ": ".to_owned(), problem.what].concat()))?;
    let language = words.get("language").to_owned();
    let host = Host {
        day: Callback::from(move |days: u16| day::after(today, days, &language)),
        // A page that forbids printing leaves the reader where they are.
        print: Callback::from(|()| drop(gloo::utils::window().print())),
        // What the page does with it is not the quiz's matter.
        changed: Callback::from(move |said: String| drop(changed.call1(&JsValue::NULL, &JsValue::from_str(&said)))),
    };
    let props = Props { definition: Shared(definition), words, host, wishes: Wishes::read(settings), begun: begun.to_owned() };
    Ok(Mounted { app: yew::Renderer::<App>::with_root_and_props(into, props.clone()).render(), props })
}

thread_local! {
    static CONTENT: RefCell<Vec<(String, &'static Definition, Words)>> = const { RefCell::new(Vec::new()) };
}

/// Definition and texts, read once for each name: elements of a page share them.
fn content(name: &str, definition: &[u8], texts: &str) -> Result<(&'static Definition, Words), Problem> {
    CONTENT.with(|content| {
        let mut content = content.borrow_mut();
        if let Some((_, definition, words)) = content.iter().find(|(known, _, _)| known == name) {
            return Ok((*definition, *words));
        }
        let definition: &'static Definition = Box::leak(Box::new(packed::unpack(definition)?));
        let words = Words::new(packed::texts(definition, texts)?);
        content.push((name.to_owned(), definition, words));
        Ok((definition, words))
    })
}

//! The browser's side: what the script calls for every element on the page. Converts and
//! wires, decides nothing.

mod day;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::content::texts::key;
use crate::content::{Problem, packed};
use crate::engine::Definition;
use crate::session::Action;
use crate::ui::app::{Props, Shared};
use crate::ui::control::Asked;
use crate::ui::{App, Around, Day, Host, Wishes, Words};

#[wasm_bindgen]
extern "C" {
    /// The script's side: an object with these functions.
    pub type Script;

    #[wasm_bindgen(method)]
    fn changed(this: &Script, said: &str);

    #[wasm_bindgen(method)]
    fn alone(this: &Script);

    #[wasm_bindgen(method)]
    fn kept(this: &Script) -> String;

    #[wasm_bindgen(method)]
    fn keep(this: &Script, line: &str) -> bool;
}

/// The page as the quiz sees it.
struct Page {
    /// In milliseconds since 1970 (UTC).
    now: f64,
    language: &'static str,
    script: Script,
}

impl Host for Page {
    fn today(&self) -> u32 {
        day::number(self.now)
    }

    fn day(&self, days: i32) -> Day {
        day::after(self.now, days, self.language)
    }

    fn print(&self) {
        self.script.alone();
        // A page that forbids printing leaves the reader where they are.
        drop(gloo::utils::window().print());
    }

    fn changed(&self, whereabouts: &str) {
        self.script.changed(whereabouts);
    }

    fn kept(&self) -> String {
        self.script.kept()
    }

    fn keep(&self, line: &str) -> bool {
        self.script.keep(line)
    }
}

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
/// [`crate::session::begun`]); `now` is in milliseconds since 1970 (UTC); `script` does what a
/// [`Host`] does and this program cannot.
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
    now: f64,
    script: Script,
) -> Result<Mounted, JsValue> {
    let (definition, words) = content(name, definition, texts).map_err(|problem| JsValue::from_str(&[problem.place, ": ".to_owned(), problem.what].concat()))?;
    let host = Around::new(Page { now, language: words.say(key!("language")), script });
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

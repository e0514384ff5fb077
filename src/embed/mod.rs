//! The browser's side: what the script calls for every element on the page. Converts and
//! wires, decides nothing.

mod day;

use std::cell::OnceCell;

use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::content::{Problem, packed};
use crate::engine::Definition;
use crate::engine::units::Units;
use crate::ui::app::{Props, Shared};
use crate::ui::{App, Host, Words};

/// A quiz on the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    app: yew::AppHandle<App>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the quiz off the page and forgets its answers.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

/// Puts a quiz into an empty element. `settings` are the site owner's wishes, a line each (name,
/// tab, value); `begun` is what the reader did before the program was there (see
/// [`crate::session::begun`]); `today` is in milliseconds since 1970 (UTC).
///
/// # Errors
/// When the definition is damaged or of another version.
#[wasm_bindgen]
pub fn mount(into: web_sys::Element, definition: &[u8], texts: &str, settings: &str, begun: &str, today: f64) -> Result<Mounted, JsValue> {
    let (definition, words) = content(definition, texts).map_err(|problem| JsValue::from_str(&problem.to_string()))?;
    let language = words.get("language").to_owned();
    let host = Host {
        day: Callback::from(move |days: u16| day::after(today, days, &language)),
        // A page that forbids printing leaves the reader where they are.
        print: Callback::from(|()| drop(gloo::utils::window().print())),
    };
    let units = if setting(settings, "units") == Some("imperial") { Units::Imperial } else { Units::Metric };
    let props = Props { definition: Shared(definition), words, host, units, begun: begun.to_owned() };
    Ok(Mounted { app: yew::Renderer::<App>::with_root_and_props(into, props).render() })
}

thread_local! {
    static CONTENT: OnceCell<(&'static Definition, Words)> = const { OnceCell::new() };
}

/// Definition and texts, read once: all elements of a page share one set of files.
fn content(definition: &[u8], texts: &str) -> Result<(&'static Definition, Words), Problem> {
    CONTENT.with(|content| {
        if let Some(known) = content.get() {
            return Ok(*known);
        }
        let definition: &'static Definition = Box::leak(Box::new(packed::unpack(definition)?));
        let words = Words::new(packed::texts(definition, texts)?);
        Ok(*content.get_or_init(|| (definition, words)))
    })
}

/// What the site owner wished under a name.
fn setting<'s>(settings: &'s str, name: &str) -> Option<&'s str> {
    settings.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('\t'))
}

//! The browser's side: what the script calls for every element on the page. Converts and
//! wires, decides nothing.

mod day;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::content::{self, Texts};
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

/// Puts a quiz into an empty element. `today` is in milliseconds since 1970 (UTC), `units` is
/// `metric`, `imperial` or empty.
///
/// # Errors
/// When the definition or the texts are not sound: every problem, one a line.
#[wasm_bindgen]
pub fn mount(into: web_sys::Element, definition: &str, texts: &str, today: f64, units: &str) -> Result<Mounted, JsValue> {
    let definition = content::decode(definition).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        JsValue::from_str(&["heavy-legs.json: ", &lines.join("\nheavy-legs.json: ")].concat())
    })?;
    let texts = Texts::decode(texts).map_err(|problem| JsValue::from_str(&problem.to_string()))?;
    let language = texts.find("language").unwrap_or("en").to_owned();
    let host = Host {
        day: Callback::from(move |days: u16| day::after(today, days, &language)),
        print: Callback::from(|()| {
            if let Some(window) = web_sys::window() {
                // A page that forbids printing leaves the reader where they are.
                drop(window.print());
            }
        }),
    };
    let units = if units == "imperial" { Units::Imperial } else { Units::Metric };
    let props = Props { definition: Shared(Rc::new(definition)), words: Words::new(texts), host, units };
    Ok(Mounted { app: yew::Renderer::<App>::with_root_and_props(into, props).render() })
}

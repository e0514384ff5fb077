//! The browser's side: what the script calls for every element on the page. Converts and
//! wires, decides nothing.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

use crate::content::{Problem, packed};
use crate::engine::Definition;
use crate::engine::cut::cut;
use crate::session::Action;
use crate::ui::app::{Props, Shared};
use crate::ui::control::Asked;
use crate::ui::{App, Around, Day, Host, Later, Wishes, Words};

#[wasm_bindgen]
extern "C" {
    /// The script's side: an object with these functions.
    pub type Script;

    #[wasm_bindgen(method)]
    fn today(this: &Script) -> u32;

    #[wasm_bindgen(method)]
    fn day(this: &Script, days: i32, language: &str) -> String;

    #[wasm_bindgen(method)]
    fn changed(this: &Script, said: &str);

    #[wasm_bindgen(method)]
    fn alone(this: &Script);

    #[wasm_bindgen(method)]
    fn kept(this: &Script) -> String;

    #[wasm_bindgen(method)]
    fn keep(this: &Script, line: &str) -> bool;

    #[wasm_bindgen(method)]
    fn later(this: &Script);
}

/// The page as the quiz sees it.
struct Page {
    script: Script,
}

impl Host for Page {
    fn today(&self) -> u32 {
        self.script.today()
    }

    fn day(&self, days: i32, language: &str) -> Day {
        let said = self.script.day(days, language);
        let (spoken, iso) = cut(&said, b'\n').unwrap_or_default();
        Day { spoken: spoken.to_owned(), iso: iso.to_owned() }
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

    fn later(&self) -> Later {
        LATER.get()
    }

    fn fetch_later(&self) {
        become_of_later(Later::Coming);
        self.script.later();
    }
}

/// A quiz on the page.
struct Mounted {
    app: yew::AppHandle<App>,
    props: Props,
}

thread_local! {
    /// What was loaded stays: sessions hold their definition for good, and elements share it.
    static LOADED: RefCell<Vec<(&'static Definition, Words)>> = const { RefCell::new(Vec::new()) };
    /// Whether the part of the program that makes results is there.
    static LATER: Cell<Later> = const { Cell::new(Later::Coming) };
    static MOUNTED: RefCell<Vec<Option<Mounted>>> = const { RefCell::new(Vec::new()) };
}

/// Does something with the quiz of that number; nothing when there is none.
fn with(quiz: usize, act: impl FnOnce(&mut Mounted)) {
    MOUNTED.with_borrow_mut(|all| {
        if let Some(Some(mounted)) = all.get_mut(quiz) {
            act(mounted);
        }
    });
}

/// Takes a quiz off the page and forgets its answers.
#[wasm_bindgen]
pub fn unmount(quiz: usize) {
    let mounted = MOUNTED.with_borrow_mut(|all| all.get_mut(quiz).and_then(Option::take));
    if let Some(mounted) = mounted {
        mounted.app.destroy();
    }
}

/// The site owner has other wishes, or wants the words of other content: both as in [`mount`].
/// Answers stay, and so does the definition that their session began with.
#[wasm_bindgen]
pub fn set(quiz: usize, content: usize, settings: &str) {
    let words = loaded(content).1;
    with(quiz, |mounted| {
        mounted.props.words = words;
        mounted.props.wishes = Wishes::read(settings);
        mounted.app.update(mounted.props.clone());
    });
}

/// Goes to `start`, `questions` or `result`.
#[wasm_bindgen]
pub fn go(quiz: usize, place: &str) {
    let asked = match place {
        "start" => Asked::Step(Action::Restart),
        "questions" => Asked::Questions,
        "result" => Asked::Step(Action::Finish),
        _ => return,
    };
    with(quiz, |mounted| mounted.app.send_message(asked));
}

/// Whether a quiz has a cause with the id, for links to the owner's posts.
#[wasm_bindgen]
#[must_use]
pub fn knows(quiz: usize, cause: &str) -> bool {
    let mut known = false;
    with(quiz, |mounted| known = mounted.props.definition.0.causes.iter().any(|one| one.id == cause));
    known
}

/// Reads an assessment and its words in one language, and gives the number that [`mount`] and
/// [`set`] know them by. Of our own words those for the result may come later, see [`add`].
///
/// # Errors
/// When one of the files is damaged or of another version.
#[wasm_bindgen]
pub fn load(definition: &[u8], texts: &str) -> Result<usize, JsValue> {
    let content = read(definition, texts).map_err(|problem| said(&problem))?;
    Ok(LOADED.with_borrow_mut(|all| {
        all.push(content);
        all.len() - 1
    }))
}

fn said(problem: &Problem) -> JsValue {
    JsValue::from_str(&[&problem.place, ": ", &problem.what].concat())
}

fn read(definition: &[u8], texts: &str) -> Result<(&'static Definition, Words), Problem> {
    let definition: &'static Definition = Box::leak(Box::new(packed::unpack(definition)?));
    Ok((definition, Words::new(packed::texts(definition, texts)?)))
}

/// What was loaded under the number. The script knows no others.
fn loaded(content: usize) -> (&'static Definition, Words) {
    LOADED.with_borrow(|all| all[content])
}

/// The part of the program that makes results is there, and these are the words that were still
/// missing of what was loaded under the number.
///
/// # Errors
/// When they are damaged or of another version.
#[wasm_bindgen]
pub fn add(content: usize, texts: &str) -> Result<(), JsValue> {
    let (definition, words) = loaded(content);
    words.add(packed::later(definition, texts).map_err(|problem| said(&problem))?);
    become_of_later(Later::Here);
    Ok(())
}

/// What the result needs did not come; whoever waits for it can ask for another try.
#[wasm_bindgen]
pub fn fail() {
    if LATER.get() == Later::Coming {
        become_of_later(Later::Failed);
    }
}

fn become_of_later(later: Later) {
    LATER.set(later);
    MOUNTED.with_borrow(|all| {
        for mounted in all.iter().flatten() {
            mounted.app.send_message(Asked::Arrived);
        }
    });
}

/// Puts a quiz into an empty element and gives the number that the other functions know it by.
/// `content` is what [`load`] gave; `settings` are the site owner's wishes, a line each (see
/// [`Wishes::read`]); `begun` is what the reader did before the program was there (see
/// [`crate::session::begun`]); `script` does what a [`Host`] does and this program cannot.
///
/// # Panics
/// When [`load`] gave no such number.
#[wasm_bindgen]
#[must_use]
pub fn mount(into: web_sys::Element, content: usize, settings: &str, begun: &str, script: Script) -> usize {
    let (definition, words) = loaded(content);
    let host = Around::new(Page { script });
    let props = Props { definition: Shared(definition), words, host, wishes: Wishes::read(settings), begun: begun.to_owned() };
    let app = yew::Renderer::<App>::with_root_and_props(into, props.clone()).render();
    MOUNTED.with_borrow_mut(|all| {
        let free = all.iter().position(Option::is_none).unwrap_or(all.len());
        all.resize_with(all.len().max(free + 1), || None);
        all[free] = Some(Mounted { app, props });
        free
    })
}

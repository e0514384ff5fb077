//! A quiz on a page of its own, and a reader who clicks and types. What a reader says to a
//! question is written down as `question:option` and `question.field=number`.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use heavy_legs::content::packed;
use heavy_legs::engine::units::Units;
use heavy_legs::ui::app::{Props, Shared};
use heavy_legs::ui::control::Asked;
use heavy_legs::ui::{App, Around, Day, Host, Later, Wishes, Words};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, InputEvent, InputEventInit};
use yew::{AppHandle, scheduler};

/// The definition as it is uploaded.
pub(crate) const DEFINITION: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/packed/heavy-legs.bin"));

/// The texts as they are uploaded, in two files.
pub(crate) const TEXTS: [&str; 2] = [
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/packed/heavy-legs.en.txt")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/packed/heavy-legs-result.en.txt")),
];

/// Six core answers that say little, so that there is a ranking.
pub(crate) const CORE: [&str; 6] =
    ["rest-response:not-tried", "when-in-run:after-run", "which-limit:both", "performance:same", "stop-test:not-noticed", "hard-48:none"];

/// Weeks of slower running without a day off: overload leads, and calculators are offered.
pub(crate) const OVERLOAD: [&str; 8] = [
    "duration:4-8-weeks", "rest-response:same", "when-in-run:whole-run", "which-limit:legs", "performance:slower-lot", "stop-test:hours-days", "days-off:0",
    "hard-days:3plus",
];

thread_local! {
    static CONTENT: OnceCell<(Shared, Words)> = const { OnceCell::new() };
}

fn content() -> (Shared, Words) {
    let read = || {
        let definition = Box::leak(Box::new(packed::unpack(DEFINITION).expect("packed before the tests")));
        let texts = packed::texts(definition, &TEXTS.concat()).expect("packed before the tests");
        (Shared(definition), Words::new(texts))
    };
    CONTENT.with(|content| *content.get_or_init(read))
}

/// The sentence with the key.
pub(crate) fn sentence(key: &str) -> String {
    content().1.get(key).to_owned()
}

/// A device with a place for one line, which the tests can look into.
#[derive(Clone, Default)]
pub(crate) struct Device {
    pub(crate) line: Rc<RefCell<String>>,
    pub(crate) today: u32,
    /// Whether it refuses to keep anything.
    pub(crate) refuses: bool,
    /// What has become of what only the result needs.
    pub(crate) later: Rc<Cell<Later>>,
}

impl Host for Device {
    fn today(&self) -> u32 {
        self.today
    }

    fn day(&self, days: i32, _: &str) -> Day {
        Day { spoken: format!("day {days}"), iso: "2026-12-06".to_owned() }
    }

    fn print(&self) {}

    fn changed(&self, _: &str) {}

    fn kept(&self) -> String {
        self.line.borrow().clone()
    }

    fn keep(&self, line: &str) -> bool {
        if !self.refuses {
            line.clone_into(&mut self.line.borrow_mut());
        }
        !self.refuses
    }

    fn later(&self) -> Later {
        self.later.get()
    }
}

/// A quiz and its place in the document; dropping it takes both away.
pub(crate) struct Page {
    place: HtmlElement,
    app: Option<AppHandle<App>>,
}

impl Page {
    /// A quiz at its first screen.
    pub(crate) async fn open() -> Self {
        Self::open_in(Units::Metric).await
    }

    /// The same in other units.
    pub(crate) async fn open_in(units: Units) -> Self {
        Self::open_on(Device::default(), units).await
    }

    /// The same on a device on which something may be kept.
    pub(crate) async fn open_on(device: Device, units: Units) -> Self {
        let (definition, words) = content();
        let host = Around::new(device);
        let mut page = Self::empty();
        let renderer = yew::Renderer::<App>::with_root_and_props(
            page.place.clone().into(),
            Props { definition, words, host, wishes: Wishes { units: Some(units), ..Wishes::default() }, begun: String::new() },
        );
        page.app = Some(renderer.render());
        scheduler::flush().await;
        page
    }

    /// The quiz is told that what only the result needs is there, or did not come.
    pub(crate) async fn tell_of_later(&self) {
        self.app.as_ref().expect("a quiz is open").send_message(Asked::Arrived);
        scheduler::flush().await;
    }

    /// A place without a quiz.
    pub(crate) fn empty() -> Self {
        let document = gloo::utils::document();
        let place = document.create_element("div").expect("a div can be made");
        gloo::utils::body().append_child(&place).expect("the body takes a div");
        Self { place: place.unchecked_into(), app: None }
    }

    /// A quiz right after the reader has begun.
    pub(crate) async fn started(action: &str) -> Self {
        let page = Self::open().await;
        page.press(action).await;
        page
    }

    /// A quiz at the end of all questions, of which the reader has answered these.
    pub(crate) async fn ended(said: &[&str]) -> Self {
        let page = Self::started("start-full").await;
        page.walk(said).await;
        page
    }

    /// A quiz at this question, with these answers given before it.
    pub(crate) async fn at(question: &str, said: &[&str]) -> Self {
        let page = Self::started("start-full").await;
        page.walk_to(question, said).await;
        page
    }

    /// The element a quiz is put into.
    pub(crate) fn place(&self) -> &HtmlElement {
        &self.place
    }

    /// All elements that fit.
    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.place.query_selector_all(selector).expect("a sound selector");
        (0..found.length()).filter_map(|place| found.get(place)).map(JsCast::unchecked_into).collect()
    }

    /// Whether an element fits.
    pub(crate) fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// The first element that fits.
    pub(crate) fn one(&self, selector: &str) -> HtmlElement {
        let found = self.all(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("no {selector} on the screen {} {}", self.screen(), self.question()))
    }

    /// The first input that fits.
    pub(crate) fn input(&self, selector: &str) -> HtmlInputElement {
        self.one(selector).unchecked_into()
    }

    /// The text of the first element that fits.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    /// An attribute of every element that fits.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.get_attribute(name)).collect()
    }

    /// The name of the screen.
    pub(crate) fn screen(&self) -> String {
        self.attributes(".app", "data-screen").concat()
    }

    /// The id of the question on the screen; empty if there is none.
    pub(crate) fn question(&self) -> String {
        self.attributes("form", "data-question").concat()
    }

    /// Whether the focus is on the heading of the screen.
    pub(crate) fn focus_is_on_the_heading(&self) -> bool {
        let focused = gloo::utils::document().active_element();
        focused.is_some_and(|element| element == *self.one("h2.title"))
    }

    /// Clicks.
    pub(crate) async fn click(&self, selector: &str) {
        self.one(selector).click();
        scheduler::flush().await;
    }

    /// Presses a button.
    pub(crate) async fn press(&self, action: &str) {
        self.click(&format!("[data-action={action:?}]")).await;
    }

    /// Ticks or unticks an option of the question on the screen.
    pub(crate) async fn pick(&self, option: &str) {
        self.click(&format!("form input[value={option:?}]")).await;
    }

    /// Whether an option of the question on the screen is ticked.
    pub(crate) fn is_ticked(&self, option: &str) -> bool {
        self.input(&format!("form input[value={option:?}]")).checked()
    }

    /// Types into an input, or picks the number on a scale.
    pub(crate) async fn write(&self, name: &str, text: &str) {
        let input = self.input(&format!("input[name={name:?}]"));
        if input.type_() == "radio" {
            return self.click(&format!("input[name={name:?}][value={text:?}]")).await;
        }
        input.set_value(text);
        let bubbling = InputEventInit::new();
        bubbling.set_bubbles(true);
        let event = InputEvent::new_with_event_init_dict("input", &bubbling).expect("an event can be made");
        input.dispatch_event(&event).expect("the input is in the document");
        scheduler::flush().await;
    }

    /// Answers the question on the screen; skips it if nothing is said of it.
    pub(crate) async fn say(&self, said: &[&str]) {
        let question = self.question();
        let own: Vec<&str> = said.iter().copied().filter(|saying| saying.split([':', '.']).next() == Some(&question)).collect();
        for saying in &own {
            match saying.split_once('=') {
                Some((name, number)) => self.write(name, number).await,
                None => self.pick(&saying[question.len() + 1..]).await,
            }
        }
        self.press(if own.is_empty() { "skip" } else { "next" }).await;
    }

    /// Answers questions until another screen is shown.
    pub(crate) async fn walk(&self, said: &[&str]) {
        self.walk_to("", said).await;
    }

    /// Answers questions until this one is shown.
    pub(crate) async fn walk_to(&self, question: &str, said: &[&str]) {
        for _ in 0..100 {
            if self.question() == question {
                return;
            }
            self.say(said).await;
        }
        panic!("no end of questions on the way to \"{question}\"");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.place.remove();
    }
}

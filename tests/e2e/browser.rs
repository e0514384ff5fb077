//! One browser of our own, driven over WebDriver: a driver on a free port, a fresh profile, and
//! what an engine needs besides. All of it is gone when the [`Browser`] is dropped, also when a
//! test fails. Most tests take Chromium, which can do the most; `engines.rs` takes the others.

mod chromium;
mod display;
mod driver;
mod firefox;
mod webkit;

use std::path::PathBuf;
use std::time::Duration;

use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::{PrintConfiguration, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, interval, sleep};
use url::{ParseError, Url};

use self::display::Display;
use self::driver::Driver;
use crate::folder::Folder;

/// How long anything may take before a test calls it missing. Generous: machines are shared.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tests run side by side, but no more than two browsers do, whatever their engines.
static TURNS: Semaphore = Semaphore::const_new(2);

/// What draws pages and runs their scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// Whether `HEAVY_LEGS_WITHOUT` leaves it out, in words that `tools/setup.sh` knows, too.
    pub(crate) fn is_left_out(self) -> bool {
        let left_out = std::env::var("HEAVY_LEGS_WITHOUT").unwrap_or_default();
        left_out.split_whitespace().any(|name| name.eq_ignore_ascii_case(&format!("{self:?}")))
    }
}

/// A driver that listens, and what its engine wants to be told.
struct Started {
    driver: Driver,
    display: Option<Display>,
    wanted: Value,
}

/// An open browser with one tab. Fields are dropped in this order.
pub(crate) struct Browser {
    client: Client,
    engine: Engine,
    _driver: Driver,
    _display: Option<Display>,
    _folder: Folder,
    _turn: SemaphorePermit<'static>,
}

impl Browser {
    pub(crate) async fn open() -> Self {
        Self::of(Engine::Chromium).await
    }

    pub(crate) async fn of(engine: Engine) -> Self {
        let turn = TURNS.acquire().await.expect("the semaphore is never closed");
        let folder = Folder::new();
        let Started { mut driver, display, wanted } = match engine {
            Engine::Chromium => chromium::start(&folder),
            Engine::Firefox => firefox::start(&folder).await,
            Engine::WebKit => webkit::start(&folder).await,
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().expect("written as an object").clone())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|error| panic!("{engine:?} does not start: {error}\n{}", driver::end_of(&log_in(&folder))));
        // The driver closes the session, blocking, so that a failed test leaves nothing behind.
        client.persist().await.expect("the session has just begun");
        driver.session = client.session_id().await.expect("the session has just begun");
        Self { client, engine, _driver: driver, _display: display, _folder: folder, _turn: turn }
    }

    pub(crate) async fn goto(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// What a script, the body of a function, returns.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{error}\nin the script:\n{script}"))
    }

    /// What a script hands to its last argument, a callback.
    pub(crate) async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap_or_else(|error| panic!("{error}"))
    }

    /// Asks until the script returns something that is neither null, false, nothing nor empty.
    pub(crate) async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let deadline = Instant::now() + PATIENCE;
        let mut turns = interval(Duration::from_millis(20));
        loop {
            turns.tick().await;
            let seen = self.run(script, arguments.clone()).await;
            if ![json!(null), json!(false), json!(0), json!("")].contains(&seen) {
                return seen;
            }
            if Instant::now() > deadline {
                let page = self.run("return document.body.innerText.slice(0, 2000)", vec![]).await;
                panic!("waited {PATIENCE:?} for {what}; the page says:\n{page}\nthe console says: {:#?}", self.console().await);
            }
        }
    }

    /// Presses and releases keys on whatever has the focus.
    pub(crate) async fn press(&self, keys: &str) {
        let strokes =
            keys.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| keys.then(KeyAction::Down { value }).then(KeyAction::Up { value }));
        self.client.perform_actions(strokes).await.expect("keys can be pressed");
    }

    pub(crate) async fn tab(&self) {
        self.press(&Key::Tab).await;
    }

    /// Lines of the console since the last call, as `LEVEL message`. Only Chromium tells them over
    /// WebDriver; elsewhere they are what `pages/heard.js` heard, on pages that have it.
    pub(crate) async fn console(&self) -> Vec<String> {
        if self.engine == Engine::Chromium {
            return self.console_log().await;
        }
        let heard = self.run("return (window.heard ?? []).splice(0)", vec![]).await;
        heard.as_array().expect("a list").iter().map(|line| text(line).to_owned()).collect()
    }

    /// The size of the page, also below the least width of a window.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.engine {
                Engine::Chromium => self.resize_chromium(width, height).await,
                Engine::Firefox => self.resize_firefox(width, height).await,
                Engine::WebKit => self.resize_webkit(width, height).await,
            }
            // A window that was still being drawn may have been measured wrong: then it is set anew.
            for _ in 0..50 {
                let size = self.run("return [innerWidth, innerHeight]", vec![]).await;
                if size == json!([width, height]) {
                    return;
                }
                assert!(Instant::now() < deadline, "a page of {width} by {height} px is {size}");
                sleep(Duration::from_millis(20)).await;
            }
        }
    }

    /// What is on the screen, as PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("the tab can be drawn")
    }

    /// How many sheets of paper it takes to print the page.
    pub(crate) async fn sheets(&self) -> usize {
        let file = self.client.print(PrintConfiguration::default()).await.expect("the tab can be printed");
        String::from_utf8_lossy(&file).matches("/Type /Page\n").count()
    }

    async fn extra(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Extra { path, body }).await.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// A command of a driver's own, which the standard does not know.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Where a driver writes what happens.
fn log_in(folder: &Folder) -> PathBuf {
    folder.path().join("driver.log")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

//! One Chromium of our own, driven over WebDriver: a driver on a free port, a fresh profile, and
//! what WebDriver itself does not know (media features, the size of the page, the logs). All of
//! it is gone when the [`Browser`] is dropped, also when a test fails.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::{Instant, interval};
use url::{ParseError, Url};

use crate::folder::Folder;

/// How long anything may take before a test calls it missing. Generous: machines are shared.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tests run side by side, but no more than two browsers do.
static TURNS: Semaphore = Semaphore::const_new(2);

const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,900",
];

/// An open browser with one tab. Fields are dropped in this order.
pub(crate) struct Browser {
    client: Client,
    _driver: Driver,
    _folder: Folder,
    _turn: SemaphorePermit<'static>,
}

impl Browser {
    pub(crate) async fn open() -> Self {
        let turn = TURNS.acquire().await.expect("the semaphore is never closed");
        let folder = Folder::new();
        let log = folder.path().join("driver.log");
        let mut driver = Driver::start(&log);
        let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
        let wanted = json!({
            "goog:chromeOptions": { "args": FLAGS.into_iter().chain([profile.as_str()]).collect::<Vec<_>>() },
            "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
        });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().expect("written as an object above").clone())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|error| panic!("Chromium does not start: {error}\n{}", end_of(&log)));
        // The driver closes the session, blocking, so that a failed test leaves nothing behind.
        client.persist().await.expect("the session has just begun");
        driver.session = client.session_id().await.expect("the session has just begun");
        Self { client, _driver: driver, _folder: folder, _turn: turn }
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
        let strokes = keys.chars().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(strokes).await.expect("keys can be pressed");
    }

    pub(crate) async fn tab(&self) {
        self.press(&Key::Tab).await;
    }

    /// The size of the page, also below the least width of a window.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// What `prefers-color-scheme` says: "light" or "dark".
    pub(crate) async fn prefer(&self, scheme: &str) {
        self.emulate(&[("prefers-color-scheme", scheme)]).await;
    }

    /// What media features say.
    pub(crate) async fn emulate(&self, features: &[(&str, &str)]) {
        let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Whether pages opened from now on may run scripts; the tests' own run either way.
    pub(crate) async fn scripts(&self, run: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !run })).await;
    }

    /// How much slower the processor is than it is, and the network: bytes a second and
    /// milliseconds of delay.
    pub(crate) async fn slow(&self, cpu: u32, network: Option<(u32, u32)>) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": cpu })).await;
        self.devtools("Network.enable", json!({})).await;
        let (bytes, delay) = network.map_or((-1, 0), |(bytes, delay)| (i64::from(bytes), delay));
        let conditions = json!({ "offline": false, "latency": delay, "downloadThroughput": bytes, "uploadThroughput": bytes });
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// Forgets what was downloaded.
    pub(crate) async fn clear_cache(&self) {
        self.devtools("Network.clearBrowserCache", json!({})).await;
    }

    /// Bytes of the page's memory that are in use, rubbish thrown away.
    pub(crate) async fn heap(&self) -> f64 {
        self.devtools("HeapProfiler.collectGarbage", json!({})).await;
        let usage = self.extra("goog/cdp/execute", json!({ "cmd": "Runtime.getHeapUsage", "params": {} })).await;
        usage["usedSize"].as_f64().unwrap_or_default() + usage["backingStorageSize"].as_f64().unwrap_or_default()
    }

    /// Lines of the console since the last call, as `LEVEL message`.
    pub(crate) async fn console(&self) -> Vec<String> {
        let entries = self.log("browser").await;
        entries.iter().map(|entry| format!("{} {}", text(&entry["level"]), text(&entry["message"]))).collect()
    }

    /// Addresses the tab has asked for since the last call, other than data, blobs and the
    /// browser's own pages.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let entries = self.log("performance").await;
        let events = entries.iter().map(|entry| {
            serde_json::from_str::<Value>(text(&entry["message"])).expect("the performance log holds JSON")
        });
        let addresses = events.filter_map(|event| match text(&event["message"]["method"]) {
            "Network.requestWillBeSent" => Some(event["message"]["params"]["request"]["url"].clone()),
            "Network.webSocketCreated" | "Network.webTransportCreated" => Some(event["message"]["params"]["url"].clone()),
            _ => None,
        });
        let own = ["data:", "blob:", "chrome:"];
        addresses.map(|address| text(&address).to_owned()).filter(|address| !own.iter().any(|own| address.starts_with(own))).collect()
    }

    /// What is on the screen, as PNG.
    pub(crate) async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("the tab can be drawn")
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.extra("goog/cdp/execute", body).await;
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.extra("se/log", json!({ "type": kind })).await;
        log.as_array().expect("a log is a list").clone()
    }

    async fn extra(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Extra { path, body }).await.unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// A command of chromedriver that the standard does not know.
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

/// A chromedriver, and the session it serves.
struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    /// Kept open: chromedriver must be able to write to it.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    fn start(log: &Path) -> Self {
        let mut process = Command::new("chromedriver")
            .args(["--port=0".to_owned(), format!("--log-path={}", log.display())])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("chromedriver does not start ({error}): run make test, it installs it"));
        let mut output = BufReader::new(process.stdout.take().expect("standard output is piped"));
        let mut port = None;
        let mut line = String::new();
        while port.is_none() && output.read_line(&mut line).is_ok_and(|length| length > 0) {
            port = line.trim().strip_prefix("ChromeDriver was started successfully on port ").and_then(|rest| rest.trim_end_matches('.').parse().ok());
            line.clear();
        }
        let port = port.expect("chromedriver says its port");
        Self { process, port, session: None, _output: output }
    }

    /// Ends the session, which closes the browser.
    fn end(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        // The answer comes once the browser is closed.
        stream.read_exact(&mut [0; 12])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = self.session.take()
            && let Err(error) = self.end(&session)
        {
            eprintln!("a browser may be left open: {error}");
        }
        // It may have gone by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The last lines of a log.
fn end_of(log: &Path) -> String {
    let log = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

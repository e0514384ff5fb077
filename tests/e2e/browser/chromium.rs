//! Chromium, driven by chromedriver, and what only it can do: media features, the exact size of
//! the page, a slow machine, and the logs.

use std::process::Command;

use serde_json::{Value, json};

use super::driver::Driver;
use super::{Browser, Started, log_in, text};
use crate::folder::Folder;

const FLAGS: [&str; 10] = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--window-size=1200,900",
];

pub(super) fn start(folder: &Folder) -> Started {
    let mut command = Command::new("chromedriver");
    command.args(["--port=0".to_owned(), format!("--log-path={}", log_in(folder).display())]);
    let driver = Driver::telling(command, ("ChromeDriver was started successfully on port ", "."));
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let wanted = json!({
        "goog:chromeOptions": { "args": FLAGS.into_iter().chain([profile.as_str()]).collect::<Vec<_>>() },
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
    });
    Started { driver, display: None, wanted }
}

impl Browser {
    pub(super) async fn resize_chromium(&self, width: u32, height: u32) {
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

    /// The size of letters, in pixels, that the reader has set their browser to.
    pub(crate) async fn letters(&self, size: u32) {
        self.devtools("Page.setFontSizes", json!({ "fontSizes": { "standard": size } })).await;
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

    /// How many nodes are held in memory, rubbish thrown away.
    pub(crate) async fn nodes(&self) -> u64 {
        // What the first round finds free holds other things.
        for _ in 0..3 {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await;
        }
        let counted = self.extra("goog/cdp/execute", json!({ "cmd": "Memory.getDOMCounters", "params": {} })).await;
        counted["nodes"].as_u64().expect("a number of nodes")
    }

    /// What only media queries tell: how the page is on paper, or again on the screen.
    pub(crate) async fn on_paper(&self, paper: bool) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": if paper { "print" } else { "" } })).await;
    }

    pub(super) async fn console_log(&self) -> Vec<String> {
        let entries = self.log("browser").await;
        entries.iter().map(|entry| format!("{} {}", text(&entry["level"]), text(&entry["message"]))).collect()
    }

    /// Addresses the tab has asked for since the last call, other than data, blobs and the
    /// browser's own pages.
    pub(crate) async fn requests(&self) -> Vec<String> {
        let entries = self.log("performance").await;
        let events = entries.iter().map(|entry| serde_json::from_str::<Value>(text(&entry["message"])).expect("the performance log holds JSON"));
        let addresses = events.filter_map(|event| match text(&event["message"]["method"]) {
            "Network.requestWillBeSent" => Some(event["message"]["params"]["request"]["url"].clone()),
            "Network.webSocketCreated" | "Network.webTransportCreated" => Some(event["message"]["params"]["url"].clone()),
            _ => None,
        });
        let own = ["data:", "blob:", "chrome:"];
        addresses.map(|address| text(&address).to_owned()).filter(|address| !own.iter().any(|own| address.starts_with(own))).collect()
    }

    async fn devtools(&self, command: &str, parameters: Value) {
        let body = json!({ "cmd": command, "params": parameters });
        self.extra("goog/cdp/execute", body).await;
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.extra("se/log", json!({ "type": kind })).await;
        log.as_array().expect("a log is a list").clone()
    }
}

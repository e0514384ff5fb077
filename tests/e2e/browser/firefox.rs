//! Firefox, driven by geckodriver. It starts without a window.

use std::process::Command;

use serde_json::{Value, json};

use super::driver::Driver;
use super::{Browser, Started, log_in};
use crate::folder::Folder;

pub(super) async fn start(folder: &Folder) -> Started {
    let path = folder.path().to_owned();
    let command = |port: u16| {
        let mut command = Command::new("geckodriver");
        command.args([format!("--port={port}"), "--websocket-port=0".to_owned()]);
        // Scripts may reach the window around the page, to make that narrow.
        command.arg("--allow-system-access");
        command.arg("--profile-root").arg(&path);
        // Firefox keeps a list of profiles and crashes at home, whatever profile it is given.
        command.env("HOME", &path).env("TMPDIR", &path).env_remove("DISPLAY");
        command
    };
    let driver = Driver::told(command, &log_in(folder)).await;
    Started { driver, display: None, wanted: wanted() }
}

fn wanted() -> Value {
    json!({ "moz:firefoxOptions": { "args": ["-headless", "--width=1200", "--height=900"] } })
}

impl Browser {
    /// A window is never narrower than 500 px; the part of it that shows the page may be.
    pub(super) async fn resize_firefox(&self, width: u32, height: u32) {
        self.extra("moz/context", json!({ "context": "chrome" })).await;
        let shrink = "const { style } = gBrowser.selectedBrowser;
            style.width = style.minWidth = style.maxWidth = `${arguments[0]}px`;
            style.height = style.minHeight = style.maxHeight = `${arguments[1]}px`";
        self.run(shrink, vec![json!(width), json!(height)]).await;
        self.extra("moz/context", json!({ "context": "content" })).await;
    }
}

//! Firefox, driven by geckodriver. It starts without a window.

use std::process::Command;

use serde_json::{Value, json};

use super::driver::Driver;
use super::{Started, log_in};
use crate::folder::Folder;

pub(super) async fn start(folder: &Folder) -> Started {
    let path = folder.path().to_owned();
    let command = |port: u16| {
        let mut command = Command::new("geckodriver");
        command.args([format!("--port={port}"), "--websocket-port=0".to_owned()]);
        command.arg("--profile-root").arg(&path);
        // Firefox keeps a list of profiles and crashes at home, whatever profile it is given.
        command.env("HOME", &path).env("TMPDIR", &path).env_remove("DISPLAY");
        command
    };
    let driver = Driver::told(command, &log_in(folder)).await;
    Started { driver, display: None, wanted: wanted() }
}

fn wanted() -> Value {
    json!({
        "moz:firefoxOptions": {
            "args": ["-headless", "--width=1200", "--height=900"],
            "prefs": {
                // What the tests do not need and a start has to wait for, or the network would see.
                "app.normandy.enabled": false,
                "browser.newtabpage.enabled": false,
                "browser.startup.page": 0,
                "browser.sessionstore.resume_from_crash": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "extensions.webextensions.remote": false,
                // One process for pages is enough, and starts sooner than a stock of them.
                "dom.ipc.processCount": 1,
                "dom.ipc.processPrelaunch.enabled": false,
            },
        },
    })
}

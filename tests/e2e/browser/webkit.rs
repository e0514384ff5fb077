//! WebKitGTK's own small browser, driven by WebKitWebDriver, which finds it by itself. It has no
//! mode without a window, so it gets a display of its own.
//!
//! `WEBKIT_DISABLE_DMABUF_RENDERER` and `WEBKIT_DISABLE_COMPOSITING_MODE`, often advised for
//! machines without a graphics card, stay unset: with either a picture is never finished.

use std::process::Command;

use serde_json::json;

use super::display::Display;
use super::driver::Driver;
use super::{Browser, Started, log_in};
use crate::folder::Folder;

/// With its usual spaces the tool bar keeps the window wider than a phone.
const FLAT: &str = "* { min-width: 0; margin: 0; padding: 0; border-width: 0 }";

pub(super) async fn start(folder: &Folder) -> Started {
    let display = Display::open();
    folder.write("gtk-3.0/gtk.css", FLAT.as_bytes());
    let path = folder.path();
    let command = |port: u16| {
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}"));
        command.env("DISPLAY", display.name()).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        command.env("LIBGL_ALWAYS_SOFTWARE", "1");
        // Otherwise GTK starts services of the desktop's that outlive it.
        command.env("NO_AT_BRIDGE", "1").env("GTK_A11Y", "none").env("GIO_USE_VFS", "local").env("GSETTINGS_BACKEND", "memory");
        for home in ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR"] {
            command.env(home, path);
        }
        command
    };
    let driver = Driver::told(command, &log_in(folder)).await;
    Started { driver, display: Some(display), wanted: json!({}) }
}

impl Browser {
    pub(super) async fn resize_webkit(&self, width: u32, height: u32) {
        // The window is higher than the page by its tool bar.
        self.client.set_window_size(width, height).await.expect("a window has a size");
        let bar = self.run("return arguments[0] - innerHeight", vec![json!(height)]).await.as_u64().unwrap_or_default();
        let bar = u32::try_from(bar).expect("a tool bar is lower than a screen");
        self.client.set_window_size(width, height + bar).await.expect("a window has a size");
    }
}

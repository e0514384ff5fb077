//! A folder of a test's own, gone with its owner.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long the last writer may take to let go of it.
const PATIENCE: Duration = Duration::from_secs(10);

/// The folder.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("heavy-legs-e2e-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap_or_else(|error| panic!("{} cannot be made: {error}", path.display()));
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, and the folders it stands in.
    pub(crate) fn write(&self, name: &str, body: &[u8]) {
        let path = self.0.join(name);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| std::fs::write(&path, body));
        written.unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
    }

    pub(crate) fn remove(&self, name: &str) {
        let path = self.0.join(name);
        std::fs::remove_file(&path).unwrap_or_else(|error| panic!("{} cannot be removed: {error}", path.display()));
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // The last of a browser's processes may still be writing.
        let deadline = Instant::now() + PATIENCE;
        while self.0.exists() && std::fs::remove_dir_all(&self.0).is_err() {
            if Instant::now() > deadline {
                return eprintln!("{} is left behind", self.0.display());
            }
            std::thread::yield_now();
        }
    }
}

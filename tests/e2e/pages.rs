//! Pages with a quiz, as site owners make them: the demo page, a post whose quiz comes from
//! another origin or folder, and a quiz with a file that is missing or damaged.

use std::fs::read;
use std::path::{Path, PathBuf};

use crate::browser::Browser;
use crate::folder::Folder;
use crate::server::{Gate, Instead, Options, Server};

/// A post with a quiz in it.
pub(crate) const PLAIN: &str = include_str!("pages/plain.html");

/// The same with words of the owner's inside the element.
pub(crate) const WITH_WORDS: &str = include_str!("pages/words.html");

/// Where the quiz's folder belongs in a page.
const MARK: &str = "{{widget}}";

/// What is wrong with a file.
pub(crate) enum Fault {
    Missing,
    Truncated,
    Replaced(&'static [u8]),
}

/// The folder with the files to upload.
pub(crate) fn dist() -> PathBuf {
    let dist = PathBuf::from(std::env::var_os("HEAVY_LEGS_DIST").expect("HEAVY_LEGS_DIST names no folder: run make test, it does"));
    assert!(dist.join("heavy-legs.js").is_file(), "{} holds no widget: run make test, it builds it", dist.display());
    dist
}

/// A page and what serves it.
pub(crate) struct Place {
    page: Server,
    post: &'static str,
    /// Another origin, where the quiz comes from.
    widget: Option<Server>,
    /// What is served, where that is not the folder to upload itself.
    folders: Vec<Folder>,
}

impl Place {
    /// The page that shows the quiz to site owners.
    pub(crate) async fn demo() -> Self {
        let page = Server::start(&dist(), Options::default()).await;
        Self { page, post: "index.html", widget: None, folders: Vec::new() }
    }

    /// The same under headers of its host's, such as a Content-Security-Policy.
    pub(crate) async fn demo_under(headers: &[(&'static str, &'static str)]) -> Self {
        let page = Server::start(&dist(), Options { headers: headers.to_vec(), ..Options::default() }).await;
        Self { page, post: "index.html", widget: None, folders: Vec::new() }
    }

    /// A post whose quiz comes from another origin.
    pub(crate) async fn with(post: &str) -> Self {
        Self::beside(post, &dist(), &[("access-control-allow-origin", "*")]).await
    }

    /// The same from a folder of that origin, as on a CDN.
    pub(crate) async fn from_cdn(post: &str, folder: &str) -> Self {
        let upload = Folder::new();
        copy(&dist(), &upload, folder);
        let mut place = Self::beside(post, upload.path(), &[("access-control-allow-origin", "*")]).await;
        place.folders.push(upload);
        place
    }

    /// The same, but the other origin does not allow it.
    pub(crate) async fn without_cors(post: &str) -> Self {
        Self::beside(post, &dist(), &[]).await
    }

    /// A post whose quiz comes from another folder of the same origin.
    pub(crate) async fn in_folder(post: &str) -> Self {
        Self::serving(post, Options::default()).await
    }

    /// The same under headers of the page's, such as its Content-Security-Policy.
    pub(crate) async fn under(post: &str, headers: &[(&'static str, &'static str)]) -> Self {
        Self::serving(post, Options { headers: headers.to_vec(), ..Options::default() }).await
    }

    /// The same with a file of the owner's own.
    pub(crate) async fn with_file(post: &str, path: &str, body: &str) -> Self {
        let file = Instead { status: 200, kind: "application/json", body: body.as_bytes().to_vec() };
        Self::serving(post, Options { instead: [(path.to_owned(), file)].into(), ..Options::default() }).await
    }

    /// The same, where the program does not come before the gate is opened.
    pub(crate) async fn held(post: &str, gate: &Gate) -> Self {
        Self::serving(post, Options { held: Some(("/heavy-legs.wasm", gate.clone())), ..Options::default() }).await
    }

    /// The same from a server with these options.
    pub(crate) async fn serving(post: &str, options: Options) -> Self {
        let folder = Folder::new();
        copy(&dist(), &folder, "assets/quiz/");
        folder.write("2026/11/post.html", post.replace(MARK, "../../assets/quiz").as_bytes());
        let page = Server::start(folder.path(), options).await;
        Self { page, post: "2026/11/post.html", widget: None, folders: vec![folder] }
    }

    /// A post whose quiz comes from another origin, where something is wrong with a file.
    pub(crate) async fn broken(post: &str, file: &str, fault: Fault) -> Self {
        let upload = Folder::new();
        copy(&dist(), &upload, "");
        match fault {
            Fault::Missing => upload.remove(file),
            Fault::Truncated => {
                let whole = read(dist().join(file)).expect("copied a moment ago");
                upload.write(file, &whole[..whole.len() / 2]);
            }
            Fault::Replaced(body) => upload.write(file, body),
        }
        // What is repaired must not come from a cache.
        let headers = [("access-control-allow-origin", "*"), ("cache-control", "no-store")];
        let mut place = Self::beside(post, upload.path(), &headers).await;
        place.folders.push(upload);
        place
    }

    async fn beside(post: &str, upload: &Path, headers: &[(&'static str, &'static str)]) -> Self {
        let widget = Server::start(upload, Options { headers: headers.to_vec(), ..Options::default() }).await;
        let folder = Folder::new();
        folder.write("post.html", post.replace(MARK, widget.url("").trim_end_matches('/')).as_bytes());
        let page = Server::start(folder.path(), Options::default()).await;
        Self { page, post: "post.html", widget: Some(widget), folders: vec![folder] }
    }

    /// Makes every file of a broken place whole.
    pub(crate) fn repair(&self) {
        let upload = self.folders.last().expect("a broken place has a folder of its own");
        copy(&dist(), upload, "");
    }

    /// A new browser, at the page.
    pub(crate) async fn open(&self) -> Browser {
        let browser = Browser::open().await;
        browser.goto(&self.address()).await;
        browser
    }

    pub(crate) fn address(&self) -> String {
        self.page.url(self.post)
    }

    /// What the addresses of the page's own files begin with.
    pub(crate) fn origin(&self) -> String {
        self.page.url("")
    }

    /// Everything that has been asked for, here and at the other origin.
    pub(crate) fn asked(&self) -> Vec<String> {
        [&self.page].into_iter().chain(&self.widget).flat_map(Server::asked).collect()
    }
}

fn copy(from: &Path, to: &Folder, under: &str) {
    let entries = std::fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    for entry in entries {
        let entry = entry.expect("a folder that opens can be read");
        let name = [under, &entry.file_name().to_string_lossy()].concat();
        to.write(&name, &read(entry.path()).unwrap_or_else(|error| panic!("{name}: {error}")));
    }
}

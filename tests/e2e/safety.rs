//! What keeps the page safe: hashes of all files, strict policies, and a program that has no way
//! to the network.

use crate::pages::{Fault, PLAIN, Place, dist};
use crate::quiz::Quiz;

/// The strictest policy the quiz runs under.
pub(crate) const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
    img-src 'self' data:; require-trusted-types-for 'script'";

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_runs_under_a_strict_policy() {
    let place = Place::under(PLAIN, &[("content-security-policy", STRICT)]).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(&[("red-now", "none"), ("red-soon", "none"), ("age", "41")]).await;
    quiz.wait_for_screen("report").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_without_wasm_is_named_with_what_it_needs() {
    let policy = "script-src 'self'; connect-src 'self'";
    let place = Place::under(PLAIN, &[("content-security-policy", policy)]).await;
    let browser = place.open().await;
    let retry = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
    browser.until("a way to try again", retry, vec![]).await;
    let said = browser.console().await;
    assert!(said.iter().any(|line| line.contains("heavy-legs: ") && line.contains("'wasm-unsafe-eval'")), "{said:#?}");
}

/// Every file the script fetches, changed by a byte that would not be noticed otherwise.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_changed_is_refused_by_name() {
    for (file, from, to) in [("heavy-legs-widget.js", "", "\n"), ("heavy-legs.en.txt", "legs", "lugs"), ("heavy-legs.wasm", "", "\0")] {
        let mut changed = std::fs::read(dist().join(file)).expect("a published file");
        match changed.windows(from.len().max(1)).position(|part| !from.is_empty() && part == from.as_bytes()) {
            Some(at) => changed.splice(at..at + from.len(), to.bytes()).for_each(drop),
            None => changed.extend(to.bytes()),
        }
        let place = Place::broken(PLAIN, file, Fault::Replaced(changed.leak())).await;
        let browser = place.open().await;
        let retry = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
        browser.until("a way to try again", retry, vec![]).await;
        let said = browser.console().await;
        let named = said.iter().any(|line| line.contains("heavy-legs: ") && line.contains(file) && line.contains("not the file of this version"));
        assert!(named, "{file}: {said:#?}");
    }
}

/// Names of browser features by which a program could reach out or keep something.
const REACHING: [&str; 14] = [
    "fetch", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "Worker", "importScripts", "RTCPeer", "localStorage", "sessionStorage", "indexedDB",
    "cookie", "open", "postMessage",
];

#[test]
fn the_second_part_of_the_program_has_nothing_but_what_the_first_hands_on() {
    let [first, second] = ["heavy-legs.wasm", "heavy-legs-result.wasm"].map(|name| std::fs::read(dist().join(name)).expect("the program"));
    let taken = imports(&second);
    assert!(taken.len() > 20, "the import section cannot be read: {taken:?}");
    let handed: Vec<String> = first.windows(3).map(|letters| String::from_utf8_lossy(letters).into_owned()).collect();
    for (module, name) in &taken {
        assert_eq!(module, "", "{name} comes from somewhere else");
        assert!(handed.contains(&format!("\u{2}{name}")), "the first part does not hand on {name}");
    }
}

#[test]
fn the_program_imports_nothing_that_reaches_the_network_or_keeps_data() {
    let glue = std::fs::read_to_string(dist().join("heavy-legs-widget.js")).expect("the second part of the script");
    let wasm = std::fs::read(dist().join("heavy-legs.wasm")).expect("the program");
    let imports = imports(&wasm);
    assert!(imports.len() > 20, "the import section cannot be read: {imports:?}");
    let modules: Vec<&str> = imports.iter().map(|(module, _)| module.as_str()).collect();
    assert!(modules.iter().all(|module| *module == modules[0]), "more than the glue is imported: {modules:?}");
    for (_, name) in &imports {
        let body = body_of(&glue, name);
        for reaching in REACHING {
            assert!(!body.contains(&format!(".{reaching}(")) && !body.contains(&format!("new {reaching}")), "{name}: {body}");
            assert!(!body.contains(&format!(".{reaching} ")) && !body.contains(&format!(".{reaching}=")), "{name}: {body}");
        }
    }
}

/// What the glue gives the program under a name; all of it if that cannot be told.
fn body_of<'g>(glue: &'g str, name: &str) -> &'g str {
    let Some(start) = glue.find(&format!("{name}:")).or_else(|| glue.find(&format!("{name}("))) else {
        panic!("the glue has nothing called {name}");
    };
    let rest = &glue[start..];
    let mut depth = 0_i32;
    let end = rest.char_indices().find_map(|(at, sign)| {
        depth += i32::from("{([".contains(sign)) - i32::from("})]".contains(sign));
        (depth < 0 || (depth == 0 && sign == ',')).then_some(at)
    });
    &rest[..end.unwrap_or(rest.len())]
}

/// Module and name of everything a wasm file imports.
fn imports(wasm: &[u8]) -> Vec<(String, String)> {
    let mut reader = Reader { wasm, at: 8 };
    while reader.at < wasm.len() {
        let (id, length) = (reader.byte(), 0);
        let length = length + reader.number();
        if id != 2 {
            reader.at += length;
            continue;
        }
        return (0..reader.number())
            .map(|_| {
                let names = (reader.name(), reader.name());
                match reader.byte() {
                    0 => drop(reader.number()),
                    1 => {
                        reader.at += 1;
                        reader.limits();
                    }
                    2 => reader.limits(),
                    3 => reader.at += 2,
                    kind => panic!("an import of unknown kind {kind}"),
                }
                names
            })
            .collect();
    }
    Vec::new()
}

struct Reader<'w> {
    wasm: &'w [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.wasm[self.at - 1]
    }

    fn number(&mut self) -> usize {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte();
            value |= usize::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        value
    }

    fn name(&mut self) -> String {
        let length = self.number();
        self.at += length;
        String::from_utf8_lossy(&self.wasm[self.at - length..self.at]).into_owned()
    }

    fn limits(&mut self) {
        let kind = self.byte();
        self.number();
        if kind & 1 == 1 {
            self.number();
        }
    }
}

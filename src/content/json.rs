//! A strict reader of JSON that remembers where everything stands, so that a mistake is shown
//! with its line. It refuses what other readers let pass: the same key twice, more than enough
//! depth or length, a mark of byte order, numbers that are none. It never recurses deeper than
//! [`DEEPEST`], so no file overflows the stack.

mod reader;

use reader::Reader;

use super::finding::Finding;

/// How deep lists and objects may nest: an assessment needs nine.
pub const DEEPEST: usize = 20;

/// The largest file, in bytes.
pub const LARGEST: usize = 2_000_000;

/// The most values a file may hold.
pub const MOST_VALUES: usize = 100_000;

/// The longest text, in bytes.
pub const LONGEST_TEXT: usize = 8_000;

/// The longest key, in bytes.
pub const LONGEST_KEY: usize = 200;

/// A value and where it begins.
#[derive(Debug)]
pub struct Node {
    /// The place of its first byte.
    pub at: usize,
    /// What it is.
    pub value: Value,
}

/// What a value can be.
#[derive(Debug)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool,
    /// A number. It is finite.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object; no key stands there twice.
    Object(Vec<Member>),
}

/// One key of an object and its value.
#[derive(Debug)]
pub struct Member {
    /// The key.
    pub key: String,
    /// The place of its first byte.
    pub at: usize,
    /// The value.
    pub node: Node,
}

/// A file that was read.
#[derive(Debug)]
pub struct Document<'t> {
    /// Its text.
    pub text: &'t str,
    /// Its only value.
    pub root: Node,
}

impl Value {
    /// What it is, for a message.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// The value under a key of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Self::Object(members) => members.iter().find(|member| member.key == key).map(|member| &member.node),
            Self::Null | Self::Bool | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }
}

impl Document<'_> {
    /// The place of the first byte of what a path names, for example
    /// `questions[3].options[1].id` or `texts.en["ui.start"]`; of its nearest holder if it is
    /// not there itself.
    #[must_use]
    pub fn find(&self, path: &str) -> usize {
        let mut node = &self.root;
        for step in steps(path) {
            let next = match (&node.value, step) {
                (Value::Object(members), Step::Key(key)) => {
                    let member = members.iter().find(|member| member.key == key);
                    // A key that is wrong itself is pointed at, not its value.
                    member.map(|member| &member.node)
                }
                (Value::List(items), Step::Place(place)) => items.get(place),
                _ => None,
            };
            match next {
                Some(inner) => node = inner,
                None => break,
            }
        }
        node.at
    }

    /// The line and the column of a byte, both from 1; columns are counted in letters.
    #[must_use]
    pub fn position(&self, at: usize) -> (usize, usize) {
        position(self.text, at)
    }
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..text.floor_char_boundary(at.min(text.len()))];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.bytes().filter(|byte| *byte == b'\n').count() + 1, before[line_start..].chars().count() + 1)
}

enum Step<'p> {
    Key(&'p str),
    Place(usize),
}

fn steps(path: &str) -> Vec<Step<'_>> {
    let mut found = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix("[\"") {
            let (key, after) = inner.split_once("\"]").unwrap_or((inner, ""));
            found.push(Step::Key(key));
            rest = after;
        } else if let Some(inner) = rest.strip_prefix('[') {
            let (place, after) = inner.split_once(']').unwrap_or((inner, ""));
            found.extend(place.parse().ok().map(Step::Place));
            rest = after;
        } else {
            let rest_of_path = rest.strip_prefix('.').unwrap_or(rest);
            let end = rest_of_path.find(['.', '[']).unwrap_or(rest_of_path.len());
            found.push(Step::Key(&rest_of_path[..end]));
            rest = &rest_of_path[end..];
        }
    }
    found
}

/// Reads a file.
///
/// # Errors
/// The first place where it is no JSON, or the limit it passes.
pub fn read(bytes: &[u8]) -> Result<Document<'_>, Finding> {
    let whole = |what: String| Finding { place: String::new(), line: 1, column: 1, what, suggestion: None };
    if bytes.len() > LARGEST {
        return Err(whole(format!("expected a file of at most {LARGEST} bytes, found {}", bytes.len())));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            let (line, column) = position(good, good.len());
            return Err(Finding { line, column, ..whole("expected a text file in UTF-8, found other bytes".into()) });
        }
    };
    if text.starts_with('\u{feff}') {
        return Err(whole("expected no mark of byte order before the first letter; save the file as UTF-8 without BOM".into()));
    }
    if text.trim().is_empty() {
        return Err(whole("expected an assessment, found an empty file".into()));
    }
    match Reader::new(text).whole() {
        Ok(root) => Ok(Document { text, root }),
        Err((at, what)) => {
            let (line, column) = position(text, at);
            Err(Finding { line, column, ..whole(what) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refuses(text: &str, line: usize, column: usize, what: &str) {
        let finding = read(text.as_bytes()).expect_err("it is no JSON");
        assert!(finding.what.contains(what), "{text:?}: {finding}");
        assert_eq!((finding.line, finding.column), (line, column), "{text:?}: {finding}");
    }

    #[test]
    fn mistakes_are_named_with_line_and_column() {
        refuses("{\n  \"a\": 1,\n  \"a\": 2\n}", 3, 3, "the key \"a\" stands there twice");
        refuses("{\n  \"ä\": [1, 2\n}", 3, 1, "expected , or ], found \"}\"");
        refuses("{\"a\": 01}", 1, 7, "expected a number");
        refuses("{\"a\": NaN}", 1, 7, "expected a value, found \"N\"");
        refuses("{\"a\": 1e999}", 1, 7, "ordinary size");
        refuses("{\"a\": 1,}", 1, 9, "expected a key in quotes");
        refuses("{\"a\": \"b", 1, 7, "does not end");
        refuses("{\"a\": \"\u{1}\"}", 1, 8, "control character");
        refuses("{\"a\": \"\\x\"}", 1, 8, "expected one of");
        refuses("{\"a\": \"\\ud83d\"}", 1, 8, "four digits");
        refuses("[1] [2]", 1, 5, "nothing after");
        refuses("", 1, 1, "an empty file");
        refuses("\u{feff}{}", 1, 1, "byte order");
    }

    #[test]
    fn bytes_that_are_no_text_are_placed() {
        let finding = read(b"{\n \"a\": \"\xff\"}").expect_err("it is no text");
        assert_eq!((finding.line, finding.column), (2, 8), "{finding}");
    }

    #[test]
    fn floods_are_refused() {
        let deep = "[".repeat(1_000_000);
        assert!(read(deep.as_bytes()).expect_err("too deep").what.contains("nested deeper"));
        let many = ["[", &"0,".repeat(900_000), "0]"].concat();
        assert!(read(many.as_bytes()).expect_err("too many").what.contains("at most 100000 values"));
        let long = ["\"", &"x".repeat(1_000_000), "\""].concat();
        assert!(read(long.as_bytes()).expect_err("too long").what.contains("at most 8000 letters"));
        let large = vec![b' '; LARGEST + 1];
        assert!(read(&large).expect_err("too large").what.contains("at most 2000000 bytes"));
    }

    #[test]
    fn escapes_are_read() {
        let document = read(br#"{"a": ["\u00e4\ud83d\ude00\n\"", -1.5e3, null, true]}"#).expect("JSON");
        let Some(Value::List(items)) = document.root.value.get("a").map(|node| &node.value) else { panic!("a list") };
        assert!(matches!(&items[0].value, Value::Text(text) if text == "ä😀\n\""));
        assert!(matches!(items[1].value, Value::Number(number) if number == -1500.0));
        assert_eq!(document.position(document.find("a[2].none")), (1, 42));
    }
}

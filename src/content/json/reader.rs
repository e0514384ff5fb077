//! The grammar of JSON (RFC 8259), letter by letter.

use std::collections::BTreeSet;

use super::{DEEPEST, LONGEST_KEY, LONGEST_TEXT, MOST_VALUES, Member, Node, Value};

/// Where a file is wrong, and what is wrong there.
pub(super) type Wrong = (usize, String);

/// A text being read.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    values: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, values: 0 }
    }

    /// The only value of a file.
    pub(super) fn whole(&mut self) -> Result<Node, Wrong> {
        let root = self.node()?;
        self.blank();
        if self.at < self.text.len() { self.wrong("expected nothing after the last bracket") } else { Ok(root) }
    }

    fn wrong<T>(&self, what: impl Into<String>) -> Result<T, Wrong> {
        Err((self.at, what.into()))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, sign: u8) -> Result<(), Wrong> {
        self.blank();
        if self.peek() != Some(sign) {
            return self.wrong(["expected ", &char::from(sign).to_string(), ", found ", &self.found()].concat());
        }
        self.at += 1;
        Ok(())
    }

    /// What stands here, for a message.
    fn found(&self) -> String {
        let rest = &self.text[self.at..];
        match rest.chars().next() {
            None => "the end of the file".to_owned(),
            Some(letter) => ["\"", &letter.to_string(), "\""].concat(),
        }
    }

    fn node(&mut self) -> Result<Node, Wrong> {
        self.blank();
        self.values += 1;
        if self.values > MOST_VALUES {
            return self.wrong(format!("expected at most {MOST_VALUES} values"));
        }
        let at = self.at;
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::list)?,
            Some(b'"') => Value::Text(self.text(LONGEST_TEXT)?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ => match ["null", "true", "false"].into_iter().find(|word| self.text[self.at..].starts_with(word)) {
                Some(word) => {
                    self.at += word.len();
                    if word == "null" { Value::Null } else { Value::Bool }
                }
                None => return self.wrong(["expected a value, found ", &self.found()].concat()),
            },
        };
        Ok(Node { at, value })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Value, Wrong>) -> Result<Value, Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.wrong(format!("nested deeper than {DEEPEST} levels"));
        }
        self.at += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn object(&mut self) -> Result<Value, Wrong> {
        let mut members: Vec<Member> = Vec::new();
        let mut seen = BTreeSet::new();
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(members));
        }
        loop {
            self.blank();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return self.wrong(["expected a key in quotes, found ", &self.found()].concat());
            }
            let key = self.text(LONGEST_KEY)?;
            if !seen.insert(key.clone()) {
                return Err((at, ["the key \"", &key, "\" stands there twice"].concat()));
            }
            self.expect(b':')?;
            members.push(Member { key, at, node: self.node()? });
            if self.ends(b'}')? {
                return Ok(Value::Object(members));
            }
        }
    }

    fn list(&mut self) -> Result<Value, Wrong> {
        let mut items = Vec::new();
        self.blank();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.node()?);
            if self.ends(b']')? {
                return Ok(Value::List(items));
            }
        }
    }

    /// Whether the list or object ends here; else there is a comma.
    fn ends(&mut self, end: u8) -> Result<bool, Wrong> {
        self.blank();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(false)
            }
            Some(sign) if sign == end => {
                self.at += 1;
                Ok(true)
            }
            _ => self.wrong(["expected , or ", &char::from(end).to_string(), ", found ", &self.found()].concat()),
        }
    }

    fn number(&mut self) -> Result<f64, Wrong> {
        let start = self.at;
        let rest = &self.text[start..];
        let length = rest.find(|letter: char| !letter.is_ascii_digit() && !"+-.eE".contains(letter)).unwrap_or(rest.len());
        let written = &rest[..length];
        if !is_number(written) {
            return self.wrong("expected a number such as 7, -2 or 0.25");
        }
        self.at += length;
        // Very long numbers overflow to infinity.
        match written.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(number),
            _ => Err((start, "expected a number of ordinary size".into())),
        }
    }

    fn text(&mut self, longest: usize) -> Result<String, Wrong> {
        let start = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|letter: char| letter == '"' || letter == '\\' || letter.is_control()).unwrap_or(rest.len());
            text.push_str(&rest[..plain]);
            self.at += plain;
            if text.len() > longest {
                return Err((start, format!("expected at most {longest} letters, found more")));
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escaped()?),
                Some(_) => return self.wrong("expected no control character in a text; write \\n for a new line"),
                None => return Err((start, "the text does not end".into())),
            }
        }
    }

    /// A letter written with a backslash.
    fn escaped(&mut self) -> Result<char, Wrong> {
        let sign = self.text.as_bytes().get(self.at + 1).copied();
        let letter = match sign {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.by_number(),
            _ => return self.wrong("expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
        };
        self.at += 2;
        Ok(letter)
    }

    /// `\u` and four digits; letters beyond the first plane are written as two of them.
    fn by_number(&mut self) -> Result<char, Wrong> {
        let unit = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) { u16::from_str_radix(digits, 16).ok() } else { None }
        };
        let units: Vec<u16> = [unit(self.at), unit(self.at + 6)].into_iter().map_while(|unit| unit).collect();
        match char::decode_utf16(units).next() {
            Some(Ok(letter)) => {
                self.at += 6 * letter.len_utf16();
                Ok(letter)
            }
            Some(Err(_)) | None => self.wrong("expected \\u and the four digits of a letter"),
        }
    }
}

/// Whether it is written as JSON wants numbers.
fn is_number(written: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).map_or((unsigned, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, fraction)| (whole, Some(fraction)));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

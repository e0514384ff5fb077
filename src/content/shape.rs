//! Whether a file has the form the schema describes. Everything that is wrong is found, not the
//! first thing alone. It knows the words of JSON Schema that the schema of the wire types is
//! written in; a word it does not know stops the tests, not a reader.

use serde_json::Value as Json;

use super::finding::Finding;
use super::json::{Document, Member, Node, Value};
use super::suggest::{self, nearest};
use super::wire::ID;

/// More findings than these help nobody.
pub const MOST: usize = 200;

/// Compares a file with a schema.
#[must_use]
pub fn findings(document: &Document, schema: &Json) -> Vec<Finding> {
    let mut walk = Walk { document, definitions: &schema["$defs"], found: Vec::new() };
    walk.node(&document.root, schema, String::new());
    shortened(walk.found)
}

/// At most [`MOST`] findings, the last of them saying that there are more.
#[must_use]
pub fn shortened(mut findings: Vec<Finding>) -> Vec<Finding> {
    if findings.len() > MOST {
        findings.truncate(MOST);
        let first = findings[0].clone();
        findings.push(Finding { place: String::new(), what: "there are more; fix these first".to_owned(), suggestion: None, ..first });
    }
    findings
}

struct Walk<'d> {
    document: &'d Document<'d>,
    definitions: &'d Json,
    found: Vec<Finding>,
}

impl Walk<'_> {
    fn report(&mut self, at: usize, place: &str, what: String, suggestion: Option<String>) {
        if self.found.len() <= MOST {
            let (line, column) = self.document.position(at);
            self.found.push(Finding { place: place.to_owned(), line, column, what, suggestion });
        }
    }

    fn node(&mut self, node: &Node, schema: &Json, place: String) {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            return self.node(node, &self.definitions[name], place);
        }
        if let Some(ways) = schema["anyOf"].as_array() {
            // Something or nothing: what is there is compared with the something.
            let nothing = |way: &&Json| way["type"] == "null";
            if !(matches!(node.value, Value::Null) && ways.iter().any(|way| nothing(&way))) {
                ways.iter().filter(|way| !nothing(way)).for_each(|way| self.node(node, way, place.clone()));
            }
            return;
        }
        let words = words(schema);
        if !words.is_empty() {
            return self.word(node, &words, &place);
        }
        if !has_type(&node.value, &schema["type"]) {
            let what = ["expected ", &type_name(&schema["type"]), ", found ", node.value.kind()].concat();
            return self.report(node.at, &place, what, None);
        }
        match &node.value {
            Value::Null | Value::Bool => {}
            Value::Number(number) => self.number(node, *number, schema, &place),
            Value::Text(text) => self.text(node, text, schema, &place),
            Value::List(items) => self.list(node, items, schema, &place),
            Value::Object(members) => self.object(node, members, schema, &place),
        }
    }

    /// One word of a list of words.
    fn word(&mut self, node: &Node, words: &[&str], place: &str) {
        let list = words.join(", ");
        match &node.value {
            Value::Text(text) if words.contains(&text.as_str()) => {}
            Value::Text(text) => {
                let what = ["expected one of ", &list, ", found \"", &beginning(text), "\""].concat();
                self.report(node.at, place, what, nearest(text, words.iter().copied()));
            }
            other => self.report(node.at, place, ["expected one of ", &list, ", found ", other.kind()].concat(), None),
        }
    }

    fn number(&mut self, node: &Node, number: f64, schema: &Json, place: &str) {
        let bound = |name: &str| schema[name].as_f64();
        let whole = names(&schema["type"]).contains(&"integer");
        if whole && number.fract() != 0.0 {
            return self.report(node.at, place, format!("expected a whole number, found {number}"), None);
        }
        let low = bound("minimum").filter(|low| number < *low).map(|low| format!("expected {low} or more, found {number}"));
        let high = bound("maximum").filter(|high| number > *high).map(|high| format!("expected {high} or less, found {number}"));
        // The packed form counts in thousandths.
        let fine = ((number * 1000.0).round() / 1000.0 != number || number.abs() > 1e9)
            .then(|| format!("expected a number of ordinary size with at most three digits after the point, found {number}"));
        if let Some(what) = low.or(high).or(fine) {
            self.report(node.at, place, what, None);
        }
    }

    fn text(&mut self, node: &Node, text: &str, schema: &Json, place: &str) {
        let letters = text.chars().count() as u64;
        if let Some(most) = schema["maxLength"].as_u64().filter(|most| letters > *most) {
            return self.report(node.at, place, format!("expected at most {most} letters, found {letters}"), None);
        }
        if let Some(least) = schema["minLength"].as_u64().filter(|least| letters < *least) {
            return self.report(node.at, place, format!("expected at least {least} letter, found {letters}"), None);
        }
        let is_id = |text: &str| !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
        if schema["pattern"] == ID && !is_id(text) {
            let what = ["expected an id of small letters, digits and hyphens, found \"", &beginning(text), "\""].concat();
            self.report(node.at, place, what, None);
        }
    }

    fn list(&mut self, node: &Node, items: &[Node], schema: &Json, place: &str) {
        let length = items.len() as u64;
        if let Some(most) = schema["maxItems"].as_u64().filter(|most| length > *most) {
            return self.report(node.at, place, format!("expected at most {most} items, found {length}"), None);
        }
        if let Some(least) = schema["minItems"].as_u64().filter(|least| length < *least) {
            self.report(node.at, place, format!("expected at least {least} items, found {length}"), None);
        }
        for (number, item) in items.iter().enumerate() {
            self.node(item, &schema["items"], [place, "[", &number.to_string(), "]"].concat());
        }
    }

    fn object(&mut self, node: &Node, members: &[Member], schema: &Json, place: &str) {
        let known = schema["properties"].as_object();
        let others = &schema["additionalProperties"];
        let length = members.len() as u64;
        if let Some(most) = schema["maxProperties"].as_u64().filter(|most| length > *most) {
            return self.report(node.at, place, format!("expected at most {most} fields, found {length}"), None);
        }
        if let Some(least) = schema["minProperties"].as_u64().filter(|least| length < *least) {
            self.report(node.at, place, format!("expected at least {least} field, found {length}"), None);
        }
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            if node.value.get(name).is_none() {
                self.report(node.at, place, ["missing field \"", name, "\""].concat(), None);
            }
        }
        for member in members {
            let inner = below(place, &member.key);
            match known.and_then(|known| known.get(&member.key)) {
                Some(schema) => self.node(&member.node, schema, inner),
                None if others.is_object() => self.node(&member.node, others, inner),
                None => {
                    let names = known.into_iter().flat_map(|known| known.keys().map(String::as_str));
                    let meant = if self.found.len() < suggest::MOST { nearest(&member.key, names) } else { None };
                    self.report(member.at, &inner, ["unknown field \"", &beginning(&member.key), "\""].concat(), meant);
                }
            }
        }
    }
}

/// The path of a key in an object.
#[must_use]
pub fn below(place: &str, key: &str) -> String {
    let plain = !key.is_empty() && !key.contains(['.', '[', ']', '"']);
    match (place.is_empty(), plain) {
        (true, true) => key.to_owned(),
        (false, true) => [place, ".", key].concat(),
        (_, false) => [place, "[\"", key, "\"]"].concat(),
    }
}

/// The words of an enumeration; none for other schemas.
fn words(schema: &Json) -> Vec<&str> {
    let listed = schema["enum"].as_array().into_iter().flatten().filter_map(Json::as_str);
    let described = schema["oneOf"].as_array().into_iter().flatten().flat_map(|way| {
        let several = way["enum"].as_array().into_iter().flatten().filter_map(Json::as_str);
        way["const"].as_str().into_iter().chain(several)
    });
    listed.chain(described).collect()
}

fn names(types: &Json) -> Vec<&str> {
    match types {
        Json::String(name) => vec![name],
        Json::Array(names) => names.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn has_type(value: &Value, types: &Json) -> bool {
    names(types).into_iter().any(|name| match value {
        Value::Null => name == "null",
        Value::Bool => name == "boolean",
        Value::Number(_) => name == "number" || name == "integer",
        Value::Text(_) => name == "string",
        Value::List(_) => name == "array",
        Value::Object(_) => name == "object",
    })
}

fn type_name(types: &Json) -> String {
    let said = names(types).into_iter().filter(|name| *name != "null").map(|name| match name {
        "boolean" => "true or false",
        "number" => "a number",
        "integer" => "a whole number",
        "string" => "a text",
        "array" => "a list",
        _ => "an object",
    });
    said.collect::<Vec<_>>().join(" or ")
}

/// The beginning of something that may be long.
fn beginning(text: &str) -> String {
    let start: String = text.chars().take(60).collect();
    if start.len() < text.len() { [&start, "…"].concat() } else { start }
}

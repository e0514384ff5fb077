//! What the definition and its words say, for tests that must not repeat them.

use std::sync::LazyLock;

use serde_json::Value;

static DEFINITION: LazyLock<Value> = LazyLock::new(|| parse(include_str!("../../src/content/data/definition.json")));
static TEXTS: LazyLock<Value> = LazyLock::new(|| parse(include_str!("../../src/content/data/texts/en.json")));

/// The sentences of a cause that advise training.
pub(crate) fn training_steps(cause: &str) -> Vec<String> {
    let known = list(&DEFINITION["causes"]).iter().find(|known| known["id"] == cause);
    let steps = known.map(|known| list(&known["steps"])).unwrap_or_default();
    let training = steps.iter().filter(|step| step["training"] == true);
    training.map(|step| sentence(&format!("cause.{cause}.step.{}", word(&step["id"])))).collect()
}

/// What a text key says in English.
pub(crate) fn sentence(key: &str) -> String {
    TEXTS[key].as_str().unwrap_or_else(|| panic!("no text \"{key}\"")).to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("the content test has read this file")
}

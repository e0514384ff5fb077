//! The published JSON Schema, made from the wire types: editors complete and check a file with
//! it, and so does [`super::shape`]. What it says and what is accepted cannot drift apart.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Deserialize;
use serde_json::Value;

use super::wire;

/// A whole assessment in one file, as a site owner brings it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Where the schema is, for the editor.
    #[serde(rename = "$schema", default)]
    #[schemars(length(max = 1000))]
    pub schema: Option<String>,
    /// Questions, causes, rules: everything but the words.
    pub definition: wire::Definition,
    /// The words: by language tag, then by key.
    #[schemars(extend("minProperties" = 1, "maxProperties" = 20))]
    pub texts: BTreeMap<String, Sentences>,
}

/// The words of one language by key, each a sentence on one line.
pub type Sentences = BTreeMap<String, String>;

/// The schema of an assessment file.
#[must_use]
pub fn schema() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let generator = SchemaSettings::draft2020_12().into_generator();
        let mut schema = generator.into_root_schema_for::<Assessment>();
        schema.insert("title".to_owned(), "An assessment for the heavy-legs widget".into());
        schema.to_value()
    })
}

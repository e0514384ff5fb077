//! The reader and the check of own assessments in the browser: a second WebAssembly file, loaded
//! only where somebody brings one. Converts and wires, decides nothing: the work is in
//! `content::own`.
//!
//! Built like this, and by `tools/dist.sh`:
//!
//! ```text
//! cargo build --release --target wasm32-unknown-unknown --bin heavy-legs-check --features checker
//! ```

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "what is exported to JavaScript has to be public")]
mod exports {
    use heavy_legs::content::check::WORK;
    use heavy_legs::content::own::{self, Checked};
    use heavy_legs::content::{Finding, Texts, packed, schema};
    use js_sys::{Array, Object, Reflect, Uint8Array};
    use wasm_bindgen::prelude::*;

    /// Makes the two files that the widget reads of an assessment file. `ours` is what stands in
    /// `heavy-legs.en.txt` and `heavy-legs-result.en.txt`, one after the other: the sentences of the pages that the file does not bring.
    ///
    /// The object has `bin` (bytes) and `texts` (a text), or neither of them and `problems`: a
    /// list of objects with `place`, `line`, `column`, `what`, `suggestion` (perhaps missing)
    /// and `text`, which is all of it in one line.
    #[wasm_bindgen]
    #[must_use]
    pub fn compile(json: &[u8], language: &str, ours: &str) -> JsValue {
        let made = Object::new();
        match own::compile(json, language, &[packed::own_texts(ours)]) {
            Ok((bytes, texts)) => {
                put(&made, "bin", &Uint8Array::from(bytes.as_slice()));
                put(&made, "texts", &JsValue::from_str(&texts));
                put(&made, "problems", &Array::new());
            }
            Err(findings) => put(&made, "problems", &list(&findings)),
        }
        made.into()
    }

    /// Checks an assessment file to the end, as `content check FILE` does: the object has
    /// `problems`, `notes` (of the same form) and, if there is no problem, `figures`: a text.
    #[wasm_bindgen]
    #[must_use]
    pub fn check(json: &[u8], ours: &str) -> JsValue {
        let made = Object::new();
        let ours: [Texts; 1] = [packed::own_texts(ours)];
        match own::examine_within(json, &ours, WORK) {
            Ok(Checked { notes, figures, .. }) => {
                put(&made, "problems", &Array::new());
                put(&made, "notes", &list(&notes));
                put(&made, "figures", &JsValue::from_str(&figures.to_string()));
            }
            Err(findings) => {
                put(&made, "problems", &list(&findings));
                put(&made, "notes", &Array::new());
            }
        }
        made.into()
    }

    fn list(findings: &[Finding]) -> Array {
        findings.iter().map(object).collect()
    }

    fn object(finding: &Finding) -> Object {
        let made = Object::new();
        put(&made, "place", &JsValue::from_str(&finding.place));
        put(&made, "line", &JsValue::from_f64(finding.line as f64));
        put(&made, "column", &JsValue::from_f64(finding.column as f64));
        put(&made, "what", &JsValue::from_str(&finding.what));
        if let Some(suggestion) = &finding.suggestion {
            put(&made, "suggestion", &JsValue::from_str(suggestion));
        }
        put(&made, "text", &JsValue::from_str(&finding.to_string()));
        made
    }

    /// Setting a property of a fresh object cannot fail.
    fn put(object: &Object, key: &str, value: &JsValue) {
        drop(Reflect::set(object, &JsValue::from_str(key), value));
    }
}

fn main() {}

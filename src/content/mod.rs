//! Content as data: the definition and the texts, read from JSON, resolved once, checked, and
//! reported on with the place of every problem. That happens before publishing; the widget reads
//! the packed form, which holds nothing that did not pass. Adding a cause, a question or a language is a
//! change of the files under `data/` alone.

#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod condition;
#[cfg(not(target_arch = "wasm32"))]
pub mod decode;
pub mod keys;
pub mod languages;
pub mod packed;
pub mod problem;
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
pub mod wire;

#[cfg(not(target_arch = "wasm32"))]
pub use decode::decode;
pub use problem::Problem;
pub use texts::Texts;

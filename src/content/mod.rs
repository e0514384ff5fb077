//! Content as data: the definition and the texts, read from JSON, resolved once, checked, and
//! reported on with the place of every problem. That happens before publishing; the widget reads
//! the packed form, which holds nothing that did not pass. Adding a cause, a question or a language is a
//! change of the files under `data/` alone.

#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod check;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod condition;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod decode;
pub mod finding;
pub mod json;
pub mod keys;
pub mod languages;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod own;
pub mod packed;
pub mod pages;
pub mod problem;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod schema;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod shape;
pub mod suggest;
pub mod texts;
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub mod wire;

#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub use decode::decode;
pub use finding::Finding;
pub use problem::Problem;
pub use texts::Texts;

//! Content as data: the definition and the texts, read from JSON, resolved once, checked, and
//! reported on with the place of every problem. Adding a cause, a question or a language is a
//! change of the files under `data/` alone.

pub mod check;
pub mod condition;
pub mod decode;
pub mod languages;
pub mod problem;
pub mod texts;
pub mod wire;

pub use decode::decode;
pub use problem::Problem;
pub use texts::Texts;

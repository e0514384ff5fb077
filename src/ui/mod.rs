//! What the reader sees: a Yew component around the session, and the screens it writes. The
//! session in, the reader's wishes out; no storage, no network, no arithmetic, and no sentence,
//! for every sentence is a text key.

pub mod app;
pub mod calendar;
pub mod control;
pub mod dom;
pub mod host;
pub mod keeping;
pub mod mark;
pub mod pieces;
pub mod screens;
pub mod wishes;
pub mod words;

pub use app::App;
pub use host::{Around, Day, Host, Later};
pub use wishes::Wishes;
pub use words::Words;

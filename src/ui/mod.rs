//! What the reader sees: Yew components around the session. Props in, actions out; no storage,
//! no network, no arithmetic, and no sentence, for every sentence is a text key.

pub mod app;
pub mod calendar;
pub mod dom;
pub mod host;
pub mod mark;
pub mod pieces;
pub mod screens;
pub mod words;

pub use app::App;
pub use host::{Day, Host};
pub use words::Words;

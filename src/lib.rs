//! heavy-legs: a self-assessment that explains, in plain words, what may make a runner's legs
//! feel heavy. Everything runs in the reader's browser.
//!
//! The map, each layer knowing only those below it:
//!
//! | module | what it is |
//! |---|---|
//! | `embed` | the browser: the element, its files, dates, downloads |
//! | [`ui`] | Yew: screens and their pieces |
//! | [`session`] | one reader's way through the quiz, pure |
//! | [`content`] | the definition and the texts, read from JSON and checked |
//! | [`engine`] | the assessment: answers in, report out, pure |
//!
//! Beside them stands `simulate`, native only: what choosing the questions is worth, on made-up
//! readers.

pub mod content;
pub mod engine;
pub mod session;
pub mod ui;

#[cfg(not(target_arch = "wasm32"))]
pub mod simulate;

// The checker is built without the widget.
#[cfg(all(target_arch = "wasm32", not(feature = "checker")))]
pub mod embed;

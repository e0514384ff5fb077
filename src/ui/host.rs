//! What the widget needs of the world around it, as callbacks: the calendar and the printer.

use yew::prelude::*;

/// A day, for people and for machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// As it is said in the reader's language, for example "Sunday, 6 December 2026".
    pub spoken: String,
    /// Year, month and day with hyphens (ISO 8601).
    pub iso: String,
}

/// What the page around the widget can do.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The day so many days from the day of the quiz.
    pub day: Callback<u16, Day>,
    /// Prints the result.
    pub print: Callback<()>,
    /// Told where the reader is, after everything they do: see [`crate::session::whereabouts`].
    pub changed: Callback<String>,
}

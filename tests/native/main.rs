//! The tests that need no browser: the engine, the session and the content through the public
//! interface, and the rules of the layout.

mod advice;
mod answering;
mod bad;
mod content;
mod firmness;
mod hostile;
mod keeping;
mod languages;
mod layers;
mod markup;
mod mentions;
mod own;
mod promise;
mod properties;
mod reader;
mod reports;
mod rest_week;
mod sessions;
mod simulation;
mod stops;
mod triage;
mod vignettes;
mod wanderings;

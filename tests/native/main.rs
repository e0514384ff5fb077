//! The tests that need no browser: the engine, the session and the content through the public
//! interface, and the rules of the layout.

mod reader;
mod vignettes;

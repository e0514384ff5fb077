//! The components in a headless browser: clicks and typing, and what stands on the page then.
//! The content is the one readers get, packed into `target/packed/` beforehand.

#![cfg(target_arch = "wasm32")]

mod answers;
mod app;
mod choices;
mod emergency;
mod fields;
mod firmness;
mod keeping;
mod mount;
mod page;
mod report;
mod scales;
mod sheet;
mod stopped;
mod tool;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

//! The built widget, end to end: the files in `dist/` on pages in a headless Chromium, and what
//! matters most in Firefox and WebKitGTK, too (`engines.rs`).
//!
//! `make test` builds the files, installs the browser and sets what the tests read:
//! `HEAVY_LEGS_DIST`, the folder with the files, and `HEAVY_LEGS_MODULES`, the packages from npm.

mod access;
mod brought;
mod browser;
mod budget;
mod configurator;
mod content;
mod embed;
mod engines;
mod first;
mod folder;
mod hostile;
mod keeping;
mod language;
mod late;
mod loading;
mod own;
mod owner;
mod pages;
mod paper;
mod paths;
mod privacy;
mod quiz;
mod result;
mod safety;
mod server;
mod ship;
mod shots;
mod speed;
mod steps;
mod theme;
mod wishes;

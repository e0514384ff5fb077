//! The widget as trunk builds it. The work is in the library; the script beside it calls
//! `mount` for every element on the page.

fn main() {}

//! How well the order of the questions does, on made-up readers: drawn from the model and from
//! worlds in which the model is wrong. Native only; `make simulate` writes docs/simulation.md.

pub mod chance;
pub mod measure;
pub mod page;
pub mod plot;
pub mod policies;
pub mod readers;

//! The assessment itself, and nothing else: no browser, no clock, no chance, no sentence in any
//! language. The flow is one way:
//!
//! [`Definition`] + [`Answers`] → [`Picture`] (flags and measures) → [`triage`] → [`evidence`]
//! per cause → [`Report`].
//!
//! Triage is computed from the answers alone and first; scores come after and can add two rules
//! but never take one away. A [`Definition`] that exists is sound (decoding proves it), so
//! nothing here can fail: any combination of answers gives a report.

pub mod adaptive;
pub mod answers;
pub mod balance;
pub mod calculators;
pub mod change;
pub mod condition;
pub mod counterfactual;
pub mod cut;
pub mod definition;
pub mod doubt;
pub mod evidence;
pub mod looks;
pub mod measure;
pub mod next;
mod order;
pub mod report;
pub mod tools;
pub mod triage;
pub mod trial;
pub mod truth;
pub mod units;

pub use answers::{Answer, Answers};
pub use condition::{Condition, Picture, Reason};
pub use definition::Definition;
pub use evidence::{Band, Contribution};
pub use report::{Finding, Outcome, Report};
pub use triage::{Fired, Level};
pub use truth::{Range, Truth};

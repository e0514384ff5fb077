//! Something wrong in a content file, said so that its author finds it.

use std::fmt;

/// One problem: where it is, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place, for example `questions[3].options[1].only-when`.
    pub place: String,
    /// What is wrong and what was expected; lower case, without a full stop.
    pub what: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.place)?;
        out.write_str(": ")?;
        out.write_str(&self.what)
    }
}

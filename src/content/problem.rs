//! Something wrong in a content file, said so that its author finds it.

use std::fmt;

/// One problem: where it is, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place, for example `questions[3].options[1].only-when`.
    pub place: String,
    /// What is wrong and what was expected; lower case, without a full stop.
    pub what: String,
    /// What was probably meant, where something known is spelled nearly so.
    pub suggestion: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), suggestion: None }
    }

    /// A fault, and where it is.
    pub fn at(place: impl Into<String>, fault: Fault) -> Self {
        Self { place: place.into(), what: fault.what, suggestion: fault.suggestion }
    }
}

/// What is wrong, before it is known where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong and what was expected.
    pub what: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl From<String> for Fault {
    fn from(what: String) -> Self {
        Self { what, suggestion: None }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.place)?;
        out.write_str(": ")?;
        out.write_str(&self.what)?;
        match &self.suggestion {
            Some(suggestion) => {
                out.write_str("; did you mean \"")?;
                out.write_str(suggestion)?;
                out.write_str("\"?")
            }
            None => Ok(()),
        }
    }
}

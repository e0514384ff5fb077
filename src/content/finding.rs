//! Something wrong in a file that somebody brought, with the line to look at.

use std::fmt;

/// One problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The path to it, for example `definition.questions[3].options[1].only-when`; empty for
    /// the file as a whole.
    pub place: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, counted in letters.
    pub column: usize,
    /// What is wrong and what was expected; lower case, without a full stop.
    pub what: String,
    /// What was probably meant, where something known is spelled nearly so.
    pub suggestion: Option<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: ", self.line, self.column)?;
        if !self.place.is_empty() {
            write!(out, "{}: ", self.place)?;
        }
        out.write_str(&self.what)?;
        match &self.suggestion {
            Some(suggestion) => write!(out, "; did you mean \"{suggestion}\"?"),
            None => Ok(()),
        }
    }
}

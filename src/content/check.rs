//! The check: proof that a definition, its texts and the map of the article belong together and
//! that every part of them can be met by a reader. `make test` runs it, and so does the command
//! `content check`; the widget never does.
//!
//! | part | what it proves |
//! |---|---|
//! | [`options`] | every option, field, flag and measure informs something or says why not |
//! | [`rules`] | every rule fires for some reader, and no skip rule hides what it needs |
//! | [`reach`] | every question can be asked and every cause can be met |
//! | [`texts`] | every sentence the definition needs is there, and no other |
//! | [`article`] | every item of the article is met somewhere |
//!
//! "Can" is shown by example: `solve` turns a condition into `cases` of answers, and `walk`
//! gives those answers to a real [`crate::session::Session`].

pub mod article;
pub mod options;
pub mod reach;
pub mod rules;
pub mod texts;

mod cases;
mod measures;
mod solve;
mod uses;
mod walk;

use std::fmt;

use super::problem::Problem;
use super::{Texts, decode, wire};
use crate::engine::definition::Definition;

/// What was looked at, for the reader of the proof.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Questions and their options.
    pub options: options::Figures,
    /// Triage.
    pub rules: rules::Figures,
    /// Causes.
    pub causes: reach::Figures,
    /// How many sentences there are.
    pub texts: usize,
    /// The article.
    pub article: article::Figures,
    /// How many statements carry the class of their source.
    pub sourced: usize,
}

/// Checks a definition, the texts of the language everything falls back to, and the map of the
/// article, each as the content of its file.
///
/// # Errors
/// Every problem found. A definition that cannot be decoded is not looked at further.
pub fn check(definition: &str, texts: &str, article: &str) -> Result<Figures, Vec<Problem>> {
    // Sessions hold their definition for good; a check runs once.
    let decoded: &'static Definition = Box::leak(Box::new(decode(definition)?));
    let wire: wire::Definition = serde_json::from_str(definition).map_err(|error| vec![Problem::new("definition", error.to_string())])?;
    let words = Texts::decode(texts).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    let figures = Figures {
        options: options::check(decoded, &wire, &mut problems),
        rules: rules::check(decoded, &mut problems),
        causes: reach::check(decoded, &mut problems),
        texts: texts::check(decoded, &words, &mut problems),
        article: article::check(&wire, &words, article, &mut problems),
        sourced: sourced(decoded),
    };
    if problems.is_empty() { Ok(figures) } else { Err(problems) }
}

/// How many statements carry a source class. Decoding refuses those that do not.
fn sourced(definition: &Definition) -> usize {
    let of_causes = definition.causes.iter().map(|cause| 1 + cause.steps.len() + cause.model.as_ref().map_or(0, |model| model.evidence.len()));
    of_causes.sum::<usize>() + definition.rules.len() + definition.corrections.len()
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.options)?;
        writeln!(out, "{}", self.rules)?;
        writeln!(out, "{}", self.causes)?;
        writeln!(out, "texts: {} sentences; none is missing and none is unused", self.texts)?;
        writeln!(out, "{}", self.article)?;
        write!(out, "sources: {} statements, each with the class of its source", self.sourced)
    }
}

//! The check: proof that a definition, its texts and the map of the article belong together and
//! that every part of them can be met by a reader. `make test` runs it, and so does the command
//! `content check`; the widget never does.
//!
//! | part | what it proves |
//! |---|---|
//! | [`options`] | every option, field, flag and measure informs something or says why not |
//! | [`rules`] | every rule fires for some reader, and no skip rule hides what it needs |
//! | [`reach`] | every question can be asked and every cause can be met |
//! | [`promise`] | whichever question comes when, half a red flag brings the other half |
//! | [`texts`] | every sentence the definition needs is there, and no other |
//! | [`article`] | every item of the article is met somewhere |
//!
//! "Can" is shown by example: `solve` turns a condition into `cases` of answers, and `walk`
//! gives those answers to a real [`crate::session::Session`].

pub mod article;
pub mod options;
pub mod promise;
pub mod reach;
pub mod rules;
pub mod texts;

mod budget;
mod cases;
mod measures;
mod solve;
mod uses;
mod walk;

pub use budget::Budget;

use std::fmt;

use super::problem::Problem;
use super::{Texts, decode, wire};
use crate::engine::definition::Definition;

/// The work that a check may be, in steps of about a microsecond: several times what the largest
/// assessment we know needs. A search that needs more ends early and says so.
pub const WORK: u64 = 10_000_000;

/// What was looked at in any definition, for the reader of the proof.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Questions and their options.
    pub options: options::Figures,
    /// Triage.
    pub rules: rules::Figures,
    /// Causes.
    pub causes: reach::Figures,
    /// Ways through the questions.
    pub paths: promise::Figures,
    /// How many statements carry the class of their source.
    pub sourced: usize,
}

/// What was looked at in our own assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Ours {
    /// What holds for any definition.
    pub any: Figures,
    /// How many sentences there are.
    pub texts: usize,
    /// The article.
    pub article: article::Figures,
}

/// Checks what holds for any definition, with so much work, and adds the problems found.
pub fn any(definition: &'static Definition, wire: &wire::Definition, work: u64, problems: &mut Vec<Problem>) -> Figures {
    let budget = Budget::new(definition, work);
    Figures {
        options: options::check(definition, wire, problems),
        rules: rules::check(definition, &budget, problems),
        causes: reach::check(definition, &budget, problems),
        paths: promise::check(definition, &budget, problems),
        sourced: sourced(definition),
    }
}

/// Checks our own assessment: the definition, the texts of the language everything falls back
/// to, and the map of the article, each as the content of its file.
///
/// # Errors
/// Every problem found. A definition that cannot be decoded is not looked at further.
pub fn check(definition: &str, texts: &str, article: &str) -> Result<Ours, Vec<Problem>> {
    // Sessions hold their definition for good; a check runs once.
    let decoded: &'static Definition = Box::leak(Box::new(decode(definition)?));
    let wire: wire::Definition = serde_json::from_str(definition).map_err(|error| vec![Problem::new("definition", error.to_string())])?;
    let words = Texts::decode(texts).map_err(|problem| vec![problem])?;
    let mut problems = Vec::new();
    stated(&wire, &mut problems);
    let figures = Ours {
        any: any(decoded, &wire, WORK, &mut problems),
        texts: texts::check(decoded, &words, &mut problems),
        article: article::check(&wire, &words, article, &mut problems),
    };
    if problems.is_empty() { Ok(figures) } else { Err(problems) }
}

/// Ours says for every question how common its answers are; other authors may leave that open.
fn stated(wire: &wire::Definition, problems: &mut Vec<Problem>) {
    for (place, question) in wire.questions.iter().enumerate() {
        let stated = question.options.iter().all(|option| option.share.is_some()) && question.fields.is_empty() == question.typical.is_empty();
        if !stated {
            problems
                .push(Problem::new(["questions[", &place.to_string(), "]"].concat(), "expected a share for every option, and typical numbers for its fields"));
        }
    }
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
        writeln!(out, "{}", self.paths)?;
        write!(out, "sources: {} statements, each with the class of its source", self.sourced)
    }
}

impl fmt::Display for Ours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.any)?;
        writeln!(out, "texts: {} sentences; none is missing and none is unused", self.texts)?;
        write!(out, "{}", self.article)
    }
}

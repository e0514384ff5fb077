//! The article the assessment began with, item by item: for each one, the sentences in which a
//! reader meets what it says (corrected where the evidence corrects it), or the reason why not.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use crate::content::problem::Problem;
use crate::content::texts::Texts;
use crate::content::wire;

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many items a reader meets.
    pub met: usize,
    /// How many stay out, for a stated reason.
    pub not: usize,
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "article: {} items; {} are met in the texts, {} stay out for a stated reason", self.met + self.not, self.met, self.not)
    }
}

/// Exactly one of `met` (keys of the texts that say it) and `not` (the reason why none does).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    #[serde(default)]
    met: Vec<String>,
    #[serde(default)]
    not: Option<String>,
}

/// Looks at the map of the article and adds the problems found.
pub fn check(definition: &wire::Definition, texts: &Texts, article: &str, problems: &mut Vec<Problem>) -> Figures {
    let mut figures = Figures::default();
    let items: BTreeMap<String, Item> = match serde_json::from_str(article) {
        Ok(items) => items,
        Err(error) => {
            problems.push(Problem::new("article", error.to_string()));
            return figures;
        }
    };
    for (id, item) in &items {
        let mut report = |what: &str| problems.push(Problem::new(["article.", id].concat(), what));
        match (&item.not, item.met.is_empty()) {
            (None, false) => figures.met += 1,
            (Some(reason), true) if !reason.trim().is_empty() => figures.not += 1,
            _ => report("expected exactly one of met (at least one key) and not (a reason)"),
        }
        for key in item.met.iter().filter(|key| texts.find(key).is_none()) {
            report(&["there is no sentence \"", key, "\""].concat());
        }
    }
    for cause in &definition.causes {
        of_cause(cause, &items, problems);
    }
    figures
}

/// What the article says on its cause number n (`c<n>-…`) is met in the texts of the cause that
/// came from it (kind `A<n>`).
fn of_cause(cause: &wire::Cause, items: &BTreeMap<String, Item>, problems: &mut Vec<Problem>) {
    let Some(number) = cause.kind.strip_prefix('A') else { return };
    let (start, own) = (["c", number, "-"].concat(), ["cause.", &cause.id, "."].concat());
    let mut of_it = items.iter().filter(|(id, _)| id.starts_with(&start));
    if !of_it.any(|(_, item)| item.met.iter().any(|key| key.starts_with(&own))) {
        let what = ["no item \"", &start, "…\" is met in a text of the cause \"", &cause.id, "\""].concat();
        problems.push(Problem::new("article", what));
    }
}

//! Why a cause fits: the answers that speak for it and against it.

use super::answers::measured;
use super::source::labels;
use crate::content::texts::{Key, key};
use crate::engine::condition::Reason;
use crate::engine::definition::{Cause, Model};
use crate::engine::evidence::Contribution;
use crate::engine::report::Finding;
use crate::ui::mark::Page;

/// Why it fits. What speaks against a cause that a red flag names stands in the balance alone.
pub(super) fn explanation(page: &mut Page, finding: &Finding, overruled: bool) {
    let cause = page.definition.cause(finding.cause);
    let Some(model) = &cause.model else { return page.none() };
    page.open("div.explanation");
    contributions(page, "div.for", key!("ui.cause.for"), &finding.speaks_for, (cause, model));
    if !overruled {
        contributions(page, "div.against", key!("ui.cause.against"), &finding.speaks_against, (cause, model));
    }
    if finding.speaks_for.is_empty() && finding.speaks_against.is_empty() && !overruled {
        page.line("p", key!("ui.cause.untouched"));
    }
    page.close();
}

#[inline(never)]
fn contributions(page: &mut Page, tag: &'static str, title: Key, items: &[Contribution], of: (&Cause, &Model)) {
    if items.is_empty() {
        return;
    }
    page.open(tag);
    page.line("h5.head", title);
    page.open("ul");
    for item in items {
        let evidence = &of.1.evidence[item.evidence];
        page.open("li");
        for reason in &item.reasons {
            said(page, reason);
        }
        page.line_at("span.reason", "why.*.*", &of.0.id, &evidence.id);
        page.line(
            "span.strength",
            match item.step.unsigned_abs() {
                3 => key!("ui.strength.strong"),
                2 => key!("ui.strength.moderate"),
                _ => key!("ui.strength.weak"),
            },
        );
        labels(page, &evidence.source);
        page.close();
    }
    page.close();
    page.close();
}

/// One of the reader's own answers: what was asked, in short, and what they said.
pub(super) fn said(page: &mut Page, reason: &Reason) {
    let (question, pattern, id) = match *reason {
        Reason::Choice(key, choice) => {
            let question = page.definition.question(key);
            (question, "question.*.option.*", &question.choice(choice).id)
        }
        Reason::Number(key, field) => {
            // In a result that is only tried, what was tried.
            let tried = page.session.tried_answers();
            let number = tried.as_ref().unwrap_or(page.session.answers()).get(key).numbers.get(field.0).copied().flatten();
            page.open("span.said");
            page.line_of("span.asked", "question.*.short", &page.definition.question(key).id);
            page.sentence(" ");
            page.line_with("q", number.map_or_else(String::new, |number| measured(page, key, field, number)));
            return page.close();
        }
        Reason::Flag(flag) => {
            page.open("span.said");
            page.line("span.asked", key!("ui.from-answers"));
            page.sentence(" ");
            page.line_of("q", "flag.*", &page.definition.flags[flag.0].id);
            return page.close();
        }
    };
    page.open("span.said");
    page.line_of("span.asked", "question.*.short", &question.id);
    page.sentence(" ");
    page.line_at("q", pattern, &question.id, id);
    page.close();
}

//! "Take this to your doctor": the reader's own answers and what to ask about, on one page made
//! on the device.

use super::{answer, print};
use crate::content::texts::key;
use crate::engine::definition::QuestionKey;
use crate::engine::report::{Outcome, Report};
use crate::session::Action;
use crate::ui::mark::Page;

/// The page for the doctor.
pub fn sheet(page: &mut Page, report: &Report) {
    let sheet = &page.definition.sheet;
    // Whoever needs help now and must read nothing else has no use for blood tests.
    if report.outcome == Outcome::Emergency && report.effects.no_ranking {
        return page.none();
    }
    if sheet.questions.is_empty() && sheet.opt_in.is_empty() && sheet.tests.is_empty() {
        return page.none();
    }
    page.fold("details.fold sheet", "sheet", key!("ui.sheet.title"), |page| {
        // Whoever gets the paper alone must know what the answers are about.
        page.line("h3.head", key!("ui.intro.title"));
        page.line("p.note", key!("ui.sheet.lead"));
        page.open("dl");
        listed(page, &sheet.questions);
        if page.session.includes_private() {
            listed(page, &sheet.opt_in);
        }
        page.close();
        if sheet.opt_in.iter().any(|key| !page.session.answers().get(*key).is_empty()) {
            include(page);
        } else {
            page.none();
        }
        tests(page, report);
        print(page);
    });
}

#[inline(never)]
fn listed(page: &mut Page, questions: &[QuestionKey]) {
    for key in questions {
        if !page.session.answers().get(*key).is_empty() {
            page.line_of("dt", "question.*.short", &page.definition.question(*key).id);
            answer(page, "dd", *key);
        }
    }
}

fn include(page: &mut Page) {
    let included = page.session.includes_private();
    page.open("label.option include");
    page.open("input");
    page.attr("type", "checkbox");
    page.checked(included);
    page.acts(Action::Include(!included));
    page.close();
    page.line("span", key!("ui.sheet.include"));
    page.close();
}

fn tests(page: &mut Page, report: &Report) {
    if report.tests.is_empty() {
        return page.none();
    }
    page.open("div");
    page.line("h3.head", key!("ui.sheet.tests"));
    page.open("ul");
    for place in &report.tests {
        page.line_of("li", "sheet.test.*", &page.definition.sheet.tests[*place].0);
    }
    page.close();
    page.close();
}

//! The result: what must not be missed first, then the causes, the plan, and the answers.

use crate::content::texts::{Key, key};
use crate::engine::counterfactual::{Turns, turns};
use crate::engine::definition::QuestionKey;
use crate::engine::doubt::{Doubt, doubts};
use crate::engine::looks::Looks;
use crate::engine::next::Mode;
use crate::engine::report::{Finding, Outcome, Report};
use crate::engine::triage::Level;
use crate::engine::units::digits;
use crate::session::Action;
use crate::ui::control::Asked;
use crate::ui::mark::Page;
use crate::ui::pieces::{Firmness, Place, answer_list, cause, dropped_note, flags as cards, keep, plan, primary, quiet, sheet, since, tool, whatif};

/// The result.
// Not inlined: it is cut off from the first part of the program by name.
#[inline(never)]
pub(super) fn report(page: &mut Page) {
    let report = &Report::new(page.definition, page.session.answers());
    if let (Some(question), Some(tried)) = (page.session.tried(), page.session.tried_answers()) {
        return what_if(page, question, &Report::trying(page.definition, &tried, report));
    }
    page.open("section.report");
    page.attr("data-outcome", outcome_name(report.outcome));
    page.line("p.eyebrow", key!("ui.report.eyebrow"));
    page.heading(title(report));
    dropped_note(page);
    flags(page, report);
    notes(page, report);
    since(page, report);
    pinned(page, report);
    if report.outcome == Outcome::Ranking {
        ranking(page, report);
    }
    tips(page, report);
    plan(page, report);
    keep(page, report);
    tools(page, report);
    sheet(page, report);
    ending(page, report);
    page.close();
}

/// A result that is only tried: its red flags and causes. It is none to act on, so it has no
/// plan, no date and no page for the doctor.
fn what_if(page: &mut Page, question: QuestionKey, report: &Report) {
    page.open("section.report");
    page.attr("data-outcome", outcome_name(report.outcome));
    page.attr("data-tried", "");
    page.line("p.eyebrow", key!("ui.whatif.eyebrow"));
    page.heading(key!("ui.whatif.title"));
    // What must not be missed comes first here too.
    flags(page, report);
    whatif(page, question);
    notes(page, report);
    pinned(page, report);
    if report.outcome == Outcome::Ranking {
        ranking(page, report);
    }
    page.close();
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Emergency => "emergency",
        Outcome::NoRanking => "no-ranking",
        Outcome::NotEnoughAnswers => "not-enough-answers",
        Outcome::Ranking => "ranking",
    }
}

fn title(report: &Report) -> Key {
    match (report.level, report.outcome) {
        (Level::EmergencyNow, _) => key!("ui.report.title.emergency"),
        (Level::SameDay, _) => key!("ui.report.title.same-day"),
        (Level::DoctorSoon { .. }, Outcome::Ranking) => key!("ui.report.title.doctor-soon"),
        (Level::DoctorSoon { .. }, _) => key!("ui.report.title.doctor-soon-alone"),
        (Level::SelfCare, Outcome::Ranking) => key!("ui.report.title.ranking"),
        (Level::SelfCare, Outcome::NotEnoughAnswers) => key!("ui.report.title.not-enough-answers"),
        (Level::SelfCare, Outcome::NoRanking | Outcome::Emergency) => key!("ui.report.title.tips"),
    }
}

fn flags(page: &mut Page, report: &Report) {
    page.open("div.flags");
    cards(page, &mut report.triage.iter().filter(|fired| fired.spoken_by.is_none()));
    page.close();
}

/// What holds for this reader in particular, and what this result leaves out and why.
fn notes(page: &mut Page, report: &Report) {
    // Where no card says so, what holds for this reader does, below.
    if report.effects.no_training && report.outcome == Outcome::Ranking && report.level > Level::SelfCare {
        page.line("p.notice", key!("ui.report.no-training"));
    }
    if report.outcome == Outcome::NotEnoughAnswers {
        let needed = digits(page.definition.scoring.core_needed as u64);
        page.line_with("p.notice", page.words.fill(key!("ui.report.not-enough"), &[("n", &needed)]));
    }
    // Below an emergency nothing else is worth reading.
    if report.outcome != Outcome::Emergency {
        for place in &report.modifiers {
            page.line_of("p.notice", "modifier.*", &page.definition.modifiers[*place].id);
        }
    }
}

fn pinned(page: &mut Page, report: &Report) {
    if report.pinned.is_empty() {
        return;
    }
    page.open("section");
    page.attr("data-part", "pinned");
    page.line("h3.group", key!("ui.report.pinned"));
    for finding in &report.pinned {
        cause(page, finding, Place::Named, None);
    }
    page.close();
}

fn ranking(page: &mut Page, report: &Report) {
    let (first, rest) = report.ranking.split_at(report.first_view);
    page.open("section");
    page.attr("data-part", "ranking");
    page.line("h3.group", key!("ui.report.ranking"));
    page.line(
        "p.lead",
        match (report.reassurance, report.level) {
            (true, Level::SelfCare) => key!("ui.report.lead.reassure"),
            (true, _) => key!("ui.report.lead.reassure-beside"),
            (false, _) if first.is_empty() && report.pinned.is_empty() => key!("ui.report.lead.nothing"),
            (false, _) if first.is_empty() => key!("ui.report.lead.nothing-else"),
            (false, Level::SameDay | Level::EmergencyNow) => key!("ui.report.lead.after-seen"),
            (false, _) if first.iter().all(Finding::is_weak) => key!("ui.report.lead.nearest"),
            (false, _) => key!("ui.report.lead.ranking"),
        },
    );
    // Who is to be seen today reads about causes later, if at all.
    let mut stands = if report.level < Level::SameDay { Place::First } else { Place::Further };
    let (doubts, turns) = firmness(page, report);
    for (place, finding) in first.iter().enumerate() {
        let firmness = doubts.get(place).zip(turns.get(place)).map(|(doubt, turns)| Firmness { doubt, turns });
        cause(page, finding, stands, firmness);
        stands = Place::Further;
    }
    page.close();
    if !rest.is_empty() {
        less_likely(page, rest);
    }
}

/// The causes that fit less, behind a fold, written for who opens it.
fn less_likely(page: &mut Page, rest: &[Finding]) {
    page.open("details.fold rest");
    page.part("rest");
    page.open("summary");
    page.asks(Asked::Rest);
    page.text(page.words.count([key!("ui.report.rest.one"), key!("ui.report.rest.other")], rest.len()));
    page.close();
    // Always there, so that the summary keeps its place: were it made anew while it is clicked,
    // the focus would be lost, and Safari would not open the fold.
    page.open("div");
    if page.unfolded {
        for finding in rest {
            cause(page, finding, Place::Further, None);
        }
    }
    page.close();
    page.close();
}

/// How firm the causes of the first view stand. Of a result that is only tried nothing is said.
fn firmness(page: &Page, report: &Report) -> (Vec<Doubt>, Vec<Turns>) {
    if page.session.tried().is_some() {
        return (Vec::new(), Vec::new());
    }
    let (looks, answers) = (Looks::of(page.definition), page.session.answers());
    (doubts(page.definition, &looks, answers, report), turns(page.definition, &looks, answers, report))
}

fn tips(page: &mut Page, report: &Report) {
    if report.tips.is_empty() {
        return page.none();
    }
    page.open("section.tips");
    page.attr("part", "tips");
    page.line("h3.name", key!("ui.report.tips"));
    page.open("ul");
    for place in &report.tips {
        page.line_of("li", "tip.*", &page.definition.tips[*place].id);
    }
    page.close();
    page.close();
}

fn tools(page: &mut Page, report: &Report) {
    // The planner stands in the plan.
    let is_shown = |page: &Page, key: usize| !page.definition.calculators[key].is_planner();
    if !report.tools.iter().any(|key| is_shown(page, key.0)) {
        return page.none();
    }
    page.open("section.tools");
    page.line("h3.group", key!("ui.report.tools"));
    for key in &report.tools {
        if is_shown(page, key.0) {
            tool(page, report, *key);
        }
    }
    page.close();
}

fn ending(page: &mut Page, report: &Report) {
    page.fold("details.fold review", "answers", key!("ui.report.answers"), |page| answer_list(page, report.outcome));
    let more = page.session.more_to_ask() > 0 && report.outcome != Outcome::Emergency;
    if more && page.session.mode() == Mode::Short {
        page.line("p.left-out", key!("ui.report.left-out"));
    } else {
        page.none();
    }
    page.open("div.buttons");
    if more {
        primary(page, "more", key!("ui.report.more"), Action::More);
    } else {
        page.none();
    }
    quiet(page, "restart", key!("ui.report.restart"), Action::Restart);
    page.close();
    page.fold("details.fold about", "about", key!("ui.report.about"), |page| {
        page.line("p", key!("ui.about.method"));
        page.line("p.labels", key!("ui.about.sources"));
        page.line("p", key!("ui.about.plan-wins"));
        page.line_with("p", page.words.fill(key!("ui.about.version"), &[("version", &page.definition.version)]));
    });
    let contact = &page.wishes.contact;
    if !contact.is_empty() {
        page.line_with("p.contact", contact.clone());
    }
    page.line("p.disclaimer", key!("ui.report.disclaimer"));
}

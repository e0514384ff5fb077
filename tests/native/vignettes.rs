//! The test readers of domain section 4.4, one file each under `tests/vignettes/`: what they
//! answer on top of `typical.json`, and what their report must say.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use heavy_legs::engine::definition::Definition;
use heavy_legs::engine::report::{Outcome, Report};
use serde::Deserialize;

use crate::reader;

/// How far a score may be from the one of the domain.
const TOLERANCE: f64 = 0.02;

/// The answers that most test readers share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typical {
    answers: Vec<String>,
}

/// One test reader.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    /// Whether the answers stand on top of the typical ones.
    typical: bool,
    answers: Vec<String>,
    outcome: String,
    scores: BTreeMap<String, f64>,
    /// The rule of the domain's table, which must be among the most urgent ones.
    #[serde(default)]
    strongest: Option<String>,
    /// Every rule that fires, in the order in which they are shown.
    triage: Vec<String>,
    pinned: Vec<String>,
    /// `14 days`, or `after the race`.
    recheck: String,
    no_training: bool,
}

#[test]
fn every_test_reader_of_the_domain_gets_the_expected_report() {
    let definition = reader::definition();
    let typical: Typical = read("typical");
    let mut problems = Vec::new();
    for name in names() {
        let vignette: Vignette = read(&name);
        let said = if vignette.typical { reader::instead(&typical.answers, &vignette.answers) } else { vignette.answers.clone() };
        let report = Report::new(definition, &reader::answers(definition, &said));
        check(definition, &vignette, &report, &mut |what| problems.push(format!("{name}: {what}")));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn all_fourteen_test_readers_have_a_file() {
    let wanted = [
        "p-all-skipped", "p-claudication", "p-compartment", "p-iron", "p-leg-day", "p-long-run-empty", "p-new-runner", "p-overload", "p-post-covid", "p-reds",
        "p-shoes", "p-stop-start-leg", "p-taper", "p-tired-parent",
    ];
    assert_eq!(names(), wanted);
}

fn check(definition: &Definition, vignette: &Vignette, report: &Report, note: &mut impl FnMut(String)) {
    let mut compare = |what: &str, found: String, wanted: String| {
        if found != wanted {
            note(format!("{what}: found {found}, expected {wanted}"));
        }
    };
    let outcome = match report.outcome {
        Outcome::Emergency => "emergency",
        Outcome::NoRanking => "no-ranking",
        Outcome::NotEnoughAnswers => "not-enough-answers",
        Outcome::Ranking => "ranking",
    };
    compare("outcome", outcome.to_owned(), vignette.outcome.clone());
    let triage: Vec<String> = report.triage.iter().map(|fired| reader::fired(definition, fired)).collect();
    compare("triage", triage.join(", "), vignette.triage.join(", "));
    let wanted = vignette.strongest.as_deref().and_then(|rule| rule.split_once(' ')).map_or("self-care", |(_, level)| level);
    compare("level", reader::level(report.level), wanted.to_owned());
    let pinned: Vec<&str> = report.pinned.iter().map(|finding| definition.cause(finding.cause).id.as_str()).collect();
    compare("pinned", pinned.join(", "), vignette.pinned.join(", "));
    let recheck = report.recheck.map(|recheck| if recheck.after_race { "after the race".to_owned() } else { format!("{} days", recheck.days) });
    compare("recheck", recheck.unwrap_or_default(), vignette.recheck.clone());
    compare("no training", report.effects.no_training.to_string(), vignette.no_training.to_string());
    for (cause, wanted) in &vignette.scores {
        let key = definition.find_cause(cause).unwrap_or_else(|| panic!("\"{cause}\" is no cause"));
        let finding = report.pinned.iter().chain(&report.ranking).find(|finding| finding.cause == key);
        match finding.map(|finding| finding.score()) {
            Some(score) if (score - wanted).abs() <= TOLERANCE => {}
            found => compare(cause, format!("{found:.3?}"), format!("{wanted:.2}")),
        }
    }
    if let Some(strongest) = &vignette.strongest {
        compare("strongest among triage", triage.contains(strongest).to_string(), "true".to_owned());
    }
}

/// The names of the readers' files, in order.
fn names() -> Vec<String> {
    let files = fs::read_dir(folder()).expect("tests/vignettes is there");
    let names = files.map(|file| file.expect("a file").file_name().to_string_lossy().replace(".json", ""));
    let mut names: Vec<String> = names.filter(|name| name != "typical").collect();
    names.sort();
    names
}

fn read<T: for<'file> Deserialize<'file>>(name: &str) -> T {
    let path = folder().join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}.json: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}.json: {error}"))
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vignettes")
}

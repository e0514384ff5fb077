//! The calculators of the result: what each finds is a whole sentence.

use std::collections::BTreeSet;

use heavy_legs::engine::definition::{CalculatorKey, InputKey};
use heavy_legs::session::{Action, Session};

use super::check_sentences;
use super::html::between;
use super::render::screen;
use crate::reader::{self, definition};
use crate::reports::CORE;

/// Readers who are offered all calculators between them.
const READERS: [&[&str]; 4] = [
    &["performance:slower-lot", "duration:4-8-weeks", "days-off:0", "hard-days:3plus", "sleep-hours.hours=5"],
    &["age.years=30", "eating-amount:skips", "carb-pattern:very-low", "prefuel:long-no-carbs", "food-worry:no", "hard-48:long-run"],
    &["age.years=30", "drink:dark", "conditions:hot-humid", "when-in-run:late"],
    &["shoe-feel:uncomfortable", "shoe-feel:started-with-shoes", "shoe-feel:heavier", "periods:heavy", "diet-type:vegan"],
];

/// The session with a number in every input of every calculator; `share` is 0 for the least
/// one it takes and 1 for the largest.
fn filled(mut session: Session, share: f64) -> Session {
    for (tool, calculator) in definition().calculators.iter().enumerate() {
        for (place, input) in calculator.inputs.iter().enumerate() {
            let number = (input.field.min + share * (input.field.max - input.field.min)).floor().max(input.field.min);
            session = session.step(Action::Tool(CalculatorKey(tool), InputKey(place), number.to_string()));
        }
    }
    session
}

#[test]
fn whatever_the_calculators_find_is_a_whole_sentence() {
    let mut seen = BTreeSet::new();
    let core: Vec<String> = CORE.iter().map(|saying| (*saying).to_owned()).collect();
    for said in READERS {
        let changes: Vec<String> = said.iter().map(|saying| (*saying).to_owned()).collect();
        let session = reader::walk(Session::new(definition()), &reader::instead(&core, &changes));
        for share in [0.0, 0.3, 0.7, 1.0] {
            let html = screen(&filled(session.clone(), share));
            check_sentences(&html, "a result");
            for tool in between(&html, "data-tool=\"", "</details>") {
                let finding = between(tool, "class=\"finding\" role=\"status\">", "</p>").concat();
                assert!(!finding.is_empty() && !finding.contains("  ") && !finding.contains(" ."), "{finding}");
                seen.extend(tool.split('"').next().map(str::to_owned));
            }
        }
    }
    let missing: Vec<&String> = definition().calculators.iter().map(|tool| &tool.id).filter(|id| !seen.contains(*id)).collect();
    assert!(missing.is_empty(), "never offered: {missing:?}");
}

//! What would move a cause to another band: what the reader decides over, and what is as it is.

use super::answers::measured;
use super::button::about;
use crate::content::texts::key;
use crate::engine::counterfactual::{Counterfactual, Turns};
use crate::engine::report::Finding;
use crate::engine::trial::Change;
use crate::session::Action;
use crate::ui::mark::Page;
use crate::ui::words::band_key;

/// Both, behind a fold.
pub(super) fn turns_fold(page: &mut Page, finding: &Finding, turns: &Turns) {
    if turns.own.is_none() && turns.given.is_none() {
        return page.none();
    }
    page.fold("details.fold turns", "turns", key!("ui.turns.title"), |page| {
        for (title, turn) in [(key!("ui.turns.own"), &turns.own), (key!("ui.turns.given"), &turns.given)] {
            if let Some(turn) = turn {
                page.line("h5.head", title);
                page.open("div.turn");
                page.line_with("p", sentence(page, finding, turn));
                let tried = &turn.tried;
                about(page, "try", tried.question, [key!("ui.turns.try"), key!("ui.turns.try-of")], Action::Try(tried.question, tried.answer.clone()));
                page.close();
            }
        }
    });
}

fn sentence(page: &Page, finding: &Finding, turn: &Counterfactual) -> String {
    let words = page.words;
    let question = page.definition.question(turn.tried.question);
    let drops = finding.standing.as_ref().is_some_and(|standing| turn.band < standing.band);
    let key = match (turn.tried.change, drops) {
        (Change::Instead(_) | Change::Number(..), true) => key!("ui.turns.instead-drop"),
        (Change::Instead(_) | Change::Number(..), false) => key!("ui.turns.instead-rise"),
        (Change::With(_), true) => key!("ui.turns.with-drop"),
        (Change::With(_), false) => key!("ui.turns.with-rise"),
        (Change::Without(_), true) => key!("ui.turns.without-drop"),
        (Change::Without(_), false) => key!("ui.turns.without-rise"),
    };
    let choice = match turn.tried.change {
        Change::Instead(choice) | Change::With(choice) | Change::Without(choice) => {
            words.at("question.*.option.*", &question.id, &question.choice(choice).id).to_owned()
        }
        Change::Number(field, number) => measured(page, turn.tried.question, field, number),
    };
    let asked = words.of("question.*.short", &question.id);
    words.fill(key, &[("question", asked), ("choice", &choice), ("band", words.say(band_key(turn.band)))])
}

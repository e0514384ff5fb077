//! Doubt, counterfactuals, the parts of a score and the what-if, as they stand on the page.

use heavy_legs::engine::definition::CauseKey;
use heavy_legs::session::{Action, Session};

use super::html::{between, has_button, read_out};
use super::render::{screen, words};
use super::{OVERLOAD, check_causes, check_sentences, report};
use crate::reader::{self, definition};
use crate::reports::CORE;

#[test]
fn each_cause_of_the_first_view_says_how_firm_it_is_and_no_other_does() {
    let html = report(&OVERLOAD);
    let first = between(&html, "data-part=\"ranking\"", "data-part=\"rest\"")[0];
    let cards = first.matches("<article").count();
    assert!(cards > 1);
    assert_eq!(html.matches("data-doubt=").count(), cards);
    assert!(between(&html, "data-doubt=", "</span>").iter().all(|doubt| !doubt.contains(|sign: char| sign == '%' || sign.is_ascii_digit())));
}

#[test]
fn every_score_is_taken_apart_in_words_and_its_bars_are_for_the_eye_only() {
    let html = report(&OVERLOAD);
    for card in between(&html, "data-part=\"balance\"", "</details>") {
        let bars = card.matches("class=\"balance-bar\"").count();
        assert_eq!(card.matches("<li").count(), bars);
        assert_eq!(card.matches("aria-hidden=\"true\"").count(), bars);
        let text = read_out(card);
        assert!(text.contains(words().get("ui.balance.sum")), "{text}");
    }
}

#[test]
fn a_question_that_could_settle_it_is_one_press_away() {
    let html = report(&[&CORE[..], &["which-limit:motivation"]].concat());
    let open = between(&html, "data-doubt=\"open\"", "</span>").len();
    assert!(open > 0);
    assert_eq!(html.matches("data-action=\"answer\"").count(), open);
}

#[test]
fn a_result_that_is_tried_says_so_and_keeps_the_red_flags() {
    let said = [&OVERLOAD[..], &["red-soon:night-pain"]].concat();
    let session = reader::walk(Session::new(definition()), &said);
    let own = screen(&session);
    assert!(has_button(&own, "try"));
    let question = definition().find_question("days-off").expect("it is asked");
    let tried = session.step(Action::Try(question, reader::answer(definition(), question, &["days-off:3plus"])));
    let html = screen(&tried);
    check_sentences(&html, "a what-if");
    check_causes(&html, "a what-if");
    assert!(html.contains("data-tried") && has_button(&html, "untry") && html.contains(words().get("ui.whatif.lead")));
    assert_eq!(html.matches("data-rule=").count(), own.matches("data-rule=").count());
    let name = |cause: &str| {
        words().get(&["cause", &definition().cause(CauseKey(definition().find_cause(cause).expect("a cause").0)).id, "name"].join(".")).to_owned()
    };
    let moves = read_out(between(&html, "data-part=\"whatif\"", "</section>")[0]);
    assert!(moves.contains(&name("poor-recovery")), "{moves}");
    for not_real in ["data-part=\"sheet\"", "data-part=\"recheck\"", "data-tool=", "data-doubt="] {
        assert!(!html.contains(not_real), "{not_real} belongs to a result to act on");
    }
}

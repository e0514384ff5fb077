//! What a reader sees before the words for the result are there: the same as with them, and in the
//! result's place what must not be missed.

use heavy_legs::content::Texts;
use heavy_legs::content::packed::{self, lines};
use heavy_legs::engine::next::Mode;
use heavy_legs::session::{Action, Screen, Session};
use heavy_legs::ui::{Later, Words};

use super::render::{first_page, screen_in, waiting, words};
use super::{check_sentences, rule_cases};
use crate::reader::{self, definition};

/// The sentences of the first file alone.
fn first_words() -> Words {
    thread_local! {
        static WORDS: Words = {
            let texts = Texts::decode(include_str!("../../../src/content/data/texts/en.json")).expect("the texts can be read");
            let [first, _] = lines(definition(), &texts);
            Words::new(packed::texts(definition(), &first).expect("packed a moment ago"))
        };
    }
    WORDS.with(|words| *words)
}

/// A screen is whole without the second file; only what to ask a doctor for may be missing.
fn check(session: &Session, of: &str) {
    let [early, late] = [first_words(), words()].map(|words| screen_in(session, words));
    let without = super::html::without(&late, "<p class=\"ask\">", "</p>");
    assert_eq!(early, without, "{of}");
}

#[test]
fn every_question_is_whole_before_the_words_for_the_result_are_there() {
    for mode in [Mode::Short, Mode::Full] {
        let mut session = Session::new(definition()).step(Action::Start(mode));
        let mut seen = 0;
        while let Screen::Question(question) = session.screen() {
            check(&session, &definition().question(question).id);
            session.apply(Action::Skip);
            seen += 1;
        }
        assert!(seen > 10, "{seen} questions");
    }
}

#[test]
fn every_emergency_and_every_stop_is_whole_before_the_words_for_the_result_are_there() {
    let question = definition().question_keys().next().expect("there are questions");
    let choices = &definition().question(question).choices;
    for choice in choices.iter().filter(|choice| !choice.exclusive) {
        let said = ["red-now:", &choice.id].concat();
        let mut session = reader::say(&Session::new(definition()).step(Action::Start(Mode::Short)), &[&said]);
        if session.screen() == Screen::Emergency {
            check(&session, &said);
            session.apply(Action::Acknowledge);
        }
        // What is for today stands in the result's place before the result.
        session.apply(Action::Finish);
        check_waiting(&session, &said);
    }
    let young = reader::walk(Session::new(definition()), &["age.years=11"]);
    assert!(matches!(young.screen(), Screen::Stopped(_)));
    check(&young, "eleven years");
}

fn check_waiting(session: &Session, said: &str) {
    let whole = waiting(session, words(), Later::Coming);
    let early = waiting(session, first_words(), Later::Coming);
    assert!(early.contains("data-rule=\""), "{said}: no card\n{early}");
    assert_eq!(early, super::html::without(&whole, "<p class=\"ask\">", "</p>"), "{said}");
    check_sentences(&early, said);
}

#[test]
fn every_card_is_whole_before_the_words_for_the_result_are_there() {
    for (rule, said) in rule_cases() {
        let session = reader::walk(Session::new(definition()), &said);
        if session.screen() == Screen::Report {
            let [early, whole] = [first_words(), words()].map(|words| waiting(&session, words, Later::Coming));
            assert_eq!(early, super::html::without(&whole, "<p class=\"ask\">", "</p>"), "{rule}");
            check_sentences(&early, &rule);
        }
    }
}

#[test]
fn who_waits_for_a_result_that_does_not_come_can_ask_for_another_try() {
    let session = reader::walk(Session::new(definition()), &["red-soon:black-stool"]);
    let [coming, failed] = [Later::Coming, Later::Failed].map(|later| waiting(&session, first_words(), later));
    for (html, of) in [(&coming, "coming"), (&failed, "failed")] {
        assert!(html.contains("data-rule=\"t-black-stool\"") && html.contains("data-action=\"back\""), "{of}: {html}");
        check_sentences(html, of);
    }
    assert!(!coming.contains("data-action=\"again\"") && failed.contains("data-action=\"again\""));
}

#[test]
fn the_first_page_is_whole_whatever_was_kept() {
    let kept = |words| ["", "no result", &super::render::kept_line()].map(|line| first_page(line, words));
    assert_eq!(kept(first_words()), kept(words()));
}

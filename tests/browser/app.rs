//! The quiz as a whole: its screens, the focus, and several on one page.

use heavy_legs::engine::units::Units;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

#[wasm_bindgen_test]
async fn the_quiz_begins_with_the_intro_and_leaves_the_focus_where_it_is() {
    let page = Page::open().await;
    assert_eq!(page.screen(), "intro");
    assert!(!page.focus_is_on_the_heading());
    let focused = gloo::utils::document().active_element();
    assert!(focused.is_none_or(|element| element.tag_name() == "BODY"));
}

#[wasm_bindgen_test]
async fn both_ways_to_begin_lead_to_the_safety_question_and_its_heading_takes_the_focus() {
    for action in ["start-short", "start-full"] {
        let page = Page::started(action).await;
        assert_eq!((page.screen().as_str(), page.question().as_str()), ("question", "red-now"), "{action}");
        assert!(page.focus_is_on_the_heading(), "{action}");
    }
}

#[wasm_bindgen_test]
async fn every_new_screen_moves_the_focus_to_its_heading() {
    let page = Page::started("start-short").await;
    page.say(&["red-now:none"]).await;
    assert_eq!(page.question(), "red-soon");
    assert!(page.focus_is_on_the_heading());
    page.press("back").await;
    assert_eq!(page.question(), "red-now");
    assert!(page.focus_is_on_the_heading());
    page.press("back").await;
    assert_eq!(page.screen(), "intro");
    assert!(page.focus_is_on_the_heading());
}

#[wasm_bindgen_test]
async fn an_answer_does_not_move_the_focus() {
    let page = Page::at("duration", &[]).await;
    let radio = page.one("form input[value=today]");
    radio.focus().expect("a radio takes the focus");
    page.pick("today").await;
    assert_eq!(gloo::utils::document().active_element().as_ref(), Some(&*radio));
}

#[wasm_bindgen_test]
async fn imperial_units_are_there_from_the_start_when_asked_for() {
    let page = Page::open_in(Units::Imperial).await;
    page.press("start-full").await;
    page.walk_to("longest-run", &[]).await;
    assert!(page.is_ticked("imperial"));
    assert_eq!(page.text(".unit"), "mi");
}

#[wasm_bindgen_test]
async fn two_quizzes_on_a_page_do_not_share_their_state() {
    let (one, other) = (Page::open().await, Page::open().await);
    one.press("start-short").await;
    assert_eq!((one.screen().as_str(), other.screen().as_str()), ("question", "intro"));
    other.press("start-short").await;
    one.pick("faint").await;
    assert!(one.is_ticked("faint") && !other.is_ticked("faint"));
    other.say(&["red-now:none"]).await;
    assert_eq!((one.question().as_str(), other.question().as_str()), ("red-now", "red-soon"));
    assert!(one.is_ticked("faint"));
}

/// It comes while nobody has touched the quiz, or while somebody answers: nothing moves.
#[wasm_bindgen_test]
async fn what_only_the_result_needs_comes_without_touching_the_focus_now_or_later() {
    let page = Page::open().await;
    page.tell_of_later().await;
    assert!(!page.focus_is_on_the_heading());
    page.press("start-full").await;
    assert!(page.focus_is_on_the_heading());
    page.pick("none").await;
    page.tell_of_later().await;
    assert!(page.is_ticked("none"));
    page.press("next").await;
    assert!(page.focus_is_on_the_heading());
}

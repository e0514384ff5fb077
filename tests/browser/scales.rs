//! Short scales, and the choice that hangs on them.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::Page;

#[wasm_bindgen_test]
async fn the_follow_up_on_mood_shows_from_a_sum_of_three() {
    let page = Page::at("mood", &[]).await;
    let follow_up = "form input[value=not-alive]";
    assert!(!page.has(follow_up));
    page.write("mood.interest", "2").await;
    assert!(!page.has(follow_up), "one number of two");
    page.write("mood.down", "0").await;
    assert!(!page.has(follow_up), "a sum of two");
    page.write("mood.down", "1").await;
    assert!(page.has(follow_up), "a sum of three");
    page.write("mood.interest", "1").await;
    assert!(!page.has(follow_up), "a sum of two again");
}

#[wasm_bindgen_test]
async fn a_ticked_follow_up_stays_in_sight_until_it_is_unticked() {
    let page = Page::at("mood", &[]).await;
    page.write("mood.interest", "3").await;
    page.write("mood.down", "3").await;
    page.pick("not-alive").await;
    page.write("mood.interest", "0").await;
    page.write("mood.down", "0").await;
    assert!(page.is_ticked("not-alive"), "what counts can be seen and taken back");
    page.pick("not-alive").await;
    assert!(!page.has("form input[value=not-alive]"));
    page.press("next").await;
    assert_eq!(page.screen(), "question");
}

#[wasm_bindgen_test]
async fn a_step_of_the_scale_is_found_again_on_the_way_back() {
    let page = Page::at("stress", &[]).await;
    page.write("stress.level", "0").await;
    page.press("next").await;
    page.press("back").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["0"]);
}

#[wasm_bindgen_test]
async fn prefer_not_to_say_takes_the_numbers_back_and_a_number_takes_it_back() {
    let page = Page::at("mood", &[]).await;
    page.write("mood.interest", "3").await;
    page.write("mood.down", "3").await;
    page.pick("prefer-not").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["prefer-not"]);
    page.write("mood.down", "1").await;
    assert_eq!(page.attributes("form input:checked", "value"), ["1"]);
}

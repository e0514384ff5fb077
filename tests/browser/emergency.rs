//! Red flags that stop the quiz.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CORE, Page};

async fn stopped_by_chest_pain() -> Page {
    let page = Page::started("start-short").await;
    page.say(&["red-now:chest-pain"]).await;
    page
}

#[wasm_bindgen_test]
async fn chest_pain_stops_the_quiz_after_next() {
    let page = Page::started("start-short").await;
    page.pick("chest-pain").await;
    assert_eq!(page.screen(), "question");
    page.press("next").await;
    assert_eq!(page.screen(), "emergency");
    assert_eq!(page.attributes("[data-rule]", "data-level"), ["emergency-now"]);
    assert_eq!(page.attributes("[data-rule]", "data-rule"), ["t-chest"]);
    assert!(page.focus_is_on_the_heading());
}

#[wasm_bindgen_test]
async fn back_returns_to_the_question_with_the_tick_still_there() {
    let page = stopped_by_chest_pain().await;
    page.press("back").await;
    assert_eq!((page.screen().as_str(), page.question().as_str()), ("question", "red-now"));
    assert_eq!(page.attributes("form input:checked", "value"), ["chest-pain"]);
    page.pick("none").await;
    page.press("next").await;
    assert_eq!(page.question(), "red-soon", "a tick by mistake leaves no trace");
}

#[wasm_bindgen_test]
async fn who_has_read_the_card_sees_tips_and_no_ranking() {
    let page = stopped_by_chest_pain().await;
    page.press("acknowledge").await;
    assert_eq!(page.screen(), "report");
    assert_eq!(page.attributes("[data-outcome]", "data-outcome"), ["emergency"]);
    assert_eq!(page.attributes("[data-rule]", "data-level"), ["emergency-now"]);
    assert!(page.has("[part=tips] li"));
    assert!(!page.has("[data-part=ranking]") && !page.has("[data-part=recheck]") && !page.has("[data-tool]"));
}

#[wasm_bindgen_test]
async fn an_alarm_raised_by_a_changed_answer_stops_as_well() {
    let page = Page::ended(&CORE).await;
    page.click("[data-action=change][data-question=red-now]").await;
    page.say(&["red-now:cold-leg"]).await;
    assert_eq!(page.screen(), "emergency");
    page.press("back").await;
    assert!(page.is_ticked("cold-leg"));
}

//! The page for the doctor.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{CORE, Page, sentence};

#[wasm_bindgen_test]
async fn the_page_for_the_doctor_lists_mood_only_after_the_tick() {
    let said = [&CORE[..], &["mood.interest=1", "mood.down=1"]].concat();
    let page = Page::ended(&said).await;
    let mood = sentence("question.mood.short");
    let lists_mood = || page.all("[data-part=sheet] dt").iter().any(|asked| asked.text_content().as_deref() == Some(&mood));
    assert!(page.has("[data-part=sheet] dt") && !lists_mood());
    page.click("[data-part=sheet] .include input").await;
    assert!(lists_mood());
    page.click("[data-part=sheet] .include input").await;
    assert!(!lists_mood());
}

#[wasm_bindgen_test]
async fn nothing_is_asked_about_mood_where_nothing_was_said_of_it() {
    let page = Page::ended(&CORE).await;
    assert!(page.has("[data-part=sheet] dt") && !page.has("[data-part=sheet] .include"));
}

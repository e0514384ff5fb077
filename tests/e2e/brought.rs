//! An assessment of the site owner's own in a post: beside ours, in its place, and with mistakes.

use crate::owner::set;
use crate::pages::{PLAIN, Place};
use crate::quiz::Quiz;
use serde_json::Value;

/// The second assessment, which has nothing to do with heavy legs.
const REST_WEEK: &str = include_str!("../../examples/rest-week.json");

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_of_the_owners_own_runs_beside_ours() {
    let both = PLAIN.replace(
        "<heavy-legs-quiz></heavy-legs-quiz>",
        "<heavy-legs-quiz src=\"my-quiz.json\" lang=\"de\"></heavy-legs-quiz><heavy-legs-quiz></heavy-legs-quiz>",
    );
    let place = Place::with_file(&both, "/2026/11/my-quiz.json", REST_WEEK).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.wait_for_screen("intro").await;
    quiz.ask("q.click('[data-action^=start-]')", Value::Null).await;
    quiz.wait_for_question("signs-now").await;
    quiz.answer_all(&[("signs-now", "none"), ("signs-weeks", "none"), ("age", "40")]).await;
    quiz.wait_for_screen("report").await;
    let ours = Quiz::nth(&browser, 1).await;
    ours.go("start-short").await;
    assert_eq!(ours.question().await, "red-now");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_assessment_may_come_in_place_of_ours_and_go_again() {
    // There is nothing to touch before it is there, so it waits for no touch.
    let post = PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz loading=\"interaction\">");
    let place = Place::with_file(&post, "/2026/11/my-quiz.json", REST_WEEK).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.go("start-short").await;
    quiz.wait_for_program().await;
    set(&browser, "src", "my-quiz.json").await;
    quiz.until(
        "the first page of the other",
        "root.querySelector('.intro .title')?.innerText.includes('rest') && root.adoptedStyleSheets.length > 1",
        Value::Null,
    )
    .await;
    quiz.ask("q.click('[data-action^=start-]')", Value::Null).await;
    quiz.wait_for_question("signs-now").await;
    browser.run("document.querySelector('heavy-legs-quiz').removeAttribute('src')", vec![]).await;
    quiz.until("our first page", "root.querySelector('.intro .title')?.innerText.includes('heavy')", Value::Null).await;
    quiz.take_a_step().await;
    assert_eq!(quiz.ask("root.querySelectorAll('.app').length", Value::Null).await, 1);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_in_an_own_assessment_are_named_with_their_lines_and_readers_are_not_left_alone() {
    for (from, to, message) in
        [("\"calf-one-sided\"}", "\"calf-one-sided\"},,", "expected"), ("\"kind\": \"multi\"", "\"kind\": \"mutli\"", "did you mean \"multi\"")]
    {
        let post = PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", "<heavy-legs-quiz src=\"my-quiz.json\">Words of the owner.</heavy-legs-quiz>");
        let place = Place::with_file(&post, "/2026/11/my-quiz.json", &REST_WEEK.replacen(from, to, 1)).await;
        let browser = place.open().await;
        let retry = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
        browser.until("a way to try again", retry, vec![]).await;
        let said = browser.console().await.join("\n").replace("\\\"", "\"");
        assert!(said.contains("my-quiz.json") && said.contains(message) && said.contains("to fix: "), "{message}: {said}");
        let shown = "const quiz = document.querySelector('heavy-legs-quiz'); return quiz.innerText + quiz.shadowRoot.querySelector('.fallback').innerText";
        let shown = browser.run(shown, vec![]).await;
        let shown = shown.as_str().unwrap_or_default();
        assert!(shown.contains("Words of the owner.") && !shown.contains("iron"), "{shown}");
    }
}

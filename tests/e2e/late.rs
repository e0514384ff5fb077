//! What was said, pressed or answered before the program is there, and files that come late or never.

use crate::pages::{PLAIN, Place};
use crate::quiz::Quiz;
use crate::server::Gate;
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn where_to_go_may_be_said_before_the_program_is_there() {
    let gate = Gate::closed();
    let post = PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz loading=\"eager\">");
    let place = Place::held(&post, &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    browser.run("document.querySelector('heavy-legs-quiz').goTo('questions')", vec![]).await;
    gate.open();
    quiz.wait_for_question("red-now").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_come_too_late_leave_words_to_read_and_are_still_taken() {
    let gate = Gate::closed();
    let place = Place::held(PLAIN, &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.go("start-short").await;
    quiz.fill("none").await;
    // Longer than the twenty seconds after which a reader is told.
    quiz.until("words to read and a way to try again", "!!root.querySelector('.fallback button')", Value::Null).await;
    assert_eq!(quiz.filled().await, "none");
    // Who asks for another try has two under way; one of them takes over.
    quiz.ask("root.querySelector('.fallback button').click()", Value::Null).await;
    gate.open();
    quiz.wait_for_program().await;
    assert_eq!((quiz.filled().await.as_str(), quiz.ask("!!root.querySelector('.fallback')", Value::Null).await), ("none", json!(false)));
    assert_eq!(quiz.ask("root.querySelectorAll('.app').length", Value::Null).await, 1);
    quiz.go("next").await;
    quiz.wait_for_question("red-soon").await;
    let said = browser.console().await;
    assert!(matches!(&said[..], [one] if one.contains("no files in 20 seconds")), "{said:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_failure_only_who_asks_gets_another_try() {
    let place = Place::with(&PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz src=\"nowhere.json\" loading=\"eager\">")).await;
    let browser = place.open().await;
    let retry = "return document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
    browser.until("a way to try again", &format!("{retry} ? 1 : 0"), vec![]).await;
    let asked = place.asked().len();
    let touch = "const frame = document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.frame');
        for (let time = 0; time < 20; time++) {
            frame.dispatchEvent(new Event('pointerover'));
            document.querySelector('heavy-legs-quiz').setAttribute('heading', time);
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return frame.querySelectorAll('[role=status]').length";
    let notes = browser.run_async(&format!("const done = arguments[0]; (async () => {{ {touch} }})().then(done)"), vec![]).await;
    assert_eq!((notes, place.asked().len()), (json!(1), asked));
    browser.run(&format!("{}.click()", retry.trim_start_matches("return ")), vec![]).await;
    let began = std::time::Instant::now();
    while place.asked().len() == asked {
        assert!(began.elapsed().as_secs() < 20, "the button asks anew");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

//! The quiz in another language: from that language's own script at once, by `lang` on any script,
//! and changed while it runs.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::first::{KEEP, SAME, TAKEN};
use crate::owner::set;
use crate::pages::{Fault, PLAIN, Place};
use crate::quiz::{Quiz, WEARY};
use crate::server::Gate;

fn german() -> String {
    PLAIN.replace("heavy-legs.js", "heavy-legs.de.js")
}

async fn title(quiz: &Quiz<'_>) -> String {
    quiz.ask("root.querySelector('.title').textContent", Value::Null).await.as_str().unwrap_or_default().to_owned()
}

async fn language(quiz: &Quiz<'_>) -> Value {
    quiz.ask("root.querySelector('.app').lang", Value::Null).await
}

const ASKED: &str = "Hattest du in den letzten Tagen etwas davon?";

#[tokio::test(flavor = "multi_thread")]
async fn a_languages_own_script_speaks_it_before_the_program_is_there() {
    for pressed in [&[][..], &["start-short"]] {
        let gate = Gate::closed();
        let place = Place::held(&german(), &gate).await;
        let browser = place.open().await;
        let quiz = Quiz::early(&browser, 0).await;
        for action in pressed {
            quiz.click(action).await;
        }
        assert_eq!(language(&quiz).await, "de");
        quiz.ask(KEEP, Value::Null).await;
        gate.open();
        quiz.until("the program", TAKEN, Value::Null).await;
        assert_eq!(quiz.ask(SAME, Value::Null).await, true, "{pressed:?}");
        let asked = browser.requests().await;
        assert!(!asked.iter().any(|address| address.contains("heavy-legs.en.txt")), "{asked:?}");
        assert_eq!(browser.console().await, [""; 0]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_gets_a_whole_result_in_german() {
    let place = Place::in_folder(&german()).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    let text = quiz.report().await.text;
    for said in ["Ein ärztlicher Blick lohnt sich", "Überlastung des ganzen Körpers"] {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
    let day = quiz.ask("root.querySelector('[data-part=recheck]').textContent", Value::Null).await;
    let months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
    assert!(months.iter().any(|month| day.as_str().is_some_and(|day| day.contains(month))), "{day}");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn lang_changes_the_words_while_the_quiz_runs_and_takes_no_answer_away() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    let english = title(&quiz).await;
    quiz.go("start-short").await;
    quiz.answer(&[("red-now", "none")]).await;
    quiz.wait_for_question("red-soon").await;
    quiz.fill("limp").await;
    for (tag, spoken) in [("de", "de"), ("de-AT", "de"), ("en", "en-GB"), ("DE", "de")] {
        set(&browser, "lang", tag).await;
        quiz.until("the other words", "root.querySelector('.app').lang === it", json!(spoken)).await;
        assert_eq!((quiz.question().await.as_str(), quiz.filled().await.as_str()), ("red-soon", "limp"), "{tag}");
    }
    quiz.go("back").await;
    assert_eq!(title(&quiz).await, ASKED);
    assert_eq!(quiz.filled().await, "none");
    assert_ne!(title(&quiz).await, english);
    // Fetched once, however often it is wished for.
    let asked = browser.requests().await;
    assert_eq!(asked.iter().filter(|address| address.contains("heavy-legs.de.txt")).count(), 1, "{asked:?}");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_quizzes_of_a_page_may_speak_two_languages() {
    let both = PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", "<heavy-legs-quiz lang=\"de\"></heavy-legs-quiz><heavy-legs-quiz></heavy-legs-quiz>");
    let place = Place::in_folder(&both).await;
    let browser = place.open().await;
    let [one, other] = [Quiz::nth(&browser, 0).await, Quiz::nth(&browser, 1).await];
    assert_eq!([language(&one).await, language(&other).await], ["de", "en-GB"]);
    one.go("start-short").await;
    assert_eq!(title(&one).await, ASKED);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_says_that_it_is_coming_and_never_speaks_the_wrong_one_first() {
    let gate = Gate::closed();
    let post = PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz lang=\"de\" loading=\"interaction\">");
    let place = Place::held(&post, &gate).await;
    let browser = place.open().await;
    let shown = "const root = document.querySelector('heavy-legs-quiz')?.shadowRoot; return root?.querySelector('p.app') && !root.querySelector('button')";
    browser.until("a word of patience", shown, vec![]).await;
    gate.open();
    let quiz = Quiz::on(&browser).await;
    quiz.wait_for_screen("intro").await;
    assert_eq!(language(&quiz).await, "de");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_do_not_come_leave_the_quiz_in_the_scripts_own_language() {
    let post = PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz lang=\"de\">");
    let place = Place::broken(&post, "heavy-legs.de.txt", Fault::Missing).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    assert_eq!(language(&quiz).await, "en-GB");
    let said = browser.console().await;
    assert!(said.iter().any(|line| line.contains("heavy-legs: ") && line.contains("heavy-legs.de.txt") && line.contains("404")), "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_we_do_not_speak_is_named_and_the_quiz_runs() {
    let post = PLAIN.replace("<heavy-legs-quiz>", "<heavy-legs-quiz lang=\"fr\">");
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    let said = browser.console().await;
    assert!(said.iter().any(|line| line.contains("known are en, de")), "{said:?}");
    assert_eq!(said.len(), 1, "{said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_read_when_the_quiz_cannot_run_is_in_the_scripts_language() {
    let place = Place::broken(&german(), "heavy-legs.wasm", Fault::Missing).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.until("words to read", "!!root.querySelector('.fallback')", Value::Null).await;
    let words = quiz.ask("root.querySelector('.fallback').textContent", Value::Null).await;
    assert!(words.as_str().is_some_and(|words| words.contains("Laufschuhe") || words.contains("Schuhe, die nicht zu dir passen")), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_file_speaks_its_own_language() {
    let place = Place::in_folder(&PLAIN.replace("heavy-legs.js", "heavy-legs.de.single.js")).await;
    let browser: Browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    assert_eq!(language(&quiz).await, "de");
    quiz.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

//! The script tag and the element on other people's pages: other folders and origins, twice,
//! later, and when a file is missing or damaged.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::pages::{Fault, PLAIN, Place, WITH_WORDS};
use crate::quiz::Quiz;
use crate::server::{Gate, Options};

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_runs_from_another_origin() {
    let place = Place::with(PLAIN).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_runs_from_another_folder() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_script_may_be_there_twice() {
    let place = Place::with(include_str!("pages/twice.html")).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    assert_eq!(quiz.ask("root.querySelectorAll('.app').length", Value::Null).await, 1);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_element_may_come_later() {
    let place = Place::with(include_str!("pages/later.html")).await;
    let browser = place.open().await;
    browser.until("the script", "return !!customElements.get('heavy-legs-quiz')", vec![]).await;
    browser.run("document.querySelector('main').insertAdjacentHTML('beforeend', '<heavy-legs-quiz></heavy-legs-quiz>')", vec![]).await;
    let first = Quiz::on(&browser).await;
    first.take_a_step().await;
    browser.run("document.querySelector('main').append(document.createElement('heavy-legs-quiz'))", vec![]).await;
    Quiz::nth(&browser, 1).await.take_a_step().await;
    assert_eq!(first.question().await, "red-soon");
    assert_eq!(browser.console().await, [""; 0]);
}

/// Comments may often hold a `div` with attributes of one's own.
#[tokio::test(flavor = "multi_thread")]
async fn a_mark_gives_the_element_its_settings_and_nothing_that_runs() {
    let marks = "<div data-heavy-legs data-mode=\"full\" data-onpointerover=\"window.hacked=1\" data-9=\"\" data-style=\"color:red\"></div>
        <div data-heavy-legs data-src=\"https://elsewhere.example/quiz.json\">Words of the owner.</div>";
    let place = Place::with(&PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", marks)).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.ask("q.click('[data-action=start-full]')", Value::Null).await;
    let names = "return [...document.querySelectorAll('heavy-legs-quiz')].map((quiz) => quiz.getAttributeNames().join())";
    assert_eq!(browser.run(names, vec![]).await, json!(["mode,data-guest", "src,data-guest"]));
    let failed = "return document.querySelectorAll('heavy-legs-quiz')[1].shadowRoot.querySelector('.fallback') ? 1 : 0";
    browser.until("the foreign file refused", failed, vec![]).await;
    let said = browser.console().await.join("\n");
    assert!(said.contains("is of another origin") && !place.asked().iter().any(|path| path.contains("elsewhere")), "{said}");
    assert_eq!(browser.run("return window.hacked ?? null", vec![]).await, Value::Null);
}

/// A plugin that puts scripts off keeps their addresses in `data-src` and moves the tags.
#[tokio::test(flavor = "multi_thread")]
async fn a_plugin_that_puts_the_script_off_leaves_a_quiz() {
    let tag = "<script type=\"later/javascript\" data-src=\"{{widget}}/heavy-legs.js\" data-heavy-legs data-mode=\"full\"></script>";
    let post = PLAIN.replace("<script src=\"{{widget}}/heavy-legs.js\" async></script>", "").replace("<heavy-legs-quiz></heavy-legs-quiz>", tag);
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    let put_off = "const old = document.querySelector('[data-heavy-legs]'), script = document.createElement('script');
        for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value);
        script.src = old.dataset.src;
        old.replaceWith(script);";
    browser.run(put_off, vec![]).await;
    let quiz = Quiz::on(&browser).await;
    assert_eq!(browser.run("return document.querySelector('heavy-legs-quiz').getAttributeNames()", vec![]).await, json!(["mode"]));
    quiz.ask("q.click('[data-action=start-full]')", Value::Null).await;
    quiz.wait_for_question("red-now").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_holds_the_page_up_finds_what_is_inside_all_the_same() {
    let inside = "<heavy-legs-quiz><script type=\"application/json\">{ \"heading\": \"A heading of our own\", \"mode\": \"full\" }</script></heavy-legs-quiz>";
    let post = PLAIN.replace("heavy-legs.js\" async", "heavy-legs.js\"").replace("<heavy-legs-quiz></heavy-legs-quiz>", inside);
    let gate = Gate::closed();
    let place = Place::held(&post, &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    // The program has not come, so the first screen is the script's own.
    quiz.until("the heading", "root.querySelector('.title').innerText === 'A heading of our own'", Value::Null).await;
    assert_eq!(quiz.ask("root.querySelectorAll('[data-action^=start-]').length", Value::Null).await, 1);
    gate.open();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_wasm_file_leaves_something_to_read() {
    fails(Fault::Missing, "heavy-legs.wasm", "404").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_wasm_file_leaves_something_to_read() {
    fails(Fault::Truncated, "heavy-legs.wasm", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_script_leaves_something_to_read() {
    fails(Fault::Truncated, "heavy-legs-widget.js", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_script_leaves_something_to_read() {
    fails(Fault::Missing, "heavy-legs-widget.js", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_texts_leave_something_to_read() {
    fails(Fault::Missing, "heavy-legs.en.txt", "404").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_that_are_something_else_leave_something_to_read() {
    fails(Fault::Replaced(b"<!doctype html><title>Not found</title>"), "heavy-legs.en.txt", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn truncated_texts_leave_something_to_read() {
    fails(Fault::Truncated, "heavy-legs.en.txt", "").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_knows_no_types_gives_a_quiz_all_the_same() {
    let unknown = ["/heavy-legs.js", "/heavy-legs-widget.js", "/heavy-legs.wasm", "/heavy-legs.en.txt", "/heavy-legs-result.wasm", "/heavy-legs-result.en.txt"];
    let kinds = unknown.map(|end| (end, "application/octet-stream")).to_vec();
    let place = Place::serving(PLAIN, Options { kinds, ..Options::default() }).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    quiz.answer_all(&[]).await;
    quiz.wait_for_screen("report").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_is_no_script_to_a_strict_server_is_named_with_its_type() {
    let options = Options { headers: vec![("x-content-type-options", "nosniff")], kinds: vec![("/heavy-legs-widget.js", "text/plain")], ..Options::default() };
    let place = Place::serving(PLAIN, options).await;
    let browser = place.open().await;
    fallback(&browser).await;
    let said = browser.console().await;
    let named = |line: &String| line.contains("heavy-legs: ") && line.contains("heavy-legs-widget.js") && line.contains("Content-Type");
    assert!(said.iter().any(named), "{said:#?}");
}

/// With a file in this state the reader sees the causes and a way to try again, and the owner
/// a message that names the file and the reason. Once the file is whole, trying again helps.
async fn fails(fault: Fault, file: &str, reason: &str) {
    let place = Place::broken(PLAIN, file, fault).await;
    let browser = place.open().await;
    leaves_words(&browser, &place, file, reason).await;
}

/// The same on a page that is open.
pub(crate) async fn leaves_words(browser: &Browser, place: &Place, file: &str, reason: &str) {
    let words = fallback(browser).await;
    for topic in ["iron", "sleep", "shoes", "doctor"] {
        assert!(words.to_lowercase().contains(topic), "nothing about \"{topic}\" in:\n{words}");
    }
    let said = browser.console().await;
    let message = said.iter().find(|line| line.contains("heavy-legs: ")).unwrap_or_else(|| panic!("no message in {said:#?}"));
    assert!(message.contains(file) && message.contains(reason), "\"{file}\" or \"{reason}\" is missing in: {message}");
    place.repair();
    browser.run("document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.fallback button').click()", vec![]).await;
    Quiz::on(browser).await.take_a_step().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_own_words_stand_in_for_a_quiz_that_cannot_run() {
    let place = Place::broken(WITH_WORDS, "heavy-legs.wasm", Fault::Missing).await;
    let browser = place.open().await;
    let words = fallback(&browser).await;
    assert!(words.contains("Words of the owner for when it cannot run."), "{words}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_own_words_give_way_to_the_quiz() {
    let place = Place::with(WITH_WORDS).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    assert!(!words(&browser).await.contains("Words of the owner"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_origin_that_allows_nobody_is_named_in_the_console() {
    let place = Place::without_cors(PLAIN).await;
    let browser = place.open().await;
    fallback(&browser).await;
    let said = browser.console().await;
    assert!(said.iter().any(|line| line.contains("heavy-legs: ")), "{said:#?}");
}

/// What the element shows once it has given up.
async fn fallback(browser: &Browser) -> String {
    let script = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')?.getClientRects().length";
    browser.until("a way to try again", script, vec![]).await;
    let waiting = "const root = document.querySelector('heavy-legs-quiz').shadowRoot;
        return [...root.querySelectorAll('[aria-busy=true], .wait')].filter((one) => one.getClientRects().length).length";
    assert_eq!(browser.run(waiting, vec![]).await, json!(0), "it still pretends to load");
    words(browser).await
}

/// Everything that can be read in the element, in its own tree or the page's.
async fn words(browser: &Browser) -> String {
    let script = "const quiz = document.querySelector('heavy-legs-quiz');
        return [quiz, ...quiz.shadowRoot.children].map((one) => one.innerText).join('\\n')";
    browser.run(script, vec![]).await.as_str().unwrap_or_default().to_owned()
}

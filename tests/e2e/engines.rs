//! What readers need most, in Firefox and in WebKitGTK, the relative of Safari that runs here.
//! Everything else is tested in Chromium, by the other modules, whose steps these tests take.
//! Neither engine tells over WebDriver what its console says, so the pages hear for themselves.

use serde_json::{Value, json};

use crate::access::{AXE, LOW, WIDE, axe};
use crate::browser::{Browser, Engine};
use crate::embed::leaves_words;
use crate::first::{EARLY, KEEP, SAME, TAKEN, goes_on};
use crate::hostile::{STYLES, painted_under, survives_a_move};
use crate::keeping::keeps_and_compares;
use crate::pages::{Fault, PLAIN, Place, dist};
use crate::paths::{AFTER_LEG_DAY, reader, unfold_by_key};
use crate::quiz::Quiz;
use crate::safety::STRICT;
use crate::server::{Gate, Instead, Options};
use crate::steps::do_not_mix;
use crate::theme::follows_the_page;

/// Every fact is a test in each engine, with a browser of its own.
macro_rules! in_each_engine {
    ($($fact:ident)*) => {
        mod firefox {
            $(#[tokio::test(flavor = "multi_thread")] async fn $fact() { super::holds_in(super::Engine::Firefox, super::$fact).await })*
        }
        mod webkit {
            $(#[tokio::test(flavor = "multi_thread")] async fn $fact() { super::holds_in(super::Engine::WebKit, super::$fact).await })*
        }
    };
}

in_each_engine! {
    a_short_path_begun_by_keyboard_leads_to_a_ranking_and_is_open_to_everybody
    a_warning_sign_stops_the_quiz_with_the_emergency_card
    who_answers_before_the_program_is_there_goes_on_when_it_comes
    a_result_is_kept_after_a_yes_and_compared_at_the_next_visit
    the_quiz_runs_under_a_strict_policy
    a_program_that_is_missing_or_changed_leaves_something_to_read
    the_quiz_is_as_light_as_the_page_behind_it_and_follows_it
    two_quizzes_on_a_page_do_not_mix
    one_file_is_enough
    answers_survive_a_move_and_a_removed_quiz_begins_again
    no_style_of_the_page_reaches_the_quiz
}

async fn holds_in(engine: Engine, fact: impl AsyncFn(&Browser)) {
    if engine.is_left_out() {
        return eprintln!("not tested in {engine:?}: HEAVY_LEGS_WITHOUT leaves it out");
    }
    fact(&Browser::of(engine).await).await;
}

/// The page, hearing what goes wrong in it, with its server's answers.
async fn open(browser: &Browser, post: &str, options: Options) -> Place {
    let heard = Instead { status: 200, kind: "text/javascript", body: include_bytes!("pages/heard.js").to_vec() };
    let mut options = options;
    options.instead.insert("/heard.js".to_owned(), heard);
    let place = Place::serving(&post.replacen("<script src", "<script src=\"/heard.js\"></script>\n    <script src", 1), options).await;
    browser.goto(&place.address()).await;
    assert_eq!(browser.run("return Array.isArray(window.heard)", vec![]).await, true, "the page does not hear");
    place
}

/// Whether the first line below a question touches it: WebKit drops margins that stick out of a legend.
const TOUCHING: &str = "[...root.querySelectorAll('legend:has(.title)')].some((legend) =>
    legend.nextElementSibling.getBoundingClientRect().top - legend.querySelector('.title').getBoundingClientRect().bottom < 8)";

/// What is on a narrow page is open to everybody, in light and in dark.
async fn inspect(browser: &Browser, quiz: &Quiz<'_>, what: &str) {
    for theme in ["light", "dark"] {
        quiz.ask("root.host.setAttribute('theme', it)", json!(theme)).await;
        assert_eq!(browser.run_async(AXE, vec![]).await, json!([]), "{what} in {theme}");
    }
    assert_eq!(quiz.ask(LOW, Value::Null).await, json!([]), "{what}");
    assert_eq!(quiz.ask(WIDE, Value::Null).await, json!([]), "{what}");
}

fn held(gate: &Gate) -> Options {
    Options { held: Some(("/heavy-legs.wasm", gate.clone())), ..Options::default() }
}

async fn a_short_path_begun_by_keyboard_leads_to_a_ranking_and_is_open_to_everybody(browser: &Browser) {
    let _place = open(browser, PLAIN, Options::default()).await;
    browser.resize(320, 800).await;
    browser.run(&axe(), vec![]).await;
    let quiz = Quiz::on(browser).await;
    inspect(browser, &quiz, "the first screen").await;
    let answers = reader(&[AFTER_LEG_DAY]);
    quiz.key("start-short").await;
    for safety in ["red-now", "red-soon", "age"] {
        inspect(browser, &quiz, safety).await;
        assert_eq!(quiz.ask(TOUCHING, Value::Null).await, false, "{safety}");
        assert_eq!(quiz.answer_by_keys(&answers).await, safety);
    }
    quiz.answer_all(&answers).await;
    quiz.wait_for_screen("report").await;
    quiz.until("the focus on the heading", "q.focused() === 'title'", Value::Null).await;
    unfold_by_key(browser, &quiz).await;
    let report = quiz.report().await;
    assert_eq!(report.outcome, "ranking");
    let first = report.part("ranking").first().copied();
    assert!(matches!(first, Some("strength-soreness" | "normal-fatigue")), "{first:?} leads");
    quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
    inspect(browser, &quiz, "the result").await;
    assert_eq!(browser.console().await, [""; 0]);
}

async fn a_warning_sign_stops_the_quiz_with_the_emergency_card(browser: &Browser) {
    let _place = open(browser, PLAIN, Options::default()).await;
    let quiz = Quiz::on(browser).await;
    quiz.go("start-full").await;
    quiz.fill("chest-pain").await;
    quiz.go("next").await;
    assert_eq!(quiz.screen().await, "emergency");
    assert_eq!(quiz.cards().await.level("t-chest"), Some("emergency-now"));
    quiz.go("acknowledge").await;
    let report = quiz.report().await;
    assert_eq!((report.outcome.as_str(), report.level("t-chest")), ("emergency", Some("emergency-now")));
    assert_eq!(report.causes, [], "general tips only");
    assert_eq!(browser.console().await, [""; 0]);
}

async fn who_answers_before_the_program_is_there_goes_on_when_it_comes(browser: &Browser) {
    for early in EARLY {
        let gate = Gate::closed();
        let _place = open(browser, PLAIN, held(&gate)).await;
        goes_on(browser, &gate, early).await;
    }
    let gate = Gate::closed();
    let _place = open(browser, PLAIN, held(&gate)).await;
    let quiz = Quiz::early(browser, 0).await;
    quiz.click("start-short").await;
    quiz.fill("faint cold-leg").await;
    quiz.ask(KEEP, Value::Null).await;
    gate.open();
    quiz.until("the program", TAKEN, Value::Null).await;
    assert_eq!(quiz.ask(SAME, Value::Null).await, true, "the program draws something else");
    assert_eq!(quiz.filled().await, "faint cold-leg");
}

async fn a_result_is_kept_after_a_yes_and_compared_at_the_next_visit(browser: &Browser) {
    let place = open(browser, PLAIN, Options::default()).await;
    keeps_and_compares(browser, &place).await;
}

async fn the_quiz_runs_under_a_strict_policy(browser: &Browser) {
    let _place = open(browser, PLAIN, Options { headers: vec![("content-security-policy", STRICT)], ..Options::default() }).await;
    Quiz::on(browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

async fn a_program_that_is_missing_or_changed_leaves_something_to_read(browser: &Browser) {
    let hears = ["<script>", include_str!("pages/heard.js"), "</script>\n    <script src"].concat();
    let post = PLAIN.replacen("<script src", &hears, 1);
    let mut changed = std::fs::read(dist().join("heavy-legs.wasm")).expect("a published file");
    changed.push(0);
    for (fault, reason) in [(Fault::Missing, "404"), (Fault::Replaced(changed.leak()), "not the file of this version")] {
        let place = Place::broken(&post, "heavy-legs.wasm", fault).await;
        browser.goto(&place.address()).await;
        leaves_words(browser, &place, "heavy-legs.wasm", reason).await;
    }
}

async fn the_quiz_is_as_light_as_the_page_behind_it_and_follows_it(browser: &Browser) {
    let _place = open(browser, PLAIN, Options::default()).await;
    Quiz::on(browser).await;
    follows_the_page(browser).await;
    assert_eq!(browser.console().await, [""; 0]);
}

async fn two_quizzes_on_a_page_do_not_mix(browser: &Browser) {
    let _place = open(browser, include_str!("pages/two.html"), Options::default()).await;
    do_not_mix(browser).await;
    assert_eq!(browser.console().await, [""; 0]);
}

async fn one_file_is_enough(browser: &Browser) {
    let place = open(browser, &PLAIN.replace("heavy-legs.js", "heavy-legs.single.js"), Options::default()).await;
    Quiz::on(browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
    let asked: Vec<String> = place.asked().into_iter().filter(|path| path.contains("/assets/")).collect();
    assert_eq!(asked, ["/assets/quiz/heavy-legs.single.js"]);
}

async fn answers_survive_a_move_and_a_removed_quiz_begins_again(browser: &Browser) {
    let _place = open(browser, PLAIN, Options::default()).await;
    survives_a_move(browser).await;
}

async fn no_style_of_the_page_reaches_the_quiz(browser: &Browser) {
    let expected = painted_under(browser, "").await;
    for (what, style) in STYLES {
        assert_eq!(painted_under(browser, style).await, expected, "{what}");
    }
}

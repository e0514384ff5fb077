//! Light or dark: what the page around the quiz is, or what its owner says.

use serde_json::Value;

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::Quiz;
use crate::server::Gate;

/// The theme of the quiz, as it is painted.
const PAINTED: &str = "const frame = document.querySelector('heavy-legs-quiz').shadowRoot.querySelector('.frame');
    const [red] = getComputedStyle(frame.querySelector('.app')).backgroundColor.match(/[\\d.]+/g).map(Number);
    return red < 128 ? 'dark' : 'light'";

async fn painted(browser: &Browser, theme: &str) {
    browser.until(&format!("the {theme} theme"), &format!("return (() => {{ {PAINTED} }})() === '{theme}'"), vec![]).await;
}

async fn page(attributes: &str, scheme: &str) -> (Place, Browser) {
    let post = PLAIN.replace("<heavy-legs-quiz>", &format!("<heavy-legs-quiz {attributes}>")).replace("light dark", scheme);
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    Quiz::on(&browser).await;
    (place, browser)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_is_as_light_as_the_page_behind_it_and_follows_it() {
    let (_place, browser) = page("", "light dark").await;
    follows_the_page(&browser).await;
}

/// The quiz on a light page, as the page's background changes.
pub(crate) async fn follows_the_page(browser: &Browser) {
    painted(browser, "light").await;
    for (colour, theme) in [
        ("#101010", "dark"),
        ("white", "light"),
        ("rgb(20 20 60 / 0.9)", "dark"),
        ("color(srgb 0.95 0.95 0.9)", "light"),
        ("oklch(0.25 0.05 200)", "dark"),
        ("lab(90 0 0)", "light"),
    ] {
        browser.run("document.body.style.background = arguments[0]", vec![colour.into()]).await;
        painted(browser, theme).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_without_a_colour_is_what_its_colour_scheme_says() {
    let (_place, browser) = page("", "light dark").await;
    browser.prefer("dark").await;
    painted(&browser, "dark").await;
    browser.prefer("light").await;
    painted(&browser, "light").await;
    // A page that knows no dark stays white whatever the system says.
    let (_place, browser) = page("", "light").await;
    browser.prefer("dark").await;
    painted(&browser, "light").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_decides_and_may_change_their_mind() {
    let (_place, browser) = page("theme=\"dark\"", "light").await;
    painted(&browser, "dark").await;
    browser.run("document.querySelector('heavy-legs-quiz').setAttribute('theme', 'light')", vec![]).await;
    painted(&browser, "light").await;
    browser.run("document.body.style.background = 'black'", vec![]).await;
    painted(&browser, "light").await;
    browser.run("document.querySelector('heavy-legs-quiz').setAttribute('theme', 'auto')", vec![]).await;
    painted(&browser, "dark").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_went_dark_before_the_program_came_has_a_dark_quiz() {
    let gate = Gate::closed();
    let place = Place::held(&PLAIN.replace("</head>", "<style>.dark { background: #111; color: #eee }</style></head>"), &gate).await;
    let browser = place.open().await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.until("a light quiz", "root.querySelector('.frame').dataset.theme === 'light'", Value::Null).await;
    browser.run("document.documentElement.className = 'dark'", vec![]).await;
    gate.open();
    quiz.wait_for_program().await;
    quiz.until("a dark quiz", "root.querySelector('.frame').dataset.theme === 'dark'", Value::Null).await;
}

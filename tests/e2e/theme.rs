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
        ("color(display-p3 0.1 0.1 0.15)", "dark"),
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

/// A toggle of a theme nobody has heard of, with the quiz in a component inside another.
const STRANGE: &str = "const outer = document.createElement('div'), inner = document.createElement('div');
    const [above, below] = [outer, inner].map((one) => one.attachShadow({ mode: 'open' }));
    above.innerHTML = '<style>[data-night-owl=yes] { background: #111 }</style><section></section>';
    above.querySelector('section').append(inner);
    below.append(document.createElement('heavy-legs-quiz'));
    document.querySelector('heavy-legs-quiz').replaceWith(outer);
    window.shown = () => below.firstChild.shadowRoot?.querySelector('.frame').dataset.theme;
    window.toggle = (night) => { above.querySelector('section').dataset.nightOwl = night; };";

#[tokio::test(flavor = "multi_thread")]
async fn any_attribute_of_a_theme_is_noticed_also_from_inside_components() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    browser.run(STRANGE, vec![]).await;
    browser.until("a quiz", "return shown() === 'light'", vec![]).await;
    let program = "return performance.getEntriesByType('resource').some((one) => one.name.includes('widget'))";
    browser.until("the program", program, vec![]).await;
    for (night, theme) in [("yes", "dark"), ("no", "light")] {
        // The program may be on its way still; it looks when it comes.
        browser.run("toggle(arguments[0])", vec![night.into()]).await;
        browser.until(theme, "return shown() === arguments[0]", vec![theme.into()]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_as_large_as_the_reader_likes_them_whatever_the_page_says() {
    for page in [PLAIN.to_owned(), PLAIN.replace("</head>", "<style>html { font-size: 10px }</style></head>")] {
        let place = Place::in_folder(&page).await;
        let browser = place.open().await;
        let quiz = Quiz::on(&browser).await;
        let size = "getComputedStyle(root.querySelector('.app')).fontSize";
        assert_eq!(quiz.ask(size, Value::Null).await, "17px");
        browser.letters(24).await;
        quiz.until("larger letters", &format!("{size} === it"), "25.5px".into()).await;
    }
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

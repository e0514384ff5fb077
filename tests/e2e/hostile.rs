//! Pages that break naive widgets. The quiz stays readable and usable on all of them, and
//! changes nothing on them.

use serde_json::{Value, json};

use crate::access::module;
use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::Quiz;
use crate::server::{Instead, Options};

/// How the quiz is painted: what a page must not reach.
const PAINTED: &str = "(() => {
    const of = (selector) => getComputedStyle(root.querySelector(selector));
    const [title, option, button] = [of('.title'), of('.option'), of('button.primary')];
    return [title.fontSize, title.fontWeight, title.textTransform, title.letterSpacing, title.textIndent, title.fontStyle, title.wordSpacing,
        option.fontSize, option.color, option.lineHeight, option.display, option.textAlign, option.opacity, option.whiteSpace, button.backgroundColor,
        button.color, button.borderRadius, button.cursor, button.minHeight, getComputedStyle(root.host).display];
})()";

/// The same on a page with this style, from the first question on.
pub(crate) async fn painted_under(browser: &Browser, style: &str) -> Value {
    let place = Place::in_folder(&PLAIN.replace("</head>", &format!("<style>{style}</style></head>"))).await;
    browser.goto(&place.address()).await;
    let quiz = Quiz::on(browser).await;
    quiz.go("start-short").await;
    let painted = quiz.ask(PAINTED, Value::Null).await;
    let wide = quiz.ask("root.host.getBoundingClientRect().width", Value::Null).await;
    assert!(wide.as_f64().is_some_and(|wide| wide > 200.0), "{style}: {wide}");
    quiz.fill("none").await;
    quiz.go("next").await;
    quiz.wait_for_question("red-soon").await;
    painted
}

/// Styles of pages, as they are found: resets, old frameworks, and worse.
pub(crate) const STYLES: [(&str, &str); 8] = [
    ("everything unset", "*, *::before, *::after { all: unset !important }"),
    ("an old framework", "* { box-sizing: content-box } html { font-size: 10px } label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: 700 }
        legend { display: block; width: 100%; font-size: 21px; border-bottom: 1px solid #e5e5e5 } input[type=checkbox] { margin: 4px 0 0 } button { text-transform: none } h2 { font-size: 30px }"),
    ("a preflight", "*, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 } h1, h2, h3 { font-size: inherit; font-weight: inherit }
        button, input { font: inherit; color: inherit; background: transparent } ol, ul { list-style: none }"),
    ("huge letters at the root", "html { font-size: 48px }"),
    ("tiny letters at the root", "html { font-size: 4px }"),
    ("no letters and no colour", "main { font-size: 0; color: transparent; text-indent: -9999px; line-height: 0; letter-spacing: 20px; word-spacing: 40px; white-space: nowrap; text-transform: uppercase }"),
    ("the element itself made small", "heavy-legs-quiz { display: inline; font: italic 8px/1 monospace; text-align: right; cursor: wait; opacity: 1 }"),
    ("every element made a column", "body * { display: flex; flex-direction: column; align-items: center; text-align: center; font-style: italic }"),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_style_of_the_page_reaches_the_quiz() {
    let browser = Browser::open().await;
    let expected = painted_under(&browser, "").await;
    for (what, style) in STYLES {
        assert_eq!(painted_under(&browser, style).await, expected, "{what}");
    }
}

/// Style sheets that thousands of blogs load, as they are published.
const FRAMEWORKS: [&str; 3] = ["old-bootstrap/dist/css/bootstrap.min.css", "bootstrap/dist/css/bootstrap.min.css", "tailwindcss/preflight.css"];

#[tokio::test(flavor = "multi_thread")]
async fn no_framework_of_the_page_reaches_the_quiz() {
    let browser = Browser::open().await;
    let expected = painted_under(&browser, "").await;
    for file in FRAMEWORKS {
        let style = module(file);
        assert!(style.len() > 2000 && style.contains("button"), "{file} is not the style sheet");
        assert_eq!(painted_under(&browser, &style).await, expected, "{file}");
    }
}

/// Things pages do to the language itself, before our script runs.
const SCRIPTS: [(&str, &str); 6] = [
    ("more in every list", "Array.prototype.extra = () => {}; Object.prototype.more = 1; String.prototype.extra = 2"),
    ("JSON of its own", "const { parse } = JSON; JSON.parse = function (text, ...rest) { return parse.call(JSON, String(text), ...rest) }; delete JSON.rawJSON"),
    ("an old library's ways", "Element.prototype.visible = () => true; Element.prototype.update = Element.prototype.insert = () => {}; Array.prototype.clone = Array.prototype.first = () => 1;
        Function.prototype.bind = ((old) => function (...given) { return old.apply(this, given) })(Function.prototype.bind); window.$ = window.jQuery = () => ({})"),
    ("a storage that throws", "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new Error('no') } })"),
    ("globals of the same name", "window.init = window.mount = window.start = window.wasm_bindgen = 'theirs'; window.heavyLegs = 'theirs'"),
    ("no observers of size", "delete window.ResizeObserver; delete window.requestIdleCallback"),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_script_of_the_page_gets_in_the_way() {
    let browser = Browser::open().await;
    for (what, script) in SCRIPTS {
        let place = Place::in_folder(&PLAIN.replacen("<script src", &format!("<script>{script}</script>\n<script src"), 1)).await;
        browser.goto(&place.address()).await;
        Quiz::on(&browser).await.take_a_step().await;
        assert_eq!(browser.console().await, [""; 0], "{what}");
    }
}

/// Where the element can stand, as the whole body of a page.
const PLACES: [(&str, &str); 7] = [
    ("in a paragraph", "<p>Words <heavy-legs-quiz></heavy-legs-quiz> and more.</p>"),
    ("in a narrow column", "<div style=\"width: 320px; margin: auto\"><heavy-legs-quiz></heavy-legs-quiz></div>"),
    ("in a flexible row", "<div style=\"display: flex\"><span>a</span><heavy-legs-quiz style=\"flex: 1; min-width: 0\"></heavy-legs-quiz></div>"),
    ("in a table", "<table><tr><td><heavy-legs-quiz></heavy-legs-quiz></td></tr></table>"),
    ("in a page from right to left", "<div dir=\"rtl\" lang=\"ar\"><heavy-legs-quiz></heavy-legs-quiz></div>"),
    ("in a shadow root", "<div id=\"outer\"><template shadowrootmode=\"open\"><slot></slot></template><heavy-legs-quiz></heavy-legs-quiz></div>"),
    ("on a page that is scaled", "<div style=\"transform: scale(0.9); overflow: hidden\"><heavy-legs-quiz></heavy-legs-quiz></div>"),
];

#[tokio::test(flavor = "multi_thread")]
async fn it_stands_wherever_an_editor_puts_it() {
    let browser = Browser::open().await;
    for (what, body) in PLACES {
        let start = PLAIN.find("<main>").expect("the page has a main part");
        let end = PLAIN.find("</main>").expect("it ends");
        let post = format!("{}<main>{body}{}", &PLAIN[..start], &PLAIN[end..]);
        let place = Place::in_folder(&post).await;
        browser.goto(&place.address()).await;
        let quiz = Quiz::on(&browser).await;
        quiz.take_a_step().await;
        let wide = quiz.ask("root.host.getBoundingClientRect().width", Value::Null).await;
        assert!(wide.as_f64().is_some_and(|wide| wide >= 250.0), "{what}: {wide} px");
        assert_eq!(browser.console().await, [""; 0], "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_in_quirks_mode_with_another_base_is_a_page() {
    let post =
        PLAIN.replacen("<!doctype html>", "", 1).replace("<title>", "<base href=\"https://example.org/elsewhere/\"><title>").replace("{{widget}}", "BASE");
    // The address of the script itself must not depend on the base.
    let place = Place::with(&post.replace("BASE", "{{widget}}")).await;
    let browser = place.open().await;
    assert_eq!(browser.run("return document.compatMode", vec![]).await, "BackCompat");
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_survive_a_move_and_a_removed_quiz_begins_again() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    survives_a_move(&browser).await;
}

/// A reader whose quiz is moved on the page, then taken away and put back.
pub(crate) async fn survives_a_move(browser: &Browser) {
    let quiz = Quiz::on(browser).await;
    quiz.take_a_step().await;
    quiz.fill("limp").await;
    browser.run("document.body.prepend(document.querySelector('heavy-legs-quiz'))", vec![]).await;
    assert_eq!((quiz.question().await.as_str(), quiz.filled().await.as_str()), ("red-soon", "limp"));
    browser.run("window.gone = document.querySelector('heavy-legs-quiz'); gone.remove()", vec![]).await;
    browser.run_async("setTimeout(arguments[0], 50)", vec![]).await;
    browser.run("document.body.append(gone)", vec![]).await;
    let quiz = Quiz::on(browser).await;
    quiz.wait_for_screen("intro").await;
    quiz.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_swaps_its_body_on_the_client_gets_a_quiz_each_time() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    for _ in 0..5 {
        Quiz::on(&browser).await.take_a_step().await;
        // What many such sites do: a new body, and the scripts of the head once more.
        let swap = "const body = document.createElement('body');
            body.innerHTML = '<main><h1>Next</h1><heavy-legs-quiz></heavy-legs-quiz></main>';
            document.body.replaceWith(body);
            const again = document.createElement('script');
            again.src = document.querySelector('script[src]').src;
            body.append(again);";
        browser.run(swap, vec![]).await;
    }
    Quiz::on(&browser).await.take_a_step().await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn turbo_takes_the_reader_from_post_to_post_and_back_with_a_quiz_on_each() {
    let post = |title: &str, to: &str| {
        PLAIN
            .replacen("<script src", "<script src=\"/turbo.js\"></script>\n    <script src", 1)
            .replace("<h1>A post with a quiz</h1>", &format!("<h1>{title}</h1><a href=\"{to}\">The other post</a>"))
            .replace("{{widget}}", "/assets/quiz")
    };
    let file = |path: &str, kind, text: String| (path.to_owned(), Instead { status: 200, kind, body: text.into_bytes() });
    let instead = [
        file("/turbo.js", "text/javascript", module("@hotwired/turbo/dist/turbo.es2017-umd.js")),
        file("/2026/11/next.html", "text/html", post("The next post", "post.html")),
    ];
    let place = Place::serving(&post("The first post", "next.html"), Options { instead: instead.into(), ..Options::default() }).await;
    let browser = place.open().await;
    let there = async |title: &str| {
        browser
            .until(
                title,
                "return document.querySelector('h1')?.textContent === arguments[0] && !document.documentElement.hasAttribute('aria-busy')",
                vec![json!(title)],
            )
            .await;
        let quiz = Quiz::on(&browser).await;
        quiz.wait_for_screen("intro").await;
        quiz.take_a_step().await;
    };
    there("The first post").await;
    browser.run("window.same = true; document.querySelector('a').click()", vec![]).await;
    there("The next post").await;
    // A page from Turbo's cache is a copy of the elements as they were left.
    browser.run("history.back()", vec![]).await;
    there("The first post").await;
    assert_eq!(browser.run("return window.same", vec![]).await, true, "the browser loaded the page itself");
    let asked = place.asked().into_iter().filter(|path| path.ends_with("/heavy-legs.wasm")).count();
    assert_eq!(asked, 1, "the program came more than once");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_that_cannot_be_seen_yet_waits() {
    let post = PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", "<details><summary>Quiz</summary><heavy-legs-quiz></heavy-legs-quiz></details>");
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    browser.until("the element", "return !!document.querySelector('heavy-legs-quiz').shadowRoot", vec![]).await;
    browser.run_async("requestAnimationFrame(() => setTimeout(arguments[0], 100))", vec![]).await;
    assert!(!place.asked().iter().any(|path| path.ends_with(".wasm")), "{:?}", place.asked());
    browser.run("document.querySelector('details').open = true", vec![]).await;
    let quiz = Quiz::on(&browser).await;
    quiz.take_a_step().await;
    browser.run("document.querySelector('details').open = false", vec![]).await;
    browser.run("document.querySelector('details').open = true", vec![]).await;
    assert_eq!(quiz.question().await, "red-soon");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_leaves_nothing_on_the_page_but_the_element() {
    let mark = "<script>window.before = new Set(Object.getOwnPropertyNames(window)); window.sheets = document.styleSheets.length</script>\n    <script src";
    let place = Place::in_folder(&PLAIN.replacen("<script src", mark, 1)).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    let left = "// What the driver itself leaves begins like this.
        const own = ['before', 'sheets', 'ret_nodes'];
        return [Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !own.includes(name)),
            document.styleSheets.length - sheets, [...document.querySelectorAll('script')].filter((one) => one.src.includes('widget')).length]";
    assert_eq!(browser.run(left, vec![]).await, json!([[], 0, 0]));
}

#[tokio::test(flavor = "multi_thread")]
async fn going_back_in_history_brings_the_quiz_back_as_it_was_or_anew() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    Quiz::on(&browser).await.take_a_step().await;
    browser.goto(&[&place.origin(), "assets/quiz/frame.css"].concat()).await;
    browser.run("history.back()", vec![]).await;
    browser.until("the page again", "return !!document.querySelector('heavy-legs-quiz')?.shadowRoot?.querySelector('.app')", vec![]).await;
    // Whether the browser kept the page or loads it anew is its own choice.
    let quiz = Quiz::early(&browser, 0).await;
    quiz.wait_for_program().await;
    if quiz.screen().await == "question" {
        assert_eq!(quiz.question().await, "red-soon");
        quiz.go("back").await;
        quiz.go("back").await;
    }
    quiz.wait_for_screen("intro").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_without_an_origin_still_runs_the_quiz() {
    let post = "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>A post</title>
        <script>addEventListener('message', ({ data }) => { if (data.type === 'heavy-legs:height') window.height = data.height; })</script>
        <iframe src=\"{{widget}}/frame.html\" title=\"Quiz\" width=\"360\" height=\"900\" sandbox=\"allow-scripts\"></iframe>";
    let place = Place::with(post).await;
    let browser = place.open().await;
    browser.until("a word from the frame", "return window.height > 300", vec![]).await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn forced_colours_reduced_motion_and_a_zoom_of_400_percent_leave_it_usable() {
    let place = Place::in_folder(PLAIN).await;
    let browser = place.open().await;
    browser.emulate(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]).await;
    // 1280 px at 400 %.
    browser.resize(320, 256).await;
    let quiz = Quiz::on(&browser).await;
    let visible = "getComputedStyle(root.querySelector('button.primary')).borderTopColor !== getComputedStyle(root.querySelector('.app')).backgroundColor";
    assert_eq!(quiz.ask(visible, Value::Null).await, true, "a button cannot be told from its ground");
    quiz.take_a_step().await;
    assert_eq!(quiz.ask("document.documentElement.scrollWidth <= innerWidth", Value::Null).await, true);
    let moving = quiz.ask("[...root.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s').length", Value::Null).await;
    assert_eq!(moving, 0, "something moves though the reader asked for rest");
}

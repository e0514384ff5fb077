//! The page for site owners: its controls change the quiz in the sample post, the lines to copy
//! give the same quiz elsewhere, and all of it is open to keyboards and readers of screens.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::access::{AXE, axe, in_scheme};
use crate::browser::Browser;
use crate::pages::{Place, dist};
use crate::quiz::Quiz;

/// Uses a control of the page as a hand would: `[name, value]`, where true and false tick.
const SET: &str = "for (const [name, value] of arguments[0]) {
        const all = [...document.querySelectorAll(`form [name=\"${name}\"]`)];
        const one = all.find((one) => one.type === 'radio' || one.type === 'checkbox' ? one.value === value || typeof value === 'boolean' : true);
        if (typeof value === 'boolean' || one.type === 'radio' || one.name === 'hide') one.checked !== (value !== false) && one.click();
        else {
            one.value = value;
            one.dispatchEvent(new Event('input', { bubbles: true }));
        }
    }";

/// The attributes of the quiz, without its id.
const ATTRIBUTES: &str = "return Object.fromEntries([...document.querySelector('heavy-legs-quiz').attributes]
    .filter(({ name }) => name !== 'id').map(({ name, value }) => [name, value]))";

async fn set(browser: &Browser, controls: Value) {
    browser.run(SET, vec![controls]).await;
}

/// A piece of code on the page.
async fn code(browser: &Browser, name: &str) -> String {
    let found = browser.run("return document.querySelector(`[data-code=\"${arguments[0]}\"]`).textContent", vec![json!(name)]).await;
    found.as_str().expect("code is text").to_owned()
}

async fn demo() -> (Place, Browser) {
    let place = Place::demo().await;
    let browser = place.open().await;
    browser.until("the page's script", "return document.querySelector('[role=tablist]')", vec![]).await;
    (place, browser)
}

#[tokio::test(flavor = "multi_thread")]
async fn controls_change_the_quiz_and_the_lines_at_once() {
    let (_place, browser) = demo().await;
    let quiz = Quiz::on(&browser).await;
    assert_eq!(browser.run(ATTRIBUTES, vec![]).await, json!({}));
    let wanted = json!({ "theme": "dark", "mode": "short", "units": "imperial", "heading": "Heavy \"legs\" & you", "heading-level": "3",
        "hide": "tools", "contact": "Ask us.", "loading": "eager", "lang": "de" });
    let controls: Vec<Value> = wanted.as_object().expect("written as an object above").iter().map(|(name, value)| json!([name, value])).collect();
    set(&browser, json!(controls)).await;
    assert_eq!(browser.run(ATTRIBUTES, vec![]).await, wanted);
    quiz.until("the owner's title", "root.querySelector('h3.title')?.textContent === it", json!("Heavy \"legs\" & you")).await;
    quiz.until("one way to begin", "root.querySelectorAll('[data-action^=start]').length === 1", Value::Null).await;
    quiz.until("the dark theme", "root.querySelector('.frame').dataset.theme === 'dark'", Value::Null).await;
    let html = code(&browser, "html").await;
    assert!(html.contains("heading='Heavy \"legs\" &amp; you'") && html.contains("units=\"imperial\""), "{html}");
    assert!(html.contains("heavy-legs.de.js"), "{html}");
    browser.run("document.querySelector('[type=reset]').click()", vec![]).await;
    browser.until("the quiz's own settings", &format!("return JSON.stringify((() => {{ {ATTRIBUTES} }})()) === '{{}}'"), vec![]).await;
    assert!(code(&browser, "html").await.contains("<heavy-legs-quiz>"));
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_still_known_after_a_cdn_was_chosen() {
    let (_place, browser) = demo().await;
    for (kind, holds) in [("cdn", "cdn.jsdelivr.net"), ("folder", "src=\"/heavy-legs/heavy-legs.js\"")] {
        browser.run("document.querySelector(`[name=kind][value=${arguments[0]}]`).click()", vec![json!(kind)]).await;
        let has = "return document.querySelector('[data-code=html]').textContent.includes(arguments[0])";
        browser.until(holds, has, vec![json!(holds)]).await;
        assert!(!code(&browser, "eleventy-file").await.contains("null"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quiz_follows_the_ground_of_the_sample_page() {
    let (_place, browser) = demo().await;
    let quiz = Quiz::on(&browser).await;
    for ground in ["dark", "light"] {
        set(&browser, json!([["ground", ground]])).await;
        quiz.until(ground, "root.querySelector('.frame').dataset.theme === it", json!(ground)).await;
    }
    assert_eq!(browser.run(ATTRIBUTES, vec![]).await, json!({}));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accent_holds_on_its_ground_and_is_judged() {
    let (_place, browser) = demo().await;
    let quiz = Quiz::on(&browser).await;
    set(&browser, json!([["ground", "light"], ["accent-light", "#7a1fa2"], ["accent-dark", "#ffcc00"]])).await;
    let painted = "getComputedStyle(root.querySelector('[data-action=start-short]')).backgroundColor === it";
    quiz.until("the light ground's accent", painted, json!("rgb(122, 31, 162)")).await;
    set(&browser, json!([["ground", "dark"]])).await;
    quiz.until("the dark ground's accent", painted, json!("rgb(255, 204, 0)")).await;
    let hint = "return document.querySelector('#accent-hint').textContent";
    assert_eq!(browser.run(hint, vec![]).await, "");
    set(&browser, json!([["accent-light", "#ffff00"]])).await;
    let said = browser.run(hint, vec![]).await;
    assert!(said.as_str().is_some_and(|said| said.contains("1.1 to 1 on the light ground") || said.contains("1.0 to 1 on the light ground")), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_name_causes_and_unsafe_ones_are_left_out() {
    let (_place, browser) = demo().await;
    Quiz::on(&browser).await;
    browser.run("document.querySelector('details:has(#links)').open = true", vec![]).await;
    for _ in 0..2 {
        browser.run("document.querySelector('#add-link').click()", vec![]).await;
    }
    let fill = "const [row, cause, address] = arguments, one = document.querySelectorAll('.link')[row];
        one.querySelector('select').value = cause;
        one.querySelector('input').value = address;
        one.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }));
        return one.querySelector('.hint').textContent";
    assert_eq!(browser.run(fill, vec![json!(0), json!("low-iron"), json!("/iron's")]).await, "");
    assert_ne!(browser.run(fill, vec![json!(1), json!("shoes"), json!("javascript:alert(1)")]).await, "");
    assert_eq!(browser.run(ATTRIBUTES, vec![]).await, json!({ "links": "{\"low-iron\":\"/iron's\"}" }));
    browser.run("document.querySelector('.link button').click()", vec![]).await;
    assert_eq!(browser.run(ATTRIBUTES, vec![]).await, json!({}));
    assert_eq!(browser.run("return document.activeElement.id", vec![]).await, "add-link");
}

/// A page with nothing but the copied lines.
async fn paste(lines: &str) -> (Place, Browser) {
    let post = format!("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A post</title><link rel=\"icon\" href=\"data:,\">\n{lines}");
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    (place, browser)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_copied_lines_on_an_empty_page_give_the_same_quiz() {
    let (_demo, browser) = demo().await;
    Quiz::on(&browser).await;
    set(&browser, json!([["theme", "dark"], ["heading", "It's <heavy> {{ \"legs\" }}"], ["mode", "full"], ["folder", "/assets/quiz/"]])).await;
    let wanted = browser.run(ATTRIBUTES, vec![]).await;
    let mut copied = vec![code(&browser, "html").await, code(&browser, "eleventy-post").await];
    let site = code(&browser, "wordpress-site").await;
    let tag = site.lines().find(|line| line.starts_with("<script")).expect("the tag stands on its own line");
    copied.push([&code(&browser, "wordpress-post").await, "\n", tag].concat());
    // As Markdown leaves it.
    copied.push(["<p>", &copied[1], "</p>"].concat());
    drop(browser);
    for lines in copied {
        assert!(lines.contains("integrity=\"sha384-"), "{lines}");
        let (_place, browser) = paste(&lines).await;
        let quiz = Quiz::on(&browser).await;
        quiz.until("the title", "root.querySelector('h2.title').textContent === it", wanted["heading"].clone()).await;
        let mut found = browser.run(ATTRIBUTES, vec![]).await;
        // The word that marks a tag of another kind, and what the script writes beside it, mean nothing to the quiz.
        for name in ["heavy-legs", "data-guest"] {
            found.as_object_mut().expect("built as an object").remove(name);
        }
        assert_eq!(found, wanted, "{lines}");
        quiz.go("start-full").await;
        quiz.wait_for_question("red-now").await;
        assert_eq!(browser.console().await, [""; 0], "{lines}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_script_is_refused_by_the_copied_hash() {
    let (_demo, browser) = demo().await;
    set(&browser, json!([["folder", "/assets/quiz"]])).await;
    let lines = code(&browser, "html").await.replace("sha384-", "sha384-A");
    drop(browser);
    let (_place, browser) = paste(&lines).await;
    browser.until("the page", "return document.readyState === 'complete'", vec![]).await;
    assert_eq!(browser.run("return customElements.get('heavy-legs-quiz') ?? null", vec![]).await, Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_tells_the_version_and_the_hash_of_this_build() {
    let made: Value = serde_json::from_slice(&std::fs::read(dist().join("version.json")).expect("a published file")).expect("it is JSON");
    let page = std::fs::read_to_string(dist().join("index.html")).expect("a published file");
    for name in ["version", "integrity"] {
        let told = made[name].as_str().expect("a word");
        assert!(page.contains(told), "the page does not name the {name} {told}");
    }
    let (_place, browser) = demo().await;
    set(&browser, json!([["kind", "cdn"]])).await;
    let address = format!("https://cdn.jsdelivr.net/npm/heavy-legs@{}/heavy-legs.js", made["version"].as_str().expect("a word"));
    assert!(code(&browser, "html").await.contains(&address));
}

/// The name of the chosen tab, whether it has the focus, and the panels to be seen.
const TABS: &str = "const tab = document.querySelector('[role=tab][aria-selected=true]');
    const panels = [...document.querySelectorAll('[role=tabpanel]')].filter((one) => one.checkVisibility());
    return [tab.textContent, tab === document.activeElement, panels.map((one) => one.getAttribute('aria-labelledby') === tab.id),
        document.querySelectorAll('[role=tab][tabindex=\"0\"]').length]";

#[tokio::test(flavor = "multi_thread")]
async fn tabs_go_by_keys() {
    let (_place, browser) = demo().await;
    browser.run("document.querySelector('[role=tab]').focus()", vec![]).await;
    for (key, name) in [
        (Key::Right, "WordPress"),
        (Key::Right, "Ghost"),
        (Key::Left, "WordPress"),
        (Key::End, "Frame"),
        (Key::Right, "Plain HTML"),
        (Key::Left, "Frame"),
        (Key::Home, "Plain HTML"),
    ] {
        browser.press(&key).await;
        assert_eq!(browser.run(TABS, vec![]).await, json!([name, true, [true], 1]));
    }
    browser.run("document.documentElement.dir = 'rtl'", vec![]).await;
    browser.press(&Key::Left).await;
    assert_eq!(browser.run(TABS, vec![]).await, json!(["WordPress", true, [true], 1]));
    browser.tab().await;
    assert_eq!(browser.run("return document.activeElement.getAttribute('role')", vec![]).await, "tabpanel");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_copy_button_copies_what_is_shown() {
    let (_place, browser) = demo().await;
    let copy = "const done = arguments[arguments.length - 1];
        navigator.clipboard.writeText = async (text) => done(text);
        document.querySelector('.code button').click();";
    assert_eq!(browser.run_async(copy, vec![]).await, code(&browser, "html").await);
    // Where the clipboard is closed the code is marked.
    let marked = "navigator.clipboard.writeText = async () => { throw new Error('closed') };
        document.querySelector('.code button').click()";
    browser.run(marked, vec![]).await;
    browser.until("the code to be marked", "return getSelection().toString().startsWith('<script')", vec![]).await;
    browser.until("a word about it", "return document.querySelector('#copied').textContent", vec![]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_checked_as_they_are_typed_and_run_nothing() {
    let (_place, browser) = demo().await;
    let typed = "const box = document.querySelector('#config');
        box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }));
        return [document.querySelector('#verdict').textContent, ...[...document.querySelectorAll('#problems li')].map((one) => one.textContent)]";
    let check = async |text: &str| browser.run(typed, vec![json!(text)]).await;
    assert_eq!(check("{\n\"accent\": \"teal\",\n\"links\": {\"low-iron\": \"/iron\"}\n}").await, json!(["No mistakes."]));
    let found = check("{\n\"<img src=x onerror=alert(1)>\": 1,\n\"accent\": \"blurple\"}").await;
    assert_eq!(found[0], "2 mistakes.");
    assert!(found[1].as_str().is_some_and(|line| line.starts_with("Line 2, <img src=x onerror=alert(1)>: there is no setting")), "{found}");
    assert!(found[2].as_str().is_some_and(|line| line.contains("expected a CSS colour")), "{found}");
    assert_eq!(browser.run("return document.querySelectorAll('#problems img').length", vec![]).await, 0);
    set(&browser, json!([["theme", "dark"], ["hide", "about"]])).await;
    browser.run("document.querySelector('#from-above').click()", vec![]).await;
    let written = browser.run("return JSON.parse(document.querySelector('#config').value)", vec![]).await;
    assert_eq!(written, json!({ "theme": "dark", "hide": ["about"] }));
    assert_eq!(browser.run("return document.querySelector('#verdict').textContent", vec![]).await, "No mistakes.");
}

/// What reaches out of the page at the side, and what is too low for a thumb.
const POOR: &str = "return [
    ...(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []),
    ...[...document.querySelectorAll('main form :is(input:not([type=radio], [type=checkbox]), select, label:has([type=radio], [type=checkbox])), main :is(button, summary, textarea)')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
        .map((one) => `${one.tagName} ${one.name ?? one.textContent} is ${one.getBoundingClientRect().height} px high`),
]";

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_open_to_everybody() {
    let (_place, browser) = demo().await;
    Quiz::on(&browser).await;
    browser.run(&axe(), vec![]).await;
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })", vec![]).await;
    browser.run("document.querySelector('#add-link').click()", vec![]).await;
    set(&browser, json!([["accent-light", "#ffff00"]])).await;
    set(&browser, json!([["own-accent", false]])).await;
    for (width, direction) in [(1200, "ltr"), (320, "ltr"), (320, "rtl")] {
        browser.resize(width, 800).await;
        browser.run("document.documentElement.dir = arguments[0]", vec![json!(direction)]).await;
        assert_eq!(browser.run(POOR, vec![]).await, json!([]), "{width} px, {direction}");
        for scheme in ["light", "dark"] {
            in_scheme(&browser, scheme).await;
            for tab in [0, 1, 7] {
                browser.run("document.querySelectorAll('[role=tab]')[arguments[0]].click()", vec![json!(tab)]).await;
                assert_eq!(browser.run_async(AXE, vec![]).await, json!([]), "{width} px, {direction}, {scheme}, tab {tab}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_runs_under_a_strict_policy_and_asks_only_for_its_own_files() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src data:; \
        base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types heavy-legs";
    let place = Place::demo_under(&[("content-security-policy", policy)]).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    browser.until("the page's script", "return document.querySelector('[role=tablist]')", vec![]).await;
    set(&browser, json!([["accent-light", "#7a1fa2"], ["theme", "dark"]])).await;
    quiz.go("start-short").await;
    quiz.wait_for_question("red-now").await;
    assert_eq!(browser.console().await, [""; 0]);
    let foreign: Vec<String> = browser.requests().await.into_iter().filter(|address| !address.starts_with(&place.origin())).collect();
    assert_eq!(foreign, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_post_and_the_lines_are_there_to_read() {
    let (place, browser) = demo().await;
    browser.scripts(false).await;
    browser.goto(&place.address()).await;
    let text = browser.run("return document.body.innerText", vec![]).await;
    let text = text.as_str().expect("text");
    for words in
        ["Do your legs feel fresh again", "When to see a doctor", "pain, pressure or tightness in the chest", "<heavy-legs-quiz>", "functions.php", "sha384-"]
    {
        assert!(text.contains(words), "\"{words}\" is missing in:\n{text}");
    }
    for words in ["Set it up", "Check your settings\n"] {
        assert!(!text.contains(words), "\"{words}\" does nothing without scripts");
    }
}

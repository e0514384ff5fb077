//! An assessment of the site owner's own on the page for site owners: checked as it is brought,
//! every mistake with the way to it, shown as readers get it, and kept and sent nowhere.

use serde_json::json;

use crate::access::{AXE, axe, in_scheme};
use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::privacy::KEPT;
use crate::quiz::Quiz;

const REST_WEEK: &str = include_str!("../../examples/rest-week.json");

/// The policy that README.md gives for any page with a quiz, with trusted types named.
const DOCUMENTED: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src data:; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types heavy-legs";

/// The same for this page, whose check is a worker.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src data:; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types heavy-legs heavy-legs-page";

/// Goes to the section, which then loads.
async fn near(browser: &Browser) {
    browser.until("the page", "return document.querySelector('[role=tablist]')", vec![]).await;
    browser.run("document.querySelector('#own').scrollIntoView()", vec![]).await;
    browser.until("the section's script", "return document.querySelector('#own-verdict')?.textContent", vec![]).await;
}

async fn section() -> (Place, Browser) {
    let place = Place::demo().await;
    let browser = place.open().await;
    near(&browser).await;
    (place, browser)
}

/// Takes away what was said before, so that nobody takes an old verdict for the new one.
const UNSAID: &str = "document.querySelector('#own-verdict').textContent = '';";

/// Puts a text where it is typed.
async fn typed(browser: &Browser, text: &str) {
    let script = "const area = document.querySelector('#own-text');
        area.value = arguments[0];
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    browser.run(&format!("{UNSAID}{script}"), vec![json!(text)]).await;
}

/// Waits for a verdict with these words.
async fn told(browser: &Browser, words: &str) -> String {
    let script = "const said = document.querySelector('#own-verdict').textContent; return said.includes(arguments[0]) && said";
    browser.until(words, script, vec![json!(words)]).await.as_str().unwrap_or_default().to_owned()
}

/// The mistakes as they are listed: where, the place's name, the reason.
const LISTED: &str = "return [...document.querySelectorAll('#own-problems li')].map((one) =>
    ['button', 'code', '.reason'].map((part) => one.querySelector(part)?.textContent ?? ''))";

/// Brings files as a hand does, with [`BRING`]; the answer is whether the page took it for its own.
async fn bring(browser: &Browser, way: &str, files: serde_json::Value) -> bool {
    browser.run(&format!("{UNSAID}{BRING}"), vec![json!(way), files]).await == true
}

/// What [`bring`] runs: `way` is "drop" or "choose"; a file is `[name, letter, how often]`, or its bytes.
const BRING: &str = "const [way, files] = arguments;
    const brought = new DataTransfer();
    for (const [name, content, times] of files) {
        const bytes = Array.isArray(content) ? new Uint8Array(content) : content.repeat(times ?? 1);
        brought.items.add(new File([bytes], name, { type: 'application/json' }));
    }
    if (way === 'drop') {
        const event = (kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: brought });
        const over = event('dragover'), drop = event('drop');
        for (const one of [over, drop]) document.querySelector('#own-text').dispatchEvent(one);
        return over.defaultPrevented && drop.defaultPrevented;
    }
    const input = document.querySelector('#own-file');
    input.files = brought.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;";

#[tokio::test(flavor = "multi_thread")]
async fn three_mistakes_are_three_items_with_the_way_to_them() {
    let (_place, browser) = section().await;
    let wrong = REST_WEEK.replacen("\"kind\": \"multi\"", "\"kind\": \"mutli\"", 1).replacen("{\"id\": \"faint\"}", "{\"di\": \"faint\"}", 1);
    typed(&browser, &wrong).await;
    assert_eq!(told(&browser, "mistake").await, "3 mistakes.");
    let listed = browser.run(LISTED, vec![]).await;
    assert_eq!(
        listed,
        json!([
            ["Line 25, column 17", "definition.questions[0].kind", "expected one of single, multi, numbers, scale, found \"mutli\"; did you mean \"multi\"?"],
            ["Line 28, column 11", "definition.questions[0].options[1]", "missing field \"id\""],
            ["Line 28, column 12", "definition.questions[0].options[1].di", "unknown field \"di\"; did you mean \"id\"?"],
        ])
    );
    let there = "document.querySelectorAll('#own-problems button')[2].click();
        const area = document.querySelector('#own-text'), row = parseFloat(getComputedStyle(area).lineHeight);
        const high = 27 * row - area.scrollTop;
        return [area === document.activeElement, area.value.slice(area.selectionStart, area.selectionStart + 4), high > 0 && high < area.clientHeight - row]";
    assert_eq!(browser.run(there, vec![]).await, json!([true, "\"di\"", true]));
    assert_eq!(browser.run("return document.querySelectorAll('#own heavy-legs-quiz').length", vec![]).await, 0);
    // Mended, it is sound.
    typed(&browser, REST_WEEK).await;
    told(&browser, "Sound").await;
    assert_eq!(browser.run(LISTED, vec![]).await, json!([]));
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_far_out_on_a_long_line_is_brought_into_view() {
    let (_place, browser) = section().await;
    typed(&browser, &["{", &" ".repeat(900), "\"x\": 1}"].concat()).await;
    told(&browser, "mistake").await;
    let there = "[...document.querySelectorAll('#own-problems button')].find((one) => one.textContent.includes('902')).click();
        const area = document.querySelector('#own-text');
        return [area.value.slice(area.selectionStart, area.selectionStart + 3), area.scrollLeft > area.clientWidth]";
    assert_eq!(browser.run(there, vec![]).await, json!(["\"x\"", true]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_path_check_finds_does_not_keep_the_quiz_from_being_shown() {
    let (_place, browser) = section().await;
    // A condition that never holds: the rule cannot fire.
    let wrong = REST_WEEK.replacen("\"when\": \"signs-now:chest-pain", "\"when\": \"not signs-now:chest-pain and signs-now:chest-pain", 1);
    assert_ne!(wrong, REST_WEEK);
    typed(&browser, &wrong).await;
    let said = told(&browser, "path check found").await;
    assert!(said.starts_with("It can be shown"), "{said}");
    Quiz::nth(&browser, 1).await.wait_for_screen("intro").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_is_sound_and_can_be_taken_beside_ours() {
    let (place, browser) = section().await;
    browser.run("document.querySelector('#own-example').click()", vec![]).await;
    assert_eq!(told(&browser, "Sound").await, "Sound: no mistakes.");
    let figures = browser.run("return [...document.querySelectorAll('#own-figures li b')].map((one) => one.textContent)", vec![]).await;
    assert_eq!(figures, json!(["Questions", "Rules", "Causes", "Paths", "Sources"]));
    let quiz = Quiz::nth(&browser, 1).await;
    quiz.wait_for_screen("intro").await;
    quiz.go("start-short").await;
    quiz.wait_for_question("signs-now").await;
    quiz.answer_all(&[("signs-now", "none"), ("signs-weeks", "none"), ("age", "40")]).await;
    quiz.wait_for_screen("report").await;
    let code = browser.run("return document.querySelector('#own-code').textContent", vec![]).await;
    assert!(code.as_str().is_some_and(|code| code.contains("<heavy-legs-quiz src=\"rest-week.json\">")), "{code}");
    // What is chosen above holds here too, and nothing of it is ours.
    browser
        .run(
            "for (const [name, value] of [['theme', 'dark'], ['heading', 'Heavy?']]) {
        const one = [...document.querySelectorAll(`#controls [name=${name}]`)].find((one) => one.type !== 'radio' || one.value === value);
        one.checked = true;
        if (one.type !== 'radio') one.value = value;
        one.dispatchEvent(new Event('input', { bubbles: true }));
    }",
            vec![],
        )
        .await;
    let dressed = "const { attributes } = document.querySelector('#own heavy-legs-quiz'), code = document.querySelector('#own-code').textContent;
        return attributes.theme?.value === 'dark' && attributes.hide.value === 'keep' && !attributes.heading && code.includes('theme=\"dark\"') && !/Heavy|keep/.test(code)";
    browser.until("the theme", dressed, vec![]).await;
    assert_eq!(quiz.screen().await, "report");
    assert_eq!(browser.run_async(KEPT, vec![]).await, json!([]));
    let foreign: Vec<String> = browser.requests().await.into_iter().filter(|address| !address.starts_with(&place.origin())).collect();
    assert_eq!(foreign, [""; 0]);
    // Another check asks for nothing: the reader of such files is there.
    let asked = place.asked();
    typed(&browser, "{}").await;
    told(&browser, "mistakes.").await;
    assert_eq!(place.asked(), asked);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_brought_gets_a_sentence_at_once() {
    let (_place, browser) = section().await;
    let good = json!(["quiz.json", "{}"]);
    for (files, words) in [
        (json!([["a.json", [0xff, 0xfe, 0x7b, 0]]]), "UTF-16"),
        (json!([["a.json", [0x7b, 0xe9, 0x7d]]]), "no text in UTF-8"),
        (json!([["a.json", ""]]), "is empty"),
        (json!([["a.json", " ", 10_000_000]]), "10,000,000 bytes"),
        (json!([["a.json", "{\n", 900_000]]), "900,001 lines"),
        (json!([good, good]), "2 files at once"),
    ] {
        for way in ["drop", "choose"] {
            assert!(bring(&browser, way, files.clone()).await);
            told(&browser, words).await;
            assert_eq!(browser.run("return document.querySelector('#own-text').value", vec![]).await, "", "{words}");
        }
        assert!(bring(&browser, "drop", json!([["b.json", "[]"]])).await);
        told(&browser, "mistake").await;
        browser.run("document.querySelector('#own-text').value = ''", vec![]).await;
    }
}

/// What is nested, long or many, to fill the largest file.
const HOSTILE: [(&str, &str, usize); 5] = [
    ("[", "nested deeper", 1_900_000),
    ("{\"a\":", "nested deeper", 380_000),
    ("\u{0}", "expected", 100_000),
    ("[1,1],", "expected", 300_000),
    ("\"x\\u0000", "expected", 200_000),
];

#[tokio::test(flavor = "multi_thread")]
async fn hostile_files_are_refused_while_the_page_stays_awake() {
    let (_place, browser) = section().await;
    for (piece, words, times) in HOSTILE {
        assert!(bring(&browser, "drop", json!([["hostile.json", piece, times]])).await);
        told(&browser, "mistake").await;
        let reason = browser.run("return document.querySelector('#own-problems .reason').textContent", vec![]).await;
        assert!(reason.as_str().is_some_and(|reason| reason.contains(words)), "{piece}: {reason}");
    }
    // Names that look like markup are words.
    typed(&browser, "{\"<img src=x onerror=alert(1)>\": \"<script>alert(1)</script>\"}").await;
    browser.until("the name", "return document.querySelector('#own-problems').textContent.includes('<img')", vec![]).await;
    assert_eq!(browser.run("return document.querySelectorAll('#own :is(img, script)').length", vec![]).await, 0);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_text_ends_the_check_of_an_older_one() {
    let (_place, browser) = section().await;
    // A worker that never ends stands in for a check that takes long.
    let stuck = "const real = Worker.prototype.postMessage;
        window.ended = 0;
        const terminate = Worker.prototype.terminate;
        Worker.prototype.terminate = function () { window.ended++; terminate.call(this); };
        Worker.prototype.postMessage = () => { Worker.prototype.postMessage = real; };";
    browser.run(stuck, vec![]).await;
    typed(&browser, REST_WEEK).await;
    told(&browser, "Checking…").await;
    typed(&browser, "{}").await;
    told(&browser, "mistakes.").await;
    assert_eq!(browser.run("return window.ended", vec![]).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_section_works_under_a_strict_policy() {
    let place = Place::demo_under(&[("content-security-policy", STRICT)]).await;
    let browser = place.open().await;
    near(&browser).await;
    browser.run("document.querySelector('#own-example').click()", vec![]).await;
    told(&browser, "Sound").await;
    let quiz = Quiz::nth(&browser, 1).await;
    quiz.go("start-short").await;
    quiz.wait_for_question("signs-now").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_may_stand_in_the_page_under_a_strict_policy_too() {
    let data = ["<script type=\"application/json\" id=\"my-quiz\">", REST_WEEK, "</script><heavy-legs-quiz src=\"#my-quiz\"></heavy-legs-quiz>"].concat();
    let place = Place::under(&PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", &data), &[("content-security-policy", DOCUMENTED)]).await;
    let browser = place.open().await;
    let quiz = Quiz::on(&browser).await;
    quiz.wait_for_screen("intro").await;
    quiz.go("start-short").await;
    quiz.wait_for_question("signs-now").await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_script_of_the_page_holds_an_assessment() {
    let other = ["<div id=\"my-quiz\" hidden>", REST_WEEK, "</div><heavy-legs-quiz src=\"#my-quiz\"></heavy-legs-quiz>"].concat();
    let place = Place::in_folder(&PLAIN.replace("<heavy-legs-quiz></heavy-legs-quiz>", &other)).await;
    let browser = place.open().await;
    let retry = "return !!document.querySelector('heavy-legs-quiz').shadowRoot?.querySelector('.fallback button')";
    browser.until("a way to try again", retry, vec![]).await;
    let said = browser.console().await.join("\n");
    assert!(said.contains("src: there is no <script"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_section_is_open_to_everybody() {
    let (_place, browser) = section().await;
    browser.run(&axe(), vec![]).await;
    let wide = "return document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : 0";
    let low = "return [...document.querySelectorAll('#own :is(button, textarea)')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)";
    for (text, words) in [(REST_WEEK, "Sound"), ("{\"definition\": {\"a\": 1}}", "mistakes.")] {
        typed(&browser, text).await;
        told(&browser, words).await;
        if words == "Sound" {
            Quiz::nth(&browser, 1).await.wait_for_screen("intro").await;
        }
        for (width, direction) in [(1200, "ltr"), (360, "ltr"), (320, "rtl")] {
            browser.resize(width, 800).await;
            browser.run("document.documentElement.dir = arguments[0]", vec![json!(direction)]).await;
            assert_eq!(browser.run(wide, vec![]).await, 0, "{width} px, {direction}, {words}");
            assert_eq!(browser.run(low, vec![]).await, json!([]), "{width} px, {direction}, {words}");
            for scheme in ["light", "dark"] {
                in_scheme(&browser, scheme).await;
                assert_eq!(browser.run_async(AXE, vec![]).await, json!([]), "{width} px, {direction}, {scheme}, {words}");
            }
        }
    }
    let named = "return [document.querySelector('#own-text').labels[0].textContent, document.querySelector('#own-verdict').role]";
    assert_eq!(browser.run(named, vec![]).await, json!(["Assessment as JSON", "status"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_section_leads_to_what_can_be_read() {
    let place = Place::demo().await;
    let browser = place.open().await;
    browser.scripts(false).await;
    browser.goto(&place.address()).await;
    let links = browser
        .run("return [...document.querySelectorAll('#own a')].filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href'))", vec![])
        .await;
    assert_eq!(links, json!(["own-quiz.txt", "heavy-legs.schema.json", "rest-week.json"]));
    for link in links.as_array().expect("a list") {
        assert!(crate::pages::dist().join(link.as_str().unwrap_or_default()).is_file(), "{link}");
    }
}

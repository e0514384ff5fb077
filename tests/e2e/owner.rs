//! What a site owner can ask for: attributes and settings, events, methods, and a word about
//! every mistake.

use crate::browser::Browser;
use crate::pages::{PLAIN, Place, dist};
use crate::quiz::{Quiz, WEARY};
use serde_json::{Value, json};

/// Keeps every event of the quiz.
const LISTEN: &str = "<script>
    window.heard = [];
    for (const name of ['ready', 'start', 'question', 'complete', 'error'])
      addEventListener('heavy-legs:' + name, (event) => heard.push([name, event.detail]));
  </script>\n    <script src";

/// A post whose element has these attributes and this inside.
async fn page(attributes: &str, inside: &str) -> (Place, Browser) {
    let post = PLAIN
        .replacen("<script src", LISTEN, 1)
        .replace("<heavy-legs-quiz></heavy-legs-quiz>", &format!("<heavy-legs-quiz {attributes}>{inside}</heavy-legs-quiz>"));
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    (place, browser)
}

pub(crate) async fn set(browser: &Browser, name: &str, value: &str) {
    browser.run("document.querySelector('heavy-legs-quiz').setAttribute(arguments[0], arguments[1])", vec![json!(name), json!(value)]).await;
}

async fn text(quiz: &Quiz<'_>, selector: &str) -> String {
    quiz.ask("[...root.querySelectorAll(it)].map((one) => one.innerText.trim()).join(' | ')", json!(selector)).await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owners_words_and_ways_are_there_before_and_after_the_program_comes() {
    let attributes = "heading=\"Heavy &lt;b&gt;legs&lt;/b&gt;?\" intro=\"Our own words.\" mode=\"full\" heading-level=\"3\" loading=\"interaction\"";
    let (_place, browser) = page(attributes, "").await;
    let quiz = Quiz::early(&browser, 0).await;
    for program in [false, true] {
        if program {
            quiz.ask("root.querySelector('button').focus()", Value::Null).await;
            quiz.wait_for_program().await;
        }
        assert_eq!(text(&quiz, "h3.title").await, "Heavy <b>legs</b>?");
        assert_eq!(text(&quiz, ".lead").await, "Our own words.");
        assert_eq!(quiz.ask("[...root.querySelectorAll('button')].map((one) => one.dataset.action)", Value::Null).await, json!(["start-full"]));
    }
    quiz.go("start-full").await;
    assert_eq!(quiz.ask("root.querySelectorAll('h3.title').length", Value::Null).await, 1);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn attributes_change_the_quiz_while_it_runs_and_take_no_answer_away() {
    let (_place, browser) = page("", "").await;
    let quiz = Quiz::on(&browser).await;
    set(&browser, "heading", "Another title").await;
    quiz.until("the title", "root.querySelector('.title').innerText === it", json!("Another title")).await;
    quiz.go("start-full").await;
    quiz.answer_until("duration", WEARY).await;
    quiz.fill("4-8-weeks").await;
    set(&browser, "units", "imperial").await;
    set(&browser, "heading-level", "4").await;
    quiz.until("headings of another level", "!!root.querySelector('h4.title')", Value::Null).await;
    assert_eq!(quiz.filled().await, "4-8-weeks");
    set(&browser, "accent", "rgb(200, 0, 100)").await;
    let colour = "getComputedStyle(root.querySelector('button.primary')).backgroundColor";
    quiz.until("the accent", &format!("{colour} === it"), json!("rgb(200, 0, 100)")).await;
    assert_eq!(quiz.ask("getComputedStyle(root.querySelector('button.primary')).color", Value::Null).await, "rgb(255, 255, 255)");
    set(&browser, "accent", "").await;
    set(&browser, "theme", "dark").await;
    set(&browser, "accent", "gold").await;
    quiz.until("words that can be read on it", "getComputedStyle(root.querySelector('button.primary')).color === it", json!("rgb(17, 17, 17)")).await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn links_contact_slots_and_what_is_hidden_show_in_the_result() {
    let inside = "<script type=\"application/json\">{\"links\": {\"overload\": \"/rest\", \"short-sleep\": {\"href\": \"https://example.org/sleep\", \"text\": \"Our post on sleep\"}},
        \"contact\": \"Write to the club.\", \"hide\": [\"about\", \"answers\"]}</script>
        <p slot=\"before\">Said before.</p><p slot=\"after\">Said after.</p><p slot=\"cause-overload\">Our own note.</p>";
    let (_place, browser) = page("", inside).await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    quiz.ask("root.querySelectorAll('details').forEach((one) => { one.open = true; })", Value::Null).await;
    let links = "[...root.querySelectorAll('[data-cause] a[part=link]')].map((one) => [one.closest('[data-cause]').dataset.cause, one.getAttribute('href'), one.innerText])";
    let mut links: Vec<Value> = quiz.ask(links, Value::Null).await.as_array().expect("a list").clone();
    links.sort_by_key(ToString::to_string);
    assert_eq!(links, [json!(["overload", "/rest", "More about this on this site"]), json!(["short-sleep", "https://example.org/sleep", "Our post on sleep"])]);
    assert_eq!(text(&quiz, ".contact").await, "Write to the club.");
    // What is shown by a name for style sheets is listed under it.
    let manifest: Value = serde_json::from_slice(&std::fs::read(dist().join("custom-elements.json")).expect("a published file")).expect("it is JSON");
    let listed = manifest["modules"][0]["declarations"][0]["cssParts"].as_array().expect("a list").iter().map(|one| one["name"].clone());
    let unlisted = "[...new Set([...root.querySelectorAll('[part]')].flatMap((one) => [...one.part]))].filter((part) => !it.includes(part))";
    assert_eq!(quiz.ask(unlisted, Value::Array(listed.collect())).await, json!([]));
    let seen = "[...document.querySelectorAll('heavy-legs-quiz [slot]')].filter((one) => one.getClientRects().length).map((one) => one.innerText)";
    assert_eq!(quiz.ask(seen, Value::Null).await, json!(["Said before.", "Said after.", "Our own note."]));
    let hidden = "[...root.querySelectorAll('[part~=about], [part~=answers]')].filter((one) => one.getClientRects().length).length";
    assert_eq!(quiz.ask(hidden, Value::Null).await, 0);
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_hears_where_the_reader_is_and_never_what_they_say() {
    let (_place, browser) = page("", "").await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    let heard = browser.run("return heard", vec![]).await;
    let heard: Vec<(String, Value)> = serde_json::from_value(heard).expect("names and details");
    assert_eq!(heard[0], ("ready".to_owned(), json!({})));
    assert_eq!(heard[1], ("start".to_owned(), json!({ "mode": "short" })));
    assert_eq!(heard.last(), Some(&("complete".to_owned(), json!({}))));
    let questions = &heard[2..heard.len() - 1];
    assert!(questions.len() > 8, "{heard:?}");
    for (place, (name, detail)) in questions.iter().enumerate() {
        assert_eq!((name.as_str(), &detail["at"]), ("question", &json!(place + 1)), "{heard:?}");
        assert!(detail.as_object().is_some_and(|detail| detail.keys().eq(["at", "of"])), "{heard:?}");
    }
    assert_eq!(quiz.ask("document.querySelector('heavy-legs-quiz').state", Value::Null).await, json!({ "screen": "report" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_owner_who_asks_for_the_answers_gets_them() {
    let (_place, browser) = page("share-answers", "").await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    let complete = browser.run("return heard.at(-1)", vec![]).await;
    assert_eq!(complete[0], "complete");
    assert_eq!(complete[1]["answers"]["red-now"], json!(["none"]));
    assert_eq!(complete[1]["answers"]["age"], json!([{ "years": 41 }]));
}

#[tokio::test(flavor = "multi_thread")]
async fn methods_lead_to_the_start_the_questions_and_the_result() {
    let (_place, browser) = page("", "").await;
    let quiz = Quiz::on(&browser).await;
    let go = |place: &'static str| browser.run("document.querySelector('heavy-legs-quiz').goTo(arguments[0])", vec![json!(place)]);
    go("questions").await;
    quiz.wait_for_question("red-now").await;
    quiz.fill("none").await;
    go("result").await;
    quiz.wait_for_screen("report").await;
    go("questions").await;
    quiz.wait_for_question("red-now").await;
    assert_eq!(quiz.filled().await, "none");
    browser.run("document.querySelector('heavy-legs-quiz').reset()", vec![]).await;
    quiz.wait_for_screen("intro").await;
    quiz.go("start-short").await;
    assert_eq!(quiz.filled().await, "");
}

/// Settings with a mistake, and words of the message about it.
const MISTAKES: [(&str, &str, &str); 11] = [
    ("theme=\"drak\"", "", "did you mean \"dark\""),
    ("mode=\"long\"", "", "known are short, full"),
    ("lang=\"xx\"", "", "known are en"),
    ("accent=\"greenish\"", "", "expected a CSS colour"),
    ("hide=\"flags\"", "", "\"flags\" cannot be hidden"),
    ("links=\"{\"", "", "links is not JSON"),
    ("links=\"null\"", "", "links is null; expected"),
    ("links='[\"/x\"]'", "", "links is [\"/x\"]; expected"),
    ("links='{\"unicorns\": \"/x\"}'", "", "a cause \"unicorns\" that does not exist"),
    ("", "<script type=\"application/json\">{\"intro\": }</script>", "inside the element is not JSON"),
    ("", "<script type=\"application/json\">{\"conntact\": \"x\"}</script>", "there is no setting \"conntact\"; did you mean \"contact\""),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_mistake_is_named_in_the_console_and_in_a_preview_and_the_quiz_runs_all_the_same() {
    for (attributes, inside, message) in MISTAKES {
        let (_place, browser) = page(&format!("preview {attributes}"), inside).await;
        let quiz = Quiz::on(&browser).await;
        let said = browser.console().await;
        assert!(said.iter().any(|line| line.contains("heavy-legs: ") && line.replace("\\\"", "\"").contains(message)), "{message}: {said:#?}");
        assert!(text(&quiz, ".preview").await.contains(message), "{message}");
        quiz.go("start-short").await;
    }
}

/// What must never become more than text, or a link that runs something.
const PAYLOADS: [&str; 8] = [
    "<img src=x onerror=window.hacked=1>", "\"><script>window.hacked=1</script>", "javascript:window.hacked=1", " java\tscript:window.hacked=1",
    "data:text/html,<script>opener.hacked=1</script>", "vbscript:window.hacked=1", "</style><script>window.hacked=1</script>",
    "red;background:url(javascript:window.hacked=1)",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_misspelt_attribute_is_named_and_settings_that_are_nothing_hurt_nobody() {
    let (_place, browser) = page("acent=\"#f00\" theme=\"dark-mode\" data-mine x-data class=\"wide\"", "<script type=\"application/json\">null</script>").await;
    Quiz::on(&browser).await.take_a_step().await;
    let said = browser.console().await;
    assert!(
        matches!(&said[..], [theme, name] if theme.contains("theme is \\\"dark-mode\\\"") && name.contains("no attribute \\\"acent\\\"; did you mean \\\"accent\\\"")),
        "{said:#?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_settings_stay_text_and_lead_nowhere() {
    let (_place, browser) = page("", "").await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-full").await;
    quiz.answer_all(WEARY).await;
    quiz.wait_for_screen("report").await;
    for payload in PAYLOADS {
        for name in ["heading", "intro", "contact", "accent", "hide", "theme", "mode", "units", "lang", "heading-level"] {
            set(&browser, name, payload).await;
        }
        set(&browser, "links", &json!({ "overload": payload, "short-sleep": { "href": payload, "text": payload } }).to_string()).await;
        let links = quiz.ask("[...root.querySelectorAll('a[part=link]')].map((one) => one.protocol)", Value::Null).await;
        let links = links.as_array().expect("a list").clone();
        assert!(links.iter().all(|protocol| ["http:", "https:", "mailto:"].contains(&protocol.as_str().unwrap_or_default())), "{payload}: {links:?}");
        quiz.ask("root.querySelectorAll('a[part=link]').forEach((one) => { one.target = 'nowhere'; })", Value::Null).await;
        assert_eq!(quiz.ask("root.querySelectorAll('script, img, iframe').length", Value::Null).await, 0, "{payload}");
    }
    assert_eq!(browser.run("return window.hacked ?? null", vec![]).await, Value::Null);
    assert_eq!(quiz.screen().await, "report");
}

/// JavaScript takes more signs for blanks than addresses do.
#[tokio::test(flavor = "multi_thread")]
async fn no_blank_hides_where_a_link_leads() {
    for blank in ["\u{a0}", "\u{feff}", "\u{2003}", "\u{b}", " \u{a0}\n"] {
        let hidden = [blank, "javascript:void(window.hacked=1)"].concat();
        let links = json!({ "overload": hidden, "short-sleep": "https://example.com/iron" }).to_string();
        let (_place, browser) = page(&format!("links='{links}'"), "").await;
        let quiz = Quiz::on(&browser).await;
        quiz.go("start-full").await;
        quiz.answer_all(WEARY).await;
        quiz.wait_for_screen("report").await;
        quiz.until("the other link", "!!root.querySelector('a[part=link]')", Value::Null).await;
        let found = quiz.ask("[...root.querySelectorAll('a[part=link]')].map((one) => one.href)", Value::Null).await;
        assert_eq!(found, json!(["https://example.com/iron"]), "{blank:?}");
        assert!(browser.console().await.iter().any(|line| line.contains("the link of")), "{blank:?}: it is named");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistaken_mode_leaves_both_ways_to_begin() {
    for mode in ["full quiz", "full]", "1", ""] {
        let (_place, browser) = page(&format!("mode=\"{mode}\""), "").await;
        let quiz = Quiz::on(&browser).await;
        assert_eq!(quiz.ask("root.querySelectorAll('[data-action^=start]').length", Value::Null).await, 2, "{mode}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_stays_hidden_when_the_element_comes_back() {
    let (_place, browser) = page("hide=\"answers\"", "").await;
    let quiz = Quiz::on(&browser).await;
    let before = quiz.ask("root.adoptedStyleSheets.length", Value::Null).await;
    browser.run_async("const done = arguments[0], quiz = document.querySelector('heavy-legs-quiz'), home = quiz.parentElement; quiz.remove(); setTimeout(() => { home.append(quiz); done(1); }, 50)", vec![]).await;
    let again = Quiz::on(&browser).await;
    again.until("all sheets", "root.adoptedStyleSheets.length === it", before).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn headings_look_the_same_on_every_level_and_stand_below_their_group() {
    let mut looks = Vec::new();
    for level in 1..=4 {
        let (_place, browser) = page(&format!("heading-level=\"{level}\""), "").await;
        let quiz = Quiz::on(&browser).await;
        quiz.go("start-full").await;
        quiz.answer_until("age", &[("red-soon", "weight-loss")]).await;
        quiz.answer_all(WEARY).await;
        quiz.wait_for_screen("report").await;
        let look = "['.title', '.flag .name', '.group', '.cause .name', '.cause .head', '.plan .name'].map((one) => {
            const found = root.querySelector(one), style = getComputedStyle(found);
            return [one, style.fontSize, style.fontWeight, style.fontFamily, style.margin, Number(found.localName[1]) - it];
        })";
        looks.push(quiz.ask(look, json!(level)).await);
    }
    let levels: Vec<i64> = looks[1].as_array().expect("a list").iter().map(|one| one[5].as_i64().expect("a level")).collect();
    assert_eq!(levels, [0, 1, 1, 2, 3, 1]);
    let painted = |look: &Value| -> Vec<Value> {
        let all = look.as_array().expect("a list").iter();
        all.map(|one| json!(one.as_array().expect("a list")[..5])).collect()
    };
    for look in &looks {
        assert_eq!(painted(look), painted(&looks[1]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accent_that_cannot_be_read_is_shown_as_one_that_can() {
    let (_place, browser) = page("accent=\"gold\" theme=\"light\"", "").await;
    let quiz = Quiz::on(&browser).await;
    let contrast = "q.contrast(getComputedStyle(root.querySelector('.app')).backgroundColor, getComputedStyle(root.querySelector('.eyebrow')).color)";
    quiz.until("an eyebrow that can be read on the light ground", &format!("{contrast} >= 4.5"), Value::Null).await;
    // On the dark ground it can be read as it is.
    set(&browser, "theme", "dark").await;
    quiz.until(
        "gold",
        "q.srgb(getComputedStyle(root.querySelector('.eyebrow')).color).map((part) => Math.round(part * 255)).join() === '255,215,0'",
        Value::Null,
    )
    .await;
    let said = browser.console().await;
    assert!(matches!(&said[..], [one] if one.contains("heavy-legs: accent gold is hard to read on the light ground, and is shown darker")), "{said:#?}");
}

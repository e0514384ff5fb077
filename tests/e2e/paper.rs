//! The result on paper: the sheet for the doctor alone and on one page, and whatever else of the
//! page a reader prints.

use serde_json::Value;

use crate::browser::Browser;
use crate::pages::{PLAIN, Place};
use crate::quiz::{Quiz, WEARY};

/// What can be seen of the page and of the quiz.
const SEEN: &str = "(() => {
    const seen = (within, selector) => [...within.querySelectorAll(selector)].some((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    return [['post', document, 'h1, main > p'], ['sheet', root, '.sheet dl'], ['cause', root, '.cause'], ['plan', root, '.plan'], ['button', root, 'button']]
      .filter(([, within, selector]) => seen(within, selector)).map(([name]) => name).join(' ');
})()";

/// What is left on the page of a print.
const LEFT: &str = "[root.host.getAttributeNames().join(), document.adoptedStyleSheets.length].join()";

/// A page whose reader has their result, and a printer that notes that it was asked.
async fn result(post: &str, quiz_in: &str) -> (Place, Browser) {
    let printer = "<script>window.asked = 0; window.print = () => { window.asked++ }</script>\n    <script src";
    let post = post.replacen("<script src", printer, 1).replace("<heavy-legs-quiz></heavy-legs-quiz>", quiz_in);
    let place = Place::in_folder(&post).await;
    let browser = place.open().await;
    (place, browser)
}

/// Takes the quiz and prints the sheet by its button.
async fn print(quiz: &Quiz<'_>) {
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.report().await;
    quiz.ask("root.querySelector('.sheet summary').click()", Value::Null).await;
    quiz.click("print").await;
    quiz.until("the printer", "window.asked === 1", Value::Null).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_for_the_doctor_is_printed_alone_on_one_page() {
    let (_place, browser) = result(PLAIN, "<heavy-legs-quiz></heavy-legs-quiz>").await;
    let quiz = Quiz::on(&browser).await;
    print(&quiz).await;
    browser.on_paper(true).await;
    assert_eq!(quiz.ask(SEEN, Value::Null).await, "sheet");
    browser.on_paper(false).await;
    assert_eq!(quiz.ask(SEEN, Value::Null).await, "post sheet cause plan button");
    // Now it is printed, and the browser says when that is over.
    assert_eq!(browser.sheets().await, 1);
    assert_eq!(quiz.ask(LEFT, Value::Null).await, ",0");
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printer_that_is_forbidden_leaves_the_page_as_it_was() {
    let (_place, browser) = result(PLAIN, "<heavy-legs-quiz></heavy-legs-quiz>").await;
    let quiz = Quiz::on(&browser).await;
    print(&quiz).await;
    // No word comes that it is over. Who goes on with the page may print the page later.
    browser.run("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))", vec![]).await;
    assert_eq!(quiz.ask(LEFT, Value::Null).await, ",0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quiz_inside_another_element_of_the_page_prints_its_sheet_too() {
    let inside = "<a-card><template shadowrootmode=\"open\"><p class=\"beside\">Beside it.</p><heavy-legs-quiz></heavy-legs-quiz></template></a-card>";
    let (_place, browser) = result(PLAIN, inside).await;
    browser.run("const real = document.querySelectorAll.bind(document); document.querySelectorAll = (wanted) => wanted === 'heavy-legs-quiz' ? document.querySelector('a-card').shadowRoot.querySelectorAll(wanted) : real(wanted)", vec![]).await;
    let quiz = Quiz::on(&browser).await;
    print(&quiz).await;
    browser.on_paper(true).await;
    assert_eq!(quiz.ask(SEEN, Value::Null).await, "sheet");
    let beside = "root.host.getRootNode().querySelector('.beside').checkVisibility()";
    assert_eq!(quiz.ask(beside, Value::Null).await, false);
    browser.on_paper(false).await;
    assert_eq!(quiz.ask(beside, Value::Null).await, true);
}

/// Browsers of a few years ago: the quiz runs there, and there is no other way to print or hide.
#[tokio::test(flavor = "multi_thread")]
async fn where_no_sheet_can_be_constructed_styles_stand_in_elements() {
    let (_place, browser) = result(
        &PLAIN.replacen("<script src", "<script>delete window.CSSStyleSheet</script>\n    <script src", 1),
        "<heavy-legs-quiz hide=\"answers\"></heavy-legs-quiz>",
    )
    .await;
    let quiz = Quiz::early(&browser, 0).await;
    quiz.until("the program's styles", "root.querySelectorAll('style').length > 1", Value::Null).await;
    print(&quiz).await;
    browser.on_paper(true).await;
    assert_eq!(quiz.ask(SEEN, Value::Null).await, "sheet");
    browser.on_paper(false).await;
    assert_eq!(quiz.ask("root.querySelector('[part~=answers]').checkVisibility()", Value::Null).await, false);
    browser.sheets().await;
    assert_eq!(quiz.ask("document.body.querySelectorAll('style').length", Value::Null).await, 0);
    quiz.ask("root.host.removeAttribute('hide')", Value::Null).await;
    quiz.until("the answers", "root.querySelector('[part~=answers]').checkVisibility()", Value::Null).await;
    assert_eq!(browser.console().await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_printed_whole_has_the_result_in_dark_ink_and_nothing_to_press() {
    let (_place, browser) = result(PLAIN, "<heavy-legs-quiz theme=\"dark\" style=\"--hl-ink: #fff; --hl-surface: #000\"></heavy-legs-quiz>").await;
    let quiz = Quiz::on(&browser).await;
    quiz.go("start-short").await;
    quiz.answer_all(WEARY).await;
    quiz.report().await;
    browser.on_paper(true).await;
    assert_eq!(quiz.ask(SEEN, Value::Null).await, "post sheet cause plan");
    // Ink is dark where its luminance is low; everything is on white.
    let pale = "[...root.querySelectorAll('.app *')].filter((one) => {
        const [red, green, blue] = getComputedStyle(one).color.match(/[\\d.]+/g).map(Number);
        return one.checkVisibility() && 0.21 * red + 0.72 * green + 0.07 * blue > 115;
      }).map((one) => one.className || one.localName)";
    assert_eq!(quiz.ask(pale, Value::Null).await, serde_json::json!([]));
    let hidden =
        quiz.ask("[...root.querySelectorAll('.because li')].filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length", Value::Null).await;
    assert_eq!(hidden, 0, "why a card is there is not on the paper");
}

//! One `<heavy-legs-quiz>` on the page, as a reader would use it: by clicking, or by keys alone.
//! Everything is found through the markup the widget promises, inside its shadow root.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;

/// Answers by question id. An answer is words: option ids, and numbers for the fields in order
/// ("-" leaves a field empty). Questions that are not named are skipped.
pub(crate) type Answers<'a> = &'a [(&'a str, &'a str)];

/// A runner whose legs have been heavy for weeks. What is not here is skipped.
pub(crate) const WEARY: Answers<'static> = &[
    ("red-now", "none"),
    ("red-soon", "none"),
    ("age", "41"),
    ("duration", "4-8-weeks"),
    ("rest-response", "same"),
    ("when-in-run", "whole-run"),
    ("which-limit", "legs"),
    ("performance", "slower-lot"),
    ("stop-test", "hours-days"),
    ("hard-48", "none"),
    ("days-off", "0"),
    ("hard-days", "3plus"),
    ("sleep-hours", "5"),
    ("stress", "8"),
];

/// More questions than this means that the quiz goes round in circles.
const MOST_QUESTIONS: usize = 80;

/// More presses of Tab than this means that the control cannot be reached.
const MOST_TABS: usize = 120;

/// What a reader of the result sees.
#[derive(Debug, Deserialize)]
pub(crate) struct Report {
    /// Which kind of result it is.
    pub(crate) outcome: String,
    /// Triage cards in order: rule and level.
    pub(crate) rules: Vec<(String, String)>,
    /// Causes in order: cause, band (may be empty), part of the page.
    pub(crate) causes: Vec<(String, String, String)>,
    /// The date to look again, or nothing.
    pub(crate) recheck: String,
    /// The calculators that are offered.
    pub(crate) tools: Vec<String>,
    /// Every word.
    pub(crate) text: String,
}

impl Report {
    /// The level of a rule's card, if it is there.
    pub(crate) fn level(&self, rule: &str) -> Option<&str> {
        self.rules.iter().find(|(fired, _)| fired == rule).map(|(_, level)| level.as_str())
    }

    /// The band of a cause, wherever it stands.
    pub(crate) fn band(&self, cause: &str) -> Option<&str> {
        self.causes.iter().find(|(shown, _, _)| shown == cause).map(|(_, band, _)| band.as_str())
    }

    /// The causes in a part of the page, in order.
    pub(crate) fn part(&self, part: &str) -> Vec<&str> {
        self.causes.iter().filter(|(_, _, place)| place == part).map(|(cause, _, _)| cause.as_str()).collect()
    }
}

/// The quiz at a place among those of the page.
pub(crate) struct Quiz<'b> {
    browser: &'b Browser,
    index: usize,
}

impl<'b> Quiz<'b> {
    /// The first on the page, once its program is there.
    pub(crate) async fn on(browser: &'b Browser) -> Self {
        Self::nth(browser, 0).await
    }

    pub(crate) async fn nth(browser: &'b Browser, index: usize) -> Self {
        let quiz = Self::early(browser, index).await;
        quiz.wait_for_program().await;
        quiz
    }

    /// The styles that come with the program are there.
    pub(crate) async fn wait_for_program(&self) {
        self.until("the program", "root.adoptedStyleSheets.length > 1", Value::Null).await;
    }

    /// And what the result needs, whose styles are the last.
    pub(crate) async fn wait_for_everything(&self) {
        self.until("what the result needs", "root.adoptedStyleSheets.length > 2", Value::Null).await;
    }

    /// A quiz that shows its first screen, whether its program is there or not.
    pub(crate) async fn early(browser: &'b Browser, index: usize) -> Self {
        let quiz = Self { browser, index };
        // It loads when it comes near the screen.
        let shown = "[...document.querySelectorAll('heavy-legs-quiz')].slice(index, index + 1).map((one) => one.scrollIntoView()).length";
        quiz.until("the element", shown, Value::Null).await;
        quiz.until("a screen", "q.screen()", Value::Null).await;
        quiz
    }

    /// What an expression over `quiz`, the functions of quiz.js, gives.
    pub(crate) async fn ask(&self, expression: &str, argument: Value) -> Value {
        self.browser.run(&script(expression), vec![json!(self.index), argument]).await
    }

    pub(crate) async fn until(&self, what: &str, expression: &str, argument: Value) {
        self.browser.until(what, &script(expression), vec![json!(self.index), argument]).await;
    }

    pub(crate) async fn wait_for_screen(&self, screen: &str) {
        self.until(&format!("the {screen} screen of quiz {}", self.index), "q.screen() === it", json!(screen)).await;
    }

    pub(crate) async fn wait_for_question(&self, question: &str) {
        self.until(&format!("the question {question}"), "q.question() === it", json!(question)).await;
    }

    pub(crate) async fn screen(&self) -> String {
        self.words("q.screen()").await
    }

    pub(crate) async fn question(&self) -> String {
        self.words("q.question()").await
    }

    /// What stands in the controls, as an answer.
    pub(crate) async fn filled(&self) -> String {
        self.words("q.filled().join(' ')").await
    }

    /// The notes about answers that no longer apply.
    pub(crate) async fn dropped(&self) -> String {
        self.words("q.dropped().join(' ')").await
    }

    async fn words(&self, expression: &str) -> String {
        self.ask(expression, Value::Null).await.as_str().unwrap_or_default().to_owned()
    }

    /// Puts an answer into the controls.
    pub(crate) async fn fill(&self, answer: &str) {
        let words: Vec<&str> = answer.split_whitespace().collect();
        self.ask("q.fill(it)", json!(words)).await;
    }

    /// Clicks a button, whatever comes of it.
    pub(crate) async fn click(&self, action: &str) {
        self.ask("q.act(it)", json!(action)).await;
    }

    /// Clicks a button that leads elsewhere, and waits until it did.
    pub(crate) async fn go(&self, action: &str) {
        let before = self.words("q.place()").await;
        self.click(action).await;
        self.left(&before).await;
    }

    /// Starts the quiz and answers one question.
    pub(crate) async fn take_a_step(&self) {
        self.go("start-short").await;
        self.fill("none").await;
        self.go("next").await;
        self.wait_for_question("red-soon").await;
    }

    /// Clicks the button beside an answer in the result that changes it.
    pub(crate) async fn change(&self, question: &str) {
        self.ask("q.act('change', it)", json!(question)).await;
        self.wait_for_question(question).await;
    }

    async fn left(&self, place: &str) {
        self.until(&format!("anything but \"{place}\""), "q.place() !== it && q.place()", json!(place)).await;
    }

    /// Answers or skips the question on the screen.
    pub(crate) async fn answer(&self, answers: Answers<'_>) {
        let question = self.question().await;
        if let Some((_, answer)) = answers.iter().find(|(asked, _)| *asked == question) {
            self.fill(answer).await;
            self.go("next").await;
        } else {
            self.go("skip").await;
        }
    }

    /// Answers what is asked until there is no question, and says what was asked.
    pub(crate) async fn answer_all(&self, answers: Answers<'_>) -> Vec<String> {
        self.answer_until("", answers).await
    }

    /// Answers what is asked until a question or another screen comes up.
    pub(crate) async fn answer_until(&self, question: &str, answers: Answers<'_>) -> Vec<String> {
        let mut asked = Vec::new();
        while self.screen().await == "question" && self.question().await != question {
            asked.push(self.question().await);
            assert!(asked.len() <= MOST_QUESTIONS, "the quiz does not end: {asked:?}");
            self.answer(answers).await;
        }
        asked
    }

    pub(crate) async fn report(&self) -> Report {
        self.wait_for_screen("report").await;
        // The causes that fit less are written for who opens them.
        let opened =
            "(() => { const rest = root.querySelector('details.rest'); if (rest && !rest.open) rest.querySelector('summary').click(); return true; })()";
        self.ask(opened, Value::Null).await;
        let written = "!root.querySelector('details.rest') || !!root.querySelector('details.rest[open] [data-cause]')";
        self.until("the causes that fit less", written, Value::Null).await;
        self.cards().await
    }

    /// The cards on any screen.
    pub(crate) async fn cards(&self) -> Report {
        let report = self.ask("q.report()", Value::Null).await;
        serde_json::from_value(report).expect("quiz.js builds a report of this form")
    }

    /// The control with the focus, in the words of quiz.js.
    pub(crate) async fn focused(&self) -> String {
        self.words("q.focused()").await
    }

    /// Moves the focus with the Tab key until it is on a control whose name begins so.
    pub(crate) async fn tab_to(&self, control: &str) {
        let mut passed = Vec::new();
        while !self.focused().await.starts_with(control) {
            assert!(passed.len() < MOST_TABS, "Tab does not reach {control}, only {passed:?}");
            self.browser.tab().await;
            passed.push(self.focused().await);
        }
    }

    /// Presses a button by keys alone, and waits until it led elsewhere.
    pub(crate) async fn key(&self, action: &str) {
        let before = self.words("q.place()").await;
        self.tab_to(&format!("action {action}")).await;
        self.browser.press(&Key::Enter).await;
        self.left(&before).await;
    }

    /// Like [`Quiz::answer_all`], by keys alone.
    pub(crate) async fn answer_all_by_keys(&self, answers: Answers<'_>) -> Vec<String> {
        let mut asked: Vec<String> = Vec::new();
        while self.screen().await == "question" {
            assert!(asked.len() <= MOST_QUESTIONS, "the quiz does not end: {asked:?}");
            asked.push(self.answer_by_keys(answers).await);
        }
        asked
    }

    /// Like [`Quiz::answer`], by keys alone; says what was asked.
    pub(crate) async fn answer_by_keys(&self, answers: Answers<'_>) -> String {
        let question = self.question().await;
        self.until("the focus on the question's heading", "q.focused() === 'title'", Value::Null).await;
        if let Some((_, answer)) = answers.iter().find(|(known, _)| *known == question) {
            for word in answer.split_whitespace() {
                self.fill_by_keys(&question, word).await;
            }
            self.key("next").await;
        } else {
            self.key("skip").await;
        }
        question
    }

    /// Ticks an option or types a number. Questions with several fields are not needed here.
    async fn fill_by_keys(&self, question: &str, word: &str) {
        self.tab_to(&format!("input {question}")).await;
        let kind = self.words("root.activeElement.type").await;
        let wanted = format!("input {question} {word}");
        match kind.as_str() {
            "radio" => {
                // Tab comes to the first of a group, Space takes it, arrows move on and take.
                self.browser.press(&Key::Space).await;
                let mut passed = Vec::new();
                // The radios of a scale carry the name of their field.
                let field = format!("input {question}.");
                while !is_there(&self.focused().await, &wanted, &field, word) {
                    assert!(passed.len() < MOST_TABS, "the arrow keys do not reach {wanted}, only {passed:?}");
                    self.browser.press(&Key::Down).await;
                    passed.push(self.focused().await);
                }
            }
            "checkbox" => {
                self.tab_to(&wanted).await;
                self.browser.press(&Key::Space).await;
            }
            _ => self.browser.press(word).await,
        }
        self.until(&format!("{word} to be taken by {question}"), "q.filled().includes(it)", json!(word)).await;
    }
}

/// Whether the focus is on the radio: of the question itself, or of one of its fields.
fn is_there(focused: &str, wanted: &str, field: &str, word: &str) -> bool {
    focused == wanted || (focused.starts_with(field) && focused.rsplit(' ').next() == Some(word))
}

/// `q` are the functions of quiz.js for the quiz, `it` is the argument.
fn script(expression: &str) -> String {
    format!(
        "{}\nconst [index, it] = arguments, q = quiz(index), \
         root = document.querySelectorAll('heavy-legs-quiz')[index]?.shadowRoot;\nreturn ({expression}) ?? null",
        include_str!("quiz.js")
    )
}

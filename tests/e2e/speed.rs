//! How soon a reader can answer, how soon an answer is taken, and what stays in memory, as
//! figures for `make bench`: it sets HEAVY_LEGS_BENCH. Without it this does nothing, because
//! times on a busy machine prove nothing.

use std::io::Write;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::folder::Folder;
use crate::pages::{PLAIN, dist};
use crate::quiz::{Quiz, WEARY};
use crate::server::{Options, Server};

/// How often each time is taken, turn about for the two pages; the median counts.
const TIMES: usize = 15;

/// What the read-me asks a site owner to copy, so that nothing moves.
const RESERVED: &str = include_str!("../../docs/reserve.css");

/// On the page before our script: notes when the quiz is seen, when a click first changes it,
/// when the program is there, when what the result needs is, what moved, and what blocked.
const CLOCK: &str = "<script>
    window.clock = { shifts: 0, long: 0 };
    // What the click itself moves is wanted; a click by a script does not count as a reader's.
    const asked = (one) => clock.answered && one.startTime > clock.answered - 50 && one.startTime < clock.answered + 200;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!asked(one)) clock.shifts += one.value; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) clock.long = Math.max(clock.long, one.duration); }).observe({ type: 'longtask', buffered: true });
    const turn = () => {
      const quiz = document.querySelector('heavy-legs-quiz, plain-quiz');
      const root = quiz?.shadowRoot ?? quiz;
      if (!clock.seen && root?.querySelector('h2')) clock.seen = performance.now();
      if (!clock.answered) {
        root?.querySelector('[data-action=start-short]')?.click();
        if (root?.querySelector('form')) clock.answered = performance.now();
      }
      if (!clock.ready && (quiz?.localName === 'plain-quiz' || root?.adoptedStyleSheets?.length > 1)) clock.ready = performance.now();
      if (!clock.whole && (quiz?.localName === 'plain-quiz' || root?.adoptedStyleSheets?.length > 2)) clock.whole = performance.now();
      if (!clock.whole || !clock.answered) setTimeout(turn, 4);
    };
    turn();
  </script>";

/// The files as a good server sends them: compressed as far as it goes.
async fn server() -> (Folder, Server) {
    let folder = Folder::new();
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(dist())
        .expect("the published folder")
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).ok()?))
        })
        .collect();
    files.push(("yardstick.js".to_owned(), include_bytes!("pages/yardstick.js").to_vec()));
    // A post of the usual length around it.
    let words = "<p>Some words about running, as posts have them. They are here so that the page is a page.</p>\n".repeat(90);
    let head = format!("<style>{RESERVED}</style>\n    {CLOCK}\n    <script src");
    let post = PLAIN.replacen("<script src", &head, 1).replace("<p>Some words after it.</p>", &words).replace("{{widget}}/", "/");
    let plain = post.replace("/heavy-legs.js", "/yardstick.js").replace("heavy-legs-quiz></heavy-legs-quiz", "plain-quiz></plain-quiz");
    files.push(("post.html".to_owned(), post.into_bytes()));
    files.push(("plain.html".to_owned(), plain.into_bytes()));
    for (name, body) in files {
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        writer.write_all(&body).expect("a vector takes every byte");
        folder.write(&format!("{name}.br"), &writer.into_inner());
        folder.write(&name, &body);
    }
    let server = Server::start(folder.path(), Options::default()).await;
    (folder, server)
}

async fn times(browser: &Browser, address: &str) -> [f64; 6] {
    browser.clear_cache().await;
    browser.goto(address).await;
    browser.until("the times", "return clock.whole && clock.answered", vec![]).await;
    let taken = browser.run("return ['seen', 'answered', 'ready', 'shifts', 'long', 'whole'].map((name) => clock[name])", vec![]).await;
    let taken: Vec<f64> = taken.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    taken.try_into().expect("six figures")
}

fn median(times: &[[f64; 6]], which: usize) -> f64 {
    let mut sorted: Vec<f64> = times.iter().map(|one| one[which]).collect();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_measures_are_taken_when_asked_for() {
    if std::env::var_os("HEAVY_LEGS_BENCH").is_none() {
        return;
    }
    let (_folder, server) = server().await;
    let browser = Browser::open().await;
    for (what, cpu, network) in [("as it is", 1, None), ("4x slower, 1.6 Mbit/s, 150 ms", 4, Some((200_000, 150)))] {
        browser.slow(cpu, network).await;
        let (mut plain, mut ours) = (Vec::new(), Vec::new());
        for turn in 0..TIMES {
            plain.push(times(&browser, &server.url(&format!("plain.html?{turn}"))).await);
            ours.push(times(&browser, &server.url(&format!("post.html?{turn}"))).await);
        }
        println!("{what}, medians of {TIMES}:");
        for (name, which) in [("first screen seen", 0), ("first answer taken", 1)] {
            let (plain, ours) = (median(&plain, which), median(&ours, which));
            println!("  {name:<22}{ours:>8.0} ms   plain element {plain:>6.0} ms   ratio {:.2}", ours / plain);
        }
        println!("  {:<22}{:>8.0} ms   and what the result needs {:>6.0} ms", "program ready", median(&ours, 2), median(&ours, 5));
        println!("  {:<22}{:>8.3}      longest task {:>6.0} ms", "layout shift", median(&ours, 3), median(&ours, 4));
    }
    answering(&browser, &server).await;
    memory(&browser, &server).await;
}

/// Takes the time of what makes the browser bring style and layout up to date at once: the focus
/// that moves, and the end of what had it. It would do that a moment later in any case.
const FORCED: &str = "window.forced = 0;
    for (const [kind, name] of [[HTMLElement.prototype, 'focus'], [Node.prototype, 'removeChild']]) {
        const real = kind[name];
        kind[name] = function (...given) {
            const from = performance.now();
            try { return real.apply(this, given); } finally { window.forced += performance.now() - from; }
        };
    }";

/// How long the widget works on a step: from the click until its own work is done.
async fn answering(browser: &Browser, server: &Server) {
    browser.slow(4, None).await;
    browser.goto(&server.url("post.html?answering")).await;
    let quiz = Quiz::on(browser).await;
    quiz.wait_for_everything().await;
    quiz.ask("root.host.reset()", Value::Null).await;
    quiz.wait_for_screen("intro").await;
    quiz.go("start-full").await;
    browser.run(FORCED, vec![]).await;
    let (mut times, mut own): (Vec<f64>, Vec<f64>) = (Vec::new(), Vec::new());
    while quiz.screen().await == "question" {
        let question = quiz.question().await;
        let answer = WEARY.iter().find(|(asked, _)| *asked == question).map_or("", |(_, answer)| answer);
        quiz.fill(answer).await;
        let step = "(() => {
            window.forced = 0;
            const from = performance.now();
            q.act('next');
            return new Promise((done) => queueMicrotask(() => queueMicrotask(() => done([performance.now() - from, window.forced]))));
        })()";
        let before = quiz.question().await;
        let taken = quiz.ask(step, Value::Null).await;
        let [whole, forced] = [0, 1].map(|which| taken[which].as_f64().expect("a time"));
        times.push(whole);
        own.push(whole - forced);
        quiz.until("the next question", "q.question() !== it", json!(before)).await;
    }
    for (what, times) in [("in all", &mut times), ("without style and layout", &mut own)] {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!("a step at 4x, {what}: median {:.1} ms, p98 {:.1} ms, the result {:.1} ms ({} steps)", at(0.5), at(0.98), at(1.0), times.len());
    }
}

/// Readers one after the other, within the page: scripts of a driver's would leave their own traces.
const READERS: &str = "const [answers, readers, done] = arguments;
    const until = async (holds) => { while (!holds(quiz(0))) await new Promise((go) => setTimeout(go)); };
    (async () => {
      for (let reader = 0; reader < readers; reader++) {
        document.querySelector('heavy-legs-quiz').reset();
        await until((q) => q.screen() === 'intro');
        quiz(0).act('start-short');
        await until((q) => q.screen() === 'question');
        while (quiz(0).screen() === 'question') {
          const q = quiz(0), place = q.place(), answer = answers[q.question()];
          if (answer) q.fill(answer.split(' '));
          q.act(answer ? 'next' : 'skip');
          await until((q) => q.place() !== place);
        }
      }
    })().then(() => done(quiz(0).screen()), (error) => done(String(error)));";

/// What the page holds after many readers.
async fn memory(browser: &Browser, server: &Server) {
    browser.slow(1, None).await;
    browser.goto(&server.url("post.html?memory")).await;
    Quiz::on(browser).await.wait_for_everything().await;
    let answers: serde_json::Map<String, Value> = WEARY.iter().map(|(question, answer)| ((*question).to_owned(), json!(answer))).collect();
    let script = format!("{}\n{READERS}", include_str!("quiz.js"));
    let mut held = Vec::new();
    for readers in [1, 25, 25] {
        assert_eq!(browser.run_async(&script, vec![json!(answers), json!(readers)]).await, "report");
        held.push(browser.heap().await);
    }
    println!("memory after 1, 26 and 51 readers: {}", held.iter().map(|bytes| format!("{:.2} MB", bytes / 1e6)).collect::<Vec<_>>().join(", "));
}

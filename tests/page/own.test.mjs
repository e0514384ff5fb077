// An assessment of the site owner's own on the page: what is taken, where a mistake is in the
// text, and the sentences about it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { MOST, MOST_LINES, decoded, excess, refusal } from "../../src/page/own/bring.js";
import { offset } from "../../src/page/own/caret.js";
import { Judge } from "../../src/page/own/judge.js";
import { PATIENCE, figureLines, reason, verdict } from "../../src/page/own/words.js";
import { snippets } from "../../src/page/snippets.js";

const file = (name, size, folder = false) => ({ name, size, folder });
const bytes = (...all) => new Uint8Array(all);

test("a line and a column become a place in the text", () => {
  const text = '{\n  "a": 1,\n\n}';
  assert.equal(offset(text, 1, 1), 0);
  assert.equal(offset(text, 2, 3), text.indexOf('"a"'));
  assert.equal(offset(text, 3, 1), text.indexOf("\n\n") + 1);
  assert.equal(offset(text, 4, 1), text.length - 1);
});

test("columns are letters, of one unit or of two", () => {
  assert.equal(offset('"🏃é": x', 1, 6), 6);
  assert.equal(offset('first\n🏃🏃x', 2, 3), 10);
});

test("a place behind the end is the end", () => {
  assert.equal(offset("ab\ncd", 1, 99), 2);
  assert.equal(offset("ab\ncd", 9, 1), 5);
  assert.equal(offset("", 1, 1), 0);
});

test("one file of some bytes is taken, and nothing else", () => {
  assert.equal(refusal([file("quiz.json", MOST)]), "");
  for (const [brought, words] of [
    [[], "no file"],
    [[file("a.json", 9), file("b.json", 9)], "2 files at once"],
    [[file("quizzes", 4096, true)], "is a folder"],
    [[file("quiz.json", 0)], "is empty"],
    [[file("quiz.json", 10_000_000)], "10,000,000 bytes; at most 2,000,000"],
  ]) assert.ok(refusal(brought).includes(words), refusal(brought));
});

test("bytes that are no UTF-8 are refused, and a mark of byte order is left for the check to name", () => {
  assert.deepEqual(decoded(new TextEncoder().encode("{é}")), { text: "{é}" });
  assert.ok(decoded(bytes(0xff, 0xfe, 0x7b, 0)).refused.includes("UTF-16"));
  assert.ok(decoded(bytes(0x7b, 0xe9, 0x7d)).refused.includes("no text in UTF-8"));
  assert.equal(decoded(bytes(0xef, 0xbb, 0xbf, 0x7b)).text, "\ufeff{");
});

test("a text is measured in bytes and in lines", () => {
  assert.equal(excess("x".repeat(MOST)), "");
  assert.ok(excess("x".repeat(MOST + 1)).includes("2,000,001 bytes"));
  assert.ok(excess("é".repeat(MOST / 2 + 1)).includes("2,000,002 bytes"));
  assert.equal(excess("\n".repeat(MOST_LINES - 1)), "");
  assert.ok(excess("\n".repeat(MOST_LINES)).includes("40,001 lines"));
});

test("page, widget and check take files of the same size", () => {
  const [, rust] = readFileSync("src/content/json.rs", "utf8").match(/LARGEST[^=]*= ([\d_]+)/);
  const [, widget] = readFileSync("src/embed/script/own.js", "utf8").match(/MOST = ([\d_]+)/);
  for (const limit of [rust, widget]) assert.equal(Number(limit.replaceAll("_", "")), MOST);
});

test("the verdict says what was found", () => {
  const done = (problems, notes = 0, shown = false) =>
    verdict({ kind: "done", shown, problems: Array(problems).fill({}), notes: Array(notes).fill({}) });
  assert.equal(done(0, 0, true), "Sound: no mistakes.");
  assert.equal(done(0, 2, true), "Sound: no mistakes. 2 notes below.");
  assert.equal(done(1), "One mistake.");
  assert.equal(done(3), "3 mistakes.");
  assert.equal(done(1, 1, true), "It can be shown, but the path check found one mistake. One note below.");
});

test("a reason brings the name that was probably meant", () => {
  assert.equal(reason({ what: 'unknown field "formt"', suggestion: "format" }), 'unknown field "formt"; did you mean "format"?');
  assert.equal(reason({ what: "too deep" }), "too deep");
});

test("figures are lines about one thing each", () => {
  assert.deepEqual(figureLines("questions: 14 with 47 options\nrules: 13, and 3 ways: more\n"), [["Questions", "14 with 47 options"], ["Rules", "13, and 3 ways: more"]]);
});

test("the lines to copy name the owner's file", () => {
  const settings = { theme: "dark", accent: "", lang: "", mode: "", units: "", loading: "", "heading-level": "", heading: "", intro: "", contact: "", hide: [], links: [] };
  const { html } = snippets({ ...settings, src: "my-quiz.json" }, { kind: "folder", folder: "/q", integrity: false }, { version: "1.0.0", languages: ["en"], hashes: {} });
  assert.ok(html.includes('<heavy-legs-quiz src="my-quiz.json" theme="dark">'), html);
});

/** A worker that says what it is told to; the page's, as far as the judge knows. */
class Stand {
  static made = [];
  ended = false;
  constructor(address) {
    this.address = address;
    Stand.made.push(this);
  }
  postMessage(text) {
    this.text = text;
  }
  terminate() {
    this.ended = true;
  }
}

/** A judge on a stopped clock, and what it told. */
const judged = (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.Worker = Stand;
  Stand.made = [];
  const told = [];
  return { judge: new Judge((news) => told.push(news)), told, wait: (time) => context.mock.timers.tick(time) };
};

test("a check that takes a moment is announced, and one that takes too long is ended", (context) => {
  const { judge, told, wait } = judged(context);
  judge.look("{}");
  const [worker] = Stand.made;
  assert.deepEqual([worker.address, worker.text], ["page-check.js", "{}"]);
  wait(299);
  assert.deepEqual(told, []);
  wait(1);
  assert.deepEqual(told, [{ kind: "slow" }]);
  worker.onmessage({ data: { kind: "begun" } });
  worker.onmessage({ data: { kind: "read" } });
  wait(PATIENCE);
  assert.deepEqual(told.slice(1), [{ kind: "read", slow: false }, { kind: "read", slow: true }, { kind: "late" }]);
  assert.ok(worker.ended);
});

test("a newer text ends the check of an older one, and an idle worker goes on with it", (context) => {
  const { judge, told, wait } = judged(context);
  judge.look("1");
  judge.look("2");
  assert.deepEqual(Stand.made.map(({ ended }) => ended), [true, false]);
  Stand.made[1].onmessage({ data: { kind: "done", problems: [], notes: [] } });
  judge.look("3");
  assert.equal(Stand.made.length, 2);
  assert.equal(Stand.made[1].text, "3");
  judge.stop();
  wait(2 * PATIENCE);
  assert.deepEqual(told.map(({ kind }) => kind), ["done"]);
});

test("a worker that does not come, and one that fails, are named and not asked again", (context) => {
  const { judge, told } = judged(context);
  judge.look("{}");
  Stand.made[0].onerror({});
  judge.look("{}");
  Stand.made[1].onmessage({ data: { kind: "failed", why: "heavy-legs-check.wasm answered 404" } });
  assert.deepEqual(told.map(({ why }) => why), ["page-check.js did not start. Is the folder whole?", "The check did not run: heavy-legs-check.wasm answered 404"]);
  assert.ok(Stand.made.every(({ ended }) => ended));
});

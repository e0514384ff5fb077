// The check of an owner's settings: every mistake with its line, its place and its reason.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { check } from "../../src/page/check.js";
import { HIDEABLE, NAMES, VALUES } from "../../src/page/settings.js";
import { GROUNDS, contrast, warning } from "../../src/page/contrast.js";

const KNOWN = { causes: ["low-iron", "short-sleep", "shoes"], languages: ["en"], isColour: (text) => /^#[\da-f]{6}$|^teal$/.test(text) };

const embed = (name) => readFileSync(`src/embed/script/${name}`, "utf8");
const words = (text) => [...text.matchAll(/[\w-]+/g)].map(([word]) => word);

/** Expects exactly these mistakes: line, path, and words of the reason. */
const finds = (text, ...wanted) => {
  const found = check(text, KNOWN);
  assert.deepEqual(found.map(({ line, path }) => [line, path]), wanted.map(([line, path]) => [line, path]), JSON.stringify(found));
  found.forEach(({ reason }, place) => assert.ok(reason.includes(wanted[place][2]), `"${wanted[place][2]}" is missing in: ${reason}`));
};

test("settings that are right have no mistakes", () => {
  finds("{}");
  finds(`{
    "$schema": "heavy-legs.schema.json",
    "lang": "en-GB", "theme": "auto", "mode": "full", "units": "imperial", "loading": "eager",
    "heading-level": 3, "heading": "Heavy?", "intro": "Take it.", "accent": "#17614f",
    "hide": ["tools", "sheet"], "contact": "Ask us.", "share-answers": true, "preview": false,
    "links": {"low-iron": "/iron", "shoes": {"href": "https://example.com/shoes", "text": "Our shoes"}}
  }`);
  finds('{"heading-level": "3", "hide": "tools sheet"}');
});

test("the names and values are those the quiz knows", () => {
  const [, names] = embed("settings.js").match(/ATTRIBUTES =\s+"([^"]+)"/);
  assert.deepEqual([...NAMES].sort(), names.split(" ").sort());
  const [, hideable] = embed("owner.js").match(/HIDEABLE = .*\(\{\n([^}]*)\}/);
  assert.deepEqual([...HIDEABLE].sort(), [...hideable.matchAll(/^  (\w+):/gm)].map(([, word]) => word).sort());
  for (const [name, values] of Object.entries(VALUES)) {
    const [, known] = embed("owner.js").match(new RegExp(`"?${name}"?: \\[([^\\]]*)\\]`));
    assert.deepEqual([...values].sort(), words(known).sort(), name);
  }
});

test("a mistake is shown on its line", () => {
  finds('{\n  "theme": "dark",\n  "mode": "brief"\n}', [3, "mode", '"brief" is not known; known are short, full']);
});

test("an unknown name comes with the one that was meant", () => {
  finds('{"them": "dark"}', [1, "them", 'did you mean "theme"?']);
  finds('{"headingLevel": 2}', [1, "headingLevel", 'did you mean "heading-level"?']);
  finds('{"data-units": "metric"}', [1, "data-units", 'did you mean "units"?']);
  finds('{"theme": "drak"}', [1, "theme", 'did you mean "dark"?']);
  finds('{"zzz": 1, "__proto__": 2, "constructor": 3}', [1, "zzz", "no setting"], [1, "__proto__", "no setting"], [1, "constructor", "no setting"]);
});

test("unsafe links are refused wherever they stand", () => {
  finds('{"links": {\n"low-iron": "javascript:alert(1)",\n"shoes": {"href": "data:text/html,x"}}}',
    [2, "links.low-iron", "no safe link"], [3, "links.shoes.href", "no safe link"]);
});

test("links name known causes", () => {
  finds('{"links": {"iron": "/iron", "low-irn": "/iron"}}', [1, "links", 'there is no cause "iron"'], [1, "links", 'did you mean "low-iron"?']);
  finds('{"links": {"shoes": {"url": "/x"}}}', [1, "links.shoes", 'there is no "url"'], [1, "links.shoes", "a link needs"]);
  finds('{"links": ["/x"]}', [1, "links", "expected an object"]);
});

test("what cannot be hidden is named", () => {
  finds('{"hide": ["tools",\n"flags"]}', [2, "hide[1]", '"flags" cannot be hidden']);
  finds('{"hide": "tool"}', [1, "hide", 'did you mean "tools"?']);
  finds('{"hide": true}', [1, "hide", "expected a list"]);
});

test("values of another kind are named", () => {
  finds('{"heading": 7, "contact": "", "preview": "yes", "accent": "blurple", "lang": "de", "theme": {}}',
    [1, "heading", "found 7"], [1, "contact", "some text"], [1, "preview", "true or false"], [1, "accent", "CSS colour"],
    [1, "lang", 'no texts for "de"'], [1, "theme", "an object is not known"]);
  finds("[]", [1, "", "expected an object"]);
});

test("a name given twice is named", () => {
  finds('{"mode": "full",\n"mode": "short"}', [2, "mode", "twice"]);
});

test("a text that is not JSON is named with its line", () => {
  finds("", [1, "", "the text ends"]);
  finds('{\n"theme": "dark",\n}', [3, "", "a comma before"]);
  finds("{'theme': 1}", [1, "", "straight double quote"]);
  finds('{"theme" "dark"}', [1, "", "a colon"]);
  finds('{"theme": dark}', [1, "", "expected a value"]);
  finds('{"theme": "dark"\n"mode": "full"}', [2, "", "expected a comma"]);
  finds('{ // mine\n}', [1, "", "no comments"]);
  finds('{"theme": "dark', [1, "", "does not end"]);
  finds("{} {}", [1, "", "more text"]);
  finds("[".repeat(5000), [1, "", "nested too deeply"]);
});

test("what is taken for JSON is what browsers take for it", () => {
  const texts = ['{"a":[1,-2.5e3,true,null,"\\u00e9\\n"]}', "01", "[1,]", '"\\x"', "-", "1.", "nul", '{"a":1,"a":2}', "\ufeff{}", "{}\u00a0", '"\t"', " [ ] "];
  for (const text of texts) {
    let right = true;
    try {
      JSON.parse(text.replace(/^\ufeff/, ""));
    } catch {
      right = false;
    }
    const said = check(text, KNOWN).some(({ reason }) => reason.startsWith("not JSON"));
    assert.equal(!said, right, text);
  }
});

test("the contrast is that of the quiz's own grounds", () => {
  const tokens = readFileSync("styles/tokens.css", "utf8");
  const grounds = [...tokens.matchAll(/--hl-surface, (#\w+)/g)].map(([, colour]) => colour);
  assert.deepEqual(grounds, [GROUNDS.light, GROUNDS.dark]);
  assert.equal(Math.round(contrast("#000000", "#ffffff")), 21);
  assert.equal(contrast("#767676", "#767676"), 1);
});

test("a colour that is hard to read is named with its ground", () => {
  const both = { light: "#ffff00", dark: "#222222" };
  assert.match(warning(both, "auto"), /1\.\d to 1 on the light ground, 1\.\d to 1 on the dark ground/);
  assert.doesNotMatch(warning(both, "dark"), /light ground/);
  assert.equal(warning({ light: "#17614f", dark: "#84cfb8" }, "auto"), "");
});

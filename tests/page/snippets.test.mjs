// The snippets: every host gets the same quiz, and nothing an owner types leaves its place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { attributes, isSafe } from "../../src/page/settings.js";
import { snippets } from "../../src/page/snippets.js";

const PLAIN = {
  theme: "", accent: "", lang: "", mode: "", units: "", loading: "", "heading-level": "", heading: "", intro: "", contact: "",
  hide: [], links: [],
};
const RICH = {
  ...PLAIN,
  theme: "dark",
  heading: `Tom & Ann's "heavy" <legs> {{ site.title }} {% raw %}`,
  hide: ["tools", "about"],
  links: [["low-iron", "https://example.com/iron?a=1&b=2"]],
};
const FOLDER = { kind: "folder", folder: "/heavy-legs", integrity: true };
const BUILD = { version: "1.2.3", languages: ["en", "de"], hashes: { "heavy-legs.js": "sha384-AbC+/=", "heavy-legs.de.js": "sha384-DeF" } };

const made = (settings = PLAIN, source = {}) => snippets({ ...PLAIN, ...settings }, { ...FOLDER, ...source }, BUILD);

/** The attributes of the first such tag, as a browser reads them. */
const read = (code, tag) => {
  const [, inside] = code.match(new RegExp(`<${tag}((?:\\s+[\\w-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\\s*>`)) ?? assert.fail(`no <${tag}> in ${code}`);
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&#39;", "'").replaceAll("&#123;", "{").replaceAll("&amp;", "&");
  return Object.fromEntries([...inside.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?/g)].map(([, name, one, other]) => [name, plain(one ?? other ?? "")]));
};

test("without a wish the element has no attribute", () => {
  assert.deepEqual(attributes(PLAIN), []);
  assert.deepEqual(attributes({ ...PLAIN, theme: "auto", units: "metric", loading: "lazy", "heading-level": "2" }), []);
  assert.match(made().html, /^<script [^>]+><\/script>\n<heavy-legs-quiz>[^<]+<\/heavy-legs-quiz>$/);
});

test("every host gets the same attributes back", () => {
  const wanted = Object.fromEntries(attributes(RICH));
  for (const name of ["html", "wordpress", "ghost", "hugo-file", "jekyll-file", "eleventy-post", "mdx-post"]) {
    assert.deepEqual(read(made(RICH)[name], "heavy-legs-quiz"), wanted, name);
  }
  const division = read(made(RICH)["wordpress-post"], "div");
  for (const [name, value] of Object.entries(wanted)) assert.equal(division[`data-${name}`], value);
  assert.ok("data-heavy-legs" in division);
  const [, query] = made(RICH).frame.match(/frame\.html\?([^"]*)"/);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(query.replaceAll("&amp;", "&"))), wanted);
});

test("templates find no braces of their own in what an owner types", () => {
  for (const [name, code] of Object.entries(made(RICH, { kind: "cdn" }))) {
    if (!["hugo-post", "jekyll-post", "wordpress-site", "frame-page"].includes(name)) assert.doesNotMatch(code, /\{[{%#]/, name);
  }
});

test("the tag carries the hash of exactly this script", () => {
  assert.deepEqual(read(made().html, "script"), { src: "/heavy-legs/heavy-legs.js", integrity: "sha384-AbC+/=", crossorigin: "anonymous", async: "" });
  assert.deepEqual(read(made({}, { integrity: false }).html, "script"), { src: "/heavy-legs/heavy-legs.js", async: "" });
});

test("the other network names the exact version", () => {
  assert.match(made({}, { kind: "cdn" }).html, /src="https:\/\/cdn\.jsdelivr\.net\/npm\/heavy-legs@1\.2\.3\/heavy-legs\.js"/);
});

test("the single file carries no hash of another file", () => {
  assert.deepEqual(read(made({}, { kind: "single" }).html, "script"), { src: "/heavy-legs/heavy-legs.single.js", async: "" });
});

test("ghost, which has no folder, gets the network", () => {
  assert.match(made().ghost, /cdn\.jsdelivr\.net/);
  assert.match(made({}, { kind: "single" }).ghost, /heavy-legs\.single\.js/);
});

test("hugo and jekyll put the site's own base before the folder, and leave other addresses alone", () => {
  assert.match(made()["hugo-file"], /src="\{\{ "heavy-legs\/heavy-legs\.js" \| relURL \}\}"/);
  assert.match(made()["jekyll-file"], /src="\{\{ '\/heavy-legs\/heavy-legs\.js' \| relative_url \}\}"/);
  for (const folder of ["https://example.com/quiz", "//example.com/quiz", "/a'b\""]) {
    assert.doesNotMatch(made({}, { folder })["hugo-file"], /relURL/);
  }
});

test("a folder may end in slashes or be left empty", () => {
  for (const folder of ["", "/heavy-legs", "/heavy-legs//"]) assert.match(made({}, { folder }).html, /src="\/heavy-legs\/heavy-legs\.js"/);
});

test("what stands in a paragraph holds no block", () => {
  for (const code of [made().html, made()["eleventy-post"], made()["mdx-post"]]) assert.doesNotMatch(code, /<(p|div|ul|h\d)/);
});

test("the configuration for docusaurus is valid script", () => {
  const { scripts } = new Function(made()["mdx-file"].replace("export default", "return"))();
  assert.deepEqual(scripts, [{ src: "/heavy-legs/heavy-legs.js", async: true, integrity: "sha384-AbC+/=", crossorigin: "anonymous" }]);
});

test("only web, mail and relative addresses are safe", () => {
  for (const good of ["https://a.example", "http://a.example", "mailto:a@example.com", "/iron", "iron.html", "//a.example/x", "#x"]) assert.ok(isSafe(good), good);
  for (const bad of ["javascript:alert(1)", " JaVa\nScript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "", " ", 7, null, "http://[x"]) assert.ok(!isSafe(bad), String(bad));
});

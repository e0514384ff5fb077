// Puts together the files a site owner uploads, from what the compiler and the packer left in a
// folder: the script with its first screens, the second part with the glue, the styles, the
// hashes by which the script knows its files, the script that holds everything, the page that
// shows the quiz, and what makes the folder an npm package.
//   node tools/bundle.mjs FOLDER [small]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { page } from "./page.mjs";
import { modules } from "./signs.mjs";

const [folder, small] = process.argv.slice(2);
const at = (name) => resolve(folder, name);
const own = (name) => resolve("src/embed", name);
const script = (name) => own(join("script", name));
const shared = ["--charset=utf8", "--log-level=error", "--target=es2022", "--tsconfig-raw={}", ...(small ? ["--minify"] : [])];
const bundle = (from, to, names) =>
  execFileSync(
    "esbuild",
    [...shared, from, "--bundle", "--format=iife", `--outfile=${at(to)}`, ...Object.entries(names).map(([name, path]) => `--alias:${name}=${path}`)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );

/** Styles the first screens need travel in the script; the rest comes with the program. */
const FIRST = ["tokens.css", "base.css", "intro.css", "question.css"];
const LATER = ["more.css", "flags.css", "fields.css"];
/** And what only the result needs, with the result. */
const LAST = ["report.css", "firmness.css", "print.css"];
/** Styles of the page that shows the quiz; the page names them itself. */
const PAGE = ["page.css", "setup.css"];
/** Styles of its section for own assessments, which travel in that section's script. */
const OWN = ["own.css"];
const known = [...FIRST, ...LATER, ...LAST, ...PAGE, ...OWN];
const unknown = readdirSync("styles").filter((name) => !known.includes(name));
if (unknown.length) throw new Error(`styles/${unknown[0]}: say in tools/bundle.mjs whether the first screens need it`);
/** Tokens that no owner can set are put in their places: shorter, and nothing to work out. */
const fixed = [...readFileSync("styles/tokens.css", "utf8").matchAll(/^ *(--_[\w-]+): (\d+px);\n/gm)];
const styles = (names) => {
  const read = names.map((name) => readFileSync(join("styles", name), "utf8")).join("\n");
  const whole = fixed.reduce((text, [line, name, value]) => text.replace(line, "").replaceAll(`var(${name})`, value), read);
  const made = execFileSync("esbuild", [...shared, "--loader=css"], { encoding: "utf8", input: whole });
  // The values of own properties are left as they were written.
  return small ? made.replace(/(--_[\w-]+): /g, "$1:") : made;
};

const workshop = mkdtempSync(join(tmpdir(), "heavy-legs-"));
process.on("exit", () => rmSync(workshop, { recursive: true }));
const write = (name, text) => {
  const path = join(workshop, name);
  writeFileSync(path, text);
  return path;
};
const data = (name, value) => write(name, JSON.stringify(value));
const bytes = (name) => readFileSync(at(name));
const hash = (name) => "sha256-" + createHash("sha256").update(bytes(name)).digest("base64");
const hashes = (names) => Object.fromEntries(names.map((name) => [name, hash(name)]));

// Own assessments need the checker. A build without it (trunk alone) makes everything else.
const CHECKER = ["heavy-legs-check.js", "heavy-legs-check.wasm"];
const checks = existsSync(at("heavy-legs-check_bg.wasm"));
if (checks) {
  renameSync(at("heavy-legs-check.js"), join(workshop, "check.js"));
  renameSync(at("heavy-legs-check_bg.wasm"), at("heavy-legs-check.wasm"));
  bundle(script("checker.js"), "heavy-legs-check.js", { check: join(workshop, "check.js"), "built-reader": data("for-reader.json", { hash: hash(CHECKER[1]) }) });
}
const checker = { checker: checks ? hash(CHECKER[0]) : "" };

/** The languages there are words in; the first one's script is the one without a tag in its name. */
const LANGUAGES = readdirSync("src/content/data/texts").map((name) => name.replace(".json", "")).sort((a, b) => Number(b === "en") - Number(a === "en"));
const wordsOf = (lang) => `heavy-legs.${lang}.txt`;
const scriptOf = (lang, kind = "") => `heavy-legs${lang === "en" ? "" : "." + lang}${kind}.js`;
const words = Object.fromEntries(LANGUAGES.map((lang) => [lang, hash(wordsOf(lang))]));
/** What only the result needs. A build without the split (trunk alone) leaves an empty program here. */
const RESULT = "heavy-legs-result.wasm";
const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
if (!small) writeFileSync(at(RESULT), EMPTY);
const STYLES = "heavy-legs-result.css";
writeFileSync(at(STYLES), styles(LAST));
const resultOf = (lang) => [RESULT, STYLES, `heavy-legs-result.${lang}.txt`];
const result = hashes([RESULT, STYLES, ...LANGUAGES.map((lang) => resultOf(lang)[2])]);

const later = data("later.json", { css: styles(LATER) });
const glue = at("heavy-legs-app.js");
bundle(script("tag.js"), "heavy-legs-widget.js", { glue, later, built: data("for-widget.json", { ...checker, words, result }), "built-fallback": data("no-fallback.json", {}) });
copyFileSync(at("heavy-legs-app_bg.wasm"), at("heavy-legs.wasm"));

/** What a language's script fetches, each held to its hash. */
const filesOf = (lang) => ["heavy-legs-widget.js", "heavy-legs.wasm", wordsOf(lang)];
const FILES = filesOf("en");
const css = styles(FIRST);
for (const lang of LANGUAGES) {
  const files = filesOf(lang);
  const screens = modules(JSON.parse(readFileSync(`target/first.${lang}.json`, "utf8")));
  const shown = { "built-first": write("first.js", screens.first), "built-fallback": write("fallback.js", screens.fallback) };
  bundle(script("main.js"), scriptOf(lang), { ...shown, built: data("built.json", { css, files: hashes(files), lang }), files: script("fetch.js") });
  const inside = Object.fromEntries([...files.slice(1), ...resultOf(lang)].map((name) => [name, deflateRawSync(bytes(name), { level: 9 }).toString("base64")]));
  const whole = data("whole.json", { css, files: Object.fromEntries(files.map((name) => [name, ""])), checker: "", lang, words: { [lang]: "" }, result: {} });
  bundle(script("main.js"), scriptOf(lang, ".single"), { ...shown, built: whole, files: script("inside.js"), packed: data("packed.json", inside), later, glue });
}
for (const name of PAGE) if (existsSync(at(name))) writeFileSync(at(name), styles([name]));
page(folder, [...FILES, ...resultOf("en")], LANGUAGES, LANGUAGES.flatMap((lang) => [scriptOf(lang), scriptOf(lang, ".single")]), (from, facts) => {
  bundle(from("main.js"), "page.js", { "built-page": data("page.json", facts) });
  bundle(from("own/main.js"), "page-own.js", { "built-own": data("own.json", { build: facts, css: styles(OWN) }) });
});
if (checks) {
  const needed = data("for-worker.json", { hashes: hashes(["heavy-legs-check.wasm", "heavy-legs.en.txt", "heavy-legs-result.en.txt"]) });
  bundle(resolve("src/page/own/worker.js"), "page-check.js", { check: join(workshop, "check.js"), "built-worker": needed });
}
copyFileSync("examples/rest-week.json", at("rest-week.json"));
// As text every browser shows it; the mark tells its encoding to those whose server does not.
writeFileSync(at("own-quiz.txt"), "\ufeff" + readFileSync("docs/own-quiz.md", "utf8"));
if (small) for (const name of ["heavy-legs-app.js", "heavy-legs-app_bg.wasm"]) rmSync(at(name));

for (const name of ["frame.html", "frame.css", "frame.js", "heavy-legs.d.ts", "custom-elements.json"]) copyFileSync(own(name), at(name));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(name, at(name));
copyFileSync(own("README.npm.md"), at("README.md"));

/** Completion in editors, from the element's manifest. */
const manifest = JSON.parse(readFileSync(own("custom-elements.json"), "utf8"));
const element = manifest.modules[0].declarations[0];
const values = ({ type }) => [...type.text.matchAll(/"([^"]+)"/g)].map(([, name]) => ({ name }));
const html = {
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: element.description,
      attributes: element.attributes.map((one) => ({ name: one.name, description: one.description, values: values(one) })),
    },
  ],
};
writeFileSync(at("html-custom-data.json"), JSON.stringify(html, null, 2) + "\n");

const cargo = readFileSync("Cargo.toml", "utf8");
const [, version] = cargo.match(/^version = "(.+)"$/m);
const [, description] = cargo.match(/^description = "(.+)"$/m);
const integrity = (name) => "sha384-" + createHash("sha384").update(bytes(name)).digest("base64");
const scripts = LANGUAGES.map((lang) => scriptOf(lang));
const singles = LANGUAGES.map((lang) => scriptOf(lang, ".single"));
// Blogs that are rendered on a server import it there, too, where there are no elements.
writeFileSync(at("heavy-legs.server.js"), "// The element is defined in browsers alone, by heavy-legs.js.\n");
const published = [
  ...scripts,
  "heavy-legs.server.js",
  ...FILES.slice(0, 2),
  ...LANGUAGES.map(wordsOf),
  ...Object.keys(result),
  ...(checks ? CHECKER : []),
  "heavy-legs.schema.json",
  ...singles,
  "frame.html",
  "frame.css",
  "frame.js",
  "heavy-legs.d.ts",
  "custom-elements.json",
  "html-custom-data.json",
];
const entry = (name) => ({ types: "./heavy-legs.d.ts", node: "./heavy-legs.server.js", default: `./${name}` });
const npm = {
  name: "heavy-legs",
  version,
  description,
  license: "MIT OR Apache-2.0",
  keywords: ["running", "quiz", "self-assessment", "web-component", "wasm"],
  main: "heavy-legs.js",
  types: "heavy-legs.d.ts",
  exports: {
    ".": entry("heavy-legs.js"),
    ...Object.fromEntries([...scripts, ...singles].slice(1).map((name) => [`./${name}`, entry(name)])),
    "./*": "./*",
  },
  // Importing it defines the element.
  sideEffects: true,
  customElements: "custom-elements.json",
  files: [...published, "LICENSE-MIT", "LICENSE-APACHE"],
};
writeFileSync(at("package.json"), JSON.stringify(npm, null, 2) + "\n");
// The hashes of the scripts, for who includes one from another server.
const others = Object.fromEntries(scripts.slice(1).map((name) => [name, integrity(name)]));
writeFileSync(at("version.json"), JSON.stringify({ version, integrity: integrity("heavy-legs.js"), others }, null, 2) + "\n");

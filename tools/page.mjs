// Puts together the page that shows the quiz to site owners: its script, and what of the build it
// tells (version, hashes, sizes, the first lines to copy). tools/bundle.mjs calls this last.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { snippets } from "../src/page/snippets.js";

const DATA = "src/content/data";
const NOTHING = {
  theme: "", accent: "", lang: "", mode: "", units: "", loading: "", "heading-level": "", heading: "", intro: "", contact: "", hide: [], links: [],
};

const json = (name) => JSON.parse(readFileSync(join(DATA, name), "utf8"));
const sha384 = (path) => "sha384-" + createHash("sha384").update(readFileSync(path)).digest("base64");
/** A language in itself: Deutsch. @param {string} tag */
const nameOf = (tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);
/** Kilobytes as a server that compresses well sends it. */
const kilobytes = (path) => brotliCompressSync(readFileSync(path)).length / 1000;

/** What the page's script knows of the build. @param {string} folder @param {string[]} languages @param {string[]} scripts */
const facts = (folder, languages, scripts) => {
  const texts = json("texts/en.json");
  return {
    version: readFileSync("Cargo.toml", "utf8").match(/^version = "(.+)"$/m)[1],
    hashes: Object.fromEntries(scripts.map((name) => [name, sha384(resolve(folder, name))])),
    languages,
    causes: json("definition.json").causes.map(({ id }) => [id, texts[`cause.${id}.name`]]),
  };
};

/**
 * Writes the page's scripts, and fills the page if it is in the folder.
 * @param {string} folder @param {string[]} files what a reader downloads @param {string[]} languages @param {string[]} scripts those that a site may name
 * @param {(from: (name: string) => string, facts: unknown) => void} bundle writes the page's scripts
 */
export const page = (folder, files, languages, scripts, bundle) => {
  const build = facts(folder, languages, scripts);
  bundle((name) => resolve("src/page", name), build);
  const at = resolve(folder, "index.html");
  if (!existsSync(at)) return;
  const sizes = Object.fromEntries(["heavy-legs.js", ...files].map((name) => [name, kilobytes(resolve(folder, name))]));
  const told = {
    version: build.version,
    script: String(Math.ceil(sizes["heavy-legs.js"])),
    all: String(Math.ceil(Object.values(sizes).reduce((sum, size) => sum + size, 0))),
  };
  const code = snippets(NOTHING, { kind: "folder", folder: "/heavy-legs", integrity: true }, build);
  const fill = (what, known) => (whole, before, name) => {
    if (!(name in known)) throw new Error(`index.html: no ${what} "${name}"`);
    return before + known[name].replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  };
  const filled = readFileSync(at, "utf8")
    .replace(/(<code data-code="([\w-]+)">)[^<]*/g, fill("snippet", code))
    .replace(/(<span data-fact="(\w+)">)[^<]*/g, fill("fact", told))
    // Every language by its own name.
    .replace(/<option value="" data-languages>.*<\/option>/, () => languages.map((tag, place) => `<option value="${place ? tag : ""}">${nameOf(tag)}</option>`).join(""))
    // What trunk leaves: a link that says nothing to browsers, and an address that holds at the top of a site only.
    .replace(/ *<link data-trunk rel="rust"[^>]*>\n/, "")
    // Blanks before a tag; the code and the text area begin none of their lines with one.
    .replace(/\n\s+(?=<)/g, "\n")
    .replace(/href="\/(page|setup)\.css"/g, 'href="$1.css"');
  writeFileSync(at, filled);
};

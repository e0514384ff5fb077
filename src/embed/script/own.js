/**
 * An assessment of the site owner's own, from `src`: fetched or found in the page, checked and made into what the
 * program reads. The reader of such files is large and is fetched only here; its hashes stand in
 * this part of the script, which is itself held to a hash.
 */
import { checker } from "built";

/** The largest file that is read, in bytes; src/content/json.rs says the same, and a test compares. */
const MOST = 2_000_000;

/** @typedef {{get: (name: string, hash?: string) => Promise<Response>, run: (name: string, hash?: string) => Promise<any>, lang: string}} Files */

/** @type {Promise<any> | undefined} */
let reader;
const checkerOf = async (/** @type {Files} */ files) => {
  const [made, program] = await Promise.all([
    files.run("heavy-legs-check.js", checker["heavy-legs-check.js"]),
    files.get("heavy-legs-check.wasm", checker["heavy-legs-check.wasm"]),
  ]);
  await made.init({ module_or_path: await program.arrayBuffer() });
  return made;
};

/** @type {Map<string, Promise<{data: Uint8Array, words: string}>>} */
const known = new Map();

/**
 * The whole address of an assessment, whatever page of the site names it; empty for ours. A script in the page belongs to
 * this page, whatever stands behind the "?".
 * @param {string} [src]
 */
export const addressOf = (src = "") => src && (src[0] === "#" ? location.origin + location.pathname + src : new URL(src, document.baseURI).href);

/**
 * @param {string} src @param {string} language @param {string} ours our own sentences, in the nearest language @param {Files} files
 * @param {boolean} [guest] whether it stands where writers of comments may have put it; then only files of the page's own origin are taken, and none
 * that the origin sends on to another
 */
export const assessment = async (src, language, ours, files, guest) => {
  const url = addressOf(src);
  if (guest && src[0] !== "#" && new URL(url).origin !== location.origin) throw new Error(`src: ${url} is of another origin; a <div data-heavy-legs> takes files of this one only, a <heavy-legs-quiz> any`);
  const name = `${url} ${language}`;
  let made = known.get(name);
  if (!made) {
    made = make(src, url, language, ours, files, guest);
    known.set(name, made);
    made.catch(() => known.delete(name));
  }
  return made;
};

/** What a `<script type="application/json" id="…">` of the page holds: there are hosts that take no such file. */
const inPage = (/** @type {string} */ id) => {
  const script = document.getElementById(id);
  // Nothing else: an id may be given to other elements by who writes in the page's comments.
  if (!(script instanceof HTMLScriptElement) || script.type !== "application/json") throw new Error(`src: there is no <script type="application/json" id="${id}"> on the page`);
  return new TextEncoder().encode(script.textContent ?? "");
};

const fetched = async (/** @type {string} */ url, /** @type {boolean | undefined} */ guest) => {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: guest ? "error" : "follow" }).catch((error) => {
    throw new Error(`src: ${url} could not be fetched (${error.message}); another origin must send Access-Control-Allow-Origin`);
  });
  if (!response.ok) throw new Error(`src: ${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const make = async (/** @type {string} */ src, /** @type {string} */ url, /** @type {string} */ language, /** @type {string} */ ours, /** @type {Files} */ files, /** @type {boolean | undefined} */ guest) => {
  const bytes = src[0] === "#" ? inPage(src.slice(1)) : await fetched(url, guest);
  if (bytes.length > MOST) throw new Error(`src: ${url} has ${bytes.length} bytes; at most ${MOST} are read`);
  reader ??= checkerOf(files);
  const { bin, texts, problems } = (await reader.catch((error) => {
    reader = undefined;
    throw error;
  })).compile(bytes, language, ours);
  if (problems.length) {
    const lines = problems.slice(0, 10).map((/** @type {{text: string}} */ one) => one.text);
    throw new Error(`src: ${url} cannot be used; ${problems.length} to fix: ${lines.join("; ")}`);
  }
  return { data: bin, words: texts };
};

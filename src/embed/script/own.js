/**
 * An assessment of the site owner's own, from `src`: fetched or found in the page, checked and made into what the
 * program reads. The reader of such files is large, and all of this is fetched only where somebody brings one. The hash of
 * the reader stands in this file, which is itself held to a hash.
 */
import init, { compile } from "check";
import { hash } from "built-reader";
import { addressOf } from "./address.js";

/** The largest file that is read, in bytes; src/content/json.rs says the same, and a test compares. */
const MOST = 2_000_000;

/** @typedef {{get: (name: string, hash?: string) => Promise<Response>, run: (name: string, hash?: string) => Promise<any>, askAnew: () => void, lang: string}} Files */

/** @type {Promise<unknown> | undefined} */
let ready;
const start = async (/** @type {Files} */ files) => {
  const program = await files.get("heavy-legs-check.wasm", hash);
  await init({ module_or_path: await program.arrayBuffer() });
};

/** @type {Map<string, Promise<{data: Uint8Array, words: string}>>} */
const known = new Map();

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
  ready ??= start(files);
  await ready.catch((error) => {
    ready = undefined;
    throw error;
  });
  const { bin, texts, problems } = compile(bytes, language, ours);
  if (problems.length) {
    const lines = problems.slice(0, 10).map((/** @type {{text: string}} */ one) => one.text);
    throw new Error(`src: ${url} cannot be used; ${problems.length} to fix: ${lines.join("; ")}`);
  }
  return { data: bin, words: texts };
};

/**
 * An assessment of the site owner's own, from `src`: fetched, checked and made into what the
 * program reads. The reader of such files is large and is fetched only here; its hashes stand in
 * this part of the script, which is itself held to a hash.
 */
import { checker } from "built";

/** The largest file that is read, in bytes. */
const MOST = 2 ** 20;

/** @typedef {{get: (name: string, hash?: string) => Promise<Response>, run: (name: string, hash?: string) => Promise<any>}} Files */

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

/** @param {string} src @param {string} language @param {string} ours our own sentences @param {Files} files */
export const assessment = (src, language, ours, files) => {
  const url = new URL(src, document.baseURI).href;
  let made = known.get(url);
  if (!made) {
    made = make(url, language, ours, files);
    known.set(url, made);
    made.catch(() => known.delete(url));
  }
  return made;
};

const make = async (/** @type {string} */ url, /** @type {string} */ language, /** @type {string} */ ours, /** @type {Files} */ files) => {
  const response = await fetch(url).catch((error) => {
    throw new Error(`src: ${url} could not be fetched (${error.message}); another origin must send Access-Control-Allow-Origin`);
  });
  if (!response.ok) throw new Error(`src: ${url} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MOST) throw new Error(`src: ${url} has ${bytes.length} bytes; at most ${MOST} are read`);
  reader ??= checkerOf(files);
  const { bin, texts, problems } = (await reader.catch((error) => {
    reader = undefined;
    throw error;
  })).compile(bytes, language, ours);
  if (problems.length) {
    const lines = problems.slice(0, 10).map((/** @type {{text: string}} */ one) => one.text);
    throw new Error(`src: ${url} cannot be used; ${problems.length} to mend: ${lines.join("; ")}`);
  }
  return { data: bin, words: texts };
};

/**
 * The check of own assessments beside the page, so that a large file never holds the page up. It
 * asks for three of the folder's own files, each held to its hash, and for nothing else.
 */
import init, { check, compile } from "check";
import { hashes } from "built-worker";

/** The address carries the start of the hash, as the quiz's own requests do: one download for both. @param {string} name */
const get = async (name) => {
  const response = await fetch(`${name}?${hashes[name].slice(7, 15)}`, { integrity: hashes[name] });
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response;
};

const load = async () => {
  const [program, ...texts] = await Promise.all(["heavy-legs-check.wasm", "heavy-legs.en.txt", "heavy-legs-result.en.txt"].map(get));
  await init({ module_or_path: await program.arrayBuffer() });
  return (await Promise.all(texts.map((file) => file.text()))).join("");
};

/** Our own sentences, once the program runs. @type {Promise<string> | undefined} */
let ready;

/** @param {string} text */
const look = async (text) => {
  ready ??= load();
  const ours = await ready;
  postMessage({ kind: "begun" });
  const bytes = new TextEncoder().encode(text);
  const { problems } = compile(bytes, "en", ours);
  if (problems.length) return { kind: "done", shown: false, problems, notes: [] };
  postMessage({ kind: "read" });
  return { kind: "done", shown: true, ...check(bytes, ours) };
};

addEventListener("message", ({ data }) => {
  look(data).then(postMessage, (error) => postMessage({ kind: "failed", why: error.message }));
});

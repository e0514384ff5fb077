/**
 * The quiz's files inside the script itself, for hosts that take a single upload and for pages
 * opened from disk. Nothing is fetched; the files are packed as text, and unpacked by the browser.
 */
import packed from "packed";
import { start } from "./widget.js";

/** The same as in fetch.js; what is inside cannot be asked for anew. */
export const askAnew = () => {};

/** @param {string} name */
export const run = async (name) => (name === "heavy-legs-widget.js" ? start : get(name));

/** @param {string} name */
export const get = async (name) => {
  if (!packed[name]) throw new Error(`the single file has no ${name} inside: own assessments (src) need the folder`);
  const bytes = Uint8Array.from(atob(packed[name]), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, name.endsWith(".wasm") ? { headers: { "content-type": "application/wasm" } } : {});
};

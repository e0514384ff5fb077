/**
 * What only the result needs: the rest of the program, its styles, and the words that explain. It
 * is fetched for every reader as soon as they can answer, whatever they answer, so that it tells
 * nothing about them.
 */
import { result as hashes } from "built";
import { add, fail } from "glue";

/** After so many milliseconds who waits is told; what comes later is still taken. */
const LATE = 20_000;

/** The first pause before another try by itself; each is twice as long as the one before. */
const PAUSE = 10_000;

/** So many tries are made without anybody's asking, in some five minutes: about as long as a quiz takes. */
const TRIES = 6;

/** A program that can be started; some servers do not know the type of wasm, then the bytes will do. @param {Response} file */
export const compiled = async (file) =>
  file.headers.get("content-type") === "application/wasm" ? WebAssembly.compileStreaming(file) : WebAssembly.compile(await file.arrayBuffer());

/**
 * Fetches it, and gives the styles once everything is there, and what asks for another try.
 * @param {import("./own.js").Files} files
 * @param {WebAssembly.Exports} first what the first part of the program hands on
 * @param {number} content the number of our own assessment, whose words come along
 */
export const fetchResult = (files, first, content) => {
  const get = (/** @type {string} */ name) => files.get(name, hashes[name]);
  const text = async (/** @type {string} */ name) => (await get(name)).text();
  /** @type {(css: string) => void} */
  let dressed = () => {};
  const styles = /** @type {Promise<string>} */ (new Promise((resolve) => (dressed = resolve)));
  let tries = 0;
  const fetch = async () => {
    const own = ++tries;
    // What an older try comes to says nothing about this one.
    const late = setTimeout(() => own === tries && fail(), LATE);
    try {
      const [program, css, words] = await Promise.all([get("heavy-legs-result.wasm").then(compiled), text("heavy-legs-result.css"), text(`heavy-legs-result.${files.lang}.txt`)]);
      await WebAssembly.instantiate(program, { "": first });
      dressed(css);
      // No result is drawn without its styles.
      await styles;
      add(content, words);
    } catch (error) {
      console.error("heavy-legs: the result could not be made ready:", error);
      if (own !== tries) return;
      fail();
      // By the clock and not when somebody comes to the end: when that is tells how they answered.
      setTimeout(() => own === tries && tries < TRIES && again(), PAUSE * 2 ** (own - 1));
    } finally {
      clearTimeout(late);
    }
  };
  const again = () => {
    files.askAnew();
    fetch();
  };
  fetch();
  return { styles, again };
};

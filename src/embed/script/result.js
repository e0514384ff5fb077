/**
 * What only the result needs: the rest of the program, its styles, and the words that explain. It is fetched
 * for every reader as soon as they can answer, whatever they answer, so that it tells nothing
 * about them.
 */
import { result as hashes } from "built";
import { add, fail } from "glue";

/** After so many milliseconds who waits is told; what comes later is still taken. */
const LATE = 20_000;

/** Starts a program; some servers do not know the type of wasm, then the bytes will do. @param {Response} file */
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
  const again = async () => {
    const late = setTimeout(fail, LATE);
    try {
      const [program, css, words] = await Promise.all([get("heavy-legs-result.wasm").then(compiled), text("heavy-legs-result.css"), text(`heavy-legs-result.${files.lang}.txt`)]);
      await WebAssembly.instantiate(program, { "": first });
      dressed(css);
      // No result is drawn without its styles.
      await styles;
      add(content, words);
    } catch (error) {
      console.error("heavy-legs: the result could not be made ready:", error);
      fail();
    } finally {
      clearTimeout(late);
    }
  };
  again();
  return {
    styles,
    again() {
      files.askAnew();
      again();
    },
  };
};

/**
 * The second part of the script, fetched with the program: it starts the program, takes over
 * from the first screens, and speaks for the element from then on.
 */
import { go, initSync, knows, load, mount, ours, set, unmount } from "glue";
import { checker } from "built";
import { css } from "later";
import { addressOf } from "./address.js";
import { days } from "./days.js";
import { dress } from "./dress.js";
import { told } from "./events.js";
import { keeper } from "./keeper.js";
import { speaker } from "./languages.js";
import { mistakes, paint, settings } from "./owner.js";
import { alone } from "./print.js";
import { replace } from "./replace.js";
import { compiled, fetchResult } from "./result.js";
import { wishes } from "./settings.js";
import { watchTheme } from "./watch.js";

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/**
 * @param {import("./own.js").Files} files
 * @param {Response} program @param {Response} texts
 */
export const start = async (files, program, texts) => {
  const words = texts.text();
  let handed;
  try {
    handed = initSync({ module: await compiled(program) });
  } catch (error) {
    throw new Error(`heavy-legs.wasm did not start (${error.message}). If the page has a Content-Security-Policy, script-src needs 'wasm-unsafe-eval'.`);
  }

  const wordsIn = speaker(files);
  /** What reads assessments of site owners' own. @type {Promise<any> | undefined} */
  let reader;
  /** Assessments in a language, each read once by the program: the numbers it knows them by. */
  const loaded = /** @type {Record<string, number>} */ ({ [files.lang]: ours(await words) });
  const result = fetchResult(files, handed, loaded[files.lang]);
  /** The number of what the element shall show: our assessment or the owner's, in the language they wish. @param {HTMLElement} element */
  const wanted = async (element) => {
    const { src, lang = files.lang } = wishes(element);
    const [language, words] = await wordsIn(lang, !!src);
    if (!src) return (loaded[language] ??= ours(words));
    // A build without the checker knows no hash of it, and runs nothing in its place.
    reader ??= checker ? files.run("heavy-legs-check.js", checker) : Promise.reject(new Error("src: this build reads no assessments; make dist makes one that does"));
    // Who asks for another try gets one.
    reader.catch(() => (reader = undefined));
    const made = await (await reader)(src, lang, words, files, element.dataset.guest !== undefined);
    return (loaded[`${addressOf(src)} ${lang}`] ??= load(made.data, made.words));
  };

  /**
   * Takes over from the first screens of an element.
   * @param {HTMLElement} element @param {{into: HTMLElement, begun: string}} first
   * @param {() => boolean} isWanted whether they are still the ones to take over from; else nothing is given back
   * @param {() => void} look looks at the page's colours again
   */
  return async (element, first, isWanted, look) => {
    const src = addressOf(wishes(element).src);
    const content = await wanted(element);
    for (;;) {
      // A press that has begun must end on what it began on.
      while (isWanted() && first.into.matches(":active")) await pause(30);
      if (!isWanted()) return;
      const into = document.createElement("div");
      const begun = first.begun;
      const tell = told(element);
      const quiz = mount(into, content, settings(element), begun, { ...days(), changed: tell.place, alone: () => alone(element), later: result.again, ...keeper(src) });
      const given = Date.now();
      while (!into.firstChild) {
        // What went wrong inside stands in the console already.
        if (Date.now() - given > 10_000) throw new Error("the program stopped while it drew its first screen.");
        await pause(0);
      }
      // What the reader did while the program drew its first screen counts too.
      if (!isWanted() || begun !== first.begun || first.into.matches(":active")) {
        unmount(quiz);
        continue;
      }
      // The second half of a double-click must not answer what came in place of a button.
      const once = (/** @type {any} */ event) => {
        if (event.detail < 2 || !event.target.closest(".option,.segment")) return;
        event.preventDefault();
        event.stopPropagation();
      };
      into.addEventListener("click", once, true);
      const root = first.into.getRootNode();
      dress(root, css);
      result.styles.then((css) => dress(root, css));
      replace(first.into, into, /next|skip/.test(begun));
      const frame = /** @type {HTMLElement} */ (into.parentElement);
      const review = () => {
        // The page may have changed its colours since its element came.
        look();
        paint(element, frame);
        mistakes(element, frame, (cause) => knows(quiz, cause));
      };
      const watch = () =>
        watchTheme(element, () => {
          const { theme } = frame.dataset;
          look();
          // An accent that is readable on one ground may not be on the other.
          if (frame.dataset.theme !== theme) review();
        });
      let unwatch = watch();
      review();
      let turn = 0;
      // When the element knows of the program: who hears it may ask for the state at once.
      setTimeout(() => turn >= 0 && tell.ready());
      return {
        unmount() {
          turn = NaN;
          unwatch();
          unmount(quiz);
        },
        async set() {
          unwatch();
          unwatch = watch();
          review();
          const own = ++turn;
          const content = await wanted(element);
          // Of two wishes the later one counts, and none after the end.
          if (own === turn) set(quiz, content, settings(element));
        },
        go: (/** @type {string} */ place) => go(quiz, place),
        state: tell.state,
      };
    }
  };
};

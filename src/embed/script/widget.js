/**
 * The second part of the script, fetched with the program: it starts the program, hands over
 * from the first screens, and speaks for the element from then on. It leaves itself on its own
 * script tag, for the part that asked for it.
 */
import init, { mount } from "glue";
import { wishes } from "./settings.js";
import { watchTheme } from "./watch.js";

/** The wishes as the program reads them, a line each: the name, a tab, the value. @param {HTMLElement} element */
const settings = (element) =>
  Object.entries(wishes(element))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => name + "\t" + String(value).replace(/\s+/g, " "))
    .join("\n");

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/** The way from an element down to one inside it, by places among children. @param {Element} from @param {Element | null} to */
const way = (from, to) => {
  const steps = [];
  for (let at = to; at !== from; at = at.parentElement) {
    if (!at?.parentElement) return undefined;
    steps.unshift([...at.parentElement.children].indexOf(at));
  }
  return steps;
};

/** Nothing moves: the focus and what is open stay as they are. @param {Element} old @param {Element} fresh @param {boolean} moved whether the reader has gone on to another screen */
const replace = (old, fresh, moved) => {
  const root = /** @type {ShadowRoot} */ (old.getRootNode());
  const frame = /** @type {Element} */ (old.parentElement);
  const focused = root.activeElement;
  const steps = way(old, focused);
  const folds = fresh.querySelectorAll("details");
  for (const [place, fold] of old.querySelectorAll("details").entries()) folds[place]?.toggleAttribute("open", fold.open);
  frame.replaceChildren(fresh);
  if (!focused) return;
  const same = moved || !steps ? undefined : steps.reduce((/** @type {any} */ at, step) => at?.children[step], fresh);
  /** @type {HTMLElement} */ (same ?? fresh.querySelector(".title"))?.focus({ preventScroll: Boolean(same) });
};

/** @param {Response} program @param {Response} definition @param {Response} texts @param {Response} styles */
const start = async (program, definition, texts, styles) => {
  const files = [new Uint8Array(await definition.arrayBuffer()), await texts.text()];
  const sheet = await styles.text();
  // Some servers do not know the type of wasm; then the bytes will do.
  const known = program.headers.get("content-type")?.startsWith("application/wasm");
  try {
    await init({ module_or_path: known ? program : await program.arrayBuffer() });
  } catch (error) {
    throw new Error(`heavy-legs.wasm did not start (${error.message}). If the page has a Content-Security-Policy, script-src needs 'wasm-unsafe-eval'.`);
  }

  /**
   * Takes over from the first screens of an element.
   * @param {HTMLElement} element @param {{into: HTMLElement, begun: string}} first
   * @param {(text: string) => void} style adds styles @param {() => void} paint looks at the page's colours again
   */
  return async (element, first, style, paint) => {
    for (;;) {
      // A press that has begun must end on what it began on.
      while (first.into.matches(":active")) await pause(30);
      const into = document.createElement("div");
      const begun = first.begun;
      const quiz = mount(into, files[0], files[1], settings(element), begun, Date.now());
      while (!into.firstChild) await pause(0);
      // What the reader did while the program drew its first screen counts too.
      if (begun !== first.begun || first.into.matches(":active")) {
        quiz.unmount();
        continue;
      }
      style(sheet);
      replace(first.into, into, /next|skip/.test(begun));
      const unwatch = watchTheme(element, paint);
      return {
        unmount() {
          unwatch();
          quiz.unmount();
        },
        set() {},
        go() {},
        state() {},
      };
    }
  };
};

/** @type {any} */ (document.currentScript).heavyLegs = start;

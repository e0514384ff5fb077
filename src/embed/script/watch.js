/** Notices when the colours of the page may have changed. */
import { around } from "./theme.js";

const system = matchMedia("(prefers-color-scheme: dark)");

/**
 * Calls back when the page's colours may have changed; returns what ends it.
 * @param {HTMLElement} element @param {() => void} changed
 */
export const watchTheme = (element, changed) => {
  let next = 0;
  let last = 0;
  const soon = () => {
    // There are pages that write to their root with every frame.
    next ||= setTimeout(() => {
      next = 0;
      changed();
    }, 50);
    // Themes fade; look again when they are done.
    clearTimeout(last);
    last = setTimeout(changed, 400);
  };
  const watcher = new MutationObserver(soon);
  // Each theme has an attribute of its own to say that it is dark.
  for (let at = around(element); at; at = around(at)) watcher.observe(at, { attributes: true });
  system.addEventListener("change", soon);
  return () => {
    watcher.disconnect();
    system.removeEventListener("change", soon);
    clearTimeout(next);
    clearTimeout(last);
  };
};

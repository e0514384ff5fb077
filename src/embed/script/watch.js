/** Notices when the colours of the page may have changed. */

const system = matchMedia("(prefers-color-scheme: dark)");

/**
 * Calls back when the page's colours may have changed; returns what ends it.
 * @param {HTMLElement} element @param {() => void} changed
 */
export const watchTheme = (element, changed) => {
  // Themes fade; look again when they are done.
  const soon = () => [0, 400].forEach((wait) => setTimeout(changed, wait));
  const watcher = new MutationObserver(soon);
  for (let at = element.parentElement; at; at = at.parentElement) {
    watcher.observe(at, { attributeFilter: ["class", "style", "data-theme", "data-color-mode", "data-bs-theme", "data-mode"] });
  }
  system.addEventListener("change", soon);
  return () => {
    watcher.disconnect();
    system.removeEventListener("change", soon);
  };
};

/** What a site owner can choose on the page, and the attributes it becomes. */

/**
 * An empty value is the quiz's own.
 * @typedef {object} Settings
 * @property {string} theme auto (or empty), light or dark
 * @property {string} accent a CSS colour
 * @property {string} lang
 * @property {string} mode short or full; empty offers both
 * @property {string} units metric (or empty) or imperial
 * @property {string} loading lazy (or empty), eager or interaction
 * @property {string} heading-level 1 to 4; 2 is the quiz's own
 * @property {string} heading
 * @property {string} intro
 * @property {string} contact
 * @property {string[]} hide
 * @property {[cause: string, address: string][]} links
 * @property {string} [src] address of an assessment of the owner's own
 */

/** Settings with a few values, the quiz's own first. @type {Record<string, string[]>} */
export const VALUES = {
  theme: ["auto", "light", "dark"],
  mode: ["short", "full"],
  units: ["metric", "imperial"],
  loading: ["lazy", "eager", "interaction"],
  "heading-level": ["1", "2", "3", "4"],
};

/** What can be left out of the quiz. Never a red flag. */
export const HIDEABLE = ["tools", "sheet", "calendar", "sources", "about", "answers", "keep"];

/** Every name that an element, or the JSON inside it, may carry. */
export const NAMES = [
  ...Object.keys(VALUES), "lang", "heading", "intro", "accent", "hide", "links", "contact", "share-answers", "preview", "src",
];

/** Settings that are one word or one line, in the order they are written. */
const LINES = /** @type {const} */ (["src", "lang", "theme", "accent", "mode", "units", "loading", "heading-level", "heading", "intro", "contact"]);

/** The quiz's own values need no attribute. @type {Record<string, string>} */
const OWN = { theme: "auto", units: "metric", loading: "lazy", "heading-level": "2" };

/** The attributes that say what was chosen. @param {Settings} settings @returns {[name: string, value: string][]} */
export const attributes = (settings) => {
  /** @type {[string, string][]} */
  const found = [];
  for (const name of LINES) {
    const value = settings[name]?.trim();
    if (value && value !== OWN[name]) found.push([name, value]);
  }
  if (settings.hide.length) found.push(["hide", settings.hide.join(" ")]);
  if (settings.links.length) found.push(["links", JSON.stringify(Object.fromEntries(settings.links))]);
  return found;
};

/** Whether a link may lead there: http, https, mailto or relative. @param {unknown} address */
export const isSafe = (address) => {
  if (typeof address !== "string" || !address.trim()) return false;
  try {
    return ["http:", "https:", "mailto:"].includes(new URL(address, "https://page.invalid/").protocol);
  } catch {
    return false;
  }
};

/**
 * What the site owner wished: attributes, or the same names in a
 * `<script type="application/json">` inside the element. Attributes win.
 */
import * as fallback from "built-fallback";
import { draw } from "./draw.js";
import { isKept } from "./kept.js";

/** Every attribute that is watched; README.md says what each does. */
export const ATTRIBUTES =
  "accent contact heading heading-level hide intro lang links loading mode preview share-answers src theme units".split(" ");

/** @param {HTMLElement} element @returns {Record<string, any>} */
export const wishes = (element) => {
  /** @type {Record<string, any>} */
  let wishes = {};
  try {
    wishes = { ...JSON.parse(element.querySelector('script[type="application/json"]')?.textContent ?? "{}") };
  } catch (error) {
    // The program says so when it is there; the reader can begin all the same.
    wishes.broken = error.message;
  }
  for (const name of ATTRIBUTES) wishes[name] = element.getAttribute(name) ?? wishes[name] ?? undefined;
  return wishes;
};

/** Draws a first screen as the program would have; for an own assessment a word of patience. @param {HTMLElement} element @param {any} drawing @param {string} [of] */
export const screen = (element, drawing, of) => {
  const given = wishes(element);
  const screen = draw(given.src ? ["p", { class: "app" }, fallback.loading] : drawing, "h" + (/^[1-4]$/.exec(given["heading-level"]) ?? 2), of);
  // It is drawn for who kept a result.
  if (!isKept()) screen.querySelector(".kept")?.remove();
  const at = (/** @type {string} */ place) => /** @type {any} */ (screen.querySelector(".intro " + place) ?? {});
  if (given.heading) at(".title").textContent = given.heading;
  if (given.intro) at(".lead").textContent = given.intro;
  // One way to begin is left where the owner has chosen it.
  const only = at(`[data-action=start-${given.mode}]`);
  if (only.part) {
    only.className = "primary";
    only.part = "button primary";
    only.parentElement.replaceChildren(only);
  }
  return screen;
};

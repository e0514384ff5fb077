/** The first screens as the site owner wishes them. */
import { lang } from "built";
import * as fallback from "built-fallback";
import { draw } from "./draw.js";
import { isKept } from "./kept.js";
import { wishes } from "./settings.js";

/** Whether the script holds no first screens for it: an assessment of the owner's own, or another language. @param {Record<string, any>} given */
export const isStrange = (given) => given.src || !(given.lang ?? lang).startsWith?.(lang);

/** Draws a first screen as the program would have, or says that it is coming. @param {HTMLElement} element @param {any} drawing @param {string} [of] */
export const screen = (element, drawing, of) => {
  const given = wishes(element);
  const screen = draw(isStrange(given) && !of ? ["p", { class: "app" }, fallback.loading] : drawing, "h" + (/^[1-4]$/.exec(given["heading-level"]) ?? 2), of);
  // It is drawn for who kept a result.
  if (!isKept()) screen.querySelector(".kept")?.remove();
  const at = (/** @type {string} */ place) => /** @type {any} */ (screen.querySelector(".intro " + place) ?? {});
  if (given.heading) at(".title").textContent = given.heading;
  if (given.intro) at(".lead").textContent = given.intro;
  // One way to begin is left where the owner has chosen it.
  const only = at(`[data-action=start-${CSS.escape(given.mode)}]`);
  if (only.part) {
    only.className = "primary";
    only.part = "button primary";
    only.parentElement.replaceChildren(only);
  }
  return screen;
};

/** Mistakes and notes as lists, each with a button that goes to its place in the text. */
import { by, made } from "../dom.js";
import { offset } from "./caret.js";
import { figureLines, reason } from "./words.js";

/** @typedef {import("./words.js").Finding} Finding */

/** Puts the caret at a place, and the place where it can be seen. @param {HTMLTextAreaElement} area @param {Finding} finding */
const go = (area, { line, column }) => {
  const at = offset(area.value, line, column);
  area.focus({ preventScroll: true });
  area.setSelectionRange(at, at);
  const { lineHeight, fontSize } = getComputedStyle(area);
  area.scrollTop = (line - 1) * parseFloat(lineHeight) - area.clientHeight / 3;
  // Letters of one width are about three fifths as wide as they are high.
  area.scrollLeft = column * parseFloat(fontSize) * 0.6 - area.clientWidth * 0.6;
  area.scrollIntoView({ block: "nearest" });
};

/** @param {HTMLTextAreaElement} area @param {Finding} finding */
const item = (area, finding) => {
  const to = made("button", { type: "button", class: "place" }, `Line ${finding.line}, column ${finding.column}`);
  to.addEventListener("click", () => go(area, finding));
  return made("li", {}, to, ...(finding.place ? [" ", made("code", {}, finding.place)] : []), made("span", { class: "reason" }, reason(finding)));
};

/** @param {HTMLElement} box a part of the section @param {Node[]} items */
const fill = (box, items) => {
  box.hidden = !items.length;
  /** @type {Element} */ (box.querySelector(".problems")).replaceChildren(...items);
};

/**
 * @param {HTMLTextAreaElement} area
 * @param {{problems: Finding[], notes: Finding[], figures?: string}} found
 */
export const show = (area, { problems, notes, figures = "" }) => {
  by("own-problems").replaceChildren(...problems.map((one) => item(area, one)));
  fill(by("own-notes"), notes.map((one) => item(area, one)));
  fill(by("own-figures"), figureLines(figures).map(([about, said]) => made("li", {}, ...(about ? [made("b", {}, about), ": "] : []), said)));
};

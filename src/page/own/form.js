/** The tree of the section: where an assessment comes in, and where what was found is shown. */
import { made } from "../dom.js";

/** A button. @param {string} id @param {string} words */
const button = (id, words) => made("button", { type: "button", class: "button", id }, words);

/** What is shown only when there is something in it. @param {string} id @param {string} title @param {string} list */
const part = (id, title, list) => {
  const box = made("div", { id }, made("h3", {}, title), made(list, { class: "problems" }));
  box.hidden = true;
  return box;
};

const editor = () => {
  const file = made("input", { type: "file", id: "own-file", accept: ".json,application/json" });
  file.hidden = true;
  return made("div", { class: "field own-editor" },
    made("label", { for: "own-text" }, "Assessment as JSON"),
    // Lines that are not broken have one height, and the place of a mistake can be scrolled to.
    made("textarea", { id: "own-text", rows: "18", wrap: "off", spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-describedby": "own-about" }),
    made("p", { class: "actions" }, button("own-choose", "Choose a file"), button("own-example", "Load the example"), button("own-save", "Save as a file"), file),
    made("p", { class: "small", id: "own-about" }, "Paste it, drop a file here, or choose one: JSON in UTF-8, up to 2 MB. It stays in this window; nothing is kept or sent."));
};

const findings = () =>
  made("div", { class: "own-findings" },
    made("p", { class: "verdict", id: "own-verdict", role: "status" }),
    made("ol", { class: "problems", id: "own-problems" }),
    part("own-notes", "Notes", "ul"),
    part("own-figures", "What the path check looked at", "ul"));

const shown = () => {
  const box = made("div", { id: "own-shown" },
    made("h3", {}, "Live preview"),
    made("p", { class: "small" }, "The quiz as your readers get it, with theme, accent and the like as chosen in “Set it up”. Start it, answer, look at the result; only keeping a result is left out here."),
    made("div", { class: "sheet", id: "own-stage" }),
    made("h3", {}, "The lines to copy"),
    made("p", { class: "small" }, "Upload the file too; its address counts from the page that holds the quiz. The single file cannot show it: take the folder or the CDN."),
    made("figure", { class: "code" }, made("figcaption", {}, "In your page, with your own assessment"), made("pre", {}, made("code", { id: "own-code" }))));
  box.hidden = true;
  return box;
};

/** @returns {Node[]} */
export const tree = () => [made("div", { class: "checker" }, editor(), findings()), shown()];

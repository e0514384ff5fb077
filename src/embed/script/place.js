/**
 * Where this script came from, and elements for hosts whose editors strip unknown tags.
 */
import { ATTRIBUTES } from "./settings.js";

/** Modules and script movers leave no currentScript, or their own: then the tag that names this file. */
const current = document.currentScript;
const ours = (/** @type {any} */ one) => /\/heavy-legs[^-/]*js\b/.test(one?.src);
const script = /** @type {HTMLScriptElement | null} */ (
  [current, ...document.querySelectorAll("script[src]")].find(ours) ?? current
);
const from = script?.src;

/** The folder of this script. Nothing stands beside a blob. */
export const base = new URL(".", !from || /^(blob|data):/.test(from) ? document.baseURI : from).href;

/** What a strict policy asks of scripts that this one adds. */
export const nonce = script?.nonce;

/**
 * Puts an element where a script tag or any other element with `data-heavy-legs` asks for one.
 * Its `data-` forms of attributes become the element's, and what is inside a `<div>` goes along.
 * @param {string} name
 */
export const place = (name) => {
  for (const mark of document.querySelectorAll("[data-heavy-legs]")) {
    // Once for each, however often this file runs.
    mark.removeAttribute("data-heavy-legs");
    const made = document.createElement(name);
    // These and no others: who writes in the page's comments may often give data- attributes.
    for (const name of ATTRIBUTES) {
      const value = mark.getAttribute("data-" + name);
      // Plugins that put off scripts leave this script's own address in data-src.
      if (value !== null && !ours({ src: value })) made.setAttribute(name, value);
    }
    if (mark.localName !== "script") {
      made.append(...mark.childNodes);
      // Anybody who writes in the page may have put it there, see own.js; a copy of it is no other.
      made.dataset.guest = "";
      mark.append(made);
    } else if (mark.closest("head")) document.body.prepend(made);
    else mark.after(made);
  }
};

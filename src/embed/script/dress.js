/** Styles for the page, or for what stands in a shadow root. */
import { draw } from "./draw.js";

/**
 * Adds styles and gives what they stand in now: a constructed sheet, for strict pages allow no
 * other, or an element in browsers that know none.
 * @param {any} root the document or a shadow root @param {string} text @returns {CSSStyleSheet | HTMLStyleElement}
 */
export const dress = (root, text) => {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return sheet;
  } catch {
    return (root.body ?? root).appendChild(draw(["style", {}, text]));
  }
};

/** Takes such styles away. @param {any} root @param {any} styles */
export const undress = (root, styles) => {
  if (styles.remove) styles.remove();
  else root.adoptedStyleSheets = root.adoptedStyleSheets.filter((/** @type {CSSStyleSheet} */ one) => one !== styles);
};

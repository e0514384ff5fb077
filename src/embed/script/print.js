/** Has the page print the sheet for the doctor alone, on a page of its own: the post around it stays in the browser. */

import { dress, undress } from "./dress.js";
import { around } from "./theme.js";

/** What is to be printed bears this; print.css knows it too. */
const MARK = "data-heavy-legs-prints";

/** Leaves the sheet alone on the page, for the print that follows. @param {Element} element the quiz */
export const alone = (element) => {
  // The element, and whatever it stands in where a tree of the page's ends: hosts of shadow trees, and slots.
  /** @type {Element[]} */
  const marked = [];
  let root;
  for (let at = /** @type {Element | undefined} */ (element); at; at = around(at)) {
    if (at.getRootNode() !== root) marked.push(at);
    root = at.getRootNode();
  }
  // What stands around each of them, in its own tree, is left out.
  const dressed = marked.map((one) => {
    const root = one.getRootNode();
    return { root, styles: dress(root, `@media print{:not([${MARK}],:has([${MARK}])){display:none!important}}`) };
  });

  // A printer that is forbidden never says that it is done; and while it works, nothing can be touched.
  const over = ["afterprint", "pointerdown", "keydown"];
  const done = () => {
    for (const one of marked) one.removeAttribute(MARK);
    for (const { root, styles } of dressed) undress(root, styles);
    for (const kind of over) removeEventListener(kind, done, true);
  };
  for (const one of marked) one.setAttribute(MARK, "");
  for (const kind of over) addEventListener(kind, done, true);
};

/** Has the page print the sheet for the doctor alone, on a page of its own: the post around it stays in the browser. */

/** What is to be printed bears this; print.css knows it too. */
const MARK = "data-heavy-legs-prints";

/** Leaves the sheet alone on the page, for the print that follows. @param {Element} element the quiz */
export const alone = (element) => {
  // The element, and every element of the page's in whose shadow tree it stands.
  /** @type {Element[]} */
  const marked = [];
  for (let at = element; at; at = /** @type {any} */ (at.getRootNode()).host) marked.push(at);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{body :not([${MARK}],:has([${MARK}])){display:none!important}}`);

  // A printer that is forbidden never says that it is done; and while it works, nothing can be touched.
  const over = ["afterprint", "pointerdown", "keydown"];
  const done = () => {
    for (const one of marked) one.removeAttribute(MARK);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const kind of over) removeEventListener(kind, done, true);
  };
  for (const one of marked) one.setAttribute(MARK, "");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const kind of over) addEventListener(kind, done, true);
};

/** Small words for the page's own tree. */

/** The element with this id; the page has it. @param {string} id @returns {any} */
export const by = (id) => document.getElementById(id);

/** @param {string} name @param {Record<string, string>} given @param {(Node | string)[]} inside @returns {any} */
export const made = (name, given, ...inside) => {
  const one = document.createElement(name);
  for (const [key, value] of Object.entries(given)) one.setAttribute(key, value);
  one.append(...inside);
  return one;
};

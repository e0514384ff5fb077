/**
 * What the site owner wished: attributes, or the same names in a
 * `<script type="application/json">` inside the element. Attributes win.
 */

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

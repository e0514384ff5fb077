/** Markup as data, made into elements. No HTML is ever parsed: strict pages forbid that. */

/** @typedef {string | [string, Record<string, string>, ...any[]]} Drawing */

/**
 * @param {Drawing} drawing
 * @param {string} [level] what headings become, instead of h2
 * @param {string} [of] how many questions there are, where the drawing says "{of}"
 * @returns {any}
 */
export const draw = (drawing, level = "h2", of = "") => {
  const say = (/** @type {string} */ text) => text.replace("{of}", of);
  if (typeof drawing === "string") return document.createTextNode(say(drawing));
  const [name, attributes, ...inside] = drawing;
  const made = document.createElement(name === "h2" ? level : name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, say(value));
  made.append(...inside.map((one) => draw(one, level, of)));
  return made;
};

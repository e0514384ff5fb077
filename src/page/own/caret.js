/** From a line and a column, as the check counts them, to a place in the text. Pure. */

/**
 * How many of a string's units stand before the place. Past the end of the line it is the line's
 * end, past the last line the text's.
 * @param {string} text with "\n" at the ends of lines @param {number} line from 1 @param {number} column in letters, from 1
 */
export const offset = (text, line, column) => {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  const stop = end < 0 ? text.length : end;
  let at = start;
  // A letter outside the basic plane is two units of a string.
  for (let passed = 1; passed < column && at < stop; passed++) at += /** @type {number} */ (text.codePointAt(at)) > 0xffff ? 2 : 1;
  return at;
};

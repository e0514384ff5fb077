/** What is taken as an assessment: one file, small enough, in UTF-8. Pure; whatever else comes gets a sentence. */

/** The largest file that is read, in bytes; src/content/json.rs says the same, and a test compares. */
export const MOST = 2_000_000;

/** The most lines that are shown: browsers lay a text area out line by line, and stand still meanwhile. */
export const MOST_LINES = 40_000;

/** @param {number} count */
const bytes = (count) => `${count.toLocaleString("en")} bytes`;

/**
 * Why what was chosen or dropped is not taken; empty if it is.
 * @param {{name: string, size: number, folder: boolean}[]} brought
 */
export const refusal = (brought) => {
  const [one] = brought;
  if (!one) return "There was no file in what was dropped.";
  if (brought.length > 1) return `${brought.length} files at once; bring one. Definition and words stand in the same file.`;
  if (one.folder) return `“${one.name}” is a folder; bring the JSON file in it.`;
  if (!one.size) return `“${one.name}” is empty.`;
  return one.size > MOST ? `“${one.name}” is too large: ${bytes(one.size)}; at most ${MOST.toLocaleString("en")} are read.` : "";
};

/**
 * The text of a file; a mark of byte order stays, so that the check can name it.
 * @param {Uint8Array} file @returns {{text: string} | {refused: string}}
 */
export const decoded = (file) => {
  const [first, second] = file;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { refused: "This is text in UTF-16; save it as UTF-8." };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file) };
  } catch {
    return { refused: "This is no text in UTF-8; save it as UTF-8, or bring another file." };
  }
};

/** @param {string} text */
const linesOf = (text) => {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
};

/** Why a text is not taken; empty if it is. @param {string} text */
export const excess = (text) => {
  // Bytes are counted only where the length does not tell.
  const size = text.length > MOST ? text.length : new TextEncoder().encode(text).length;
  if (size > MOST) return `${bytes(size)} are too many; at most ${MOST.toLocaleString("en")} are read.`;
  const lines = linesOf(text);
  return lines > MOST_LINES ? `${lines.toLocaleString("en")} lines are too many for this page; “content check FILE” reads them.` : "";
};

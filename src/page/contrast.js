/** How well a colour reads as text on the quiz's grounds. */

/** The quiz's own grounds; styles/tokens.css has them, too, and a test compares. */
export const GROUNDS = { light: "#fdfcf9", dark: "#171c1b" };

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
export const ENOUGH = 4.5;

/** @param {string} colour as #rrggbb */
const luminance = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The ratio of two colours, 1 to 21. @param {string} one as #rrggbb @param {string} other as #rrggbb */
export const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** What is hard to read, as a sentence; empty if nothing is. @param {{light: string, dark: string}} accent @param {string} theme */
export const warning = (accent, theme) => {
  const grounds = /** @type {const} */ (["light", "dark"]).filter((ground) => theme !== (ground === "light" ? "dark" : "light"));
  const low = grounds.filter((ground) => contrast(accent[ground], GROUNDS[ground]) < ENOUGH);
  const parts = low.map((ground) => `${contrast(accent[ground], GROUNDS[ground]).toFixed(1)} to 1 on the ${ground} ground`);
  return low.length ? `Hard to read: ${parts.join(", ")}. Text needs ${ENOUGH} to 1; the quiz adds ink.` : "";
};

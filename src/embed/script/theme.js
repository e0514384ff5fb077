/** Light or dark: what the page around the element is, by the colour behind it. */

/** How light a computed colour is, 0 to 1, and how opaque. */
export const lightness = (/** @type {string} */ colour) => {
  // The 3 of display-p3 is no number.
  const [first, second, third, opacity = 1] = colour.split(/[ (,/]+/).map(parseFloat).filter((one) => one === one);
  // oklab and oklch begin with their lightness, 0 to 1; lab and lch with theirs, 0 to 100.
  const kind = colour[0];
  const light = kind === "o" ? first : kind === "l" ? first / 100 : Math.hypot(0.55 * first, 0.77 * second, 0.34 * third) / (kind === "r" ? 255 : 1);
  return [light, opacity];
};

/** The element that this one is drawn in, across shadow roots. @param {Element} element @returns {Element | undefined} */
export const around = (element) => element.assignedSlot ?? element.parentElement ?? /** @type {any} */ (element.getRootNode()).host;

/** @param {Element} element */
const isDark = (element) => {
  for (let at = /** @type {Element | undefined} */ (element); at; at = around(at)) {
    const [light, opacity] = lightness(getComputedStyle(at).backgroundColor);
    if (opacity > 0.5) return light < 0.5;
  }
  // Nothing is painted, or a picture is: light words mean a dark ground.
  return lightness(getComputedStyle(element).color)[0] > 0.5;
};

/** What the element's theme is now. @param {HTMLElement} element @param {string} wish */
export const themeOf = (element, wish) => (/^(light|dark)$/.test(wish) ? wish : isDark(element) ? "dark" : "light");

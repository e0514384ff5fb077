/** The site owner's wishes: told to the program, painted, and looked over for mistakes. */
import { languages, primary } from "./languages.js";
import { ATTRIBUTES, wishes } from "./settings.js";
import { draw } from "./draw.js";
import { dress, undress } from "./dress.js";

/** What can be hidden, by the name the owner uses. Never a red flag, nor the way to one. */
const HIDEABLE = /** @type {Record<string, string>} */ ({
  tools: ".tools",
  sheet: '[part~="sheet"]',
  calendar: ".file",
  sources: ".sources,.references,.labels",
  about: '[part~="about"]',
  answers: '[part~="answers"]',
  keep: '[part~="keep"],.kept',
});

/** A list in JSON, or words with blanks between. @param {unknown} value @returns {string[]} */
const list = (value) => (Array.isArray(value) ? value.map(String) : String(value ?? "").split(/[\s,]+/)).filter(Boolean);

const isTable = (/** @type {unknown} */ value) => typeof value === "object" && !!value && !Array.isArray(value);

/** Links as [cause, address, text], and what is wrong with the others. @param {any} given @returns {{links: string[][], wrong: string[]}} */
const linksOf = (given) => {
  const links = /** @type {string[][]} */ ([]);
  const wrong = /** @type {string[]} */ ([]);
  let table = given ?? {};
  if (typeof table === "string") {
    try {
      table = JSON.parse(table || "{}");
    } catch (error) {
      wrong.push(`links is not JSON (${error.message}); expected {"cause": "address"}`);
      table = {};
    }
  }
  if (!isTable(table)) {
    wrong.push(`links is ${JSON.stringify(table)}; expected {"cause": "address"}`);
    table = {};
  }
  for (const [cause, value] of Object.entries(table)) {
    const { href: given, text } = typeof value === "string" ? { href: value } : (value ?? {});
    // What is looked at is what is written: blanks that only JavaScript takes for such would hide a scheme.
    const href = typeof given === "string" ? line(given) : given;
    let protocol = "";
    try {
      protocol = new URL(href, document.baseURI).protocol;
    } catch {
      // Named below.
    }
    if (typeof href === "string" && ["http:", "https:", "mailto:"].includes(protocol)) links.push([cause, href, String(text ?? "")]);
    else wrong.push(`the link of "${cause}" leads to ${JSON.stringify(href)}; expected http, https, mailto or a relative address`);
  }
  return { links, wrong };
};

/** Whether it is a colour, and asks for no picture: `var(--any, url(…))` passes for a colour as well. @param {any} value */
const isColour = (value) => CSS.supports("color", value) && !/\\|(url|set|src|image)\(/i.test(value);

/** A setting that is there or not: an attribute without a value, or `true`. @param {unknown} value */
export const isSet = (value) => value !== undefined && value !== false && value !== "false";

const line = (/** @type {unknown[]} */ ...parts) => parts.map((part) => String(part).replace(/\s+/g, " ").trim()).join("\t");

/** The wishes as the program reads them, a line each. @param {HTMLElement} element */
export const settings = (element) => {
  const given = wishes(element);
  const names = ["units", "mode", "heading-level", "heading", "intro", "contact"].filter((name) => given[name] !== undefined);
  const lines = names.map((name) => line(name, given[name]));
  lines.push(...linksOf(given.links).links.map((link) => line("link", ...link)));
  if (isSet(given["share-answers"])) lines.push("share-answers");
  return lines.join("\n");
};

/** A colour as it comes out where the quiz stands. @param {HTMLElement} frame @param {string} colour */
const computed = (frame, colour) => {
  const probe = draw(["i", {}]);
  probe.style.color = colour;
  // Mixed with itself, whatever notation it had, a colour comes out in one. Older browsers mix none, and know the old one alone.
  probe.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  frame.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** The contrast of two colours, 1 to 21 (WCAG 2.2). @param {HTMLElement} frame @param {string[]} colours */
const contrast = (frame, ...colours) => {
  const luminances = colours.map((one) => {
    const colour = computed(frame, one);
    const parts = (colour.match(/-?[\d.]+(e-\d+)?/g) ?? []).map((part) => Math.max(0, Number(part) / (colour[0] === "r" ? 255 : 1)));
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  const [low, high] = luminances.sort((a, b) => a - b);
  return high / low;
};

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** An accent that can be read where the quiz stands: as it is, or with as much ink as that takes. @param {HTMLElement} frame @param {string} accent */
const readable = (frame, accent) => {
  const inks = [0, 10, 20, 30, 40, 50, 60, 70, 80];
  const mixed = inks.map((ink) => (ink ? `color-mix(in oklab, var(--_ink) ${ink}%, ${accent})` : accent));
  const found = mixed.find((one) => contrast(frame, one, "var(--_surface)") >= LEAST);
  // Older browsers mix no colours; theirs stays.
  return found ?? accent;
};

/** Colours and what is hidden. @param {HTMLElement} element @param {HTMLElement} frame */
export const paint = (element, frame) => {
  const given = wishes(element);
  const { style } = frame;
  const accent = isColour(given.accent) ? readable(frame, given.accent) : "";
  style.setProperty("--hl-accent", accent);
  // Words on the accent must be readable whatever it is.
  if (accent) {
    const whiter = contrast(frame, "#fff", accent) > contrast(frame, "#111", accent);
    style.setProperty("--hl-on-accent", whiter ? "#fff" : "#111");
    style.setProperty("--hl-tint", `color-mix(in srgb, ${accent} 12%, var(--_surface))`);
  } else for (const name of ["--hl-on-accent", "--hl-tint"]) style.removeProperty(name);
  const hidden = list(given.hide).flatMap((name) => (Object.hasOwn(HIDEABLE, name) ? HIDEABLE[name] : []));
  const root = /** @type {ShadowRoot} */ (frame.getRootNode());
  hide(root, hidden.length ? `:is(${hidden}){display:none!important}` : "");
};

const hiding = /** @type {WeakMap<ShadowRoot, any>} */ (new WeakMap());
const hide = (/** @type {ShadowRoot} */ root, /** @type {string} */ rule) => {
  if (hiding.has(root)) undress(root, hiding.get(root));
  if (rule) hiding.set(root, dress(root, rule));
};

/** The name that was meant, if one is near. @param {string} name @param {string[]} known */
const meant = (name, known) => {
  const letters = new Set(name);
  const near = known.filter((one) => one[0] === name[0] && [...one].filter((letter) => letters.has(letter)).length >= one.length - 1);
  return near[0] ? `; did you mean "${near[0]}"?` : `; known are ${known.join(", ")}`;
};

/** Attributes that may stand on any element. */
const COMMON = /^(class|id|style|slot|part|title|dir|hidden|inert|role|is|tabindex|translate|nonce|exportparts|accesskey|autofocus|draggable|popover|spellcheck)$|[^a-z-]|^(data|aria|on|item|x|v|ng|hx)/;

/** Attributes with a few values. */
const VALUES = /** @type {Record<string, string[]>} */ ({
  theme: ["auto", "light", "dark"],
  mode: ["short", "full"],
  units: ["metric", "imperial"],
  loading: ["lazy", "eager", "interaction"],
  "heading-level": ["1", "2", "3", "4"],
  lang: languages,
});

/**
 * Says what the owner got wrong: in the console, and below the quiz where `preview` is set.
 * @param {HTMLElement} element @param {HTMLElement} frame @param {(cause: string) => boolean} knows
 */
export const mistakes = (element, frame, knows) => {
  const given = wishes(element);
  const found = /** @type {string[]} */ ([]);
  if (given.broken) found.push(`the <script type="application/json"> inside the element is not JSON: ${given.broken}`);
  for (const [name, values] of Object.entries(VALUES)) {
    // The languages of an assessment of their own are the owner's.
    const value = name === "lang" && given.src ? undefined : given[name];
    const plain = name === "lang" ? primary(value) : String(value);
    if (value !== undefined && !values.includes(plain)) found.push(`${name} is "${value}"${meant(String(value), values)}`);
  }
  for (const name of Object.keys(given)) {
    if (name !== "broken" && name !== "$schema" && !ATTRIBUTES.includes(name)) found.push(`there is no setting "${name}"${meant(name, ATTRIBUTES)}`);
  }
  for (const name of element.getAttributeNames()) {
    // What HTML itself, frameworks and tools put on any element is theirs.
    if (!ATTRIBUTES.includes(name) && !COMMON.test(name)) found.push(`there is no attribute "${name}"${meant(name, ATTRIBUTES)}`);
  }
  for (const name of list(given.hide)) if (!Object.hasOwn(HIDEABLE, name)) found.push(`"${name}" cannot be hidden${meant(name, Object.keys(HIDEABLE))}`);
  if (given.accent && !isColour(given.accent)) found.push(`accent is "${given.accent}"; expected a CSS colour`);
  else if (given.accent && readable(frame, given.accent) !== given.accent) {
    found.push(`accent ${given.accent} is hard to read on the ${frame.dataset.theme} ground, and is shown ${frame.dataset.theme === "dark" ? "lighter" : "darker"} than that`);
  }
  const { links, wrong } = linksOf(given.links);
  found.push(...wrong);
  for (const [cause] of links) if (!knows(cause)) found.push(`links names a cause "${cause}" that does not exist`);
  for (const one of found) if (!said.has(one)) console.warn("heavy-legs: " + one);
  for (const one of found) said.add(one);
  frame.querySelector(".preview")?.remove();
  if (found.length && isSet(given.preview)) {
    frame.append(draw(["div", { class: "app preview", role: "note" }, ["p", {}, "For the owner of this site"], ["ul", {}, ...found.map((one) => ["li", {}, one])]]));
  }
};

/** Each mistake is said once a page. */
const said = /** @type {Set<string>} */ (new Set());

/** Looks over the settings that a site owner writes as JSON, and names every mistake with its place. */
import { NotJson, parse } from "./json.js";
import { HIDEABLE, NAMES, VALUES, isSafe } from "./settings.js";

/** @typedef {import("./json.js").Value} Value */

/** @typedef {{line: number, path: string, reason: string}} Problem */

/**
 * What the build knows, and what only a browser can say.
 * @typedef {object} Known
 * @property {string[]} causes ids
 * @property {string[]} languages tags of the texts that are published
 * @property {(text: string) => boolean} isColour
 */

/** @typedef {(value: Value, path: string, add: (at: {line: number}, path: string, reason: string) => void, known: Known) => void} Rule */

/** @param {Value} value */
const plain = (value) => (value.kind === "plain" ? value.plain : undefined);

/** A value as it is shown in a message. @param {Value} value */
const shown = (value) => (value.kind === "plain" ? JSON.stringify(value.plain) : value.kind === "list" ? "a list" : "an object");

/** How many letters differ. @param {string} one @param {string} other */
const distance = (one, other) => {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 1; at <= one.length; at++) {
    const above = row;
    row = [at];
    for (let place = 1; place <= other.length; place++) {
      const change = above[place - 1] + (one[at - 1] === other[place - 1] ? 0 : 1);
      row[place] = Math.min(change, above[place] + 1, row[place - 1] + 1);
    }
  }
  return row[other.length];
};

/** Letters alone: headingLevel, data-heading-level and heading_level are one name. @param {string} name */
const bare = (name) => name.toLowerCase().replace(/^data-/, "").replace(/[^a-z]/g, "");

/** The name that was probably meant. @param {string} name @param {string[]} known */
const meant = (name, known) => {
  const given = bare(name.slice(0, 40));
  const [near] = known
    .map((one) => ({ one, far: distance(given, bare(one)) }))
    .filter(({ one, far }) => far <= (given.length < 4 ? 1 : Math.max(2, Math.floor(bare(one).length / 3))))
    .sort((one, other) => one.far - other.far);
  return near ? `; did you mean "${near.one}"?` : known.length > 12 ? "" : `; known are ${known.join(", ")}`;
};

/** @param {Value} value @param {string} path @param {Parameters<Rule>[2]} add */
const line = (value, path, add) => {
  const text = plain(value);
  if (typeof text !== "string" || !text.trim()) add(value, path, `expected some text, found ${shown(value)}`);
};

/** @type {Rule} */
const yes = (value, path, add) => {
  if (typeof plain(value) !== "boolean") add(value, path, `expected true or false, found ${shown(value)}`);
};

/** @param {string[]} values @returns {Rule} */
const oneOf = (values) => (value, path, add) => {
  const given = plain(value);
  const isWord = typeof given === "string" || typeof given === "number";
  if (!isWord || !values.includes(String(given))) add(value, path, `${shown(value)} is not known${meant(String(given ?? ""), values)}`);
};

/** @type {Rule} */
const accent = (value, path, add, known) => {
  const colour = plain(value);
  if (typeof colour !== "string" || !known.isColour(colour)) add(value, path, `expected a CSS colour such as "#17614f", found ${shown(value)}`);
};

/** @type {Rule} */
const lang = (value, path, add, known) => {
  const tag = plain(value);
  if (typeof tag !== "string" || !known.languages.includes(tag.toLowerCase().split("-")[0])) {
    add(value, path, `there are no texts for ${shown(value)}; known are ${known.languages.join(", ")}`);
  }
};

/** @type {Rule} */
const hide = (value, path, add) => {
  /** @type {[Value, string, unknown][]} */
  let words = [];
  if (value.kind === "list") words = value.items.map((item, place) => [item, `${path}[${place}]`, plain(item)]);
  else if (typeof plain(value) === "string") words = String(plain(value)).split(/[\s,]+/).filter(Boolean).map((word) => [value, path, word]);
  else add(value, path, `expected a list of words, found ${shown(value)}`);
  for (const [at, where, word] of words) {
    if (typeof word !== "string") add(at, where, `expected a word, found ${shown(at)}`);
    else if (!HIDEABLE.includes(word)) add(at, where, `"${word}" cannot be hidden${meant(word, HIDEABLE)}`);
  }
};

/** @param {Value} value @param {string} path @param {Parameters<Rule>[2]} add */
const href = (value, path, add) => {
  if (!isSafe(plain(value))) add(value, path, `${shown(value)} is no safe link; expected http, https, mailto or a relative address`);
};

/** @type {Rule} */
const link = (value, path, add) => {
  if (value.kind !== "object") return href(value, path, add);
  for (const { key, line: at, value: inner } of value.members) {
    if (key === "href") href(inner, `${path}.href`, add);
    else if (key === "text") line(inner, `${path}.text`, add);
    else add({ line: at }, path, `there is no "${key}" in a link${meant(key, ["href", "text"])}`);
  }
  if (!value.members.some(({ key }) => key === "href")) add(value, path, 'a link needs "href"');
};

/** @type {Rule} */
const links = (value, path, add, known) => {
  if (value.kind !== "object") return add(value, path, `expected an object {"cause": "address"}, found ${shown(value)}`);
  for (const { key, line: at, value: inner } of value.members) {
    if (!known.causes.includes(key)) add({ line: at }, path, `there is no cause "${key}"${meant(key, known.causes)}`);
    link(inner, `${path}.${key}`, add, known);
  }
  repeated(value.members, path, add);
};

/** @param {{key: string, line: number}[]} members @param {string} path @param {Parameters<Rule>[2]} add */
const repeated = (members, path, add) => {
  const seen = new Set();
  for (const { key, line: at } of members) {
    if (seen.has(key)) add({ line: at }, path ? `${path}.${key}` : key, `"${key}" is given twice; the last one counts`);
    seen.add(key);
  }
};

/** @type {Record<string, Rule>} */
const RULES = {
  ...Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, oneOf(values)])),
  accent, lang, hide, links,
  heading: line, intro: line, contact: line, src: line,
  "share-answers": yes, preview: yes,
  $schema: line,
};

/** Every mistake in the text, by line. @param {string} text @param {Known} known @returns {Problem[]} */
export const check = (text, known) => {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {Parameters<Rule>[2]} */
  const add = (at, path, reason) => problems.push({ line: at.line, path, reason });
  try {
    const whole = parse(text);
    if (whole.kind !== "object") return [{ line: whole.line, path: "", reason: `expected an object in braces, found ${shown(whole)}` }];
    for (const { key, line: at, value } of whole.members) {
      if (Object.hasOwn(RULES, key)) RULES[key](value, key, add, known);
      else add({ line: at }, key, `there is no setting "${key}"${meant(key, NAMES)}`);
    }
    repeated(whole.members, "", add);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    add(error, "", `not JSON: ${error.message}`);
  }
  return problems.sort((one, other) => one.line - other.line);
};

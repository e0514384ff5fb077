/** Reads JSON and keeps the line of everything, so that a mistake can be shown where it is. */

/**
 * @typedef {{kind: "object", line: number, members: {key: string, line: number, value: Value}[]}} ObjectValue
 * @typedef {{kind: "list", line: number, items: Value[]}} ListValue
 * @typedef {{kind: "plain", line: number, plain: string | number | boolean | null}} PlainValue
 * @typedef {ObjectValue | ListValue | PlainValue} Value
 */

/** What is wrong with a text that is not JSON, and on which line. */
export class NotJson extends Error {
  /** @param {string} reason @param {number} line */
  constructor(reason, line) {
    super(reason);
    this.line = line;
  }
}

/** Deeper than any settings; a hostile text must not end the stack. */
const DEEPEST = 64;

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Reader {
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  whole() {
    const value = this.#value(0);
    if (this.#next()) this.#fail("more text after the end; expected one object");
    return value;
  }

  /** The next letter that counts. */
  #next() {
    while (" \t\r\n\ufeff".includes(this.#text[this.#at] ?? "x")) this.#at++;
    return this.#text[this.#at] ?? "";
  }

  get #line() {
    return this.#text.slice(0, this.#at).split("\n").length;
  }

  /** @param {string} reason @returns {never} */
  #fail(reason) {
    throw new NotJson(reason, this.#line);
  }

  /** @param {RegExp} form @returns {string | undefined} */
  #take(form) {
    form.lastIndex = this.#at;
    const [found] = form.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** @param {number} depth @returns {Value} */
  #value(depth) {
    if (depth > DEEPEST) this.#fail("nested too deeply");
    const next = this.#next();
    const line = this.#line;
    if (next === "{") return { kind: "object", line, members: this.#members(depth + 1) };
    if (next === "[") return { kind: "list", line, items: this.#inside("]", () => this.#value(depth + 1)) };
    if (next === '"') return { kind: "plain", line, plain: this.#string() };
    const plain = this.#take(PLAIN);
    if (plain === undefined) this.#stumble(next);
    return { kind: "plain", line, plain: JSON.parse(plain) };
  }

  /** @param {number} depth */
  #members(depth) {
    return this.#inside("}", () => {
      const next = this.#next();
      if (next !== '"') this.#stumble(next, "a name in double quotes");
      const line = this.#line;
      const key = this.#string();
      if (this.#next() !== ":") this.#fail(`expected a colon after "${key}"`);
      this.#at++;
      return { key, line, value: this.#value(depth) };
    });
  }

  /** What stands between brackets, with commas between. @template T @param {string} end @param {() => T} one @returns {T[]} */
  #inside(end, one) {
    this.#at++;
    const found = /** @type {T[]} */ ([]);
    if (this.#next() !== end) {
      do {
        if (found.length && this.#next() === end) this.#fail(`a comma before "${end}"; take it out`);
        found.push(one());
      } while (this.#next() === "," && ++this.#at);
    }
    if (this.#next() !== end) this.#fail(this.#next() ? `expected a comma or "${end}"` : `the text ends before "${end}"`);
    this.#at++;
    return found;
  }

  #string() {
    const found = this.#take(STRING);
    if (found === undefined) this.#fail("a string that does not end on its line, or has a stray backslash");
    return JSON.parse(found);
  }

  /** @param {string} next @param {string} [expected] @returns {never} */
  #stumble(next, expected = "a value") {
    if (next === "'" || next === "“" || next === "”") this.#fail(`${next} instead of a straight double quote`);
    if (next === "/") this.#fail("JSON has no comments; take it out");
    this.#fail(next ? `expected ${expected}, found "${next}"` : `the text ends; expected ${expected}`);
  }
}

/** @param {string} text @returns {Value} @throws {NotJson} */
export const parse = (text) => new Reader(text).whole();

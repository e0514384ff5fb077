// Reading WebAssembly as text (WAT), as far as cutting a program needs it.

/** Where the form ends that begins at a place. @param {string} text @param {number} start */
export const endOf = (text, start) => {
  for (let at = start, depth = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') while (text[++at] !== '"') at += text[at] === "\\" ? 1 : 0;
    else if (sign === "(" && text[at + 1] === ";") at = text.indexOf(";)", at) + 1;
    else if (sign === ";" && text[at + 1] === ";") at = text.indexOf("\n", at);
    else if (sign === "(") depth++;
    else if (sign === ")" && --depth === 0) return at + 1;
  }
  throw new Error("a form of the program has no end");
};

/** The forms that stand in a form, without remarks between them. @param {string} form */
export const inside = (form) => {
  const found = [];
  for (let at = 1; at < form.length; ) {
    if (form.startsWith(";;", at)) at = form.indexOf("\n", at) + 1 || form.length;
    else if (form.startsWith("(;", at)) at = form.indexOf(";)", at) + 2;
    else if (form[at] === "(") found.push(form.slice(at, (at = endOf(form, at))));
    else at++;
  }
  return found;
};

/** A name; one of strange letters stands in quotes. */
export const NAME = /\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)/;
export const NAMES = new RegExp(NAME, "g");
export const nameOf = (/** @type {string} */ form) => NAME.exec(form)[0];
/** As Rust has it: without hashes, and methods by their type alone, however a build spells them. @param {string} name */
export const plain = (name) =>
  name
    .replace(/^\$"?|"$/g, "")
    .replace(/\[[0-9a-f]+\]|::h[0-9a-f]{16}$/g, "")
    .replace(/^(?:[\w:]*<impl |<)([\w:]+)>::/, "$1::");

/** What a form of the kind "data" holds. @param {string} form */
export const bytesOf = (form) => {
  const text = form.slice(form.lastIndexOf(') "') + 3, -2);
  return Buffer.concat([...text.matchAll(/\\([0-9a-f]{2})|\\(.)|([^\\]+)/g)].map(([, code, sign, plain]) => (code ? Buffer.from(code, "hex") : Buffer.from(sign ? { t: "\t", n: "\n", r: "\r" }[sign] ?? sign : plain))));
};

/** What stands in a form after its name. @param {string} form */
export const afterName = (form) => form.slice(form.indexOf(nameOf(form)) + nameOf(form).length, -1).trim();

/** Parameters and results of a function, without the names of parameters. @param {string} form */
export const typeOf = (form) => (/^((\((param|result)[^()]*\))\s*)*/.exec(afterName(form))?.[0] ?? "").replace(/param \$\S+/g, "param");

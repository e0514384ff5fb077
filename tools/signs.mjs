// The data the script is built with, as a module in which the signs to see a doctor for stand
// once: they are the options of the first question and lines of the readable content. Bytes of
// the script are the first that a reader waits for.
import { deepStrictEqual } from "node:assert";

/** The inside of the element with the class. @param {any} drawing @param {string} name @returns {any[] | undefined} */
const inside = (drawing, name) => {
  if (!Array.isArray(drawing)) return undefined;
  const [, attributes, ...rest] = drawing;
  if (attributes.class === name) return rest;
  for (const one of rest) {
    const found = inside(one, name);
    if (found) return found;
  }
  return undefined;
};

const text = JSON.stringify;

/** As a module: its names can be shortened, those of an object's entries cannot. @param {Record<string, unknown>} all */
const module = (all, write = text) => Object.entries(all).map(([name, value]) => `export const ${name} = ${write(value)};\n`).join("");

/**
 * The modules "built-first" and "built-fallback".
 * @param {any} built what target/first.json holds @returns {{first: string, fallback: string}}
 */
export const modules = (built) => {
  const options = inside(built.first.question, "options") ?? [];
  const signs = options.map(([, , [, { value }], [, , said]]) => [value, said]);
  const [id, said] = signs[0].map(text);
  const one = `([id, said]) => ${text(options[0]).replace(id, "id").replace(said, "said")}`;
  const doctor = "signs.slice(0, -1).map(([, said]) => said)";
  // What comes out must be what went in.
  const [drawn, listed] = new Function("signs", `return [signs.map(${one}), ${doctor}]`)(signs);
  deepStrictEqual([drawn, listed], [options, built.fallback.doctor]);
  const first = module(built.first, (value) => text(value).replace(text(options).slice(1, -1), () => `...signs.map(${one})`));
  const fallback = module(built.fallback, (value) => (value === built.fallback.doctor ? doctor : text(value)));
  return { first: `export const signs = ${text(signs)};\n${first}`, fallback: `import { signs } from "built-first";\n${fallback}` };
};

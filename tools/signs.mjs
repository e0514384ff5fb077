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

/** @param {any} built what target/first.json and the build give @returns {string} */
export const module = (built) => {
  const options = inside(built.first.question, "options") ?? [];
  const signs = options.map(([, , [, { value }], [, , said]]) => [value, said]);
  const [id, said] = signs[0].map(text);
  const one = `([id, said]) => ${text(options[0]).replace(id, "id").replace(said, "said")}`;
  const doctor = "signs.slice(0, -1).map(([, said]) => said)";
  // What comes out must be what went in.
  const [drawn, listed] = new Function("signs", `return [signs.map(${one}), ${doctor}]`)(signs);
  deepStrictEqual([drawn, listed], [options, built.fallback.doctor]);
  const short = text(built)
    .replace(text(options).slice(1, -1), () => `...signs.map(${one})`)
    .replace(text(built.fallback.doctor), () => doctor);
  return `const signs = ${text(signs)};\nexport const { first, fallback, css, files, checker } = ${short};\n`;
};

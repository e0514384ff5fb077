// Shortens the names by which the widget and its glue know each other. wasm-bindgen names them by
// hash, sixteen letters that do not compress, and closures by their whole type, in the wasm and in
// the script: more than two kilobytes a reader.
//   node tools/shorten.mjs WASM GLUE
import { readFileSync, writeFileSync } from "node:fs";

const [wasmPath, gluePath] = process.argv.slice(2);
const wasm = readFileSync(wasmPath);
let glue = readFileSync(gluePath, "utf8");
let at = 8;

const number = () => {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
};
const packed = (value) => {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
};
const word = () => {
  const length = number();
  at += length;
  return wasm.subarray(at - length, at);
};
const spelled = (bytes) => Buffer.concat([packed(bytes.length), bytes]);
const limits = () => {
  const kind = wasm[at++];
  number();
  if (kind & 1) number();
};
/** Moves past the type of one import. */
const skipType = () => {
  const kind = wasm[at++];
  if (kind === 0) number();
  else if (kind === 1) at++, limits();
  else if (kind === 2) limits();
  else if (kind === 3) at += 2;
  else throw new Error(`an import of unknown kind ${kind}`);
};

let renamed = 0;
/** The short form of a name that stands in the glue too. @param {string} long @param {string} short @param {string} before what stands before it there */
const renamedTo = (long, short, before) => {
  const inGlue = new RegExp(`\\b${before.replace(".", "\\.")}${long}\\b`, "g");
  if (!inGlue.test(glue)) return long;
  glue = glue.replaceAll(inGlue, before + short);
  renamed++;
  return short;
};
/** Only those with a hash are long. */
const importName = (name, place) => (/_[0-9a-f]{16}$/.test(name) ? renamedTo(name, "i" + place.toString(36), "") : name);
const exportName = (name, place) => (name.length > 8 ? renamedTo(name, "e" + place.toString(36), "wasm.") : name);

/** @param {(place: number) => Buffer[]} entry @param {number} id of the section */
const section = (id, entry) => {
  const count = number();
  const body = Buffer.concat([packed(count), ...Array.from({ length: count }, (_, place) => entry(place)).flat()]);
  return [Buffer.from([id]), packed(body.length), body];
};
const imported = (place) => {
  const module = word();
  const name = word().toString();
  const typeAt = at;
  skipType();
  return [spelled(module), spelled(Buffer.from(importName(name, place))), wasm.subarray(typeAt, at)];
};
const exported = (place) => {
  const name = word().toString();
  const whatAt = at++;
  number();
  return [spelled(Buffer.from(exportName(name, place))), wasm.subarray(whatAt, at)];
};

const sections = [wasm.subarray(0, 8)];
while (at < wasm.length) {
  const start = at;
  const id = wasm[at++];
  const end = number() + at;
  if (id === 2) sections.push(...section(id, imported));
  else if (id === 7) sections.push(...section(id, exported));
  else sections.push(wasm.subarray(start, (at = end)));
}
writeFileSync(wasmPath, Buffer.concat(sections));
writeFileSync(gluePath, glue);
console.log(`  ${renamed} names between program and script shortened`);

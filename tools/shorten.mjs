// Shortens the names under which the widget imports its glue. wasm-bindgen names them by hash,
// sixteen letters that do not compress, in the wasm and in the script: two kilobytes a reader.
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

const sections = [wasm.subarray(0, 8)];
let renamed = 0;
while (at < wasm.length) {
  const start = at;
  const id = wasm[at++];
  const end = number() + at;
  if (id !== 2) {
    sections.push(wasm.subarray(start, (at = end)));
    continue;
  }
  const count = number();
  const parts = [packed(count)];
  for (let place = 0; place < count; place++) {
    const module = word();
    const name = word();
    const typeAt = at;
    skipType();
    const long = name.toString();
    let short = long;
    // Only names that are whole words of the glue, and only those with a hash.
    if (/_[0-9a-f]{16}$/.test(long) && glue.includes(long)) {
      short = "i" + place.toString(36);
      glue = glue.replaceAll(new RegExp(`\\b${long}\\b`, "g"), short);
      renamed++;
    }
    parts.push(spelled(module), spelled(Buffer.from(short)), wasm.subarray(typeAt, at));
  }
  const body = Buffer.concat(parts);
  sections.push(Buffer.from([2]), packed(body.length), body);
}
writeFileSync(wasmPath, Buffer.concat(sections));
writeFileSync(gluePath, glue);
console.log(`  ${renamed} import names shortened`);

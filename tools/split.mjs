// Splits the program in two: what a reader needs to answer and to be warned, and what only the
// result needs, which comes while they answer. Both parts are one program to Rust: the second one
// takes memory, table and stack of the first and puts its functions into the table. A call into it
// before it is there ends in a trap; so the screens ask first (Host::later).
//   node tools/split.mjs BEFORE PROGRAM RESULT FEATURE…
// PROGRAM must still have the names of its functions; it is written anew, without what RESULT takes.
// BEFORE is the same before it was made small: there every function that is known by its place in
// the table is named by a plain number. HEAVY_LEGS_SPLIT=1 lists what goes where.
import { execFileSync } from "node:child_process";
import { alike } from "./likeness.mjs";
import { NAME, NAMES, afterName, bytesOf, endOf, inside, nameOf, plain, typeOf } from "./wat.mjs";

/** The ways into the result. What only they lead to goes along. None of them is inlined, see there. */
const WAYS = [
  "heavy_legs::ui::screens::report::report",
  "heavy_legs::ui::pieces::whatif::moved",
  "heavy_legs::ui::keeping::Keeping::keep",
  "heavy_legs::ui::keeping::Keeping::read",
  "heavy_legs::engine::report::Report::new",
  ...["change", "more", "tool", "try_answer"].map((step) => `heavy_legs::session::Session::${step}`),
];

const [before, program, result, ...features] = process.argv.slice(2);
const run = (tool, from, ...options) => execFileSync(tool, [...features, ...options], { encoding: "utf8", input: from, maxBuffer: 1 << 30 });
const text = run("wasm-dis", "", program);

const forms = inside(text);
const of = (/** @type {string} */ kind) => forms.filter((form) => form.startsWith(`(${kind} `));
const functions = new Map(of("func").map((form) => [nameOf(form), form]));
const imports = of("import").filter((form) => /\(func /.test(form));
const called = (/** @type {string} */ form) => [...form.matchAll(new RegExp(`\\((?:call|return_call|ref\\.func) (${NAME.source})`, "g"))].map(([, name]) => name);

/** The places in the table, by function. */
const [elements, ...others] = of("elem").filter((form) => functions.has((form.match(NAMES) ?? []).at(-1)));
if (!elements || others.length) throw new Error("expected one list of functions in the table");
const table = of("table").find((form) => /funcref\)$/.test(form));
const first = Number(/\(i32\.const (\d+)\)/.exec(elements)[1]);
const places = elements.slice(elements.indexOf(")")).match(NAMES);

/**
 * Whether somebody may know a function by its place in the table: its number stands in the code or
 * in the data. wasm-bindgen calls closures by exports, and leaves every kind of closure of js-sys in
 * the table, which nobody knows. Places begin at a number that means little else (tools/dist.sh).
 */
const numbers = new Set();
for (const whole of [text, run("wasm-dis", "", before)]) {
  for (const [, number] of whole.matchAll(/\bi32\.const (\d+)/g)) numbers.add(Number(number));
  for (const form of inside(whole).filter((form) => form.startsWith("(data "))) {
    const bytes = bytesOf(form);
    for (let at = 0; at + 4 <= bytes.length; at++) numbers.add(bytes.readUInt32LE(at));
  }
}
const isKnown = places.map((_, at) => numbers.has(first + at));

/** What can be reached from these without going through what is left out. @param {string[]} from @param {(name: string) => boolean} isOut */
const reached = (from, isOut) => {
  const met = new Set();
  const open = from.filter((name) => !isOut(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (met.has(name)) continue;
    met.add(name);
    for (const next of called(functions.get(name) ?? "")) if (!met.has(next) && !isOut(next)) open.push(next);
  }
  return met;
};
const roots = [...of("export"), ...of("start")].flatMap((form) => form.match(NAMES)).filter((name) => functions.has(name));
const out = new Set(
  WAYS.map((way) => {
    const found = [...functions.keys()].find((name) => plain(name) === way);
    if (!found) throw new Error(`tools/split.mjs: the program has no function ${way}; it was renamed, or made part of another`);
    return found;
  }),
);
const stays = reached([...roots, ...places.filter((_, at) => isKnown[at])], (name) => out.has(name));
const used = reached([...out], (name) => stays.has(name));
const goes = [...functions.keys()].filter((name) => used.has(name));
const isGoing = new Set(goes);

/** Ways from the first part into the second lead through new places in the table. */
const entries = [...new Set([...stays].flatMap((name) => called(functions.get(name) ?? "")))].filter((name) => isGoing.has(name));
const count = Number(/ (\d+)(?: \d+)? funcref/.exec(table)[1]);
const placeOf = new Map(entries.map((name, at) => [name, count + at]));
const throughTable = (/** @type {string} */ form) => {
  for (const name of new Set(called(form))) {
    if (!placeOf.has(name)) continue;
    for (let at = form.indexOf(`(call ${name}`); at >= 0; at = form.indexOf(`(call ${name}`, at + 1)) {
      const end = endOf(form, at);
      const inner = form.slice(at + `(call ${name}`.length, end - 1);
      if (inner && !/^\s/.test(inner)) continue;
      form = `${form.slice(0, at)}(call_indirect ${nameOf(table)} ${typeOf(functions.get(name))}${inner} (i32.const ${placeOf.get(name)}))${form.slice(end)}`;
    }
  }
  return form;
};

/** What the second part needs of the first, by the name of one or two letters under which it is handed on. */
const needed = [...new Set(goes.flatMap((name) => functions.get(name).match(NAMES)))];
const handed = [];
const taken = [];
const hand = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ type) => {
  const short = handed.length.toString(36).padStart(2, "_");
  handed.push(`(export "${short}" (${kind} ${name}))`);
  taken.push(`(import "" "${short}" (${kind} ${name} ${type}))`);
};
const [memory] = of("memory");
hand("memory", nameOf(memory), afterName(memory));
hand("table", nameOf(table), `${count + entries.length} ${count + entries.length} funcref`);
for (const form of of("global")) if (needed.includes(nameOf(form))) hand("global", nameOf(form), /^(\(mut \w+\)|\w+)/.exec(afterName(form))[0]);
for (const form of of("table")) if (form !== table && needed.includes(nameOf(form))) hand("table", nameOf(form), afterName(form));
for (const name of needed) {
  if (isGoing.has(name)) continue;
  const whole = functions.get(name) ?? imports.find((form) => nameOf(form.slice(form.indexOf("(func "))) === name);
  if (whole) hand("func", name, typeOf(whole.slice(whole.indexOf("(func "))));
}

/** A list of places, without those that are empty. @param {(string | undefined)[]} names @param {number} from */
const lists = (names, from) => {
  const found = [];
  names.forEach((name, at) => {
    if (!name) return;
    if (at && names[at - 1]) found.at(-1).push(name);
    else found.push([`(elem (table ${nameOf(table)}) (i32.const ${from + at}) func`, name]);
  });
  return found.map((list) => list.join(" ") + ")");
};
const larger = table.replace(/ \d+(?: \d+)? funcref/, ` ${count + entries.length} ${count + entries.length} funcref`);
const one = forms.flatMap((form) => {
  if (form.startsWith("(func ")) return [];
  if (form === table) return [larger];
  return form === elements ? lists(places.map((name, at) => (isKnown[at] ? name : undefined)), first) : [form];
});
const other = [
  ...of("type"),
  ...of("rec"),
  ...taken,
  ...lists(entries, count),
  ...alike(goes.map((name) => functions.get(name))),
];
const staying = [...functions.keys()].filter((name) => stays.has(name));
const write = (/** @type {string[]} */ forms, /** @type {string} */ path) => {
  run("wasm-as", `(module\n${forms.join("\n")}\n)`, "-g", "-", "-o", path);
  run("wasm-opt", "", path, "--remove-unused-types", "--remove-unused-module-elements", "--coalesce-locals-learning", "--reorder-locals", "--strip-debug", "--strip-producers", "--strip-target-features", "-o", path);
};
write([...one, ...handed, ...alike(staying.map((name) => functions.get(name))).map(throughTable)], program);
write(other, result);
console.log(`  ${goes.length} of ${functions.size} functions wait for the result, ${functions.size - goes.length - staying.length} are called by nobody`);
if (process.env.HEAVY_LEGS_SPLIT) for (const name of functions.keys()) console.log(isGoing.has(name) ? "later" : stays.has(name) ? "first" : "nobody", functions.get(name).length, plain(name));

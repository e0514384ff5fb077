// Puts together the files a site owner uploads, from what the compiler and the packer left in a
// folder: the script with its first screens, the second part with the glue, the styles, and the
// hashes by which the script knows its files.
//   node tools/bundle.mjs FOLDER [small]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [folder, small] = process.argv.slice(2);
const at = (name) => resolve(folder, name);
const own = (name) => resolve("src/embed/script", name);
const shared = ["--charset=utf8", "--log-level=error", "--target=es2022", ...(small ? ["--minify"] : [])];
const esbuild = (...options) => execFileSync("esbuild", [...shared, ...options], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** Styles the first screens need travel in the script; the rest comes with the program. */
const LATER = ["more.css", "flags.css", "fields.css", "report.css", "firmness.css", "print.css"];
const FIRST = ["tokens.css", "base.css", "intro.css", "question.css"];
const known = [...FIRST, ...LATER, "page.css"];
const unknown = readdirSync("styles").filter((name) => !known.includes(name));
if (unknown.length) throw new Error(`styles/${unknown[0]}: say in tools/bundle.mjs whether the first screens need it`);
const styles = (names) => {
  const whole = names.map((name) => readFileSync(join("styles", name), "utf8")).join("\n");
  return execFileSync("esbuild", [...shared, "--loader=css"], { encoding: "utf8", input: whole });
};

writeFileSync(at("heavy-legs.css"), styles(LATER));
esbuild(own("widget.js"), "--bundle", "--format=iife", `--alias:glue=${at("heavy-legs-app.js")}`, `--outfile=${at("heavy-legs-widget.js")}`);
writeFileSync(at("heavy-legs.wasm"), readFileSync(at("heavy-legs-app_bg.wasm")));

const FILES = ["heavy-legs-widget.js", "heavy-legs.wasm", "heavy-legs.bin", "heavy-legs.en.txt", "heavy-legs.css"];
const hash = (name) => "sha256-" + createHash("sha256").update(readFileSync(at(name))).digest("base64");
const built = {
  ...JSON.parse(readFileSync("target/first.json", "utf8")),
  css: styles(FIRST),
  files: Object.fromEntries(FILES.map((name) => [name, hash(name)])),
};
const workshop = mkdtempSync(join(tmpdir(), "heavy-legs-"));
try {
  const data = join(workshop, "built.json");
  writeFileSync(data, JSON.stringify(built));
  esbuild(own("main.js"), "--bundle", "--format=iife", `--alias:built=${data}`, `--outfile=${at("heavy-legs.js")}`);
} finally {
  rmSync(workshop, { recursive: true });
}
if (small) for (const name of ["heavy-legs-app.js", "heavy-legs-app_bg.wasm"]) rmSync(at(name));

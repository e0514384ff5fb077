/**
 * The section for an assessment of the site owner's own, loaded when it comes near: a file or a
 * text comes in, a worker checks it, and the quiz is shown with it. It keeps and sends nothing.
 */
import { build, css } from "built-own";
import { chosen, source } from "../controls.js";
import { copyable } from "../copy.js";
import { by, made } from "../dom.js";
import { attributes } from "../settings.js";
import { snippets } from "../snippets.js";
import { decoded, refusal, sizeOver, tooLarge } from "./bring.js";
import { show } from "./findings.js";
import { tree } from "./form.js";
import { Judge } from "./judge.js";
import { Preview } from "./preview.js";
import { verdict } from "./words.js";

/** How long typing may pause before the text is checked, in milliseconds. */
const PAUSE = 400;

const NOTHING = { problems: [], notes: [] };

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
by("own").append(...tree());

/** @type {HTMLTextAreaElement} */
const area = by("own-text");
const preview = new Preview(by("own-stage"));

/** The file's name, for the lines to copy and for saving. */
let name = "my-quiz.json";

/** Whether the text holds work that is nowhere else. */
let edited = false;

/** What was chosen above, less what speaks of our own quiz. */
const wishes = () => ({ ...chosen(by("controls")), lang: "", heading: "", intro: "", links: [] });

const write = () => {
  const from = source(by("source"));
  // The single file has no check in it.
  const kind = from.kind === "single" ? "folder" : from.kind;
  const { html } = snippets({ ...wishes(), src: encodeURIComponent(name) }, { ...from, kind }, build);
  by("own-code").textContent = html;
};

/** @param {import("./words.js").News} news */
const tell = (news) => {
  const said = by("own-verdict");
  const isShown = news.kind === "read" || news.kind === "late" || (news.kind === "done" && news.shown);
  // The sentence changes only where there is something new to say, for it is read out.
  if (news.kind !== "read" || news.slow) said.textContent = verdict(news);
  said.classList.toggle("good", news.kind === "done" && !news.problems.length);
  said.classList.toggle("calm", ["nothing", "slow", "read"].includes(news.kind));
  show(area, news.kind === "done" ? news : NOTHING);
  // While it is being looked at, the quiz shown stays.
  if (news.kind === "slow") return;
  by("own-shown").hidden = !isShown;
  if (!isShown) preview.clear();
  else preview.show(area.value, attributes(wishes()));
  write();
};

const judge = new Judge(tell);

let waiting = 0;
/** @param {number} pause */
const look = (pause) => {
  clearTimeout(waiting);
  judge.stop();
  const over = sizeOver(area.value);
  if (!area.value.trim()) tell({ kind: "nothing" });
  else if (over) tell({ kind: "failed", why: tooLarge(over) });
  else waiting = setTimeout(() => judge.look(area.value), pause);
};

/** Says why something was not taken; the text stays as it is. @param {string} why */
const refuse = (why) => {
  clearTimeout(waiting);
  judge.stop();
  tell({ kind: "failed", why });
};

/** @param {string} text @param {string} from */
const take = (text, from) => {
  if (edited && !confirm("Replace what you have edited? It is kept nowhere else.")) return;
  edited = false;
  name = from;
  area.value = text;
  area.scrollTop = 0;
  look(0);
};

/** @param {File[]} files @param {boolean} [folder] whether the first is one */
const bring = async (files, folder = false) => {
  const why = refusal(files.map(({ name, size }) => ({ name, size, folder })));
  if (why) return refuse(why);
  try {
    const found = decoded(new Uint8Array(await files[0].arrayBuffer()));
    if ("text" in found) take(found.text, files[0].name);
    else refuse(`“${files[0].name}”: ${found.refused}`);
  } catch (error) {
    refuse(`“${files[0].name}” could not be read: ${error.message}`);
  }
};

const example = async () => {
  const address = "rest-week.json";
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    take(await response.text(), address);
  } catch (error) {
    refuse(`The example ${address} could not be fetched: ${error.message}`);
  }
};

const save = () => {
  const address = URL.createObjectURL(new Blob([area.value], { type: "application/json" }));
  made("a", { href: address, download: name }).click();
  edited = false;
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** @param {DragEvent} event */
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

/** @param {HTMLElement} section */
const droppable = (section) => {
  section.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    section.classList.add("over");
  });
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(/** @type {Node | null} */ (event.relatedTarget))) section.classList.remove("over");
  });
  section.addEventListener("drop", (event) => {
    section.classList.remove("over");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const { files, items } = /** @type {DataTransfer} */ (event.dataTransfer);
    bring([...files], items[0]?.webkitGetAsEntry?.()?.isDirectory);
  });
};

area.addEventListener("input", () => {
  edited = Boolean(area.value.trim());
  look(PAUSE);
});
by("own-choose").addEventListener("click", () => by("own-file").click());
by("own-file").addEventListener("change", () => {
  bring([...by("own-file").files]);
  // The same file can be chosen again, once it was changed.
  by("own-file").value = "";
});
by("own-example").addEventListener("click", example);
by("own-save").addEventListener("click", save);
droppable(by("own"));
copyable(/** @type {HTMLElement} */ (by("own-shown").querySelector("figure")), by("copied"));
for (const one of [by("controls"), by("source")]) {
  for (const kind of ["input", "reset"]) one.addEventListener(kind, () => setTimeout(() => {
    preview.dress(attributes(wishes()));
    write();
  }));
}
tell({ kind: "nothing" });

/**
 * The section for an assessment of the site owner's own, loaded when it comes near: a file or a
 * text comes in, a worker checks it, and the quiz is shown with it. It keeps and sends nothing.
 */
import { build, css } from "built-own";
import { chosen, source } from "../controls.js";
import { copyable } from "../copy.js";
import { by } from "../dom.js";
import { attributes } from "../settings.js";
import { snippets } from "../snippets.js";
import { excess } from "./bring.js";
import { show } from "./findings.js";
import { tree } from "./form.js";
import { intake } from "./intake.js";
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

/** The file's name, for the lines to copy. */
let name = "my-quiz.json";

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
  const why = excess(area.value);
  if (!area.value.trim()) tell({ kind: "nothing" });
  else if (why) tell({ kind: "failed", why });
  else waiting = setTimeout(() => judge.look(area.value), pause);
};

intake(area, {
  take(text, from) {
    name = from;
    area.value = text;
    area.scrollTop = 0;
    look(0);
  },
  refuse(why) {
    clearTimeout(waiting);
    judge.stop();
    tell({ kind: "failed", why });
  },
});
area.addEventListener("input", () => look(PAUSE));
copyable(/** @type {HTMLElement} */ (by("own-shown").querySelector("figure")), by("copied"));
const dress = () => {
  preview.dress(attributes(wishes()));
  write();
};
// A form is reset after its event.
for (const one of [by("controls"), by("source")]) for (const kind of ["input", "reset"]) one.addEventListener(kind, () => setTimeout(dress));
tell({ kind: "nothing" });

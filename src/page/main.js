/**
 * The page that shows the quiz to site owners: its controls change the quiz in the sample post
 * and the lines to copy, and settings written as JSON are looked over. It keeps and sends nothing.
 */
import build from "built-page";
import { check } from "./check.js";
import { warning } from "./contrast.js";
import { chosen, linkRows, source } from "./controls.js";
import { copyable } from "./copy.js";
import { by, made } from "./dom.js";
import { attributes } from "./settings.js";
import { snippets } from "./snippets.js";
import { tabs } from "./tabs.js";

const form = by("controls");
const files = by("source");
const quiz = by("quiz");

/** Attributes that the controls have set, to take back what is no longer chosen. @type {Set<string>} */
let set = new Set();

/** The quiz as chosen. */
const apply = () => {
  const wanted = attributes(chosen(form));
  const names = new Set(wanted.map(([name]) => name));
  for (const name of set) if (!names.has(name)) quiz.removeAttribute(name);
  for (const [name, value] of wanted) if (quiz.getAttribute(name) !== value) quiz.setAttribute(name, value);
  set = names;
  const ground = new FormData(form).get("ground");
  if (ground) by("stage").dataset.theme = ground;
  else delete by("stage").dataset.theme;
};

/** The lines to copy, as chosen. */
const write = () => {
  const from = source(files);
  files.dataset.kind = from.kind;
  by("folder").disabled = from.kind === "cdn";
  const code = snippets(chosen(form), from, build);
  for (const one of document.querySelectorAll("[data-code]")) {
    const text = code[/** @type {HTMLElement} */ (one).dataset.code ?? ""];
    if (one.textContent !== text) one.textContent = text;
  }
};

const warn = () => {
  const colours = { light: form["accent-light"].value, dark: form["accent-dark"].value };
  by("accent-hint").textContent = form["own-accent"].checked ? warning(colours, form.theme.value) : "";
};

const changed = () => {
  apply();
  write();
  warn();
};

const known = {
  causes: build.causes.map(([id]) => id),
  languages: build.languages,
  isColour: (/** @type {string} */ text) => CSS.supports("color", text),
};

const judge = () => {
  const text = by("config").value;
  const problems = text.trim() ? check(text, known) : [];
  const counted = problems.length === 1 ? "One mistake." : `${problems.length} mistakes.`;
  by("verdict").textContent = problems.length ? counted : text.trim() ? "No mistakes." : "Nothing to check yet.";
  by("verdict").classList.toggle("good", Boolean(text.trim()) && !problems.length);
  by("problems").replaceChildren(
    ...problems.map(({ line, path, reason }) => made("li", {}, `Line ${line}`, ...(path ? [", ", made("code", {}, path)] : []), `: ${reason}`)),
  );
};

/** The chosen settings, as the JSON that says the same. */
const asJson = () => {
  const { hide, links } = chosen(form);
  const own = Object.fromEntries(attributes(chosen(form)));
  return JSON.stringify({ ...own, ...(hide.length && { hide }), ...(links.length && { links: Object.fromEntries(links) }) }, null, 2);
};

form.addEventListener("input", (/** @type {any} */ event) => {
  // Who picks a colour wants it.
  if (event.target.type === "color") form["own-accent"].checked = true;
  changed();
});
// A form is reset after its event.
form.addEventListener("reset", () => {
  by("links").replaceChildren();
  setTimeout(changed);
});
files.addEventListener("input", write);
for (const one of [form, files]) one.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
linkRows(build.causes, changed);
tabs(by("hosts"), "Kinds of site");
for (const figure of document.querySelectorAll("figure.code")) copyable(/** @type {HTMLElement} */ (figure), by("copied"));
by("config").addEventListener("input", judge);
by("from-above").addEventListener("click", () => {
  by("config").value = asJson();
  judge();
});
// The place for own assessments is large, and few come to it. Named here and not in the call, so
// that esbuild leaves the call as it is.
const OWN = "./page-own.js";
const near = new IntersectionObserver(([own]) => {
  if (!own.isIntersecting) return;
  near.disconnect();
  import(OWN).catch(() => by("own").append(made("p", { role: "status" }, "This part did not load. Reload the page to try again.")));
}, { rootMargin: "200px" });
near.observe(by("own"));
// A browser may have kept what was chosen before the page was left.
changed();
judge();

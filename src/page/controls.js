/** Reads the page's controls, and the rows of links among them. */
import { by, made } from "./dom.js";
import { isSafe } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

/** One colour for both grounds, or one for each. @param {FormData} data */
const accentOf = (data) => {
  const [light, dark] = ["accent-light", "accent-dark"].map((name) => String(data.get(name)));
  if (!data.has("own-accent")) return "";
  return light === dark ? light : `light-dark(${light}, ${dark})`;
};

/** Rows that name a cause and a safe address; the others say what they need. @returns {[string, string][]} */
const links = () =>
  [...by("links").children].flatMap((row) => {
    const [cause, address] = ["select", "input"].map((name) => row.querySelector(name).value.trim());
    const wrong = address && !isSafe(address);
    row.querySelector(".hint").textContent = wrong ? "Expected http, https, mailto or a relative address." : "";
    row.querySelector("input").setAttribute("aria-invalid", String(Boolean(wrong)));
    return address && !wrong ? [[cause, address]] : [];
  });

/** What is chosen now. @param {HTMLFormElement} form @returns {Settings} */
export const chosen = (form) => {
  const data = new FormData(form);
  const word = (/** @type {string} */ name) => String(data.get(name) ?? "");
  return {
    theme: word("theme"), lang: word("lang"), mode: word("mode"), units: word("units"), loading: word("loading"),
    "heading-level": word("heading-level"), heading: word("heading"), intro: word("intro"), contact: word("contact"),
    accent: accentOf(data),
    hide: data.getAll("hide").map(String),
    links: links(),
  };
};

/** Where the files are, as chosen. @param {HTMLFormElement} form @returns {import("./snippets.js").Source} */
export const source = (form) => {
  const data = new FormData(form);
  // A field that is put out of use, as this one for a CDN, is not in the form's data.
  return { kind: /** @type {any} */ (data.get("kind")), folder: /** @type {any} */ (form.elements.namedItem("folder")).value, integrity: data.has("integrity") };
};

/** Rows for links come and go. @param {[id: string, name: string][]} causes @param {() => void} changed */
export const linkRows = (causes, changed) => {
  by("add-link").addEventListener("click", () => {
    const row = by("link").content.cloneNode(true).firstElementChild;
    const cause = row.querySelector("select");
    cause.append(...causes.map(([value, name]) => made("option", { value }, name)));
    // A row begins with a cause that has no row yet.
    const taken = [...by("links").querySelectorAll("select")].map((one) => one.value);
    cause.value = (causes.find(([id]) => !taken.includes(id)) ?? causes[0])[0];
    row.querySelector("button").addEventListener("click", () => {
      row.remove();
      by("add-link").focus();
      changed();
    });
    by("links").append(row);
    cause.focus();
  });
};

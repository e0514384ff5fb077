/** Sections as tabs, after the ARIA pattern: arrows move and choose, Home and End go to the ends. */
import { made } from "./dom.js";

/** Puts a row of tabs before the sections, named by their headings. @param {HTMLElement} box @param {string} label */
export const tabs = (box, label) => {
  const panels = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(":scope > section")]);
  const row = panels.map((panel, place) => {
    const heading = /** @type {HTMLElement} */ (panel.querySelector("h3"));
    const tab = made("button", { type: "button", role: "tab", id: `tab-${place}` }, heading.textContent ?? "");
    panel.id = `panel-${place}`;
    tab.setAttribute("aria-controls", panel.id);
    for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", tab.id], ["tabindex", "0"]]) panel.setAttribute(name, value);
    // The tab says it.
    heading.remove();
    return tab;
  });
  const choose = (/** @type {number} */ chosen) => {
    row.forEach((tab, place) => {
      tab.setAttribute("aria-selected", String(place === chosen));
      tab.tabIndex = place === chosen ? 0 : -1;
      panels[place].hidden = place !== chosen;
    });
  };
  const list = made("div", { role: "tablist", "aria-label": label }, ...row);
  list.addEventListener("click", (/** @type {Event} */ event) => {
    const place = row.indexOf(event.target);
    if (place >= 0) choose(place);
  });
  list.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const at = row.indexOf(event.target);
    const ends = /** @type {Record<string, number>} */ ({ Home: 0, End: row.length - 1 });
    let next = ends[event.key];
    if (["ArrowLeft", "ArrowRight"].includes(event.key)) next = (at + (event.key === forward ? 1 : row.length - 1)) % row.length;
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(next);
    row[next].focus();
  });
  choose(0);
  box.prepend(list);
};

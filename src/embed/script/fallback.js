/** What a reader gets when the quiz cannot run: the usual causes, when to see a doctor, and another try. */
import * as fallback from "built-fallback";
import { draw } from "./draw.js";
import { wishes } from "./settings.js";

const list = (/** @type {string[]} */ items) => ["ul", {}, ...items.map((item) => ["li", {}, item])];

/** When to see a doctor: readers who ticked a warning sign must not wait for a download. */
export const doctor = () => [["h3", {}, fallback.doctorTitle], list(fallback.doctor)];

/** @param {HTMLElement} element */
export const content = (element) =>
  draw([
    "section",
    { class: "app fallback", part: "fallback" },
    // Our causes say nothing about somebody's own assessment.
    ...(wishes(element).src ? [] : [["p", {}, fallback.failed], ["h2", {}, fallback.title], ["p", {}, fallback.intro], list(fallback.causes), ...doctor()]),
    ["button", { class: "primary", part: "button primary" }, fallback.retry],
  ]);

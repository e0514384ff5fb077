/**
 * The first screens, before the program is there: the same markup as the program's own, drawn
 * from what it rendered when this version was built. The reader can begin and answer the first
 * question; what they did is then told to the program, which goes on from there.
 */
import * as fallback from "built-fallback";
import * as first from "built-first";
import { doctor } from "./fallback.js";
import { draw } from "./draw.js";
import { KEPT } from "./kept.js";

/** Whether it excludes all others. @param {string} id */
const alone = (id) => first.exclusive.includes(id);

export class First {
  /** "short" or "full" once the reader has begun. */
  #mode = "";
  /** "next" or "skip" once they have answered. */
  #on = "";
  /** What is on the screen, as it was before the reader touched it. @type {string | undefined} */
  #drawn;
  /** @type {(() => void) | undefined} */
  #wanted;

  /** @param {HTMLElement} into @param {(drawing: any, of?: string) => Element} screen draws one as the site owner wishes @param {() => void} wanted called when the program is needed */
  constructor(into, screen, wanted) {
    this.into = into;
    this.screen = screen;
    this.#wanted = wanted;
    into.addEventListener("click", (event) => this.#click(event));
    into.addEventListener("change", (event) => this.#tick(event.target));
    into.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#leave("next");
    });
    this.show();
  }

  get #inputs() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.into.querySelectorAll("input"))];
  }

  /** The ids of what is ticked. */
  get #ticked() {
    return this.#inputs.filter((input) => input.checked).map((input) => input.value);
  }

  /** What the reader has done, in words that the program reads. */
  get begun() {
    return [this.#mode, this.#on, ...this.#ticked].join(" ").trim();
  }

  show() {
    const ticked = this.#ticked;
    const fresh = this.screen(this.#mode ? first.question : first.intro, first.of[this.#mode]);
    // Not every wish changes what is there; then the focus stays, and what the reader was told.
    if (fresh.outerHTML === this.#drawn) return;
    this.#drawn = fresh.outerHTML;
    this.into.replaceChildren(fresh);
    for (const input of this.#inputs) input.checked = ticked.includes(input.value);
    this.#tick({});
  }

  #begin(/** @type {string} */ mode) {
    this.#mode = mode;
    this.#on = "";
    this.show();
    /** @type {HTMLElement | null} */ (this.into.querySelector(".title"))?.focus();
  }

  #click(/** @type {MouseEvent} */ event) {
    const action = /** @type {HTMLElement | null | undefined} */ (/** @type {Element} */ (event.target).closest("[data-action]"))?.dataset.action;
    // The second half of a double-click on a button must not tick a warning sign that came in its place.
    if (event.detail > 1 && !action) event.preventDefault();
    if (action?.startsWith("start-")) this.#begin(action.slice(6));
    else if (action === "forget") delete localStorage[KEPT];
    // Both lead to the first page, as it is now.
    if (action === "back" || action === "forget") this.#begin("");
    if (action === "skip") {
      for (const input of this.#inputs) input.checked = false;
      this.#leave("skip");
    }
  }

  #tick(/** @type {any} */ input) {
    for (const other of this.#inputs) {
      if (input.checked && other !== input && (alone(input.value) || alone(other.value))) other.checked = false;
    }
    const skip = this.into.querySelector("[data-action=skip]");
    if (skip) skip.textContent = this.#ticked[0] ? first.clear : first.skip;
  }

  /** The reader is done with the question; the program shows the next one. */
  #leave(/** @type {string} */ on) {
    this.#on = on;
    const form = /** @type {Element} */ (this.into.querySelector("form"));
    // Who ticks a warning sign must not wait to hear that they need help.
    const warned = this.#ticked.some((one) => !alone(one));
    form.querySelector(".wait")?.remove();
    form.append(draw(["div", { class: "wait", role: "status" }, ["p", {}, fallback.loading], ...(warned ? doctor() : [])]));
    this.#wanted?.();
  }
}

/** The pasted assessment as readers get it: a second quiz on the page, made anew for every text. */
import { made } from "../dom.js";
import { data } from "./policy.js";

/** @typedef {[name: string, value: string][]} Attributes */

export class Preview {
  #stage;
  #text = "";
  #count = 0;
  /** @type {any} */
  #quiz;

  /** @param {HTMLElement} stage */
  constructor(stage) {
    this.#stage = stage;
  }

  /** @param {string} text an assessment without mistakes of form @param {Attributes} attributes */
  show(text, attributes) {
    if (this.#quiz && text === this.#text) return;
    this.#text = text;
    // The quiz reads each name once.
    const id = `own-${++this.#count}`;
    const script = made("script", { type: "application/json", id });
    script.textContent = data(text);
    this.#quiz = made("heavy-legs-quiz", { src: `#${id}`, preview: "", loading: "eager", "heading-level": "4" });
    this.dress(attributes);
    this.#stage.replaceChildren(script, this.#quiz);
  }

  clear() {
    this.#quiz = undefined;
    this.#stage.replaceChildren();
  }

  /** Settings of the quiz, and none that were chosen before. @param {Attributes} attributes */
  dress(attributes) {
    const wanted = new Map(attributes);
    // The page keeps nothing, and a result of a draft is worth nothing tomorrow.
    wanted.set("hide", `${wanted.get("hide") ?? ""} keep`.trim());
    const mine = ["src", "preview", "loading", "heading-level"];
    for (const { name } of [...(this.#quiz?.attributes ?? [])]) if (!mine.includes(name) && !wanted.has(name)) this.#quiz.removeAttribute(name);
    for (const [name, value] of wanted) if (!mine.includes(name)) this.#quiz?.setAttribute(name, value);
  }
}

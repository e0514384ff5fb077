/** <heavy-legs-quiz>: its life on the page. */
import { css, files as hashes, lang } from "built";
import * as fallback from "built-fallback";
import { askAnew, get, run } from "files";
import { content } from "./fallback.js";
import { draw } from "./draw.js";
import { dress } from "./dress.js";
import { First } from "./first.js";
import { themeOf } from "./theme.js";
import { isStrange, screen } from "./screen.js";
import { ATTRIBUTES, wishes } from "./settings.js";

const load = async () => {
  if (!globalThis.WebAssembly) throw Error("no WebAssembly (Lockdown Mode?).");
  const [script, ...others] = Object.keys(hashes);
  const [widget, ...files] = await Promise.all([run(script), ...others.map((name) => get(name))]);
  return widget({ askAnew, get, run, lang }, ...files);
};

/** One load for all elements of the page, until somebody asks for another try. @type {ReturnType<typeof load> | undefined} */
let loading;

export class Quiz extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #root = this.attachShadow({ mode: "open" });
  /** Carries the theme and the owner's colours; holds the screens. */
  #frame = draw(["div", { class: "frame" }]);
  /** @type {First | undefined} */
  #first;
  /** The program, once it has taken over. @type {any} */
  #program;
  /** Notices when the element comes near the screen. @type {IntersectionObserver | undefined} */
  #near;
  /** The try that is under way. @type {Promise<void> | undefined} */
  #starting;
  /** Screen readers announce what comes into a region that was there before. */
  #note = draw(["p", { role: "status", class: "unseen" }]);

  constructor() {
    super();
    // Until the program watches the page: a change of its colours is one of its words' too, and base.css lets that be heard.
    this.ontransitionend = () => this.#first && this.#look();
    // Whatever the wish: who touches the quiz wants it.
    for (const sign of ["pointerover", "focusin"]) this.#frame.addEventListener(sign, () => this.#meet());
  }

  get #failed() {
    return this.#frame.querySelector(".fallback");
  }

  /** Does what the site owner wishes now. */
  connectedCallback() {
    const given = wishes(this);
    if (this.#program) this.#program.set();
    else {
      if (this.#first) this.#first.show();
      else this.#begin();
      this.#look();
      // Until the program is there, which sees to it that it can be read.
      if (CSS.supports("color", given.accent)) this.#frame.style.setProperty("--hl-accent", given.accent);
    }
    // A script that holds the page up runs before what is inside the element has been read.
    if (!this.firstChild && document.readyState === "loading") addEventListener("DOMContentLoaded", () => this.firstChild && this.connectedCallback());
    if (given.loading === "eager") this.#meet();
    // What has no first screen has nothing to touch before it is there.
    else if ((given.loading !== "interaction" || isStrange(given)) && !this.#near) {
      this.#near = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#meet(), { rootMargin: "600px" });
      this.#near.observe(this);
    }
  }

  disconnectedCallback() {
    // Moving an element takes it off the page for a moment; answers must survive that.
    setTimeout(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string} before @param {string} now */
  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    // Another assessment has other questions.
    if (name === "src" || (name === "lang" && wishes(this).src)) this.#end();
    this.connectedCallback();
  }

  #end() {
    this.#near?.disconnect();
    this.#program?.unmount();
    this.#near = this.#program = this.#first = undefined;
  }

  /** Back to the first screen; the answers are gone. */
  reset() {
    if (this.#program) this.#program.go("start");
    else this.#begin();
  }

  /** Goes to "start", "questions" or "result", once the program is there. @param {string} place */
  async goTo(place) {
    await this.#start();
    this.#program?.go(place);
  }

  /** Where the reader is, once the program is there. Never what they answered, unless `share-answers` is set. */
  get state() {
    return this.#program?.state();
  }

  #begin() {
    const into = draw(["div", {}]);
    this.#first = new First(into, (drawing, of) => screen(this, drawing, of), () => this.#start());
    this.#frame.replaceChildren(into);
    this.#root.replaceChildren(draw(["slot", { name: "before" }]), this.#frame, draw(["slot", { name: "after" }]));
    this.#root.adoptedStyleSheets = [];
    dress(this.#root, css);
  }

  /** Light or dark, like the page around it. */
  #look() {
    this.#frame.dataset.theme = themeOf(this, wishes(this).theme);
  }

  /** After a failure only who asks gets another try. */
  #meet() {
    if (!this.#failed) this.#start();
  }

  async #start() {
    if (this.#first) await (this.#starting ??= this.#try());
  }

  async #try() {
    if (this.#failed) {
      loading = undefined;
      askAnew();
    }
    const note = this.#note;
    const first = this.#first;
    // It may be reset, taken away or given another assessment meanwhile; another try can be quicker.
    const isWanted = () => this.#first === first;
    note.textContent = "";
    // The program's first screen takes the place of everything.
    this.#frame.append(note);
    // Who asked for another try is answered at once.
    const slow = setTimeout(() => note.append(fallback.loading), this.#failed ? 0 : 400);
    // What comes later than this is still taken.
    const late = setTimeout(() => this.#fail(Error("no files in 20 seconds."), first), 20_000);
    try {
      const take = await (loading ??= load());
      const program = await take(this, first, isWanted, () => this.#look());
      if (program) {
        this.#program = program;
        this.#first = undefined;
      }
    } catch (error) {
      this.#fail(error, first);
    } finally {
      clearTimeout(slow);
      clearTimeout(late);
      this.#starting = undefined;
      // What came in place of it waits for the program as well.
      if (!isWanted()) this.#start();
    }
  }

  /** Readable content, the owner's own first, and another try. @param {Error} error @param {First | undefined} first what waited for the program */
  #fail(error, first) {
    if (this.#first !== first) return;
    console.error("heavy-legs: could not start:", error);
    this.dispatchEvent(new CustomEvent("heavy-legs:error", { bubbles: true, composed: true, detail: { message: error.message } }));
    // Who waits for the next question is told there; who cannot see it hears it.
    (this.#frame.querySelector(".wait p,p.app") ?? this.#note).textContent = fallback.failed;
    // After a second failed try everything, the focus too, stays where it is.
    if (this.#failed) return;
    const readable = content(this);
    readable.querySelector("button").onclick = () => {
      this.#starting = undefined;
      this.#start();
    };
    this.#frame.append(draw(["slot", {}]), readable);
  }
}

/** Runs the check in a worker: one text at a time, the newest; what takes too long is ended. */
import { ours } from "./policy.js";
import { PATIENCE } from "./words.js";

/** @typedef {import("./words.js").News} News */

const WORKER = "page-check.js";

/** Until the page says that it is at work, in milliseconds. */
const SLOW = 300;

/** A worker keeps what it has read; after so many texts a fresh one takes over. */
const MOST_TEXTS = 50;

export class Judge {
  /** @type {Worker | undefined} */
  #worker;
  #busy = false;
  #texts = 0;
  #slow = 0;
  #limit = 0;
  #tell;

  /** @param {(news: News) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Whatever ran before is ended. @param {string} text */
  look(text) {
    this.stop();
    if (++this.#texts % MOST_TEXTS === 0) this.#end();
    this.#busy = true;
    this.#slow = setTimeout(() => this.#tell({ kind: "slow" }), SLOW);
    try {
      this.#worker ??= new Worker(ours(WORKER));
    } catch (error) {
      this.#fail(`The check cannot run under this page's policy: ${error.message}`);
      return;
    }
    this.#worker.onmessage = ({ data }) => this.#hear(data);
    this.#worker.onerror = (event) => this.#fail(`${WORKER} did not start${event.message ? `: ${event.message}` : ""}. Is the folder whole?`);
    this.#worker.postMessage(text);
  }

  stop() {
    clearTimeout(this.#slow);
    clearTimeout(this.#limit);
    if (this.#busy) this.#end();
    this.#busy = false;
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** @param {string} why */
  #fail(why) {
    this.stop();
    this.#tell({ kind: "failed", why });
  }

  /** @param {any} news */
  #hear(news) {
    if (news.kind === "begun") {
      this.#limit = setTimeout(() => {
        this.stop();
        this.#tell({ kind: "late" });
      }, PATIENCE);
    } else if (news.kind === "read") {
      clearTimeout(this.#slow);
      this.#tell({ kind: "read", slow: false });
      this.#slow = setTimeout(() => this.#tell({ kind: "read", slow: true }), SLOW);
    } else if (news.kind === "failed") this.#fail(`The check did not run: ${news.why}`);
    else {
      this.#busy = false;
      this.stop();
      this.#tell(news);
    }
  }
}

/**
 * What the page is told. Never what the reader answered, nor what came of it, unless the owner
 * has set `share-answers`; and the number of a question, not which one it is, for questions are
 * chosen by answers.
 */

import { isSet } from "./owner.js";
import { wishes } from "./settings.js";

/** @param {HTMLElement} element */
export const told = (element) => {
  /** @type {{screen: string, at?: number, of?: number, answers?: object}} */
  let state = { screen: "intro" };
  let mode = "";
  let ready = false;
  const say = (/** @type {string} */ name, detail = {}) => {
    if (ready) element.dispatchEvent(new CustomEvent("heavy-legs:" + name, { bubbles: true, composed: true, detail }));
  };
  const shared = () => (state.answers ? { answers: state.answers } : {});

  /** What happened between two places. @param {typeof state} before */
  const report = (before) => {
    if (before.screen === "intro" && state.screen !== "intro") say("start", { mode });
    if (state.screen === "question" && (before.screen !== "question" || before.at !== state.at)) say("question", { at: state.at, of: state.of });
    if (state.screen === "report" && before.screen !== "report") say("complete", shared());
  };

  return {
    /** Called by the program after everything the reader does. @param {string} said */
    place(said) {
      const [line, ...answers] = said.split("\n");
      const [screen, at, of, way] = line.split(" ");
      const before = state;
      mode = way;
      state = screen === "question" ? { screen, at: +at, of: +of } : { screen };
      if (isSet(wishes(element)["share-answers"])) state.answers = Object.fromEntries(answers.map(read));
      report(before);
    },
    /** From now on the page is told; and what was before, now. */
    ready() {
      ready = true;
      say("ready");
      report({ screen: "intro" });
    },
    state: () => structuredClone(state),
  };
};

/** One answer: ids of choices, and numbers by field. @param {string} line */
const read = (line) => {
  const [question, ...words] = line.split(" ");
  return [question, words.map((word) => (word.includes("=") ? { [word.split("=")[0]]: +word.split("=")[1] } : word))];
};

/**
 * The one line that a reader may have kept: how strongly each cause fitted, on which day, and
 * when to look again. No answer is in it. It is written after an explicit yes only, under a name
 * of its own for every assessment, and it never leaves this browser.
 */
import { KEPT } from "./kept.js";

/** @param {string} src the assessment's address; empty for ours */
export const keeper = (src) => ({
  /** Pages can be forbidden to keep anything; then nothing was. */
  kept() {
    try {
      return localStorage.getItem(KEPT + src) ?? "";
    } catch {
      return "";
    }
  },

  /** Keeps a line, or with an empty one nothing any more. Whether that was done. @param {string} line */
  keep(line) {
    try {
      if (line) localStorage.setItem(KEPT + src, line);
      else localStorage.removeItem(KEPT + src);
      return true;
    } catch {
      return false;
    }
  },
});

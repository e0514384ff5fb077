/** What the check found, as the sentence that is read out. Pure. */

/** @typedef {{place: string, line: number, column: number, what: string, suggestion?: string}} Finding */

/**
 * Where the check is. `read`: the quiz can be shown, readers are being walked through it. `done`:
 * all of it; `shown` if it can be shown all the same. `failed`: it could not be checked.
 * @typedef {{kind: "nothing"} | {kind: "slow"} | {kind: "read", slow: boolean} | {kind: "late"}
 *   | {kind: "done", shown: boolean, problems: Finding[], notes: Finding[], figures?: string}
 *   | {kind: "failed", why: string}} News
 */

/** How long a check may take, in milliseconds: ours takes about 12 seconds of a fast machine. */
export const PATIENCE = 60_000;

/** @param {number} count @param {string} one @param {string} more */
const counted = (count, one, more) => (count === 1 ? `one ${one}` : `${count} ${more}`);

/** @param {string} sentence */
const capital = (sentence) => sentence[0].toUpperCase() + sentence.slice(1);

/** @param {News & {kind: "done"}} news */
const result = ({ shown, problems, notes }) => {
  const mistakes = counted(problems.length, "mistake", "mistakes");
  const noted = notes.length ? ` ${capital(counted(notes.length, "note", "notes"))} below.` : "";
  if (!problems.length) return `Sound: no mistakes.${noted}`;
  return (shown ? `It can be shown, but the path check found ${mistakes}.` : `${capital(mistakes)}.`) + noted;
};

/** @param {News} news @returns {string} */
export const verdict = (news) => {
  switch (news.kind) {
    case "nothing": return "Nothing to check yet.";
    case "slow": return "Checking…";
    case "read": return "Read without mistakes, and shown below. The path check walks readers through it; a large file takes a while…";
    case "late": return `The path check was stopped after ${PATIENCE / 1000} seconds. The file is read without mistakes; “content check FILE” walks to the end.`;
    case "failed": return news.why;
    case "done": return result(news);
  }
};

/** A finding's reason, with the name that was probably meant. @param {Finding} finding */
export const reason = ({ what, suggestion }) => (suggestion ? `${what}; did you mean "${suggestion}"?` : what);

/** Lines of figures as a heading and the rest. @param {string} figures @returns {[about: string, said: string][]} */
export const figureLines = (figures) =>
  figures.split("\n").filter((line) => line.trim()).map((line) => {
    const [, about, said] = /^(\w[\w ]*): (.*)$/.exec(line) ?? [line, "", line];
    return [about && capital(about), said];
  });

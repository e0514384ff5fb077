/** How an assessment comes in, chosen, dropped, pasted or as the example, and how it goes out as a file. */
import { by, made } from "../dom.js";
import { decoded, excess, refusal } from "./bring.js";

const EXAMPLE = "rest-week.json";

/**
 * @typedef {object} Takes
 * @property {(text: string, from: string) => void} take a text, and the name of its file
 * @property {(why: string) => void} refuse says why something was not taken; the text stays as it is
 */

/** @param {DragEvent} event */
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");

/** @param {HTMLElement} section @param {(files: File[], folder?: boolean) => void} bring */
const droppable = (section, bring) => {
  section.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    section.classList.add("over");
  });
  section.addEventListener("dragleave", (event) => {
    if (!section.contains(/** @type {Node | null} */ (event.relatedTarget))) section.classList.remove("over");
  });
  section.addEventListener("drop", (event) => {
    section.classList.remove("over");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const { files, items } = /** @type {DataTransfer} */ (event.dataTransfer);
    bring([...files], items[0]?.webkitGetAsEntry?.()?.isDirectory);
  });
};

/** @param {HTMLTextAreaElement} area @param {string} name */
const save = (area, name) => {
  const address = URL.createObjectURL(new Blob([area.value], { type: "application/json" }));
  made("a", { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** @param {HTMLTextAreaElement} area @param {Takes} takes */
export const intake = (area, { take, refuse }) => {
  let name = "my-quiz.json";
  /** Whether the text holds work that is nowhere else. */
  let edited = false;

  /** @param {string} text @param {string} from */
  const taken = (text, from) => {
    const why = excess(text);
    if (why) return refuse(`“${from}” was not taken: ${why}`);
    if (edited && !confirm("Replace what you have edited? It is kept nowhere else.")) return;
    edited = false;
    name = from;
    take(text, from);
  };

  /** @param {File[]} files @param {boolean} [folder] whether the first is one */
  const bring = async (files, folder = false) => {
    const why = refusal(files.map(({ name, size }) => ({ name, size, folder })));
    if (why) return refuse(why);
    const [file] = files;
    try {
      const found = decoded(new Uint8Array(await file.arrayBuffer()));
      if ("text" in found) taken(found.text, file.name);
      else refuse(`“${file.name}” was not taken: ${found.refused}`);
    } catch (error) {
      refuse(`“${file.name}” could not be read: ${error.message}`);
    }
  };

  const example = async () => {
    try {
      const response = await fetch(EXAMPLE);
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      taken(await response.text(), EXAMPLE);
    } catch (error) {
      refuse(`The example ${EXAMPLE} could not be fetched: ${error.message}`);
    }
  };

  area.addEventListener("input", () => {
    edited = Boolean(area.value.trim());
  });
  area.addEventListener("paste", (event) => {
    // What is too large must not come in at all: laying it out would hold the page up.
    const why = excess(event.clipboardData?.getData("text/plain") ?? "");
    if (!why) return;
    event.preventDefault();
    refuse(`What was pasted was not taken: ${why}`);
  });
  by("own-choose").addEventListener("click", () => by("own-file").click());
  by("own-file").addEventListener("change", () => {
    bring([...by("own-file").files]);
    // The same file can be chosen again, once it was changed.
    by("own-file").value = "";
  });
  by("own-example").addEventListener("click", example);
  by("own-save").addEventListener("click", () => {
    save(area, name);
    edited = false;
  });
  droppable(by("own"), bring);
};

/** A button at every piece of code that puts it on the clipboard. */
import { made } from "./dom.js";

/** Where the clipboard is closed, the code is marked, ready for the keys. @param {Element} code */
const mark = (code) => {
  const range = document.createRange();
  range.selectNodeContents(code);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};

/** @param {HTMLElement} figure @param {HTMLElement} said a region that is read out */
export const copyable = (figure, said) => {
  const code = /** @type {Element} */ (figure.querySelector("code"));
  const caption = /** @type {Element} */ (figure.querySelector("figcaption"));
  const button = made("button", { type: "button", class: "button" }, "Copy", made("span", { class: "unseen" }, `: ${caption.textContent}`));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? "");
      said.textContent = "Copied.";
    } catch {
      mark(code);
      said.textContent = "Marked; copy it with your keys.";
    }
    button.firstChild.data = said.textContent.split(/[.;]/)[0];
    setTimeout(() => {
      button.firstChild.data = "Copy";
      said.textContent = "";
    }, 3000);
  });
  figure.append(button);
};

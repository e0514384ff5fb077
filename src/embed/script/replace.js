/** One tree in place of another that looks the same: the focus and what is open stay as they are. */

/** The way from an element down to one inside it, by places among children. @param {Element} from @param {Element | null} to */
const way = (from, to) => {
  const steps = [];
  for (let at = to; at !== from; at = at.parentElement) {
    if (!at?.parentElement) return undefined;
    steps.unshift([...at.parentElement.children].indexOf(at));
  }
  return steps;
};

/** @param {Element} old @param {Element} fresh @param {boolean} moved whether the reader has gone on to another screen */
export const replace = (old, fresh, moved) => {
  const root = /** @type {ShadowRoot} */ (old.getRootNode());
  const frame = /** @type {Element} */ (old.parentElement);
  const focused = root.activeElement;
  const steps = way(old, focused);
  const folds = fresh.querySelectorAll("details");
  for (const [place, fold] of old.querySelectorAll("details").entries()) folds[place]?.toggleAttribute("open", fold.open);
  frame.replaceChildren(fresh);
  if (!focused) return;
  const same = moved || !steps ? undefined : steps.reduce((/** @type {any} */ at, step) => at?.children[step], fresh);
  /** @type {HTMLElement} */ (same ?? fresh.querySelector(".title"))?.focus({ preventScroll: Boolean(same) });
};

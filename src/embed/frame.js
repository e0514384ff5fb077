/**
 * The quiz on a page of its own, for hosts that strip scripts but let frames be: the address's
 * query becomes the element's attributes, and the page around it is told how high it is.
 */
(() => {
  const quiz = document.createElement("heavy-legs-quiz");
  quiz.setAttribute("loading", "eager");
  // Nor is one to which this origin would send on.
  quiz.dataset.guest = "";
  const known = /** @type {any} */ (customElements.get("heavy-legs-quiz"))?.observedAttributes ?? [];
  // Anybody can write an address. Opened by itself, the page says nothing under the blog's name
  // that the address puts in its mouth; and an assessment from elsewhere is never shown.
  const spoken = parent === window ? ["heading", "intro", "contact", "links"] : [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const ours = () => URL.canParse(value, location.href) && new URL(value, location.href).origin === location.origin;
    if (known.includes(name) && !spoken.includes(name) && (name !== "src" || ours())) quiz.setAttribute(name, value);
  }
  document.body.append(quiz);
  new ResizeObserver(() => {
    parent.postMessage({ type: "heavy-legs:height", height: Math.ceil(quiz.getBoundingClientRect().height) }, "*");
  }).observe(quiz);
  // A new screen begins at its top, also for who has scrolled the page around the frame.
  quiz.addEventListener("heavy-legs:question", () => parent.postMessage({ type: "heavy-legs:moved" }, "*"));
})();

/**
 * The quiz on a page of its own, for hosts that strip scripts but let frames be: the address's
 * query becomes the element's attributes, and the page around it is told how high it is.
 */
(() => {
  const quiz = document.createElement("heavy-legs-quiz");
  quiz.setAttribute("loading", "eager");
  for (const [name, value] of new URLSearchParams(location.search)) {
    // Only names an attribute can have; the element ignores those it does not know.
    if (/^[a-z][a-z-]*$/.test(name) && !name.startsWith("on")) quiz.setAttribute(name, value);
  }
  document.body.append(quiz);
  new ResizeObserver(() => {
    parent.postMessage({ type: "heavy-legs:height", height: Math.ceil(quiz.getBoundingClientRect().height) }, "*");
  }).observe(quiz);
  // A new screen begins at its top, also for who has scrolled the page around the frame.
  quiz.addEventListener("heavy-legs:question", () => parent.postMessage({ type: "heavy-legs:moved" }, "*"));
})();

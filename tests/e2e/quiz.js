// What the tests do inside the shadow root of one quiz on the page. Put before every script that
// quiz.rs runs; selectors are the markup the widget promises.
const quiz = (index) => {
  const host = document.querySelectorAll("heavy-legs-quiz")[index];
  const root = host?.shadowRoot;
  const app = root?.querySelector(".app");
  const all = (selector) => [...(app?.querySelectorAll(selector) ?? [])];
  const screen = () => app?.dataset.screen ?? "";
  const question = () => (screen() === "question" ? app.querySelector("form[data-question]")?.dataset.question : "") ?? "";
  const fields = () => {
    const start = `${question()}.`;
    return [...new Set(all("input").map((input) => input.name).filter((name) => name.startsWith(start)))];
  };
  const write = (input, text) => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const click = (selector) => {
    const found = all(selector).find((one) => one.getClientRects().length > 0);
    if (!found) throw new Error(`nothing to click: ${selector} on ${screen()} ${question()}`);
    found.click();
  };
  // A colour in any notation as red, green and blue from 0 to 1.
  const srgb = (colour) => {
    const paint = document.createElement("canvas").getContext("2d");
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
  };
  const luminance = (colour) => {
    const [red, green, blue] = srgb(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return {
    srgb,
    // The contrast of two colours, 1 to 21 (WCAG 2.2).
    contrast(...colours) {
      const [low, high] = colours.map(luminance).sort((one, other) => one - other);
      return (high + 0.05) / (low + 0.05);
    },
    screen,
    write,
    question,
    // Changes whenever the reader is somewhere else.
    place: () => (screen() ? `${screen()} ${question()}` : ""),
    heading: () => app?.querySelector("h2")?.textContent.trim() ?? "",
    click,
    act: (action, of) => click(`button[data-action="${action}"]${of ? `[data-question="${of}"]` : ""}`),
    // Words that are option ids tick them; the others go into the fields in order, "-" leaves one out.
    fill(words) {
      const open = fields();
      for (const word of words) {
        const option = all("input").find((input) => input.name === question() && input.value === word);
        if (option) {
          if (!option.checked) option.click();
          continue;
        }
        const field = open.shift();
        if (!field) throw new Error(`"${word}" is neither an option nor a number for ${question()}`);
        if (word === "-") continue;
        const inputs = all("input").filter((input) => input.name === field);
        const step = inputs.find((input) => input.type === "radio" && input.value === word);
        if (step) step.click();
        else write(inputs[0], word);
      }
    },
    // What stands in the controls, in the words of fill.
    filled: () => [
      ...all("input").filter((input) => input.name === question() && input.checked).map((input) => input.value),
      ...fields().map((field) => {
        const inputs = all("input").filter((input) => input.name === field);
        const shown = inputs[0].type === "radio" ? inputs.find((input) => input.checked)?.value : inputs[0].value;
        return shown || "-";
      }).filter((word) => word !== "-"),
    ],
    // The control with the focus, as the keyboard paths name controls.
    focused() {
      const active = root?.activeElement;
      if (!active) return "";
      if (active.dataset.action) return `action ${active.dataset.action}`;
      if (active.tagName === "INPUT") return `input ${active.name} ${active.type === "text" ? "" : active.value}`.trim();
      if (active.matches("h2.title")) return "title";
      return active.tagName.toLowerCase();
    },
    hints: () => all(".hint").map((hint) => hint.textContent.trim()),
    dropped: () => all(".dropped").map((note) => note.textContent.trim()),
    report() {
      const outcome = app.matches("[data-outcome]") ? app : app.querySelector("[data-outcome]");
      return {
        outcome: outcome?.dataset.outcome ?? "",
        rules: all("[data-rule]").map((card) => [card.dataset.rule, card.dataset.level]),
        causes: all("[data-cause]").map((card) => [
          card.dataset.cause,
          card.dataset.band ?? "",
          card.closest("[data-part]")?.dataset.part ?? "",
        ]),
        recheck: app.querySelector('time[data-part="recheck"]')?.getAttribute("datetime") ?? "",
        tools: all("[data-tool]").map((tool) => tool.dataset.tool),
        text: app.textContent,
      };
    },
  };
};

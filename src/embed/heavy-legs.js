/**
 * The script a site owner includes. It defines <heavy-legs-quiz>, fetches the quiz's own files
 * from beside itself when an element comes near the screen, and mounts the quiz into a shadow
 * root. When anything is missing the reader gets readable content and a way to try again, and
 * the console tells the site owner what went wrong, where, and how to mend it.
 *
 * It makes no other request, keeps nothing, and leaves one thing on the page: the element.
 */
(() => {
  const NAME = "heavy-legs-quiz";
  // Included twice is included once.
  if (customElements.get(NAME)) return;

  /** @type {{title: string, intro: string, causes: string[], doctorTitle: string, doctor: string[], retry: string, loading: string}} */
  const FALLBACK = /*FALLBACK*/ {};
  const PATIENCE = 20_000;
  const QUIET = 400;

  /** Where this script came from. Modules and script movers leave no currentScript, or their own. */
  const current = document.currentScript;
  const named = [current, ...document.querySelectorAll("script[src]")].find((one) => /\/heavy-legs\.js([?#]|$)/.test(one?.src));
  const from = (named ?? current)?.src;
  // Nothing stands beside a blob.
  const base = new URL(".", !from || /^(blob|data):/.test(from) ? document.baseURI : from).href;

  /** Asks for the files anew: neither a damaged file in a cache nor a script that failed comes back. */
  let anew = "";

  /** A failure whose message is written for the site owner. */
  class Trouble extends Error {}

  /** @param {string} name @returns {Promise<Response>} */
  const get = async (name) => {
    const url = base + name + anew;
    let response;
    try {
      response = await fetch(url);
    } catch (error) {
      throw new Trouble(
        `${url} could not be fetched (${error.message}). If it is on another origin, that server must send ` +
          `"Access-Control-Allow-Origin: *"; if the page has a Content-Security-Policy, connect-src must allow it.`,
      );
    }
    if (!response.ok) {
      throw new Trouble(`${url} answered ${response.status}. Upload all files of the folder beside heavy-legs.js.`);
    }
    return response;
  };

  /** The wasm, as a response where its type is right, else as bytes: some servers do not know it. */
  const program = async () => {
    const response = await get("heavy-legs-app_bg.wasm");
    const type = response.headers.get("content-type") ?? "";
    return type.startsWith("application/wasm") ? response : response.arrayBuffer();
  };

  /** @returns {Promise<{mount: Function, definition: Uint8Array, texts: string, sheet: CSSStyleSheet | string}>} */
  const load = async () => {
    if (typeof WebAssembly !== "object") {
      throw new Trouble("this browser has no WebAssembly, or it is switched off (as in Lockdown Mode).");
    }
    const glue = import(base + "heavy-legs-app.js" + anew).catch((error) => {
      throw new Trouble(
        `${base}heavy-legs-app.js could not be loaded (${error.message}). It must be there, be served as JavaScript, ` +
          `and script-src must allow it.`,
      );
    });
    const [{ default: init, mount }, wasm, definition, texts, styles] = await Promise.all([
      glue,
      program(),
      get("heavy-legs.bin").then((response) => response.arrayBuffer()),
      get("heavy-legs.en.txt").then((response) => response.text()),
      get("heavy-legs.css").then((response) => response.text()),
    ]);
    try {
      await init({ module_or_path: wasm });
    } catch (error) {
      throw new Trouble(
        `heavy-legs-app_bg.wasm did not start (${error.message}). Upload it again as a binary file, together with ` +
          `heavy-legs-app.js of the same version; if the page has a Content-Security-Policy, script-src needs 'wasm-unsafe-eval'.`,
      );
    }
    let sheet = styles;
    try {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    } catch {
      // Older browsers take a style element instead.
      sheet = styles;
    }
    return { mount, definition: new Uint8Array(definition), texts, sheet };
  };

  /** One load for all elements of the page; a failed one is forgotten, so that it can be tried again. */
  let loading;
  const forget = () => {
    loading = undefined;
    anew = "?" + Date.now();
  };
  const loaded = () => {
    let timer;
    const late = new Promise((_, refuse) => {
      timer = setTimeout(() => refuse(new Trouble(`the files did not arrive within ${PATIENCE / 1000} seconds.`)), PATIENCE);
    });
    loading ??= load();
    const mine = loading;
    return Promise.race([mine, late])
      .catch((error) => {
        if (loading === mine) forget();
        throw error;
      })
      .finally(() => clearTimeout(timer));
  };

  /** @param {string} name @param {string | Node[]} inside @param {Record<string, string>} [attributes] */
  const element = (name, inside, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...(typeof inside === "string" ? [inside] : inside));
    return made;
  };
  const list = (items) => element("ul", items.map((item) => element("li", item)));

  /** Enough to be read before, or without, the styles. */
  const GROUND =
    ":host{display:block!important}:host([hidden]){display:none!important}" +
    "div,section{font-size:max(1em,1rem);line-height:1.5;text-indent:0}button{min-height:48px;padding:0 1.2em;font:inherit}";

  class Quiz extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #mounted;
    #watcher;
    #busy = false;

    connectedCallback() {
      if (this.#mounted || this.#busy || this.#watcher) return;
      if (!this.#root.firstChild) {
        try {
          const ground = new CSSStyleSheet();
          ground.replaceSync(GROUND);
          this.#root.adoptedStyleSheets = [ground];
        } catch {
          this.#root.append(element("style", GROUND));
        }
        // What the site owner wrote inside the element stays readable until the quiz is there.
        this.#root.append(element("slot", []));
      }
      if (!("IntersectionObserver" in globalThis)) {
        this.#start();
        return;
      }
      this.#watcher = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) this.#start();
        },
        { rootMargin: "600px" },
      );
      this.#watcher.observe(this);
    }

    disconnectedCallback() {
      // Moving an element takes it off the page for a moment; answers must survive that.
      setTimeout(() => {
        if (this.isConnected) return;
        this.#watcher?.disconnect();
        this.#watcher = undefined;
        this.#mounted?.unmount();
        if (this.#mounted) this.#root.querySelector("div")?.remove();
        this.#mounted = undefined;
      });
    }

    async #start() {
      this.#watcher?.disconnect();
      this.#watcher = undefined;
      if (this.#busy || this.#mounted) return;
      this.#busy = true;
      // Screen readers announce what comes into a region that was there before.
      const note = element("div", [], { role: "status" });
      this.#root.append(note);
      // Who asked for another try is answered at once.
      const tried = this.#root.querySelector("section");
      const slow = setTimeout(() => note.append(FALLBACK.loading), tried ? 0 : QUIET);
      try {
        const { mount, definition, texts, sheet } = await loaded();
        if (!this.isConnected) return;
        const into = document.createElement("div");
        let mounted;
        try {
          mounted = mount(into, definition, texts, Date.now(), this.getAttribute("units") ?? "");
        } catch (error) {
          // What arrived is no good: another try must fetch it again.
          forget();
          throw new Trouble(String(error?.message ?? error));
        }
        this.#mounted = mounted;
        const here = this.#root.activeElement;
        if (typeof sheet === "string") this.#root.replaceChildren(element("style", sheet), into);
        else {
          this.#root.adoptedStyleSheets = [sheet];
          this.#root.replaceChildren(into);
        }
        // Who is still at the button goes on at the quiz.
        if (here) setTimeout(() => into.querySelector("h2")?.focus());
      } catch (error) {
        console.error(`heavy-legs: the quiz could not start: ${error.message}`, ...(error instanceof Trouble ? [] : [error]));
        // After a failed try everything, the focus too, stays where it is.
        if (!tried) this.#fail();
      } finally {
        clearTimeout(slow);
        note.remove();
        this.#busy = false;
      }
    }

    /** Readable content, and another try. */
    #fail() {
      const again = element("button", FALLBACK.retry, { type: "button", "data-action": "retry" });
      again.addEventListener("click", () => this.#start());
      const content = element("section", [
        element("h2", FALLBACK.title),
        element("p", FALLBACK.intro),
        list(FALLBACK.causes),
        element("h3", FALLBACK.doctorTitle),
        list(FALLBACK.doctor),
        again,
      ], { "data-part": "fallback" });
      this.#root.append(content);
    }
  }

  customElements.define(NAME, Quiz);
})();

/** The second part as a file of its own: it leaves itself on its script tag, for the part that asked for it. */
import { start } from "./widget.js";

/** @type {any} */ (document.currentScript).heavyLegs = start;

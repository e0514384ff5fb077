/** Own assessments as a file of its own: like the second part of the script, it leaves itself on its script tag. */
import { assessment } from "./own.js";

/** @type {any} */ (document.currentScript).heavyLegs = assessment;

/** The reader of own assessments as a file of its own: like the second part, it leaves itself on its script tag. */
import init, { check, compile } from "check";

/** @type {any} */ (document.currentScript).heavyLegs = { init, check, compile };

/**
 * The script a site owner includes. It defines <heavy-legs-quiz>, draws the quiz's first screens
 * at once, fetches the rest from beside itself when an element comes near the screen or is
 * touched, and hands over what the reader has done by then.
 *
 * Included twice it is included once. It leaves one thing on the page: the element.
 */
import { place } from "./place.js";
import { Quiz } from "./element.js";

const NAME = "heavy-legs-quiz";

if (!customElements.get(NAME)) customElements.define(NAME, Quiz);
// Now for a tag in the text, and for what stands after it once the page is read.
if (document.body) place(NAME);
addEventListener("DOMContentLoaded", () => place(NAME));

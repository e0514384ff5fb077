/** Pages that ask for trusted types let two things through by the name "heavy-legs-page": the address of the check's worker, and the data of a preview. */

const same = (/** @type {string} */ text) => text;

/** @type {any} */
let policy;

/** A page that does not know the name gets an error. */
const made = () => (policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("heavy-legs-page", { createScriptURL: same, createScript: same }));

/** @param {string} address of a script of ours */
export const ours = (address) => made()?.createScriptURL(address) ?? address;

/** @param {string} json what stands in a script that holds data and is never run */
export const data = (json) => made()?.createScript(json) ?? json;

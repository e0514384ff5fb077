/**
 * The quiz's own files, each held to the hash that this script carries. Nothing else is ever
 * fetched, and a file with another content is never used.
 */
import { files } from "built";
import { base, nonce } from "./place.js";

/** Added to asks for the files anew: neither a damaged file in a cache nor a script that failed comes back. */
/** @type {string | number} */
let anew = "";

export const askAnew = () => {
  anew = Date.now();
};

/** Strict pages let a policy of one name be made once. @type {any} */
let policy;

/** A file's address. The start of its hash is in it, so that caches never mix two versions. */
const address = (/** @type {string} */ name, /** @type {string} */ hash) => base + name + "?" + hash.slice(7, 15) + anew;

/** Why a file did not come, for the site owner. Only after a failure, so that the answer may cost a request. */
const reason = async (/** @type {string} */ url) => {
  /** @type {any} */
  const { ok, status } = await fetch(url).catch((error) => ({ status: error.message }));
  return (
    url +
    (ok
      ? " is not the file of this version: upload all files, or check Content-Type, script-src, trusted-types."
      : ` could not be fetched (${status}): upload all files, or check connect-src, CORS. From disk: heavy-legs.single.js.`)
  );
};

/** @param {string} name @param {string} [hash] @returns {Promise<Response>} */
export const get = async (name, hash = files[name]) => {
  const url = address(name, hash);
  const response = await fetch(url, { integrity: hash }).catch(() => undefined);
  if (!response?.ok) throw Error(await reason(url));
  return response;
};

/**
 * Runs a script of ours and returns what it left on its own tag. A tag and not `import()`: only
 * a tag can be held to a hash.
 * @param {string} name @param {string} [hash]
 */
export const run = (name, hash = files[name]) =>
  new Promise((resolve, reject) => {
    const url = address(name, hash);
    const script = document.createElement("script");
    const refuse = async () => reject(Error(await reason(url)));
    script.onerror = refuse;
    script.onload = () => {
      script.remove();
      // A proxy's page in its place runs without leaving anything.
      if (script.heavyLegs) resolve(script.heavyLegs);
      else refuse();
    };
    script.integrity = hash;
    script.crossOrigin = "anonymous";
    if (nonce) script.nonce = nonce;
    try {
      policy ??= globalThis.trustedTypes?.createPolicy("heavy-legs", { createScriptURL: (/** @type {string} */ url) => url });
      script.src = policy?.createScriptURL(url) ?? url;
    } catch {
      refuse();
      return;
    }
    document.head.append(script);
  });

/** The languages there are words in, and the words of each, fetched once. */
import { words as hashes } from "built";

/** Tags without a region. */
export const languages = Object.keys(hashes);

/** A tag without its region: `de` of `de-AT`. @param {unknown} tag */
export const primary = (tag) => String(tag).split("-")[0].toLowerCase();

/**
 * Words by language.
 * @param {import("./own.js").Files} files @param {string} ours the words of the script's own language
 */
export const speaker = (files, ours) => {
  /** @type {Map<string, Promise<string>>} */
  const known = new Map([[files.lang, Promise.resolve(ours)]]);
  /** The language that is meant by a wish, if there is such a one, and its words; else the script's own. @param {unknown} wish @returns {Promise<[string, string]>} */
  return async (wish) => {
    const tag = primary(wish);
    try {
      if (!known.has(tag) && languages.includes(tag)) known.set(tag, files.get(`heavy-legs.${tag}.txt`, hashes[tag]).then((file) => file.text()));
      const words = await known.get(tag);
      if (words) return [tag, words];
    } catch (error) {
      // The next one who wants it asks again.
      known.delete(tag);
      console.error("heavy-legs: no words in the language of lang:", error);
    }
    return [files.lang, ours];
  };
};

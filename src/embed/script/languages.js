/** The languages there are words in, and the words of each, fetched once. */
import { result, words as hashes } from "built";

/** Tags without a region. */
export const languages = Object.keys(hashes);

/** A tag without its region: `de` of `de-AT`. @param {unknown} tag */
export const primary = (tag) => String(tag).split("-")[0].toLowerCase();

/** Both files of a language, one after the other. @param {import("./own.js").Files} files @param {string} tag */
const whole = async (files, tag) => {
  const later = `heavy-legs-result.${tag}.txt`;
  const both = await Promise.all([files.get(`heavy-legs.${tag}.txt`, hashes[tag]), files.get(later, result[later])]);
  return (await Promise.all(both.map((file) => file.text()))).join("");
};

/**
 * Words by language.
 * @param {import("./own.js").Files} files
 * @returns what gives the language that is meant by a wish, else the script's own, and its words as far as they are needed besides those that came with the script
 */
export const speaker = (files) => {
  /** @type {Map<string, Promise<string>>} */
  const known = new Map();
  /** @param {string} tag */
  const wordsIn = (tag) => {
    const words = known.get(tag) ?? whole(files, tag);
    known.set(tag, words);
    // The next one who wants it asks again.
    words.catch(() => known.delete(tag));
    return words;
  };
  /** @param {unknown} wish @param {boolean} isOwn whether an assessment of the owner's own needs them, whatever the language @returns {Promise<[string, string]>} */
  return async (wish, isOwn) => {
    const tag = primary(wish);
    if (tag !== files.lang && languages.includes(tag)) {
      try {
        return [tag, await wordsIn(tag)];
      } catch (error) {
        console.error("heavy-legs: no words in the language of lang:", error);
      }
    }
    return [files.lang, isOwn ? await wordsIn(files.lang) : ""];
  };
};

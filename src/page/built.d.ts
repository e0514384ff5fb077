/** What tools/bundle.mjs puts in place of these names when it makes the page's scripts. */

interface Facts {
  version: string;
  /** sha384 by file name. */
  hashes: Record<string, string>;
  languages: string[];
  /** Ids and names. */
  causes: [string, string][];
}

declare module "built-page" {
  const build: Facts;
  export default build;
}

declare module "built-own" {
  export const build: Facts;
  /** The section's styles. */
  export const css: string;
}

declare module "built-worker" {
  /** sha256 by file name. */
  export const hashes: Record<string, string>;
}

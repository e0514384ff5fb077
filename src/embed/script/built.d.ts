/** What tools/bundle.mjs puts in place of these names when it makes the script. */

declare module "built" {
  /** The styles that the first screens need. */
  export const css: string;
  /** The files that the script fetches, each with its hash. */
  export const files: Record<string, string>;
  /** The language of the script: a tag without its region. */
  export const lang: string;
  /** The languages there are words in, each with the hash of its file. */
  export const words: Record<string, string>;
  /** What only the result needs: names and hashes of its files. */
  export const result: Record<string, string>;
  /** The script that reads own assessments, by its hash; empty where there is none. */
  export const checker: string;
}

declare module "built-reader" {
  /** Of heavy-legs-check.wasm. */
  export const hash: string;
}

declare module "built-first" {
  /** Drawings, see draw.js. */
  export const intro: [string, Record<string, string>, ...any[]];
  export const question: [string, Record<string, string>, ...any[]];
  /** How many questions there are, by mode. */
  export const of: Record<string, string>;
  /** Ids of answers that exclude all others. */
  export const exclusive: string[];
  export const skip: string;
  export const clear: string;
}

declare module "built-fallback" {
  export const title: string;
  export const intro: string;
  export const failed: string;
  export const loading: string;
  export const retry: string;
  export const causes: string[];
  export const doctorTitle: string;
  export const doctor: string[];
}

/** fetch.js, or inside.js in the single file. */
declare module "files" {
  export const askAnew: () => void;
  export const get: (name: string, hash?: string) => Promise<Response>;
  export const run: (name: string, hash?: string) => Promise<any>;
}

declare module "packed" {
  /** The files as base64 of raw deflate. */
  const packed: Record<string, string>;
  export default packed;
}

/** What wasm-bindgen makes for src/embed/mod.rs and src/main.rs. */
declare module "glue" {
  export const initSync: (from: { module: WebAssembly.Module }) => WebAssembly.Exports;
  export const add: (content: number, texts: string) => void;
  export const fail: () => void;
  export const load: (definition: Uint8Array, texts: string) => number;
  export const ours: (texts: string) => number;
  export const mount: (into: Element, content: number, settings: string, begun: string, script: object) => number;
  export const unmount: (quiz: number) => void;
  export const set: (quiz: number, content: number, settings: string) => void;
  export const go: (quiz: number, place: string) => void;
  export const knows: (quiz: number, cause: string) => boolean;
}

/** What wasm-bindgen makes for src/bin/checker.rs. */
declare module "check" {
  export default function init(from: { module_or_path: BufferSource }): Promise<void>;
  export const check: (json: Uint8Array, ours: string) => any;
  export const compile: (json: Uint8Array, language: string, ours: string) => any;
}

declare module "later" {
  /** The styles that the first screens do not need. */
  export const css: string;
}

/** What a script of ours leaves on its own tag. */
interface HTMLScriptElement {
  heavyLegs?: any;
}

/** Chromium's and Safari's. */
declare var trustedTypes: any;

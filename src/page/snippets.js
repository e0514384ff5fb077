/** The lines a site owner copies, for every kind of host. Pure: the build writes the first ones into the page. */
import { attributes } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */

/**
 * Where the files are.
 * @typedef {object} Source
 * @property {"folder" | "single" | "cdn"} kind a folder of the site, one file in it, or jsDelivr
 * @property {string} folder address of the folder
 * @property {string} [lang] the language of the script, where it is not the first one
 * @property {boolean} integrity whether the tag carries the hash of the script
 */

/**
 * What the build knows of its files.
 * @typedef {object} Build
 * @property {string} version
 * @property {Record<string, string>} hashes sha384 by file name
 * @property {string[]} languages the first one's script has no tag in its name
 */

/** Stands in the element until the quiz is there, and stays where it cannot run. No block inside: it may stand in a paragraph. */
const WORDS = "A short quiz opens here when your browser can run it.";

/** @param {string} text */
const escaped = (text) =>
  // Hugo, Jekyll and Eleventy would take double braces for their own.
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/\{(?=[{%#])/g, "&#123;");

/** A value in quotes, for HTML and JSX alike. @param {string} value */
const quoted = (value) =>
  value.includes('"') ? `'${escaped(value).replaceAll("'", "&#39;")}'` : `"${escaped(value)}"`;

/** @param {[string, string][]} pairs @param {string} [before] */
const written = (pairs, before = "") => pairs.map(([name, value]) => ` ${before}${name}=${quoted(value)}`).join("");

/** The folder, always with a slash at its end. @param {Source} source */
const folderOf = (source) => (source.folder.trim() || "/heavy-legs").replace(/\/*$/, "/");

/** The file the tag names. @param {Source} source */
const fileOf = ({ kind, lang }) => `heavy-legs${lang ? "." + lang : ""}${kind === "single" ? ".single" : ""}.js`;

/** @param {Source} source @param {Build} build */
export const address = (source, build) =>
  source.kind === "cdn"
    ? `https://cdn.jsdelivr.net/npm/heavy-legs@${build.version}/${fileOf(source)}`
    : folderOf(source) + fileOf(source);

/** @param {Source} source @param {Build} build @returns {[string, string][]} */
const proof = (source, build) => {
  const hash = build.hashes[fileOf(source)];
  return source.integrity && hash ? [["integrity", hash], ["crossorigin", "anonymous"]] : [];
};

/** @param {Source} source @param {Build} build @param {string} [from] the address as a template writes it */
const tag = (source, build, from) => {
  const src = from ? `src="${from}"` : `src=${quoted(address(source, build))}`;
  return `<script ${src}${written(proof(source, build))} async></script>`;
};

/** A template's own way to name a file of the site, if it is one. @param {Source} source @param {Build} build @param {(path: string) => string} filter */
const filtered = (source, build, filter) => {
  const path = address(source, build);
  return /^\/[\w./~-]+$/.test(path) && !path.startsWith("//") ? filter(path) : undefined;
};

/** @param {Settings} settings */
const element = (settings) => `<heavy-legs-quiz${written(attributes(settings))}>${WORDS}</heavy-legs-quiz>`;

/** @param {Settings} settings @param {Source} source */
const frame = (settings, source) => {
  const wishes = new URLSearchParams(attributes(settings)).toString();
  const from = `${folderOf(source)}frame.html${wishes && "?" + wishes}`;
  return `<iframe src=${quoted(from)} title="Quiz: why do my legs feel heavy?" loading="lazy" width="100%" height="900" style="border:0"></iframe>`;
};

const LISTENER = `<script>
  addEventListener("message", ({ data, source }) => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== source) continue;
      if (data?.type === "heavy-legs:height") frame.height = data.height;
      // A new screen begins at its top.
      if (data?.type === "heavy-legs:moved" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    }
  });
</script>`;

/** @param {Source} source @param {Build} build */
const docusaurus = (source, build) => {
  const entry = Object.fromEntries([["src", address(source, build)], ["async", true], ...proof(source, build)]);
  const lines = Object.entries(entry).map(([name, value]) => `      ${name}: ${JSON.stringify(value)},`);
  return `export default {\n  // …\n  scripts: [\n    {\n${lines.join("\n")}\n    },\n  ],\n};`;
};

/** The folder is copied as it is: its page is none of the site's templates. @param {string} folder */
const eleventy = (folder) =>
  `eleventyConfig.addPassthroughCopy(${JSON.stringify(folder)});\neleventyConfig.ignores.add(${JSON.stringify(folder + "/**")});`;

/** Every snippet, by the name the page gives it. @param {Settings} settings @param {Source} from @param {Build} build @returns {Record<string, string>} */
export const snippets = (settings, from, build) => {
  const source = { ...from, lang: build.languages.slice(1).find((tag) => tag === settings.lang) };
  const both = `${tag(source, build)}\n${element(settings)}`;
  // Ghost has no folder for files of one's own.
  const hosted = source.kind === "folder" ? /** @type {Source} */ ({ ...source, kind: "cdn" }) : source;
  const hugo = filtered(source, build, (path) => `{{ "${path.slice(1)}" | relURL }}`);
  const jekyll = filtered(source, build, (path) => `{{ '${path}' | relative_url }}`);
  return {
    html: both,
    wordpress: both,
    "wordpress-site": `add_action( 'wp_footer', function () { ?>\n${tag(source, build)}\n<?php } );`,
    "wordpress-post": `<div data-heavy-legs="quiz"${written(attributes(settings), "data-")}>${WORDS}</div>`,
    ghost: `${tag(hosted, build)}\n${element(settings)}`,
    "hugo-file": `${tag(source, build, hugo)}\n${element(settings)}`,
    "hugo-post": "{{< heavy-legs >}}",
    "jekyll-file": `<div>\n${tag(source, build, jekyll)}\n${element(settings)}\n</div>`,
    "jekyll-post": "{% include heavy-legs.html %}",
    "eleventy-file": eleventy(folderOf(source).replace(/^\/|\/$/g, "")),
    "eleventy-post": both,
    "mdx-file": docusaurus(source, build),
    "mdx-post": element(settings),
    frame: frame(settings, source),
    "frame-page": LISTENER,
  };
};

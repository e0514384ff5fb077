/** Where an assessment of the site owner's own stands. */

/**
 * The whole address of an assessment, whatever page of the site names it; empty for ours. A script in the page belongs to
 * this page, whatever stands behind the "?".
 * @param {string} [src]
 */
export const addressOf = (src = "") => src && (src[0] === "#" ? location.origin + location.pathname + src : new URL(src, document.baseURI).href);

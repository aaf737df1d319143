import { createHash } from "node:crypto";

const scripts = /<script\b(?<attributes>[^>]*)>[\s\S]*?<\/script>/g;
const preloads = /<link\b[^>]*\sas="script"[^>]*>/g;
const isData = /\stype="application\/[\w+.-]*json"/;
const isOwn = /\ssrc="(?!\/_next\/static\/chunks\/)/;

/**
 * A public page without the framework's script: no state of it, none of its files, nothing inline. What stays is what
 * the page itself names (its own file, structured data). React writes the page, and escapes what could be taken for a tag.
 * @param {string} html
 */
export const plainPage = (html) =>
  html.replaceAll(scripts, (script, attributes) => (isData.test(attributes) || isOwn.test(attributes) ? script : "")).replaceAll(preloads, "");

const styles = /<style\b[^>]*>(?<text>[\s\S]*?)<\/style>/g;

/**
 * The sources by which a page's own inline styles hold, and no others: their hashes.
 * @param {string} html
 */
export const inlineStyles = (html) => [...new Set([...html.matchAll(styles)].map(({ groups }) => `'sha256-${createHash("sha256").update(groups?.text ?? "").digest("base64")}'`))];

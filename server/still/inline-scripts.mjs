import { createHash } from "node:crypto";

const scripts = /<script(?<attributes>(?:\s[^>]*)?)>(?<text>[\s\S]*?)<\/script>/g;
const isData = /\stype="application\/[\w+.-]*json"/;

/**
 * The sources by which a page's own inline scripts may run, and no others: their hashes. What is no program
 * (structured data) needs none.
 * @param {string} html
 * @returns {string[]}
 */
export function inlineScriptSources(html) {
  const found = new Set();
  for (const { groups } of html.matchAll(scripts)) {
    if (/\ssrc=/.test(groups.attributes) || isData.test(groups.attributes)) continue;
    found.add(`'sha256-${createHash("sha256").update(groups.text).digest("base64")}'`);
  }
  return [...found];
}

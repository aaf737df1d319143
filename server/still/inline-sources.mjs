import { createHash } from "node:crypto";

const elements = /<(?<name>script|style)(?<attributes>(?:\s[^>]*)?)>(?<text>[\s\S]*?)<\/\k<name>>/g;
const isData = /\stype="application\/[\w+.-]*json"/;

/**
 * The sources by which a page's own inline scripts and styles hold, and no others: their hashes. What is no
 * program (structured data) needs none.
 * @param {string} html
 * @returns {{ scripts: string[], styles: string[] }}
 */
export function inlineSources(html) {
  const found = { script: new Set(), style: new Set() };
  for (const { groups } of html.matchAll(elements)) {
    if (/\ssrc=/.test(groups.attributes) || isData.test(groups.attributes)) continue;
    found[groups.name].add(`'sha256-${createHash("sha256").update(groups.text).digest("base64")}'`);
  }
  return { scripts: [...found.script], styles: [...found.style] };
}

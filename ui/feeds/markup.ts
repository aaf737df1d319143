/** What XML 1.0 has no place for at all, not even escaped: documents bring form feeds, and halves of pairs. */
const unspeakable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as it may stand in XML and HTML, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(unspeakable, "").replace(/[&<>"']/g, (mark) => entities[mark]!);

/** Markup that was made here, as opposed to a text. */
export type Markup = { markup: string };
type Part = Markup | string | null | false | Part[];
type Attributes = Record<string, string | null | undefined>;

/** An element; a text inside is escaped, whatever it holds. Used for feeds and the sitemap, which React does not render. */
export function element(name: string, attributes: Attributes = {}, ...parts: Part[]): Markup {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${escaped(value)}"`])).join("");
  const inside = parts.map(written).join("");
  return { markup: inside === "" ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>` };
}

function written(part: Part): string {
  if (part === null || part === false) return "";
  if (Array.isArray(part)) return part.map(written).join("");
  return typeof part === "string" ? escaped(part) : part.markup;
}

export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`;

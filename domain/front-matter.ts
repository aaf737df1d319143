import { distinctProposals, propose, type ProposedField, type ProposedValue } from "./document-metadata";

/** The keys under which publishing systems write what a source needs to know. */
const keys: Record<string, ProposedField> = {
  title: "title", date: "publishedOn", published: "publishedOn", published_time: "publishedOn", published_at: "publishedOn", publishdate: "publishedOn",
  publisher: "publisher", site_name: "publisher", organization: "publisher", source: "publisher",
  lang: "language", language: "language", locale: "language",
  url: "url", permalink: "url", canonical: "url", canonical_url: "url", link: "url",
};

/**
 * Front matter: lines of `key: value` between two lines of `---` at the very beginning. Simple values are
 * read, and nothing else of YAML: no nesting, no references, no types that run anything.
 */
export function readFrontMatter(text: string): ProposedValue[] {
  const lines = text.replace(/^\uFEFF/u, "").slice(0, 20_000).split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== "---") return [];
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return [];
  return distinctProposals(lines.slice(1, end).flatMap((line) => {
    const [, key = "", raw = ""] = /^([A-Za-z][\w-]{0,40})\s*:\s+(.{1,2000})$/.exec(line) ?? [];
    const name = key.toLowerCase().replaceAll("-", "_");
    const field = Object.hasOwn(keys, name) ? keys[name] : undefined;
    return field === undefined ? [] : propose(field, scalar(raw), "front-matter");
  }));
}

const escapes: Record<string, string> = { n: "\n", t: "\t", _: "\u00A0", '"': '"', "\\": "\\", "/": "/", "0": "" };

function scalar(raw: string): string {
  const value = raw.trim();
  const single = /^'((?:[^']|'')*)'/.exec(value)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  if (double === undefined) return value.replace(/\s+#.*$/, "");
  return double.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_all, long?: string, short?: string, letter?: string) => {
    const code = long ?? short;
    return code === undefined ? (escapes[letter!] ?? letter!) : String.fromCharCode(Number.parseInt(code, 16));
  });
}

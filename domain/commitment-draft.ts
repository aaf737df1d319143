import { z } from "zod";

/**
 * A commitment that is being written, as a draft holds it: the fields of its form that are known so far.
 * Nothing is demanded here; publishing parses with the schema of the commitment.
 */
const words = z.object({ en: z.string().nullable(), es: z.string().nullable() });

const quotationSoFar = z.object({
  source: z.string(), exact: z.string(), start: z.int().nullable(), attested: z.null(), speakers: z.array(z.string()),
  speakerAs: words, wording: z.enum(["own", "reported"]),
});
const citationSoFar = z.union([z.object({ role: z.string(), quotation: quotationSoFar }), z.object({ role: z.string(), citation: z.string() })]);

export const commitmentSoFar = z.looseObject({
  kind: z.enum(["commitment", "ask", "offer"]),
  title: words,
  citations: z.array(citationSoFar),
  conditions: z.array(z.looseObject({ citation: citationSoFar })),
  deadlines: z.array(z.looseObject({ citation: citationSoFar.nullable() })),
});
export type QuotationSoFar = z.infer<typeof quotationSoFar>;
export type CitationSoFar = z.infer<typeof citationSoFar>;

/** What a title begins with that nobody has written yet: a machine took it from the document. */
export const unwritten = "✎ ";

const titleLength = 140;

/** A title from the passage's own words, marked as to be written; whoever publishes it must have replaced it. */
export function titleToWrite(exact: string): string {
  const line = exact.replace(/\s+/gu, " ").trim();
  const most = titleLength - unwritten.length - 1;
  const points = Array.from(line);
  if (points.length <= most) return unwritten + line;
  const cut = points.slice(0, most).join("");
  return `${unwritten}${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))}…`;
}

export const isUnwritten = (text: string | null): boolean => text !== null && text.startsWith(unwritten.trim());

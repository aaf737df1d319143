import { z } from "zod";
import { commitmentRecord } from "./record";
import { lang } from "./record-parts";

export const matchFields = ["id", "title", "summary", "quotation", "note", "source"] as const;

/**
 * The passage of a record that matched. `source` is the slug of the document whose words it is (a quotation, or what
 * stands beside one); `highlights` are [start, end) in UTF-16 code units of the excerpt.
 */
export const matchRecord = z.object({
  field: z.enum(matchFields),
  language: lang,
  excerpt: z.string(),
  highlights: z.array(z.tuple([z.int(), z.int()])),
  source: z.string().nullable(),
});
export type MatchRecord = z.output<typeof matchRecord>;

/** A record as it is everywhere, and why it was found; null where it was by the name of a party, topic or event. */
export const searchResult = commitmentRecord.extend({ match: matchRecord.nullable() });
export type SearchResult = z.output<typeof searchResult>;

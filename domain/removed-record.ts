import { z } from "zod";
import { languages } from "./language";

const lang = z.enum(languages);

/** A duplicate beside the record that it was merged into: how it was called, until when, why, and where its log is. */
export const mergedFromRecord = z.object({
  id: z.string(), slug: z.string(), until: z.string(), reason: z.string(), reasonLang: lang, links: z.object({ followUps: z.string() }),
});

/** What is left to read of a commitment that was archived. */
export type Tombstone = { id: string; slug: string; on: string; reason: string; reasonLang: z.infer<typeof lang> };

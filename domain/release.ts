import { z } from "zod";
import { tallyRecord } from "./api/answers";
import { requiredText, type Language } from "./language";
import type { Overview } from "./overview";
import type { Tombstone } from "./record-parts";

/** What an administrator says when the record of today is frozen: a note for the readers, and that it is for good. */
export const releaseInput = z.strictObject({
  note: z.strictObject({ en: requiredText(400), es: requiredText(400) }),
  /** A ticked box of a form posts "on". */
  understood: z.literal("on", { error: "required" }),
});
export type ReleaseInput = z.infer<typeof releaseInput>;

/** The figures of the dashboard as the published program counts them from the files: the one shape of both. */
export const headlineFigures = z.object({
  counts: z.object({ commitment: z.int(), ask: z.int(), offer: z.int(), sources: z.int() }),
  owed: tallyRecord,
  requested: tallyRecord,
  byTopic: z.record(z.string(), tallyRecord),
  byParty: z.record(z.string(), tallyRecord),
  attention: z.object({
    neverAssessed: z.int(), deadlinePassed: z.int(), overdue: z.int(),
    notCheckedFor: z.object({ days: z.int(), obligations: z.int() }),
  }),
});
export type HeadlineFigures = z.infer<typeof headlineFigures>;

export const headlinesOf = ({ counts, owed, requested, byTopic, byParty, attention }: Overview): HeadlineFigures => headlineFigures.parse({
  counts, owed, requested, attention,
  byTopic: Object.fromEntries(byTopic.map((one) => [one.topic.slug, one.owed])),
  byParty: Object.fromEntries(byParty.map((one) => [one.party.slug, one.owed])),
});

export type ReleaseFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Where the law demanded that it goes: its name, size and fingerprint stay. */
  withdrawn: Tombstone | null;
};
export type ReleaseRecord = { day: string; note: string; noteLang: Language; files: ReleaseFile[]; figures: HeadlineFigures | null };

export const figuresFile = "figures.json";
export const sumsFile = "SHA256SUMS";
export const packageName = (day: string, lang: Language): string => `followthrough-${day}-${lang}.zip`;
/** Where a release is, and a file of it. */
export const releasePath = (day: string): string => `/data/releases/${day}`;
export const releaseFilePath = (day: string, name: string): string => `${releasePath(day)}/${name}`;

/** As `sha256sum -c` reads it. */
export const sumsOf = (files: readonly Pick<ReleaseFile, "name" | "sha256">[]): string => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");

import "server-only";
import type { Language } from "@/domain/language";
import type { SourceRecord, SourceVersionRecord } from "@/domain/record";
import type { Prisma } from "@/prisma/generated/client";
import type { UseCounts } from "../citation-uses";
import { type Directory, nameOf, partialDate, sourceTitle, textOrNull, worded } from "./directory";

/** What is read of a source: its newest description and all its captures, the first first. */
export const sourceInclude = {
  descriptions: { orderBy: { version: "desc" }, take: 1 },
  versions: { orderBy: { number: "asc" }, omit: { importChanges: true } },
} satisfies Prisma.SourceInclude;
export type SourceRow = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>;
export type VersionRow = SourceRow["versions"][number];

export const versionRecord = (row: VersionRow): SourceVersionRecord => ({
  number: row.number, capturedAt: row.capturedAt.toISOString(), mediaType: row.mediaType, sha256: row.fileSha256, bytes: row.fileBytes,
  textSha256: row.textSha256, codePoints: row.textCodePoints, textHeld: row.textHeld as SourceVersionRecord["textHeld"],
});

/** A source as the public reads it; none while it has no description or no capture that is public. */
export function sourceRecord(row: SourceRow, counts: UseCounts | undefined, names: Directory, lang: Language): SourceRecord[] {
  const [description] = row.descriptions;
  const newest = row.versions.at(-1);
  if (!description || !newest) return [];
  const published = partialDate(description.publishedOn);
  const official = description.officialOfId === null ? undefined : names.parties.get(description.officialOfId);
  const { number: versionNumber, ...version } = versionRecord(newest);
  return [{
    slug: row.slug,
    ...sourceTitle({ title: description.title, language: description.language, label: { en: description.labelEn, es: description.labelEs } }, lang),
    language: description.language as Language, publisher: description.publisher,
    kind: description.kind as SourceRecord["kind"], tier: description.tier as SourceRecord["tier"],
    officialOf: official ? nameOf(official) : null,
    publishedOn: published && {
      ...published, basis: description.publishedOnBasis as "stated",
      reason: textOrNull({ en: description.publishedOnReasonEn, es: description.publishedOnReasonEs }, lang),
    },
    ...worded("attribution", { en: description.attributionEn, es: description.attributionEs }, lang),
    embargoUntil: description.embargoUntil?.toISOString() ?? null,
    ...worded("rights", { en: description.rightsEn, es: description.rightsEs }, lang),
    ...worded("notes", { en: description.notesEn, es: description.notesEs }, lang), url: description.url,
    versionNumber, ...version, versions: row.versions.map(versionRecord),
    citations: counts?.citations ?? 0, commitments: counts?.commitments ?? 0,
    links: { self: `/api/v1/sources/${row.slug}`, html: `/sources/${row.slug}` }, version: row.version,
  }];
}

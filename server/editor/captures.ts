import "server-only";
import type { CaptureOrigin, CaptureState } from "@/domain/capture";
import { proposedMetadata, type ProposedValue } from "@/domain/document-metadata";
import { importChanges, type ImportChange } from "@/domain/import-change";
import type { TextHolding } from "@/domain/source";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { db } from "../db";
import { formats } from "../documents/formats";
import { demand, type Words } from "./desk-read";
import { titleOf } from "./quoted";

const titleSelect = {
  slug: true,
  descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true } },
} satisfies Prisma.SourceSelect;

/** A document that waits for a decision. */
export type CaptureRow = {
  id: string;
  origin: CaptureOrigin;
  /** Its own title where it states one, else its file's name or its address; null for pasted text without any. */
  name: string | null;
  mediaType: string;
  textHeld: TextHolding;
  codePoints: number;
  capturedAt: Date;
  by: string;
  /** The source of which it would be a new version. */
  versionOf: { slug: string; title: Words } | null;
};

type NamedBy = { proposed: unknown; fileName: string | null; finalUrl: string | null };
const nameOf = ({ proposed, fileName, finalUrl }: NamedBy): string | null =>
  proposedMetadata.parse(proposed).find(({ field }) => field === "title")?.value ?? fileName ?? finalUrl;

/** What was brought in and not decided about, the newest first, whoever brought it. */
export async function waitingCaptures(actor: Actor): Promise<CaptureRow[]> {
  demand(actor, "capture-document");
  const rows = await db.capture.findMany({
    where: { state: "open" }, orderBy: { capturedAt: "desc" }, take: 200,
    select: {
      id: true, origin: true, fileName: true, finalUrl: true, proposed: true, mediaType: true, textHeld: true, textCodePoints: true,
      capturedAt: true, authorId: true, source: { select: titleSelect },
    },
  });
  const names = await namesOf(rows.map(({ authorId }) => authorId));
  return rows.map((row) => ({
    id: row.id, origin: row.origin as CaptureOrigin, name: nameOf(row), mediaType: row.mediaType, textHeld: row.textHeld as TextHolding,
    codePoints: row.textCodePoints, capturedAt: row.capturedAt, by: names.get(row.authorId) ?? "–",
    versionOf: row.source && { slug: row.source.slug, title: titleOf(actor, row.source.slug, row.source.descriptions[0]) },
  }));
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** The endings of files that can be read, for the form that chooses one. */
export const readableExtensions = (actor: Actor): string[] => {
  demand(actor, "capture-document");
  return formats.flatMap(({ extensions }) => extensions);
};

/** How much of a text its page shows; all of it is kept. */
export const shownCharacters = 40_000;

export type CaptureDetail = Omit<CaptureRow, "by"> & {
  state: CaptureState;
  by: string;
  url: string | null;
  finalUrl: string | null;
  fileName: string | null;
  encoding: string | null;
  fileSha256: string;
  fileBytes: number;
  textSha256: string;
  /** The beginning of the text while it waits; null where it is not kept or was decided about. */
  text: string | null;
  isShortened: boolean;
  changes: ImportChange[];
  proposed: ProposedValue[];
  /** Where it went when it was kept. */
  kept: { slug: string; number: number; title: Words; canBeRead: boolean; intake: string | null } | null;
};

export async function captureDetail(actor: Actor, id: string): Promise<CaptureDetail | null> {
  demand(actor, "capture-document");
  const row = await db.capture.findUnique({ where: { id }, omit: { file: true, text: true }, include: { source: { select: titleSelect } } });
  if (row === null) return null;
  const names = await namesOf([row.authorId]);
  const text = await openingOf(id);
  return {
    id, origin: row.origin as CaptureOrigin, name: nameOf(row), state: row.state as CaptureState, mediaType: row.mediaType, encoding: row.encoding,
    textHeld: row.textHeld as TextHolding, codePoints: row.textCodePoints, capturedAt: row.capturedAt, by: names.get(row.authorId) ?? "–",
    versionOf: row.source && { slug: row.source.slug, title: titleOf(actor, row.source.slug, row.source.descriptions[0]) },
    url: row.url, finalUrl: row.finalUrl, fileName: row.fileName, fileSha256: row.fileSha256, fileBytes: row.fileBytes, textSha256: row.textSha256,
    text, isShortened: text !== null && row.textCodePoints > shownCharacters,
    changes: importChanges.parse(row.changes), proposed: proposedMetadata.parse(row.proposed),
    kept: row.sourceVersionId === null ? null : await keptAs(actor, row.sourceVersionId),
  };
}

/** The database cuts the text: a page needs no two million characters. */
async function openingOf(id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ opening: string | null }[]>`SELECT left(text, ${shownCharacters}::int) AS opening FROM capture WHERE id = ${id}::uuid`;
  return row?.opening ?? null;
}

async function keptAs(actor: Actor, versionId: string): Promise<CaptureDetail["kept"]> {
  const version = await db.sourceVersion.findUniqueOrThrow({
    where: { id: versionId }, select: { number: true, textHeld: true, intake: { select: { id: true } }, source: { select: titleSelect } },
  });
  return {
    slug: version.source.slug, number: version.number, title: titleOf(actor, version.source.slug, version.source.descriptions[0]),
    canBeRead: version.textHeld !== "none", intake: version.intake?.id ?? null,
  };
}

/** A source of which a new version is brought in: it is held as it was, and found where it was. */
export async function sourceToRenew(actor: Actor, slug: string) {
  demand(actor, "capture-document");
  const source = await db.source.findUnique({
    where: { slug },
    select: {
      slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { textHeld: true } },
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true, url: true } },
    },
  });
  const [version, description] = [source?.versions[0], source?.descriptions[0]];
  if (!source || !version) return null;
  return { slug, title: titleOf(actor, slug, description), textHeld: version.textHeld as TextHolding, url: description?.url ?? null };
}

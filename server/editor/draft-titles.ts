import "server-only";
import type { DraftKind } from "@/domain/draft";
import { inLanguage } from "@/domain/language";
import type { Actor } from "../actor";
import { resolveCommitment } from "../commands/references";
import { db } from "../db";
import { named, nameSelect, publicId, wordsFor, type Words } from "./desk-read";

type Row = { id: string; recordKind: string; targetId: string | null; payload: unknown };
/** How a draft is called in a list: what it is about, and of a follow-up whose obligation. */
export type DraftTitle = Words & { about: string | null };

const titled = {
  collection: true, number: true, versions: { orderBy: { version: "desc" }, take: 1, select: { titleEn: true, titleEs: true } },
} as const;

/** The titles of drafts as far as they have one; null where nobody has written any yet. */
export async function draftTitles(actor: Actor, rows: readonly Row[]): Promise<Map<string, DraftTitle | null>> {
  const targets = rows.filter(({ recordKind }) => recordKind === "follow-up").flatMap(({ targetId }) => targetId ?? []);
  const [obligations, conditions] = await Promise.all([
    db.obligation.findMany({ where: { id: { in: targets } }, select: { id: true, party: { select: nameSelect }, commitment: { select: titled } } }),
    db.condition.findMany({ where: { id: { in: targets } }, select: { id: true, commitment: { select: titled } } }),
  ]);
  const followed = new Map<string, { commitment: (typeof conditions)[number]["commitment"]; party: string | null }>([
    ...obligations.map(({ id, party, commitment }) => [id, { commitment, party: named(actor, party).name.text }] as const),
    ...conditions.map(({ id, commitment }) => [id, { commitment, party: null }] as const),
  ]);
  const disposed = new Map(await Promise.all(rows.filter(({ recordKind }) => recordKind === "disposition")
    .map(async (row) => [row.id, await commitmentTitle(actor, fieldsOf(row.payload).commitment)] as const)));
  return new Map(rows.map((row) => {
    const commitment = disposed.get(row.id);
    if (commitment) return [row.id, commitment];
    const matter = row.targetId === null ? undefined : followed.get(row.targetId);
    if (row.recordKind !== "follow-up") return [row.id, typedTitle(actor, row.recordKind as DraftKind, row.payload)];
    if (!matter) return [row.id, null];
    const version = matter.commitment.versions[0];
    const id = publicId(matter.commitment);
    return [row.id, { ...wordsFor(actor, version?.titleEn ?? null, version?.titleEs ?? null, id), about: [id, matter.party].filter(Boolean).join(" · ") }];
  }));
}

/** The title of the commitment that a decision is about, and under `about` its number. */
export async function commitmentTitle(actor: Actor, reference: unknown): Promise<DraftTitle | null> {
  const found = typeof reference === "string" ? await resolveCommitment(db, reference) : null;
  const row = found && await db.commitment.findUnique({ where: { id: found.id }, select: titled });
  return row && { ...wordsFor(actor, row.versions[0]?.titleEn ?? null, row.versions[0]?.titleEs ?? null, publicId(row)), about: publicId(row) };
}

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});
const written = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

function typedTitle(actor: Actor, kind: DraftKind, payload: unknown): DraftTitle | null {
  const fields = fieldsOf(payload);
  const own = written(kind === "settlement" || kind === "link" ? fields.exact : kind === "reply" ? fields.text ?? fields.because : kind === "translation" ? fields.note ?? fields.searched ?? fields.because
    : kind === "import" ? fields.name : kind === "topics" ? fields.note : kind === "measurement" ? fields.indicator : fields.title);
  if (own !== null) return { text: own, lang: fields.language === "es" ? "es" : "en", about: null };
  const both = fieldsOf(kind === "commitment" ? fields.title : kind === "source" || kind === "capture" || kind === "indicator" ? fields.label
    : kind === "rubric" ? fields.changeNote : kind === "release" ? fields.note : kind === "disposition" ? fields.reason : fields.name);
  const found = inLanguage({ en: written(both.en), es: written(both.es) }, actor.language);
  const slug = written(fields.slug) ?? written(fields.source) ?? written(fields.commitment);
  return found ? { ...found, about: null } : slug === null ? null : { text: slug, lang: actor.language, about: null };
}

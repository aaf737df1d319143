import "server-only";
import { commitmentSoFar, type CitationSoFar, type CommitmentSoFar } from "@/domain/commitment-draft";
import { anchorAt, contextLength } from "@/domain/citation";
import { uuid } from "@/domain/fields";
import type { Language } from "@/domain/language";
import type { Tier } from "@/domain/source";
import type { Actor } from "../actor";
import { db } from "../db";
import { demand } from "./desk-read";
import { quoted, quotedSelect, titleOf, type Quoted } from "./quoted";

/** A draft as its form starts from it: what is known, the words around its quotations, and where it came from. */
export type CommitmentDraftForForm = {
  id: string;
  start: CommitmentSoFar;
  /** The address of the commitment that it changes; null for a new one. */
  target: string | null;
  quotations: Record<string, Quoted>;
  from: { intake: string; passage: string; exact: string; language: Language; source: string; numbers: string | null } | null;
};

/** A draft that is still to be published; null for one that is or that is of another kind of record. */
export async function commitmentDraft(actor: Actor, id: string): Promise<CommitmentDraftForForm | null> {
  demand(actor, "publish-commitment");
  if (!uuid.safeParse(id).success) return null;
  const draft = await db.draft.findFirst({
    where: { id, recordKind: "commitment", state: { not: "published" } },
    select: { payload: true, targetId: true, privateNotes: true },
  });
  if (draft === null) return null;
  const payload = commitmentSoFar.parse(draft.payload);
  const start: CommitmentSoFar = {
    ...payload, draft: id, citations: await shown(actor, payload.citations),
    conditions: await within(actor, payload.conditions), deadlines: await within(actor, payload.deadlines),
  };
  const target = draft.targetId === null ? null : await db.commitment.findUnique({ where: { id: draft.targetId }, select: { slug: true } });
  return { id, start, target: target?.slug ?? null, quotations: await keptQuotations(actor, payload), from: await fromIntake(actor, id, draft.privateNotes) };
}

const within = <Row extends { citation: CitationSoFar | null }>(actor: Actor, rows: readonly Row[]): Promise<Row[]> =>
  Promise.all(rows.map(async (row) => ({ ...row, citation: row.citation === null ? null : (await shown(actor, [row.citation]))[0]! })));

/** New quotations with what the form only shows: the document's title and the words around. */
function shown(actor: Actor, citations: readonly CitationSoFar[]): Promise<CitationSoFar[]> {
  return Promise.all(citations.map(async (given) => {
    if (!("quotation" in given)) return given;
    const source = await db.source.findUnique({
      where: { slug: given.quotation.source },
      select: {
        descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true, tier: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { text: { select: { content: true } } } },
      },
    });
    const description = source?.descriptions[0];
    const text = source?.versions[0]?.text?.content ?? "";
    const { start, exact } = given.quotation;
    const around = start === null ? { prefix: "", suffix: "" } : anchorAt(Array.from(text), start, start + Array.from(exact).length, contextLength);
    return { ...given, quotation: { ...given.quotation, shown: {
      title: titleOf(actor, given.quotation.source, description).text, tier: (description?.tier ?? "other") as Tier,
      language: (description?.language ?? "en") as Language, prefix: around.prefix, suffix: around.suffix, isNew: false,
    } } };
  }));
}

/** The words behind the citations that a changed commitment keeps. */
async function keptQuotations(actor: Actor, { citations, conditions, deadlines }: CommitmentSoFar): Promise<Record<string, Quoted>> {
  const given = [...citations, ...conditions.map(({ citation }) => citation), ...deadlines.flatMap(({ citation }) => (citation === null ? [] : [citation]))];
  const ids = given.flatMap((citation) => ("citation" in citation ? [citation.citation] : []));
  const rows = await db.citation.findMany({ where: { id: { in: ids } }, select: quotedSelect });
  return Object.fromEntries(rows.map((row) => [row.id, quoted(actor, row)]));
}

async function fromIntake(actor: Actor, draftId: string, numbers: string | null): Promise<CommitmentDraftForForm["from"]> {
  const passage = await db.intakePassage.findFirst({
    where: { draftId },
    select: { id: true, intakeId: true, startAt: true, endAt: true, intake: { select: { language: true, sourceVersion: { select: {
      text: { select: { content: true } },
      source: { select: { slug: true, descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true } } } },
    } } } } },
  });
  if (passage === null) return null;
  const { source, text } = passage.intake.sourceVersion;
  return {
    intake: passage.intakeId, passage: passage.id, language: passage.intake.language as Language, numbers,
    exact: Array.from(text?.content ?? "").slice(passage.startAt, passage.endAt).join(""), source: titleOf(actor, source.slug, source.descriptions[0]).text,
  };
}

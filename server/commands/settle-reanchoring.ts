import "server-only";
import { v7 as newId } from "uuid";
import { codePointLength, type Anchor } from "@/domain/citation";
import { settlementInput, standsAlone, type ReanchoringOutcome, type SettlementInput } from "@/domain/reanchoring";
import { done, parse, refuse, type Result } from "@/domain/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { attested, located, withContextFor } from "./place-quotation";
import { newCitation, oneAtATime } from "./reanchor";
import { must, recordRefusal, write, type Tx } from "./write";

export type Settled = { source: string };

/**
 * An editor decides about quoted words that a later version does not have as they were: the newer words are
 * accepted (a new citation, which what rests on the old one shows beside it), or the quotation stands on the older
 * version. The decision is a row after the finding; nothing is overwritten. A finding that is not the newest about
 * its quotation any more is a conflict.
 */
export async function settleReanchoring(actor: Actor, raw: unknown): Promise<Result<Settled>> {
  const parsed = parse(settlementInput, raw);
  const about = { action: "settle-reanchoring", recordKind: "citation", recordId: parsed.ok ? parsed.value.citation : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, (tx) => settleReanchoringIn(tx, actor, parsed.value));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function settleReanchoringIn(tx: Tx, actor: Actor, input: SettlementInput, by: Authorship = byOneself(actor)): Promise<Settled> {
  const finding = must(await openFinding(tx, input));
  const { citation, sourceVersion: version } = finding;
  const anchor = input.settlement === "accepted" ? must(placed(input, version)) : null;
  const id = anchor === null ? null : newId();
  if (anchor !== null && id !== null) {
    await tx.citation.create({
      select: { id: true },
      data: {
        ...newCitation(by.author, { id, head: citation, anchor: withContextFor(version.textHeld, anchor), version }),
        speakers: { create: citation.speakers.map(({ partyId, position }) => ({ partyId, position })) },
      },
    });
  }
  await tx.reanchoring.create({
    select: { sequence: true },
    data: {
      citationId: citation.id, sourceVersionId: version.id, outcome: finding.outcome, newCitationId: id, settlement: input.settlement,
      noteEn: input.note.en, noteEs: input.note.es, ...authorColumns(by),
      visibleFrom: citation.visibleFrom > version.visibleFrom ? citation.visibleFrom : version.visibleFrom,
    },
  });
  await recordEvent(tx, actor, {
    action: "settle-reanchoring", recordKind: "citation", recordId: citation.id,
    before: { exact: citation.exact, version: citation.sourceVersion.number, outcome: finding.outcome },
    after: { exact: anchor?.exact ?? citation.exact, version: anchor === null ? citation.sourceVersion.number : version.number, settlement: input.settlement, note: input.note },
  });
  return { source: version.source.slug };
}

const include = {
  citation: { include: { speakers: true, sourceVersion: { select: { number: true } } } },
  sourceVersion: { include: { text: { select: { content: true } }, source: { select: { slug: true } } } },
} satisfies Prisma.ReanchoringInclude;
type Finding = Prisma.ReanchoringGetPayload<{ include: typeof include }>;

async function openFinding(tx: Tx, input: SettlementInput): Promise<Result<Finding>> {
  const citation = await tx.citation.findUnique({ where: { id: input.citation }, select: { sourceVersion: { select: { sourceId: true } } } });
  if (citation === null) return refuse("not-found");
  await oneAtATime(tx, citation.sourceVersion.sourceId);
  const newest = await tx.reanchoring.findFirst({ where: { citationId: input.citation }, orderBy: { sequence: "desc" }, include });
  if (newest === null) return refuse("not-found");
  const isOpen = newest.settlement === null && !standsAlone(newest.outcome as ReanchoringOutcome);
  return isOpen && String(newest.sequence) === input.finding ? done(newest) : refuse("conflict");
}

/** The accepted words at their place in the newer text; where that is not held, as whoever has it in hand gives them. */
function placed(input: SettlementInput, version: Finding["sourceVersion"]): Result<Anchor> {
  const at = (field: string) => (field === "attested" ? "start" : field);
  const { exact, start, prefix, suffix } = input;
  if (version.text !== null) {
    // The place was proposed for other words, perhaps: it is asked only where these stand at several.
    const alone = located(version.text.content, { exact, start: null, attested: null }, at);
    return alone.ok || start === null ? alone : located(version.text.content, { exact, start, attested: null }, at);
  }
  return attested({ exact, start, attested: { end: (start ?? 0) + codePointLength(exact), prefix, suffix } }, at);
}

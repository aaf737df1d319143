import "server-only";
import type { DraftRow } from "../commands/draft-row";
import { db } from "../db";
import { dayOf } from "../days";
import { eventAsInput, partyAsInput, sourceAsInput, topicAsInput } from "./as-input";
import { commitmentAsInput } from "./commitment-as-input";

const asInput = { topic: topicAsInput, party: partyAsInput, event: eventAsInput, source: sourceAsInput, commitment: commitmentAsInput };

/**
 * What the public sees now in the place of a draft, in the shape of its input: the record that it changes; for a
 * follow-up the entry that it corrects, else the one in force. Null where there is nothing yet.
 */
export async function publishedBeside({ kind, targetId, payload }: Pick<DraftRow, "kind" | "targetId" | "payload">): Promise<unknown> {
  if (targetId === null || kind === "capture") return null;
  if (kind !== "follow-up") return asInput[kind](db, targetId);
  const replaces = typeof payload.replaces === "string" && payload.replaces !== "" ? payload.replaces : null;
  const id = replaces ?? await entryInForce(targetId);
  return id === null ? null : followUpAsInput(id);
}

async function entryInForce(target: string): Promise<string | null> {
  const now = { visibleFrom: { lte: new Date() } };
  const order = { orderBy: { visibleFrom: "desc" }, select: { followUpId: true } } as const;
  const state = await db.obligationState.findFirst({ where: { obligationId: target, ...now }, ...order })
    ?? await db.conditionState.findFirst({ where: { conditionId: target, ...now }, ...order });
  return state?.followUpId ?? null;
}

async function followUpAsInput(id: string): Promise<unknown> {
  const row = await db.followUp.findUnique({
    where: { id },
    include: {
      supersededBy: { select: { slug: true } },
      citations: { orderBy: { position: "asc" }, include: { citation: { include: {
        sourceVersion: { select: { source: { select: { slug: true } } } }, speakers: { orderBy: { position: "asc" }, select: { party: { select: { slug: true } } } },
      } } } },
    },
  });
  return row && {
    kind: row.kind, status: row.status, qualifier: row.qualifier, reason: row.reason, supersededBy: row.supersededBy?.slug ?? null, effectiveOn: row.effectiveOn,
    checkedOn: dayOf(row.checkedOn), note: row.note, noteLang: row.noteLang, confidence: row.confidence, assertedBy: row.assertedBy,
    searched: row.searched, because: row.because,
    evidence: row.citations.map(({ citation }) => ({
      source: citation.sourceVersion.source.slug, exact: citation.exact, speakers: citation.speakers.map(({ party }) => party.slug),
      speakerAs: { en: citation.speakerAsEn, es: citation.speakerAsEs }, wording: citation.wording,
    })),
  };
}

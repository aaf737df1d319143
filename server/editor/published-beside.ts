import "server-only";
import type { DraftKind } from "@/domain/draft";
import { uuid } from "@/domain/fields";
import type { DraftRow } from "../commands/draft-row";
import { translationNow } from "../commands/translate-follow-up";
import { db } from "../db";
import { dayOf } from "../days";
import { eventAsInput, partyAsInput, sourceAsInput, topicAsInput } from "./as-input";
import { commitmentAsInput } from "./commitment-as-input";
import { indicatorAsInput, measurementAsInput } from "./indicator-as-input";
import { rubricAsInput } from "./rubric-for-edit";

const asInput = {
  topic: topicAsInput, party: partyAsInput, event: eventAsInput, source: sourceAsInput, commitment: commitmentAsInput, indicator: indicatorAsInput,
};
const isRevised = (kind: DraftKind): kind is keyof typeof asInput => Object.hasOwn(asInput, kind);

/**
 * What the public sees now in the place of a draft, in the shape of its input: the record that it changes; for a
 * follow-up the entry that it corrects, else the one in force. Null where there is nothing yet.
 */
export async function publishedBeside({ kind, targetId, payload }: Pick<DraftRow, "kind" | "targetId" | "payload">): Promise<unknown> {
  if (kind === "rubric") return rubricAsInput(db);
  if (kind === "measurement") return uuid.safeParse(payload.revises).success ? measurementAsInput(db, String(payload.revises)) : null;
  if (targetId === null) return null;
  if (isRevised(kind)) return asInput[kind](db, targetId);
  if (kind === "reply") return uuid.safeParse(payload.replaces).success ? replyAsInput(String(payload.replaces)) : null;
  if (kind === "translation") return translationNow(db, { followUp: targetId });
  if (kind === "settlement") return db.citation.findUnique({ where: { id: targetId }, select: { exact: true } });
  if (kind !== "follow-up") return null;
  const replaces = typeof payload.replaces === "string" && payload.replaces !== "" ? payload.replaces : null;
  const id = replaces ?? await entryInForce(targetId);
  return id === null ? null : followUpAsInput(id);
}

async function replyAsInput(id: string): Promise<unknown> {
  const row = await db.reply.findUnique({ where: { id }, include: { party: { select: { slug: true } } } });
  return row && { kind: row.kind, party: row.party?.slug ?? null, text: row.text, textLang: row.textLang, repliedOn: row.repliedOn };
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

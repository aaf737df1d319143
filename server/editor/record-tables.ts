import "server-only";
import { z } from "zod";
import { uuid } from "@/domain/fields";
import { linkOutcomes } from "@/domain/link-check";
import { commitmentList } from "./commitment-list";
import { deskTable, slugsOf, textOf, whole } from "./desk-table";
import { figureRows } from "./indicators";
import { intakeList } from "./intake-list";
import { linkList } from "./link-list";
import { eventRows, partyRows, sourceRows, topicRows } from "./record-lists";
import { touchedQuotations } from "./touched-quotations";

/** The lists of what is on record. */
export const commitments = deskTable({
  action: "read-desk", filter: { q: z.string().max(200).default(""), assignee: z.union([z.literal("nobody"), uuid]).optional() },
  columns: ["id", "slug", "kind", "title", "parties", "topics", "status", "assessed", "obligations", "lastCheckedOn", "assignee"],
  // The whole list is in memory either way; it is read once.
  read: (actor, { q, assignee }) => whole(async () => (await commitmentList(actor, q, 1, assignee ?? null, Number.MAX_SAFE_INTEGER)).rows, (row) => ({
    id: row.id, slug: row.slug, kind: row.kind, title: row.title.text, parties: slugsOf(row.parties), topics: slugsOf(row.topics),
    status: row.status.value, assessed: row.status.assessed, obligations: row.status.of, lastCheckedOn: row.lastCheckedOn, assignee: row.assignee,
  })),
});

export const sources = deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "title", "language", "kind", "tier", "publishedOn", "text", "quotations"],
  read: (actor) => whole(() => sourceRows(actor), ({ title, textHeld, ...row }) => ({ ...row, title: title.text, language: title.lang, text: textHeld })),
});

export const links = deskTable({
  action: "settle-reanchoring", filter: { state: z.enum([...linkOutcomes, "never"]).optional() },
  columns: ["slug", "title", "url", "state", "checkedAt", "httpStatus", "code", "finalUrl", "candidate"],
  read: (actor, { state }) => whole(
    async () => (await linkList(actor)).filter((row) => state === undefined || row.state === state),
    ({ isAsked: _, title, ...row }) => ({ ...row, title: title.text }),
  ),
});

export const touched = deskTable({
  action: "settle-reanchoring", filter: {},
  columns: ["source", "title", "language", "exact", "outcome", "settlement", "quoted", "since", "version", "commitments"],
  read: (actor) => whole(() => touchedQuotations(actor), (row) => ({
    source: row.source, title: row.sourceTitle.text, language: row.language, exact: row.exact, outcome: row.outcome, settlement: row.settlement,
    quoted: row.quoted, since: row.since, version: row.version, commitments: row.commitments.map(({ id }) => id).join("|"),
  })),
});

export const parties = deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "name", "kind", "partOf", "translated"],
  read: (actor) => whole(() => partyRows(actor), ({ slug, name, kind, partOf, isTranslated }) => ({ slug, name: name.text, kind, partOf: textOf(partOf), translated: isTranslated })),
});

export const events = deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "name", "kind", "heldOn", "series", "translated"],
  read: (actor) => whole(() => eventRows(actor), ({ slug, name, kind, heldOn, series, isTranslated }) => ({ slug, name: name.text, kind, heldOn, series: textOf(series), translated: isTranslated })),
});

export const topics = deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "name", "position", "translated"],
  read: (actor) => whole(() => topicRows(actor), ({ slug, name, position, isTranslated }) => ({ slug, name: name.text, position, translated: isTranslated })),
});

export const indicators = deskTable({
  action: "read-desk", filter: {}, columns: ["slug", "label", "commitment", "unit", "targets", "measurements"],
  read: (actor) => whole(() => figureRows(actor), ({ slug, label, commitment, unit, targets, measurements }) => ({
    slug, label: label.text, commitment: commitment.id, unit,
    targets: targets.map(({ value, bound }) => `${bound} ${value}`).join("|"), measurements: measurements.map(({ value, bound }) => `${bound} ${value}`).join("|"),
  })),
});

export const intake = deskTable({
  action: "decide-intake", filter: {},
  columns: ["id", "source", "title", "version", "startedBy", "startedAt", "decidedAt", "stating", "considered", "tracked", "sentences", "openSentences"],
  read: (actor) => whole(async () => { const { reading, done } = await intakeList(actor); return [...reading, ...done]; }, ({ number, title, startedAt, decidedAt, ...row }) => ({
    ...row, title: title.text, version: number, startedAt: startedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null,
  })),
});

import type { Submitted } from "@/domain/draft";
import { systemActor, type Actor } from "../actor";
import { db } from "../db";
import { ok } from "../testing-records";
import { acceptSuggestion, declineSuggestion } from "./answer-suggestion";
import { claimKey, freeKey } from "./idempotency";
import { publishDraft } from "./publish-draft";
import { queueAct } from "./queue-act";
import { recordLinkCheck } from "./record-link-check";
import { cancelJob, checkLink, runJob } from "./run-job";
import { commentDraft, discardDraft, reopenDraft, resendDraft, resolveComment, returnDraft } from "./step-draft";
import { submitDecision, submitRecord } from "./submit-record";
import { suggest } from "./suggest";
import { password, placeOf, somebody, type Case } from "./testing-failpoint-cases";
import { makeToken } from "./tokens";
import { undoQueueAct } from "./undo-queue-act";

type Kept = Extract<Submitted, { done: "saved" | "sent" }>;
const topic = (mark: string) => ({ slug: `draft-${mark}`, position: "5", baseVersion: "0", name: { en: `Topic ${mark}`, es: `Tema ${mark}` } });
const submit = (actor: Actor, doing: string, mark: string, desk: object = {}) => submitRecord("topic")(actor, { ...topic(mark), desk: { do: doing, ...desk } });
const draft = async (actor: Actor, doing: "save" | "send", mark: string) => {
  const { id, version } = ok(await submit(actor, doing, mark)) as Kept;
  return { draft: id, version };
};
const suggestion = async (mark: string) => {
  ok(await suggest({ commitment: "border-infrastructure", place: "status", words: `The ports opened, says document ${mark}.` }));
  return (await db.suggestion.findFirstOrThrow({ orderBy: { receivedAt: "desc" }, select: { id: true } })).id;
};
async function keyOf(mark: string) {
  const actor = await somebody(mark);
  ok(await makeToken(actor, { name: "A script", scopes: ["follow-ups:write"], expires: "30", ownPassword: password }));
  const { id } = await db.apiToken.findFirstOrThrow({ where: { userId: actor.id }, select: { id: true } });
  return { tokenId: id, key: `key-${mark}`, fingerprint: "0".repeat(64) };
}
const emptyQueue = () => db.$executeRaw`DELETE FROM pgboss.job`;

/** What moves between people before it is public, and the queues. */
export const draftCases: Case[] = [
  { command: "submitRecord", ready: async (on, mark) => () => submit(on.contributor, "send", mark) },
  { command: "saveDraft", ready: async (on, mark) => () => submit(on.contributor, "save", mark) },
  { command: "sendDraft", ready: async (on, mark) => { const kept = await draft(on.contributor, "save", mark); return () => submit(on.contributor, "send", mark, kept); } },
  { command: "publishTyped", ready: async (on, mark) => () => submit(on.editor, "publish", mark) },
  { command: "publishDraft", ready: async (on, mark) => { const sent = await draft(on.contributor, "send", mark); return () => publishDraft(on.reviewer, sent); } },
  { command: "returnDraft", ready: async (on, mark) => { const sent = await draft(on.contributor, "send", mark); return () => returnDraft(on.reviewer, { ...sent, note: "Please." }); } },
  { command: "reopenDraft", ready: async (on, mark) => { const sent = await draft(on.contributor, "send", mark); return () => reopenDraft(on.contributor, sent); } },
  { command: "resendDraft", ready: async (on, mark) => {
    const sent = await draft(on.contributor, "send", mark);
    ok(await returnDraft(on.reviewer, { ...sent, note: "Please." }));
    const { version } = await db.draft.findUniqueOrThrow({ where: { id: sent.draft }, select: { version: true } });
    return () => resendDraft(on.contributor, { draft: sent.draft, version });
  } },
  { command: "discardDraft", ready: async (on, mark) => { const kept = await draft(on.contributor, "save", mark); return () => discardDraft(on.contributor, kept); } },
  { command: "commentDraft", ready: async (on, mark) => { const kept = await draft(on.contributor, "save", mark); return () => commentDraft(on.contributor, { draft: kept.draft, field: "name.en", text: "Talks?" }); } },
  { command: "resolveComment", ready: async (on, mark) => {
    const kept = await draft(on.contributor, "save", mark);
    ok(await commentDraft(on.contributor, { draft: kept.draft, field: "name.en", text: "Talks?" }));
    const said = await db.draftComment.findFirstOrThrow({ where: { draftId: kept.draft }, select: { id: true } });
    return () => resolveComment(on.contributor, { draft: kept.draft, comment: said.id });
  } },
  { command: "submitDecision", ready: async (on, mark) => {
    await placeOf(mark);
    return () => submitDecision("disposition", { kind: "archived" })(on.reviewer, { commitment: `place-${mark}`, reason: { en: "Not one.", es: "No lo es." }, baseVersion: "1" });
  } },
  { command: "queueAct", ready: async (on, mark) => { const { id } = await placeOf(mark); return () => queueAct(on.editor, { do: "assign", rows: [id], to: on.other.id }); } },
  { command: "undoQueueAct", ready: async (on, mark) => {
    const { id } = await placeOf(mark);
    const { step } = ok(await queueAct(on.editor, { do: "assign", rows: [id], to: on.other.id }));
    return () => undoQueueAct(on.editor, { step, note: "Taken back." });
  } },
  { command: "suggest", ready: async (_on, mark) => () => suggest({ commitment: "border-infrastructure", place: "status", words: `Read document ${mark}.` }) },
  { command: "acceptSuggestion", ready: async (on, mark) => { const id = await suggestion(mark); return () => acceptSuggestion(on.editor, { suggestion: id, into: `obligation:${on.border.unitedStates}` }); } },
  { command: "declineSuggestion", ready: async (on, mark) => { const id = await suggestion(mark); return () => declineSuggestion(on.editor, { suggestion: id, reason: "It says otherwise." }); } },
  { command: "recordLinkCheck", ready: async () => {
    const { id } = await db.source.findUniqueOrThrow({ where: { slug: "report" }, select: { id: true } });
    return () => recordLinkCheck(systemActor("jobs"), {
      sourceId: id, url: "https://example.org/r", etag: null, lastModified: null, fileSha256: null, captureId: null, outcome: "alive", code: null, httpStatus: 200, finalUrl: null, textSha256: null,
    });
  } },
  { command: "runJob", ready: async (on) => { await emptyQueue(); return () => runJob(on.chief, { job: "tidy" }); } },
  { command: "checkLink", ready: async (on) => { await emptyQueue(); return () => checkLink(on.editor, { source: "report" }); } },
  { command: "cancelJob", ready: async (on) => {
    await emptyQueue();
    ok(await runJob(on.chief, { job: "tidy" }));
    const [run] = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM pgboss.job`;
    return () => cancelJob(on.chief, { job: "tidy", run: run!.id });
  } },
  { command: "claimKey", ready: async (_on, mark) => { const asked = await keyOf(mark); return () => claimKey(asked); } },
  { command: "freeKey", ready: async (_on, mark) => { const asked = await keyOf(mark); await claimKey(asked); return () => freeKey(asked); } },
];

import type { APIRequestContext } from "@playwright/test";
import { v7 as newId } from "uuid";
import { db } from "@/server/db";
import { systemUserIds } from "@/server/actor";
import { grants } from "@/server/operations/grants";
import { expect, test } from "./fixtures";
import { routes } from "./routes";

/**
 * A marker of its own in every field that the public must not read, and then every public surface is read for it.
 * Which fields those are is asked of the database: a new private table fails here until it is planted too.
 */
const nonce = Math.random().toString(36).slice(2, 10);
const marked = (field: string) => `zzleak-${field.replaceAll("_", "-")}-${nonce}`;
const fields = new Set<string>();
let document = "";
const plant = (field: string): string => {
  fields.add(field);
  return marked(field);
};

/** Codes of closed lists, fingerprints and ids: they hold no text of anybody's. */
const coded = new Set([
  "audit_event.action", "audit_event.after_sha256", "audit_event.before_sha256", "audit_event.hash", "audit_event.previous_hash", "audit_event.record_kind", "audit_text.side",
  "capture.encoding", "capture.file_sha256", "capture.media_type", "capture.origin", "capture.state", "capture.text_held", "capture.text_sha256",
  "desk_link.purpose", "desk_session.ended_because", "desk_sign_in.factor", "desk_sign_in.result", "desk_token.scopes", "desk_user.digest", "desk_user.language", "desk_user.role", "digest_sending.frequency", "digest_sending.outcome", "draft.record_kind", "draft.state",
  "draft.writers", "draft_comment.kind", "installation_setting.key", "installation_setting.value", "intake.language", "intake_passage.kind", "intake_passage.link",
  "intake_passage.link_wording", "intake_passage.part", "intake_passage.reason", "intake_passage.state", "intake_step.action", "queue_step.action", "sign_in_attempt.purpose",
  "suggestion.fingerprint", "suggestion.language", "suggestion.place", "suggestion.state", "suggestion.told",
]);

test.beforeAll(async () => {
  const userId = newId();
  const [actor] = systemUserIds;
  await db.user.create({ data: { id: userId, email: plant("desk_user.email"), name: plant("desk_user.name"), passwordHash: plant("desk_user.password_hash"), role: "contributor" }, select: { id: true } });
  await db.accountLink.create({ data: { id: newId(), userId, purpose: "invitation", tokenSha256: hex("desk_link.token_sha256"), expiresAt: new Date(), createdById: actor! }, select: { id: true } });
  await db.signIn.create({ data: { id: newId(), userId, result: "wrong-password", factor: "none", browser: plant("desk_sign_in.browser") }, select: { id: true } });
  await db.secondFactor.create({ data: { userId, secret: plant("desk_second_factor.secret") }, select: { userId: true } });
  await db.recoveryCode.create({ data: { userId, fingerprint: plant("desk_recovery_code.fingerprint") }, select: { userId: true } });
  await db.signInAttempt.create({ data: { accountKey: plant("sign_in_attempt.account_key"), address: plant("sign_in_attempt.address") }, select: { id: true } });
  const draftId = newId();
  await db.draft.create({
    data: {
      id: draftId, recordKind: "topic", state: "returned", authorId: userId, writers: [userId], privateNotes: plant("draft.private_notes"),
      payload: { slug: marked("draft.payload"), name: { en: plant("draft.payload") }, position: "1" },
    }, select: { id: true },
  });
  await db.draftFile.create({ data: { draftId, content: plant("draft_file.content") }, select: { draftId: true } });
  const tokenId = newId();
  await db.apiToken.create({
    data: { id: tokenId, userId, name: plant("desk_token.name"), scopes: ["follow-ups:write"], tokenSha256: hex("desk_token.token_sha256"), hint: plant("desk_token.hint").slice(-6), expiresAt: new Date(Date.now() + 86_400_000) }, select: { id: true },
  });
  await db.apiRequest.create({ data: { tokenId, key: plant("desk_request.key"), fingerprint: hex("desk_request.fingerprint"), answer: { note: plant("desk_request.answer") } }, select: { key: true } });
  await db.draftComment.create({ data: { id: newId(), draftId, kind: "return", field: plant("draft_comment.field"), text: plant("draft_comment.text"), authorId: userId }, select: { id: true } });
  await db.$executeRaw`INSERT INTO audit_event (sequence, recorded_at, actor_id, action, outcome, record_kind, record_id, previous_hash, hash)
    VALUES (0, now(), ${userId}::uuid, 'write-draft', ${plant("audit_event.outcome")}, 'draft', ${plant("audit_event.record_id")}, '', '')`;
  const event = await db.auditEvent.findFirstOrThrow({ where: { actorId: userId }, select: { sequence: true } });
  await db.auditText.create({ data: { eventSequence: event.sequence, side: "after", content: JSON.stringify({ note: plant("audit_text.content") }) }, select: { side: true } });
  await db.capture.create({
    data: {
      id: newId(), origin: "paste", mediaType: "text/plain", text: plant("capture.text"), file: Buffer.from(plant("capture.file")), fileName: plant("capture.file_name"), url: plant("capture.url"),
      finalUrl: plant("capture.final_url"), fileSha256: "0".repeat(64), textSha256: "0".repeat(64), fileBytes: 1, textCodePoints: 1, textHeld: "public", authorId: userId,
      changes: [{ code: "page-headers", count: 1, examples: [{ from: plant("capture.changes"), to: "" }] }], proposed: [{ field: "title", value: plant("capture.proposed"), place: "front-matter" }],
    }, select: { id: true },
  });
  await plantReading(actor!);
  await plantWork(userId);
});

/** What a reader sent, what was typed and refused, and what was done in bulk. */
async function plantWork(userId: string): Promise<void> {
  const { id: commitmentId } = await db.commitment.findFirstOrThrow({ select: { id: true } });
  await db.suggestion.create({
    data: {
      id: newId(), commitmentId, place: "other", words: plant("suggestion.words"), url: `https://example.org/${plant("suggestion.url")}`, language: "en",
      email: `${plant("suggestion.email")}@example.org`, emailGivenAt: new Date(), fingerprint: Buffer.from(nonce).toString("hex").padEnd(64, "0"),
    }, select: { id: true },
  });
  await db.suggestion.create({
    data: {
      id: newId(), commitmentId, place: "other", words: marked("suggestion.words"), language: "en", fingerprint: "1".repeat(64), state: "declined",
      reason: plant("suggestion.reason"), answeredById: userId, answeredAt: new Date(), told: "no-address",
    }, select: { id: true },
  });
  await db.returnedForm.create({ data: { tokenSha256: hex("returned_form.token_sha256"), content: { words: plant("returned_form.content") } }, select: { tokenSha256: true } });
  await db.queueStep.create({
    data: { id: newId(), actorId: userId, action: "assign", before: [{ note: plant("queue_step.before") }], after: [{ note: plant("queue_step.after") }] }, select: { id: true },
  });
}

/** Fields that hang on a document: on one whose text is not held, which no other story reads for commitments. */
async function plantReading(actorId: string): Promise<void> {
  const version = await db.sourceVersion.findFirstOrThrow({ where: { textHeld: "none" }, select: { id: true, source: { select: { slug: true } } } });
  document = version.source.slug;
  const intake = await db.intake.upsert({
    where: { sourceVersionId: version.id }, update: {}, select: { id: true },
    create: { id: newId(), sourceVersionId: version.id, language: "en", startedById: actorId, sentences: [[0, 1]] },
  });
  await db.intakeStep.create({ data: { intakeId: intake.id, actorId, action: "set-aside", before: { note: plant("intake_step.before") }, after: { note: plant("intake_step.after") } }, select: { id: true } });
  await db.intakePassage.create({
    data: { id: newId(), intakeId: intake.id, startAt: 0, endAt: 1, part: "prose", state: "set-aside", reason: "other", note: plant("intake_passage.note"), proposal: { label: plant("intake_passage.proposal") } },
    select: { id: true },
  });
  const run = await db.verification.create({ data: { id: newId(), startedAt: new Date(0), finishedAt: new Date(0), checks: [], faults: 0 }, select: { id: true } });
  await db.verificationFault.create({ data: { verificationId: run.id, check: plant("verification_fault.check"), record: plant("verification_fault.record"), fault: plant("verification_fault.fault") }, select: { id: true } });
  // The sentences of a reading are places, and the file of a held text is the text that is shown: nothing of their own to leak.
  fields.add("intake.sentences").add("source_file.content");
}

function hex(field: string): string {
  fields.add(field);
  return Buffer.from(`${nonce}-${marked(field)}`).toString("hex").padEnd(64, "0").slice(0, 64);
}

/** Made of what is public: the public reads them through views that say what is visible yet. */
const readThroughViews = ["change_entry", "list_entry", "list_entry_past", "said_entry", "search_document", "search_name", "search_word", "step_entry"];

test("every private field of the database is planted", async () => {
  const hidden = Object.keys(grants).filter((table) => grants[table]!.public === "none" && !readThroughViews.includes(table));
  const columns = await db.$queryRaw<{ field: string }[]>`SELECT table_name || '.' || column_name AS field FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ANY(${hidden}) AND data_type IN ('text', 'jsonb', 'bytea', 'ARRAY')`;
  expect(columns.map(({ field }) => field).filter((field) => !coded.has(field) && !fields.has(field))).toEqual([]);
});

/** Beside each page and endpoint: in the other language, as of today, searched for the very words, and as the router asks for it. */
function variants(address: string): { address: string; headers?: Record<string, string> }[] {
  const and = address.includes("?") ? "&" : "?";
  const today = new Date().toISOString().slice(0, 10);
  return [
    { address }, { address: `/es${address === "/" ? "" : address}` }, { address: `${address}${and}lang=es` }, { address: `${address}${and}q=zzleak` },
    { address: `${address}${and}asOf=${today}` }, { address, headers: { RSC: "1" } },
  ];
}

const surfaces = routes.filter(({ kind, address, file }) => kind !== "desk" && address !== null && !file.includes("auth"));

async function readAll(request: APIRequestContext, address: string): Promise<void> {
  for (const each of variants(address)) {
    const answer = await request.get(each.address, { headers: each.headers ?? {} });
    const found = [...(await answer.text()).matchAll(/zzleak-[\w.-]+/g)].map(([marker]) => marker).filter((marker) => marker.includes(nonce));
    expect(found, `${each.address} (${answer.status()})`).toEqual([]);
  }
}

for (const { address } of surfaces) test(`nothing private is on ${address}`, ({ request }) => readAll(request, address!));

test("nothing private is on the page of the document that it hangs on", ({ request }) => readAll(request, `/sources/${document}`));

test("nothing private is on an address that has none", async ({ request }) => {
  for (const address of [`/topics/${marked("draft.payload")}`, `/api/v1/commitments/${marked("draft.payload")}`]) {
    const answer = await request.get(address);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain(marked("draft.private_notes"));
  }
});

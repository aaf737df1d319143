import { beforeAll, describe, expect, it } from "vitest";
import { commitmentRecord } from "@/domain/record";
import type { RedactionTarget } from "@/domain/redaction";
import type { FaultLine } from "@/domain/verification";
import type { Actor } from "../actor";
import { db, publicDb } from "../db";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { draftReview } from "../editor/draft-review";
import { verify } from "../operations/verify";
import { findCommitment } from "../public/commitments";
import { createTestDatabase } from "../testing";
import { ok, person, publishBorder, publishSurroundings, refusal } from "../testing-records";
import { publishCommitment } from "./publish-commitment";
import { decideRedaction, requestRedaction } from "./redaction";
import { saveDraft } from "./save-draft";
import { commentDraft } from "./step-draft";

const { owner } = await createTestDatabase();
let [chief, second, contributor]: Actor[] = [];
let draft: string, commitment: string;
const desk = { do: "save" as const, draft: null, version: 0, notes: null };

beforeAll(async () => {
  await publishSurroundings();
  [chief, second, contributor] = [await person("administrator", "chief"), await person("administrator", "second"), await person("contributor")];
  const criteria = [{ text: { en: "Juan Perdido of Example Street 5 has moved out.", es: "La casa queda libre." } }, { text: { en: "A port is open.", es: null } }];
  commitment = (await publishBorder("border-infrastructure", { criteria })).id;
  const input = { name: { en: "Juan Perdido of Example Street 5" }, slug: "juan", position: "3" };
  draft = ok(await saveDraft(contributor!, "topic", { ...desk, notes: "Ask Juan Perdido" }, input)).id;
});

const standing = async () => (await owner<{ name: string }[]>`
  SELECT 'draft' AS name FROM draft x WHERE to_jsonb(x)::text LIKE '%Juan Perdido%' UNION SELECT 'comment' FROM draft_comment x WHERE text LIKE '%Juan Perdido%'
  UNION SELECT 'criterion' FROM criterion WHERE text_en LIKE '%Juan Perdido%' UNION SELECT 'trail' FROM audit_text WHERE content LIKE '%Juan Perdido%'`).map(({ name }) => name).sort();
async function removed(target: RedactionTarget, recordId: string): Promise<string> {
  const { id } = ok(await requestRedaction(chief!, { target, recordId, orderedBy: "the court, case 7/2026", reason: "A sealed proceeding.", reasonLang: "en" }));
  expect(refusal(await decideRedaction(chief!, { redaction: id, decision: "confirm" }))).toEqual(["invalid", ": second-person"]);
  ok(await decideRedaction(second!, { redaction: id, decision: "confirm" }));
  return id;
}
async function faults(): Promise<FaultLine[]> {
  const lines: FaultLine[] = [];
  await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
  return lines;
}

describe("texts of a draft", () => {
  it("a comment goes, from the trail too however short it is; a tombstone stands in its place", async () => {
    ok(await commentDraft(chief!, { draft, field: "name.en", text: "Not Juan Perdido!" }));
    const { id } = await db.draftComment.findFirstOrThrow({ select: { id: true } });
    const chain = await owner`SELECT sequence, hash FROM audit_event ORDER BY sequence`;
    await removed("draft-comment.text", id);
    expect(await standing()).toEqual(["criterion", "draft", "trail"]);
    const [event] = await owner`SELECT content FROM audit_text JOIN audit_event e ON e.sequence = event_sequence WHERE e.action = 'write-draft' AND content LIKE '%[removed]%'`;
    expect(event!.content).toContain('"field":"name.en"');
    expect((await draftReview(chief!, draft, "en"))!.comments).toMatchObject([{ text: "", removed: { field: "text", orderedBy: "the court, case 7/2026", reason: "A sealed proceeding." } }]);
    expect(await owner`SELECT sequence, hash FROM audit_event WHERE sequence <= ${chain.at(-1)!.sequence} ORDER BY sequence`).toEqual(chain);
  });

  it("the private notes go, and a form that was open cannot bring them back", async () => {
    await removed("draft.private-notes", draft);
    const review = (await draftReview(chief!, draft, "en"))!;
    expect(review).toMatchObject({ notes: "", removed: [{ field: "private-notes" }], version: 1 });
    const late = await saveDraft(contributor!, "topic", { ...desk, draft, notes: "Ask Juan Perdido" }, { name: { en: "Topic" } });
    expect(refusal(late)).toEqual(["conflict"]);
  });

  it("everything typed goes as a whole; the draft can be written anew, and its form opens", async () => {
    await removed("draft.payload", draft);
    expect(await standing()).toEqual(["criterion", "trail"]);
    const review = (await draftReview(chief!, draft, "en"))!;
    expect(review).toMatchObject({ input: { name: { en: "" }, slug: "", position: "" }, version: 2 });
    expect(review.removed.map(({ field }) => field)).toEqual(["payload", "private-notes"]);
    expect(refusal(await requestRedaction(chief!, { target: "draft.payload", recordId: draft, orderedBy: "o", reason: "r", reasonLang: "en" }))).toEqual(["invalid", "recordId: nothing-to-remove"]);
    ok(await saveDraft(contributor!, "topic", { ...desk, draft, version: 2 }, { name: { en: "Other words" } }));
    expect(await faults()).toEqual([]);
  });

  it("and the public reads nothing of any of it, not even that there was something", async () => {
    expect(await publicDb.redaction.count()).toBe(0);
    expect(await publicDb.redactedText.count()).toBe(0);
  });
});

it("of a criterion one language goes; what is left is still the same criterion", async () => {
  const { id } = await db.criterion.findFirstOrThrow({ where: { textEn: { contains: "Juan" } }, select: { id: true } });
  await removed("criterion.text-en", id);
  expect(await standing()).toEqual([]);
  const found = await findCommitment("border-infrastructure", "en");
  const record = found !== null && "found" in found ? commitmentRecord.parse(found.found) : null;
  expect(record!.criteria[0]).toMatchObject({ id, text: "", removed: [{ field: "text-en", reason: "A sealed proceeding." }] });
  const input = (await commitmentAsInput(db, commitment))!;
  expect(input.criteria).toMatchObject([{ id, text: { en: null, es: "La casa queda libre." } }, { text: { en: "A port is open." } }]);
  ok(await publishCommitment(chief!, { ...input, specificity: 2, changeNote: "More." }));
  expect(await db.criterion.count()).toBe(2);
  expect(await faults()).toEqual([]);
});

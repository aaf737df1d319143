import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { db } from "../db";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { queueStep } from "../editor/queue-step";
import { createTestDatabase } from "../testing";
import { ok, person, publishBorder, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { switchOffPerson } from "./manage-users";
import { publishCommitment } from "./publish-commitment";
import { queueAct } from "./queue-act";
import { setCheckInterval } from "./set-check-interval";
import { undoQueueAct } from "./undo-queue-act";

const { owner } = await createTestDatabase();
let [editor, colleague, contributor, chief] = [] as unknown as [Actor, Actor, Actor, Actor];
let [first, second] = ["", ""];
const nobody = "00000000-0000-4000-8000-00000000dead";
const note = "Taken back.";

beforeAll(async () => {
  await publishSurroundings();
  [editor, colleague, contributor, chief] = [await person("editor"), await person("editor", "Colleague"), await person("contributor"), await person("administrator")];
  [first, second] = [(await publishBorder("first")).id, (await publishBorder("second")).id];
});
beforeEach(async () => { await owner`DELETE FROM assignment`; });

const assignees = async () => Object.fromEntries((await db.assignment.findMany()).map(({ commitmentId, assigneeId }) => [commitmentId, assigneeId]));
const topicsOf = async (id: string) => (await commitmentAsInput(db, id))!.topics;
const give = (to: Actor | null, rows = [first, second], by = editor) => queueAct(by, { do: "assign", rows, to: to?.id ?? "nobody" });
const topics = (act: "add-topic" | "remove-topic", topic: string, rows = [first, second], by = editor) => queueAct(by, { do: act, rows, topic, note: "They belong there." });
const stepOf = (result: { step: string | null }) => result.step!;
const events = async (since: bigint) => (await owner`SELECT action, record_id, outcome FROM audit_event WHERE sequence > ${String(since)} ORDER BY sequence`) as unknown as { action: string; record_id: string; outcome: string }[];
const lastEvent = async () => (await db.auditEvent.findFirstOrThrow({ orderBy: { sequence: "desc" } })).sequence;

describe("assigning several commitments", () => {
  it("gives all of them to one person, leaves alone what is theirs already, and each has its event", async () => {
    ok(await give(colleague, [first]));
    const since = await lastEvent();
    const done = ok(await give(colleague));
    expect(done.changed).toBe(1);
    expect(await assignees()).toEqual({ [first]: colleague.id, [second]: colleague.id });
    expect(await events(since)).toEqual([{ action: "assign", record_id: second, outcome: "done" }]);
    expect(ok(await give(colleague))).toEqual({ step: null, changed: 0, draft: null });
    expect(await queueStep(editor, stepOf(done))).toMatchObject({ action: "assign", changed: 1, person: "Colleague", isUndone: false });
    expect(await queueStep(colleague, stepOf(done)), "another's step is nobody else's").toBeNull();
  });

  it("is all or nothing", async () => {
    const before = await rowCounts(owner);
    expect(refusal(await queueAct(editor, { do: "assign", rows: [first, nobody], to: colleague.id }))).toEqual(["not-found"]);
    expect(refusal(await queueAct(editor, { do: "assign", rows: [first], to: nobody }))).toEqual(["invalid", "to: cannot-take-over"]);
    expect(refusal(await queueAct(editor, { do: "assign", rows: [first], to: seed.id }))).toEqual(["invalid", "to: cannot-take-over"]);
    expect(refusal(await give(colleague, [first], contributor))).toEqual(["forbidden"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("is undone exactly, once, and by nobody else", async () => {
    ok(await give(chief, [first]));
    const step = stepOf(ok(await give(colleague)));
    expect(refusal(await undoQueueAct(colleague, { step, note }))).toEqual(["invalid", ": nothing-to-undo"]);
    ok(await undoQueueAct(editor, { step, note }));
    expect(await assignees()).toEqual({ [first]: chief.id });
    expect(refusal(await undoQueueAct(editor, { step, note }))).toEqual(["invalid", ": nothing-to-undo"]);
    expect(await queueStep(editor, step)).toMatchObject({ isUndone: true });
  });

  it("is not undone where somebody changed one of them since, not even the others", async () => {
    const step = stepOf(ok(await give(colleague)));
    ok(await give(chief, [second], chief));
    expect(refusal(await undoQueueAct(editor, { step, note }))).toEqual(["conflict"]);
    expect(await assignees()).toEqual({ [first]: colleague.id, [second]: chief.id });
    expect(await queueStep(editor, step), "the step can be undone once the other is taken back").toMatchObject({ isUndone: false });
  });

  it("by two at the same moment: one after the other, and only the last can be undone", async () => {
    const results = await Promise.all([give(colleague), give(chief), give(contributor)]);
    expect(results.filter(({ ok: isDone }) => isDone)).toHaveLength(3);
    const now = await assignees();
    expect(new Set(Object.values(now)).size).toBe(1);
    const undone = [];
    for (const result of results) undone.push((await undoQueueAct(editor, { step: stepOf(ok(result)), note })).ok);
    // Whoever came last has it; taking that back leads to the one before, whose step then fits again.
    expect(undone.some(Boolean)).toBe(true);
  });

  it("pressed twice, undoing happens once", async () => {
    const step = stepOf(ok(await give(colleague)));
    const results = await Promise.all([undoQueueAct(editor, { step, note }), undoQueueAct(editor, { step, note })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await assignees()).toEqual({});
  });
});

describe("an account that is switched off", () => {
  it("hands its commitments over with the rest, and is given none any more; what was taken from it does not go back", async () => {
    const leaving = await person("editor", "Leaving");
    const [row] = await owner`SELECT email FROM desk_user WHERE id = ${leaving.id}`;
    ok(await give(leaving));
    const step = stepOf(ok(await give(colleague, [second])));
    expect(refusal(await switchOffPerson(chief, { person: row!.email as string, to: null }))).toEqual(["invalid", "to: hand-over-required"]);
    ok(await switchOffPerson(chief, { person: row!.email as string, to: chief.id }));
    expect(await assignees()).toEqual({ [first]: chief.id, [second]: colleague.id });
    expect(refusal(await give(leaving))).toEqual(["invalid", "to: cannot-take-over"]);
    expect(refusal(await undoQueueAct(editor, { step, note }))).toEqual(["invalid", "to: cannot-take-over"]);
    expect(await assignees()).toEqual({ [first]: chief.id, [second]: colleague.id });
  });
});

describe("a topic more or less", () => {
  it("is a version of each commitment with its reason, and undone by a further one that is as it was", async () => {
    const [before, versions] = [await commitmentAsInput(db, first), await db.commitmentVersion.count()];
    const added = ok(await topics("add-topic", "health"));
    expect([added.changed, await topicsOf(first), await topicsOf(second)]).toEqual([2, ["border", "health"], ["border", "health"]]);
    expect(ok(await topics("add-topic", "health")).changed).toBe(0);
    expect(await queueStep(editor, stepOf(added))).toMatchObject({ action: "add-topic", topic: "Topic health", changed: 2 });
    expect((await commitmentAsInput(db, first))!.changeNote).toBe("They belong there.");
    ok(await undoQueueAct(editor, { step: stepOf(added), note }));
    expect(await db.commitmentVersion.count()).toBe(versions + 4);
    expect(await commitmentAsInput(db, first)).toEqual({ ...before, baseVersion: before!.baseVersion + 2, changeNote: note });
  });

  it("leaves nothing without a topic, knows the topic, and changes all or none", async () => {
    const before = await rowCounts(owner);
    expect(refusal(await topics("remove-topic", "border"))).toEqual(["invalid", "rows: last-topic"]);
    expect(refusal(await topics("add-topic", "no-such-topic"))).toEqual(["invalid", "topics.1: unknown-record"]);
    expect(refusal(await topics("add-topic", "health", [first, nobody]))).toEqual(["not-found"]);
    expect(refusal(await topics("add-topic", "health", [first], contributor))).toEqual(["forbidden"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("is not undone where somebody published since", async () => {
    const step = stepOf(ok(await topics("add-topic", "health")));
    const now = (await commitmentAsInput(db, second))!;
    ok(await publishCommitment(colleague, { ...now, title: { en: "Another title", es: null }, changeNote: "Better words." }));
    const before = await rowCounts(owner);
    expect(refusal(await undoQueueAct(editor, { step, note }))).toEqual(["conflict"]);
    expect(await rowCounts(owner)).toEqual(before);
    expect(await topicsOf(first)).toEqual(["border", "health"]);
  });
});

describe("sending drafts for review", () => {
  const complete = { slug: "energy", name: { en: "Energy", es: "Energía" }, position: "9" };
  const draftOf = async (author: Actor, state = "draft", payload: object = complete) =>
    ((await owner`INSERT INTO draft (id, record_kind, payload, state, author_id, writers, sent_at)
      VALUES (gen_random_uuid(), 'topic', ${JSON.stringify(payload)}::text::jsonb, ${state}, ${author.id}, ARRAY[${author.id}]::uuid[], ${state === "in-review" ? new Date() : null}) RETURNING id`)[0]!.id as string);
  const states = async (ids: string[]) => (await owner`SELECT state FROM draft WHERE id = ANY(${ids}) ORDER BY array_position(${ids}, id)`).map(({ state }) => state as string);

  it("sends those that are not there yet, and takes them back unless somebody was faster", async () => {
    const ids = [await draftOf(contributor), await draftOf(contributor, "returned"), await draftOf(contributor, "in-review")];
    const sent = ok(await queueAct(contributor, { do: "send-for-review", rows: ids }));
    expect([sent.changed, await states(ids)]).toEqual([2, ["in-review", "in-review", "in-review"]]);
    ok(await undoQueueAct(contributor, { step: stepOf(sent), note }));
    expect(await states(ids)).toEqual(["draft", "returned", "in-review"]);
    const again = ok(await queueAct(contributor, { do: "send-for-review", rows: ids }));
    await owner`UPDATE draft SET state = 'returned', version = version + 1 WHERE id = ${ids[0]!}`;
    expect(refusal(await undoQueueAct(contributor, { step: stepOf(again), note }))).toEqual(["conflict"]);
    expect(await states(ids)).toEqual(["returned", "in-review", "in-review"]);
  });

  it("sends all or none: not what is incomplete, nor what is another's", async () => {
    const ids = [await draftOf(contributor), await draftOf(editor)];
    expect(refusal(await queueAct(contributor, { do: "send-for-review", rows: ids }))).toEqual(["forbidden"]);
    const half = [await draftOf(contributor), await draftOf(contributor, "draft", { slug: "x" })];
    expect(refusal(await queueAct(contributor, { do: "send-for-review", rows: half }))[0]).toBe("invalid");
    expect([await states(ids), await states(half)]).toEqual([["draft", "draft"], ["draft", "draft"]]);
  });
});

describe("how often a commitment wants to be looked at", () => {
  it("is set and cleared with its trail, and by those alone who may", async () => {
    const since = await lastEvent();
    ok(await setCheckInterval(editor, { commitment: first, days: "30" }));
    ok(await setCheckInterval(editor, { commitment: first, days: "45" }));
    expect(await db.checkInterval.findMany({ select: { days: true } })).toEqual([{ days: 45 }]);
    ok(await setCheckInterval(editor, { commitment: first, days: "" }));
    expect(await db.checkInterval.count()).toBe(0);
    expect((await events(since)).map(({ action }) => action)).toEqual(Array<string>(3).fill("set-check-interval"));
    expect(refusal(await setCheckInterval(editor, { commitment: nobody, days: "30" }))).toEqual(["not-found"]);
    expect(refusal(await setCheckInterval(editor, { commitment: first, days: "0" }))).toEqual(["invalid", "days: invalid"]);
    expect(refusal(await setCheckInterval(contributor, { commitment: first, days: "30" }))).toEqual(["forbidden"]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { createTestDatabase } from "../testing";
import { assessment, ok, person, publishBorder, publishSurroundings } from "../testing-records";
import { logFollowUp } from "../commands/log-follow-up";
import { assigneeChoices } from "./assignees";
import { auditTrail } from "./audit-trail";
import { partyChoices, topicChoices } from "./choices";
import { commitmentDesk } from "./commitment-desk";
import { commitmentList } from "./commitment-list";
import { followUpSubject } from "./follow-up-form";
import { deskPeople } from "./people";
import { commitmentForEdit, eventForEdit, partyForEdit, sourceForEdit, topicForEdit } from "./record-for-edit";
import { partyRows, sourceRows } from "./record-lists";
import { sourceForQuoting } from "./source-for-quoting";
import { sourceVersions } from "./source-versions";
import { touchedOf, touchedQuotations } from "./touched-quotations";
import { queueCounts } from "./queue-counts";
import { draftQueue } from "./queue-drafts";
import { sourceQueue } from "./queue-sources";
import { workQueue } from "./work-queue";

await createTestDatabase();
let editor: Actor;
let colleague: Actor;
let administrator: Actor;
let entry: string;

beforeAll(async () => {
  await publishSurroundings();
  [editor, colleague, administrator] = [await person("editor"), await person("editor", "colleague"), await person("administrator")];
  const border = await publishBorder("border");
  entry = ok(await logFollowUp(editor, assessment(border.unitedStates, 0))).id;
});

const everything = { recordKind: null, person: null, outcome: null, before: null, text: null, action: null, from: null, to: null };
const queue = { kind: "all", sort: "checked", topic: null, party: null, assignee: null, page: 1 } as const;
type Read = (actor: Actor, reference: string) => Promise<unknown>;
const byReference: [string, Read][] = [
  ["commitmentForEdit", commitmentForEdit], ["commitmentDesk", commitmentDesk], ["topicForEdit", topicForEdit], ["partyForEdit", partyForEdit],
  ["eventForEdit", eventForEdit], ["sourceForEdit", sourceForEdit], ["sourceForQuoting", sourceForQuoting],
  ["sourceVersions", sourceVersions], ["touchedOf", touchedOf],
  ["followUpSubject", (actor, reference) => followUpSubject(actor, reference, { target: null, amend: null })],
];

describe("reads of the desk", () => {
  it.each<[string, Read]>([
    ...byReference, ["workQueue", (actor) => workQueue(actor, queue)], ["queueCounts", (actor) => queueCounts(actor)],
    ["draftQueue", (actor) => draftQueue(actor, "review", 1)], ["sourceQueue", (actor) => sourceQueue(actor, "broken-links", 1)], ["assigneeChoices", assigneeChoices], ["commitmentList", (actor) => commitmentList(actor, "", 1)], ["auditTrail", (actor) => auditTrail(actor, everything)],
    ["deskPeople", deskPeople], ["partyRows", partyRows], ["sourceRows", sourceRows], ["touchedQuotations", touchedQuotations], ["partyChoices", partyChoices], ["topicChoices", topicChoices],
  ])("%s is closed to whoever has no right to it, whatever their session says", async (_name, read) => {
    for (const role of ["", "visitor", "toString"]) await expect(read({ ...editor, role } as unknown as Actor, "border")).rejects.toThrow("without the right");
  });

  it("people are for administrators", async () => {
    await expect(deskPeople(editor)).rejects.toThrow("without the right");
    const people = await deskPeople(administrator);
    expect(people.map(({ email }) => email)).toContain("colleague@desk.example");
    expect(JSON.stringify(people)).not.toMatch(/argon2|passwordHash/);
  });

  it.each(byReference)("%s of what is no record is null, whatever is asked for", async (_name, read) => {
    for (const reference of ["nothing", "", "USMX-999999999", "'; --", "a\u0000b", "../..", "x".repeat(5000), "🤝"])
      expect(await read(editor, reference), reference).toBeNull();
  });

  it("a follow-up form is opened for what is there, and to amend only for who may", async () => {
    expect(await followUpSubject(editor, "border", { target: "a\u0000", amend: null })).toBeNull();
    expect(await followUpSubject(editor, "border", { target: null, amend: "not an id" })).toBeNull();
    expect(await followUpSubject(editor, "border", { target: null, amend: entry })).toMatchObject({ amended: { id: entry } });
    expect(await followUpSubject(administrator, "border", { target: null, amend: entry })).toMatchObject({ amended: { id: entry } });
    expect(await followUpSubject(colleague, "border", { target: null, amend: entry })).toBeNull();
  });

  it("odd words and filters find nothing and break nothing", async () => {
    for (const words of ["a\u0000", "%", "\\", "xyzzy"]) expect((await commitmentList(editor, words, 1)).rows).toEqual([]);
    expect((await commitmentList(editor, "TITLE of bordér", 99)).rows).toHaveLength(1);
    expect((await workQueue(editor, { ...queue, topic: "a\u0000", party: "%", assignee: "x" })).rows).toEqual([]);
    expect((await auditTrail(editor, { ...everything, recordKind: "a\u0000" })).rows).toEqual([]);
    expect((await auditTrail(editor, { ...everything, person: "nobody" })).rows.length).toBeGreaterThan(0);
  });

  it("the queue holds what is owed and asked, each once, with what needs looking at first", async () => {
    const [{ rows }, counts] = [await workQueue(editor, queue), await queueCounts(editor)];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ lastCheckedOn: null });
    expect(counts).toMatchObject({ all: 2, overdue: 1, "deadline-passed": 1, "never-assessed": 1 });
  });
});

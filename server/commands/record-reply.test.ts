import { beforeAll, describe, expect, it } from "vitest";
import { followUpRecord } from "@/domain/record";
import type { Actor } from "../actor";
import { siteDay } from "../days";
import { asOf } from "../public/as-of";
import { followUpsOf } from "../public/follow-ups";
import { createTestDatabase } from "../testing";
import { assessment, check, embargoEnds, ok, person, publishBorder, publishSurroundings, quote, refusal, rowCounts } from "../testing-records";
import { citationUses } from "../citation-uses";
import { publicDb } from "../db";
import { logFollowUp } from "./log-follow-up";
import { recordReply } from "./record-reply";

const { owner } = await createTestDatabase();
let [editor, colleague, chief, contributor]: Actor[] = [];
let judged: string, checked: string, commitment: string;
beforeAll(async () => {
  await publishSurroundings();
  const border = await publishBorder();
  commitment = (await owner`SELECT id FROM commitment`)[0]!.id as string;
  judged = ok(await logFollowUp((await person("reviewer")), assessment(border.unitedStates, 0))).id;
  checked = ok(await logFollowUp((await person("editor", "other")), check(border.unitedStates, 1))).id;
  [editor, colleague, chief, contributor] = [await person("editor"), await person("editor", "colleague"), await person("administrator"), await person("contributor")];
});

const reply = (change: object = {}) => ({
  followUp: judged, kind: "reply", party: "united-states", text: "The works began in 2025.", textLang: "en", repliedOn: "2026-05-03",
  quotation: quote("report", "officials of both countries said"), ...change,
});
const none = { party: null, text: null, textLang: null, repliedOn: null, quotation: null };
const entry = async () => (await followUpsOf("border-infrastructure", "en")).find(({ id }) => id === judged)!;

describe("a party's reply", () => {
  it("stands beside the assessment that it answers, with its words one step away, and changes no status", async () => {
    const before = await owner`SELECT * FROM obligation_state`;
    const { id } = ok(await recordReply(editor!, reply()));
    const shown = await entry();
    expect(followUpRecord.parse(shown).replies).toMatchObject([{
      id, kind: "reply", party: { slug: "united-states" }, text: "The works began in 2025.", textLang: "en", repliedOn: { value: "2026-05-03", precision: "day" }, amendedBy: null,
      citation: { role: "reply", source: "report", exact: "officials of both countries said" },
    }]);
    expect(await owner`SELECT * FROM obligation_state`).toEqual(before);
    const uses = await citationUses(publicDb);
    expect(uses.filter(({ citation_id }) => citation_id === shown.replies[0]!.citation!.id)).toMatchObject([{ commitment_id: commitment }]);
    const [event] = await owner`SELECT action, outcome FROM audit_event WHERE record_id = ${id}`;
    expect(event).toEqual({ action: "record-reply", outcome: "done" });
  });

  it("is corrected and taken back in the open: all of it stays readable, and nothing is amended twice", async () => {
    const first = (await entry()).replies[0]!.id;
    const second = ok(await recordReply(editor!, reply({ kind: "correction", replaces: first, because: "The year was wrong.", text: "The works began in 2026." }))).id;
    expect(refusal(await recordReply(editor!, reply({ kind: "correction", replaces: first, because: "Again." })))).toEqual(["invalid", "replaces: already-amended"]);
    expect(refusal(await recordReply(colleague!, { followUp: judged, kind: "retraction", replaces: second, because: "Not mine.", ...none }))).toEqual(["invalid", "replaces: not-yours-to-amend"]);
    const third = ok(await recordReply(chief!, { followUp: judged, kind: "retraction", replaces: second, because: "It was given to another entry.", ...none })).id;
    expect((await entry()).replies.map(({ id, kind, amendedBy, because }) => [id, kind, amendedBy?.id ?? null, because])).toEqual([
      [first, "reply", second, null], [second, "correction", third, "The year was wrong."], [third, "retraction", null, "It was given to another entry."],
    ]);
    expect(refusal(await recordReply(editor!, { followUp: judged, kind: "retraction", replaces: third, because: "Again.", ...none }))).toEqual(["invalid", "replaces: nothing-to-amend"]);
  });

  it("is not public before its source is", async () => {
    const { id } = ok(await recordReply(editor!, reply({ quotation: quote("call", "announce a task force") })));
    const [row] = await owner`SELECT visible_from FROM reply WHERE id = ${id}`;
    expect((row!.visible_from as Date).toISOString()).toBe(embargoEnds);
    expect(JSON.stringify(await entry())).not.toContain(id);
  });

  it("is read as of any past day", async () => {
    const yesterday = siteDay(new Date(Date.now() - 86_400_000));
    expect(await asOf(yesterday, () => followUpsOf("border-infrastructure", "en"))).toEqual([]);
    expect((await asOf(siteDay(), entry)).replies.length).toBeGreaterThan(0);
  });

  it.each<[string, () => Actor, object, string[]]>([
    ["of a contributor", () => contributor!, {}, ["forbidden"]],
    ["to a check", () => editor!, { followUp: "checked" }, ["invalid", "followUp: not-for-this-kind"]],
    ["to nothing", () => editor!, { followUp: "0190d1c8-6d0a-7cc0-8000-00000000cafe" }, ["not-found"]],
    ["of nobody known", () => editor!, { party: "atlantis" }, ["invalid", "party: unknown-record"]],
    ["in words that are not there", () => editor!, { quotation: quote("report", "nobody said any such thing at all") }, ["invalid", "quotation.exact: quotation-not-found"]],
    ["without a source", () => editor!, { quotation: null }, ["invalid", "quotation: required"]],
  ])("%s is refused, recorded, and leaves nothing", async (_name, who, change, expected) => {
    const before = await rowCounts(owner);
    const [events] = await owner`SELECT count(*)::int AS n FROM audit_event`;
    const given = "followUp" in change && change.followUp === "checked" ? { followUp: checked } : change;
    expect(refusal(await recordReply(who(), reply(given)))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
    expect((await owner`SELECT count(*)::int AS n FROM audit_event`)[0]!.n).toBe(events!.n + 1);
  });

  it("is never changed, not even by the owner, and the database wants all of it", async () => {
    await expect(owner`UPDATE reply SET text = 'x'`).rejects.toMatchObject({ code: "42501" });
    await expect(owner`DELETE FROM reply`).rejects.toMatchObject({ code: "42501" });
    const insert = (change: string) => owner.unsafe(`INSERT INTO reply (id, follow_up_id, kind, party_id, text, text_lang, replied_on, citation_id, replaces_id, because, author_id)
      SELECT gen_random_uuid(), follow_up_id, ${change} FROM reply WHERE kind = 'reply' LIMIT 1`);
    await expect(insert("'reply', party_id, NULL, text_lang, replied_on, citation_id, NULL, NULL, author_id")).rejects.toMatchObject({ constraint_name: "reply_says_what" });
    await expect(insert("'retraction', NULL, NULL, NULL, NULL, NULL, NULL, 'why', author_id")).rejects.toMatchObject({ constraint_name: "reply_amends_a_row" });
    await expect(owner`INSERT INTO reply (id, follow_up_id, kind, party_id, text, text_lang, replied_on, citation_id, author_id)
      SELECT gen_random_uuid(), ${checked}, 'reply', party_id, text, text_lang, replied_on, citation_id, author_id FROM reply WHERE kind = 'reply' LIMIT 1`).rejects.toMatchObject({ constraint_name: "reply_fits" });
  });
});

import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Submitted } from "@/domain/draft";
import type { Actor } from "../actor";
import { db } from "../db";
import { rehearse } from "../editor/rehearsal";
import { findCommitment } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { findTopic } from "../public/topics";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, ok, person, publishBorder, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { byOneself } from "./authorship";
import { changePublication } from "./change-setting";
import { logFollowUp } from "./log-follow-up";
import { publishDraft } from "./publish-draft";
import { publishTopic } from "./publish-topic";
import { recordKinds } from "./record-kinds";
import { commentDraft, discardDraft, reopenDraft, resolveComment, returnDraft } from "./step-draft";
import { submitRecord } from "./submit-record";

const { owner } = await createTestDatabase();

let contributor: Actor, editor: Actor, other: Actor, reviewer: Actor, administrator: Actor;
let border: Awaited<ReturnType<typeof publishBorder>>;
beforeAll(async () => {
  await publishSurroundings();
  border = await publishBorder();
  [contributor, editor, other, reviewer, administrator] = await Promise.all(
    [["contributor", "Carla"], ["editor", "Edith"], ["editor", "Otto"], ["reviewer", "Rita"], ["administrator", "Ada"]].map(([role, name]) =>
      person(role as "editor", name)),
  ) as [Actor, Actor, Actor, Actor, Actor];
});

const twoPersons = async () => ok(await changePublication(administrator, { publication: "two-persons" }));
const selfPublish = async () => ok(await changePublication(administrator, { publication: "self-publish" }));

type Kept = Extract<Submitted, { done: "saved" | "sent" }>;
const topic = (slug: string, change: object = {}) => ({ slug, position: "5", baseVersion: "0", name: { en: `Topic ${slug}` }, ...change });
const submit = (actor: Actor, doing: string, input: object, desk: object = {}, kind: Parameters<typeof submitRecord>[0] = "topic") =>
  submitRecord(kind)(actor, { ...input, desk: { do: doing, ...desk } });
const kept = async (actor: Actor, doing: "save" | "send", input: object, desk: object = {}, kind: Parameters<typeof submitRecord>[0] = "topic") =>
  ok(await submit(actor, doing, input, desk, kind)) as Kept;
const at = ({ id, version }: Kept) => ({ draft: id, version });
const topicNow = async (slug: string) => (await db.topic.findUnique({ where: { slug }, select: { versions: true } }))?.versions ?? [];

describe("from draft to published", () => {
  it("anything is kept, and what is not complete is not sent", async () => {
    const saved = await kept(contributor, "save", { name: { en: "Half" } });
    expect(await db.draft.findUnique({ where: { id: saved.id } })).toMatchObject({ state: "draft", recordKind: "topic", authorId: contributor.id, payload: { name: { en: "Half" } } });
    expect(refusal(await submit(contributor, "send", { name: { en: "Half" } }, at(saved)))).toContain("slug: required");
    expect(refusal(await submit(contributor, "send", topic("border"), at(saved))), "what publishing would refuse is refused now").toEqual(["invalid", "slug: slug-taken"]);
    expect(await db.draft.findUnique({ where: { id: saved.id } })).toMatchObject({ state: "draft", version: 0 });
  });

  it("a contributor writes, a reviewer returns it with a note, it is sent again and published under both names", async () => {
    const first = await kept(contributor, "save", topic("labor", { name: { en: "Labour" } }), { notes: "check the spelling" });
    const sent = await kept(contributor, "send", topic("labor", { name: { en: "Labour" } }), { ...at(first) });
    expect(refusal(await returnDraft(reviewer, { ...at(sent), note: "  " }))).toEqual(["invalid", "note: required"]);
    ok(await returnDraft(reviewer, { ...at(sent), note: "American spelling, please." }));
    const again = await db.draft.findUniqueOrThrow({ where: { id: sent.id } });
    expect(again).toMatchObject({ state: "returned", reviewerId: reviewer.id });
    const resent = await kept(contributor, "send", topic("labor", { name: { en: "Labor" } }), { draft: sent.id, version: again.version });
    const published = ok(await publishDraft(reviewer, at(resent)));
    expect(published).toMatchObject({ kind: "topic", slug: "labor" });
    expect(await topicNow("labor")).toMatchObject([{ authorId: contributor.id, reviewerId: reviewer.id, draftId: sent.id, nameEn: "Labor" }]);
    expect(await db.draft.findUnique({ where: { id: sent.id } })).toMatchObject({ state: "published", reviewerId: reviewer.id });
    expect(refusal(await publishDraft(reviewer, at(resent))), "it is published once").toEqual(["duplicate"]);
  });

  it("what was looked at is what is published: a draft that changed meanwhile is not", async () => {
    const sent = await kept(editor, "send", topic("trade"));
    ok(await reopenDraft(editor, at(sent)));
    const resent = await kept(editor, "send", topic("trade", { name: { en: "Something else" } }), { draft: sent.id, version: sent.version + 1 });
    const stale = await publishDraft(reviewer, at(sent));
    expect(refusal(stale)).toEqual(["conflict"]);
    ok(await publishDraft(reviewer, at(resent)));
  });

  it("a rival who saves second is shown what the draft holds now, and who wrote it", async () => {
    const first = await kept(editor, "save", topic("water", { name: { en: "Water" } }));
    const second = await kept(other, "save", topic("water", { name: { en: "Water and rivers" } }), at(first));
    const late = await submit(editor, "save", topic("water", { name: { en: "Rivers" } }), at(first));
    expect(late).toMatchObject({ reason: "conflict", current: { draft: { version: second.version, by: "Otto" }, input: { name: { en: "Water and rivers" } } } });
    ok(await submit(editor, "save", topic("water", { name: { en: "Rivers" } }), at(second)));
    expect(await db.draft.findUnique({ where: { id: first.id } })).toMatchObject({ authorId: editor.id, writers: [other.id, editor.id], version: 2 });
  });

  it("of two at the very same moment one wins", async () => {
    const first = await kept(editor, "save", topic("same-moment"));
    const results = await Promise.all([editor, other].map((who) => submit(who, "save", topic("same-moment", { position: "6" }), at(first))));
    expect(results.map(({ ok: isOk }) => isOk).sort()).toEqual([false, true]);
  });

  it("one's own draft is published in one step where that is allowed, and is closed by it", async () => {
    const saved = await kept(editor, "save", topic("alone"));
    const published = ok(await submit(editor, "publish", topic("alone"), at(saved)));
    expect(published).toMatchObject({ done: "published", slug: "alone" });
    expect(await topicNow("alone")).toMatchObject([{ authorId: editor.id, reviewerId: null, draftId: saved.id }]);
    expect(await db.draft.findUnique({ where: { id: saved.id } })).toMatchObject({ state: "published" });
  });

  it("comments stand at their field until somebody marks them as settled", async () => {
    const saved = await kept(editor, "save", topic("talk"));
    ok(await commentDraft(contributor, { draft: saved.id, field: "name.en", text: "Talks?" }));
    const [said] = await db.draftComment.findMany({ where: { draftId: saved.id } });
    expect(said).toMatchObject({ kind: "comment", field: "name.en", text: "Talks?", authorId: contributor.id });
    ok(await resolveComment(editor, { draft: saved.id, comment: said!.id }));
    expect(refusal(await resolveComment(editor, { draft: saved.id, comment: said!.id }))).toEqual(["duplicate"]);
    expect(refusal(await resolveComment(editor, { draft: saved.id, comment: newId() }))).toEqual(["not-found"]);
  });

  it("what was never published may be discarded by its author", async () => {
    const saved = await kept(editor, "save", topic("nothing"));
    expect(refusal(await discardDraft(other, at(saved)))).toEqual(["forbidden"]);
    ok(await discardDraft(editor, at(saved)));
    expect(refusal(await submit(editor, "save", topic("nothing"), at(saved)))).toEqual(["invalid", ": draft-gone"]);
  });

  it.each([["a character that no text has", { name: { en: "a\u0000b" } }], ["half a character", { name: { en: "a\ud800" } }]])("%s is not kept", async (_what, input) => {
    expect(refusal(await submit(editor, "save", input))).toEqual(["invalid", ": invalid"]);
  });

  it("each role's refused paths leave no row behind but in the trail", async () => {
    const sent = await kept(contributor, "send", topic("refused"));
    const before = await rowCounts(owner);
    const [events] = await owner`SELECT count(*)::int AS n FROM audit_event`;
    const tries = [
      await submit(contributor, "publish", topic("refused-2")), await publishDraft(contributor, at(sent)), await publishDraft(editor, at(sent)),
      await returnDraft(editor, { ...at(sent), note: "n" }), await submit(other, "save", topic("refused"), at(sent)), await discardDraft(contributor, at(sent)),
      await changePublication(reviewer, { publication: "two-persons" }),
    ];
    expect(tries.map((result) => refusal(result)[0])).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "invalid", "invalid", "forbidden"]);
    expect(await rowCounts(owner)).toEqual(before);
    const [now] = await owner`SELECT count(*)::int AS n FROM audit_event`;
    expect(now!.n - events!.n).toBe(tries.length);
  });
});

describe("under two persons", () => {
  beforeAll(twoPersons);

  it("publishing alone is refused, by whatever way", async () => {
    expect(refusal(await submit(editor, "publish", topic("solo")))).toEqual(["invalid", ": review-required"]);
    expect(refusal(await publishTopic(administrator, { slug: "solo", name: { en: "S" } }))).toEqual(["invalid", ": review-required"]);
    expect(refusal(await logFollowUp(editor, assessment(border.mexico, 0)))).toEqual(["invalid", ": review-required"]);
    const sent = await kept(reviewer, "send", topic("solo"));
    expect(refusal(await publishDraft(reviewer, at(sent)))).toEqual(["invalid", ": review-required"]);
    ok(await publishDraft(administrator, at(sent)));
    expect(await topicNow("solo")).toMatchObject([{ authorId: reviewer.id, reviewerId: administrator.id }]);
  });

  it("what would publish where it may, is sent instead", async () => {
    expect(ok(await submit(editor, "publish-or-send", topic("either")))).toMatchObject({ done: "sent" });
  });

  it("a reviewer who wrote in it leaves it to another", async () => {
    const first = await kept(editor, "save", topic("mixed"));
    const second = await kept(reviewer, "save", topic("mixed", { position: "9" }), at(first));
    const sent = await kept(editor, "send", topic("mixed", { position: "9" }), at(second));
    expect(refusal(await publishDraft(reviewer, at(sent)))).toEqual(["invalid", ": review-required"]);
    ok(await publishDraft(administrator, at(sent)));
  });

  it("the seed and whoever runs the program on the server publish as before", async () => {
    ok(await publishTopic(seed, { slug: "by-seed", name: { en: "S" } }));
  });

  const tables = [
    "topic_version", "party_version", "event_version", "source_description", "commitment_version", "follow_up", "follow_up_translation", "indicator_version", "measurement",
    "series", "source_version", "reanchoring", "rubric_version", "reply", "disposition", "release",
  ];
  it("the database itself holds it, in every table that has an author and is published", async () => {
    const found = await owner<{ name: string }[]>`SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'reviewer_id' AND table_schema = 'public' AND table_name <> 'draft'`;
    expect(found.map(({ name }) => name).sort()).toEqual([...tables].sort());
    const triggers = await owner<{ name: string }[]>`SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'two_persons'`;
    expect(triggers.map(({ name }) => name).sort()).toEqual([...tables].sort());
  });
  it.each([["nobody reviewed", null, "two_persons"], ["the author reviewed", "author", "reviewer_is_not_author"]])("a row that %s is refused, whoever writes it", async (_who, who, constraint) => {
    const reviewerId = who === null ? null : editor.id;
    const insert = owner`INSERT INTO topic_version (id, topic_id, version, name_en, position, author_id, reviewer_id)
      SELECT gen_random_uuid(), id, 99, 'T', 1, ${editor.id}, ${reviewerId} FROM topic WHERE slug = 'border'`;
    await expect(insert).rejects.toMatchObject({ code: "23514", constraint_name: constraint });
  });
  it("one with a second person is not", async () => {
    await owner`INSERT INTO topic_version (id, topic_id, version, name_en, position, author_id, reviewer_id)
      SELECT gen_random_uuid(), id, 99, 'T', 1, ${editor.id}, ${reviewer.id} FROM topic WHERE slug = 'by-seed'`;
  });

  it("a follow-up is published with both names, and its author amends it later", async () => {
    const sent = await kept(editor, "send", assessment(border.mexico, 0), {}, "follow-up");
    ok(await publishDraft(reviewer, at(sent)));
    const [row] = await db.followUp.findMany({ where: { obligationId: border.mexico } });
    expect(row).toMatchObject({ authorId: editor.id, reviewerId: reviewer.id, draftId: sent.id });
    const correction = { ...assessment(border.mexico, 1), kind: "correction", replaces: row!.id, because: "A typo.", note: "Work has begun in earnest." };
    expect(refusal(await submit(other, "send", correction, {}, "follow-up"))).toEqual(["invalid", "replaces: not-yours-to-amend"]);
    const again = await kept(editor, "send", correction, {}, "follow-up");
    ok(await publishDraft(reviewer, at(again)));
    expect(await followUpsOf("border-infrastructure", "en")).toMatchObject([{ kind: "correction" }, { kind: "assessment" }]);
  });

  it("the setting is changed back, with its history", async () => {
    await selfPublish();
    ok(await publishTopic(editor, { slug: "free-again", name: { en: "S" } }));
    const [row] = await owner`SELECT count(*)::int AS n FROM installation_setting WHERE key = 'publication'`;
    expect(row!.n).toBe(2);
  });
});

describe("a rehearsal", () => {
  const ready = (kind: Parameters<typeof submitRecord>[0], input: object) => ok(recordKinds[kind](input));

  it("reads what the public would read, and leaves nothing behind", async () => {
    const [before, sequence] = [await rowCounts(owner), await owner`SELECT last_value FROM commitment_number_seq`];
    const draft = ready("commitment", commitmentDraft("rehearsed"));
    const read = ok(await rehearse((tx) => draft.publishIn(tx, editor, byOneself(editor)), ({ slug }) => findCommitment(slug, "es")));
    expect(read).toMatchObject({ found: { slug: "rehearsed", title: "Título de rehearsed", citations: [{ exact: "modernize border infrastructure by September 2022" }] } });
    expect(await findCommitment("rehearsed", "es")).toBeNull();
    expect(await rowCounts(owner)).toEqual(before);
    expect(await owner`SELECT last_value FROM commitment_number_seq`, "no number is used up").toEqual(sequence);
  });

  it("has the public's eyes: what is under embargo is not there", async () => {
    const words = { role: "origin", quotation: { source: "call", exact: "Mexico will invest $1.5 billion", speakers: ["mexico"] } };
    const draft = ready("commitment", commitmentDraft("rehearsed-embargo", { citations: [words] as never }));
    expect(ok(await rehearse((tx) => draft.publishIn(tx, editor, byOneself(editor)), ({ slug }) => findCommitment(slug, "en")))).toBeNull();
    const [role] = ok(await rehearse(async () => null, async () => db.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`));
    expect(role!.role, "the desk's own reads go on as themselves").not.toBe("tracker_public");
  });

  it("refuses what publishing would refuse, also what the database looks at only in the end", async () => {
    const draft = ready("topic", topic("border"));
    expect(refusal(await rehearse((tx) => draft.publishIn(tx, editor, byOneself(editor)), async () => null))).toEqual(["invalid", "slug: slug-taken"]);
  });

  it("runs beside other readers, who notice nothing", async () => {
    const draft = ready("topic", topic("quiet"));
    const [rehearsed, beside] = await Promise.all([
      rehearse((tx) => draft.publishIn(tx, editor, byOneself(editor)), () => findTopic("quiet", "en")), findTopic("quiet", "en"),
    ]);
    expect(ok(rehearsed)).not.toBeNull();
    expect(beside).toBeNull();
  });
});

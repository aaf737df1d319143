import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { db, publicDb } from "../db";
import { draftOrigin } from "../editor/commitment-draft";
import { formDesk } from "../editor/form-desk";
import { similarCommitments } from "../editor/similar-commitments";
import { createTestDatabase } from "../testing";
import { begin, decided, deciding, desk, passageOf } from "../testing-intake";
import { commitmentDraft, ok, origin, person, publishBorder, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { decidePassage } from "./decide-passage";
import { publishCommitment } from "./publish-commitment";

const { owner } = await createTestDatabase();
let editor: Actor;
let colleague: Actor;

beforeAll(async () => {
  await publishSurroundings();
  await publishBorder();
  await ok(await publishCommitment(seed, commitmentDraft("visas", {
    title: { en: "Issue 11,500 visas", es: null }, citations: [origin("sheet", "The United States will modernize border infrastructure by September 2022.")],
  })));
  await ok(await publishCommitment(seed, commitmentDraft("tariffs", {
    kind: "ask", from: ["mexico"], title: { en: "Mexico asks for an end of the steel tariffs", es: null },
    obligations: [{ party: "united-states", role: "asked", basis: "attributed", acceptance: "proposed" }],
  })));
  [editor, colleague] = [await person("editor"), await person("editor", "colleague")];
});

const visas = "The United States will issue";
const publicVersion = (slug: string) => publicDb.commitmentVersion.findFirstOrThrow({
  where: { commitment: { slug } }, orderBy: { version: "desc" },
  select: { version: true, authorId: true, draftId: true, changeNote: true, relations: { select: { kind: true, wording: true } }, conditions: true,
    citations: { orderBy: { position: "asc" }, select: { role: true, citation: { select: { exact: true, speakers: { select: { party: { select: { slug: true } } } } } } } } },
});
/** A draft as its form starts from it, or where that form is. */
async function draftForForm(id: string, target: string | null = null) {
  const found = await formDesk(editor, "commitment", { asked: id, target });
  return found !== null && "draft" in found ? found.draft : found;
}

/** The same as the form would post it, with what an editor adds. */
async function filled(id: string, more: Record<string, unknown>): Promise<Record<string, unknown>> {
  const target = (await db.draft.findUniqueOrThrow({ where: { id } })).targetId;
  const { input } = (await draftForForm(id, target)) as { input: object };
  return { ...(JSON.parse(JSON.stringify(input, (key: string, value: unknown) => (key === "shown" ? undefined : value))) as object), draft: id, ...more };
}
const written = { title: { en: "Issue 11,500 visas by the end of 2027", es: null }, summary: { en: "The United States is to issue visas.", es: null } };

describe("linking", () => {
  it("as the same adds the words to the commitment, public at once under the editor's name", async () => {
    const id = await begin(editor, "same");
    const { changed, coverage, commitments } = await decided(editor, id, visas, { do: "link", as: "same", to: "visas" });
    expect(changed).toMatchObject([{ state: "tracked", link: "same" }]);
    expect(Object.values(commitments)).toMatchObject([{ slug: "visas" }]);
    expect(coverage).toMatchObject({ considered: 1, tracked: 1 });
    const version = await publicVersion("visas");
    expect(version).toMatchObject({ version: 2, authorId: editor.id, changeNote: "Quoted from one more source: Communiqué same" });
    expect(version.citations.at(-1)).toMatchObject({
      role: "origin", citation: { exact: "The United States will issue 11,500 visas by the end of 2027", speakers: [{ party: { slug: "united-states" } }] },
    });
    const events = await db.auditEvent.findMany({ where: { actorId: editor.id, outcome: "done" }, orderBy: { sequence: "desc" }, take: 2, select: { action: true } });
    expect(events.map(({ action }) => action).sort()).toEqual(["decide-intake", "publish-commitment"]);
  });

  it("as the answer to an ask adds the words as its answer", async () => {
    const id = await begin(editor, "answer");
    await decided(editor, id, "Mexico will open", { do: "link", as: "answers", to: "tariffs" });
    expect((await publicVersion("tariffs")).citations.at(-1)).toMatchObject({ role: "answer", citation: { exact: "Mexico will open two ports of entry" } });
  });

  it("publishes nothing where the commitment quotes this place already", async () => {
    const id = await begin(editor, "twice");
    await decided(editor, id, "Mexico will open", { do: "link", as: "same", to: "border-infrastructure" });
    const { version } = await publicVersion("border-infrastructure");
    const again = await desk(editor, id);
    const passage = again.passages.find(({ state }) => state === "tracked")!;
    await owner`UPDATE intake_passage SET state = 'open', commitment_id = NULL, link = NULL WHERE id = ${passage.id}`;
    await decided(editor, id, "Mexico will open", { do: "link", as: "same", to: "border-infrastructure" });
    expect((await publicVersion("border-infrastructure")).version).toBe(version);
    const comparison = await similarCommitments(editor, id, passage.id);
    expect(comparison!.candidates[0]).toMatchObject({ slug: "border-infrastructure", here: true });
  });

  it("cannot be undone at the desk: what is public is corrected in public", async () => {
    const id = await begin(editor, "not-undone");
    await decided(editor, id, visas, { do: "link", as: "same", to: "visas" });
    expect(refusal(await decidePassage(editor, { do: "undo", intake: id }))).toEqual(["invalid", "passage: is-public"]);
    expect(refusal(await deciding(editor, id, visas, { do: "reopen" }))).toEqual(["invalid", "passage: is-public"]);
    expect(refusal(await deciding(editor, id, visas, { do: "accept" }))).toEqual(["invalid", "passage: passage-decided"]);
  });

  it("publishes once when two link the same passage at once", async () => {
    const id = await begin(editor, "at-once");
    const passage = await passageOf(editor, id, visas);
    const { version } = await publicVersion("visas");
    const both = await Promise.all([editor, colleague].map((actor) =>
      decidePassage(actor, { do: "link", as: "same", to: "visas", intake: id, passage: passage.id, version: passage.version })));
    expect(both.map((result) => (result.ok ? "done" : result.reason)).sort()).toEqual(["conflict", "done"]);
    expect((await publicVersion("visas")).version).toBe(version + 1);
  });
});

describe("publishing a draft of the intake desk", () => {
  it("marks the draft published and the passage tracked, with the figures, in one transaction", async () => {
    const id = await begin(editor, "publishing");
    const { changed } = await decided(editor, id, visas, { do: "accept" });
    const draft = changed[0]!.draft!;
    const published = ok(await publishCommitment(colleague, await filled(draft, { slug: "issue-visas", ...written })));
    expect(published.from).toEqual({ intake: id, passage: changed[0]!.id });
    expect(await passageOf(editor, id, visas)).toMatchObject({ state: "tracked", link: "new", commitment: published.id, decidedBy: colleague.id });
    expect(await db.draft.findUniqueOrThrow({ where: { id: draft } })).toMatchObject({ state: "published", targetId: published.id });
    expect(await publicVersion("issue-visas")).toMatchObject({ draftId: draft, authorId: colleague.id });
    expect(await publicDb.sourceCoverage.findFirst({ where: { sourceVersion: { source: { slug: "publishing" } } } })).toMatchObject({ considered: 1, tracked: 1 });
    expect(await draftForForm(draft), "it is to be looked at, and written no more").toEqual({ goTo: `/admin/drafts/${draft}` });
    expect(refusal(await publishCommitment(editor, { ...commitmentDraft("once-more"), draft }))).toEqual(["duplicate"]);
  });

  it("refuses a title that nobody has written, and keeps all as it was", async () => {
    const id = await begin(editor, "unwritten");
    const { changed } = await decided(editor, id, visas, { do: "accept" });
    const before = await rowCounts(owner);
    expect(refusal(await publishCommitment(editor, await filled(changed[0]!.draft!, { slug: "unwritten", summary: written.summary }))))
      .toEqual(["invalid", "title.en: still-to-write"]);
    expect(await rowCounts(owner)).toEqual(before);
    expect(await passageOf(editor, id, visas)).toMatchObject({ state: "accepted" });
  });

  it("refuses a draft whose passage somebody has opened again, and one that never was", async () => {
    const id = await begin(editor, "dropped");
    const { changed } = await decided(editor, id, visas, { do: "accept" });
    const input = await filled(changed[0]!.draft!, { slug: "dropped", ...written });
    await decided(colleague, id, visas, { do: "reopen" });
    expect(refusal(await publishCommitment(editor, input))).toEqual(["invalid", "draft: draft-dropped"]);
    expect(refusal(await publishCommitment(editor, { ...input, draft: "not an id" }))).toEqual(["invalid", "draft: invalid"]);
  });

  it("keeps the passage accepted when publishing is refused later in the transaction", async () => {
    const id = await begin(editor, "half-way");
    const { changed } = await decided(editor, id, visas, { do: "accept" });
    const input = await filled(changed[0]!.draft!, { slug: "half-way", ...written, topics: ["no-such-topic"] });
    expect(refusal(await publishCommitment(editor, input))).toEqual(["invalid", "topics.0: unknown-record"]);
    expect(await passageOf(editor, id, visas)).toMatchObject({ state: "accepted", commitment: null });
  });

  it("keeps what it renews, and in what wording", async () => {
    const id = await begin(editor, "renewing");
    const { changed } = await decided(editor, id, visas, { do: "accept", link: "renews", to: "visas", wording: "stronger" });
    expect(changed).toMatchObject([{ state: "accepted", link: "renews", wording: "stronger", commitment: null }]);
    ok(await publishCommitment(editor, await filled(changed[0]!.draft!, { slug: "more-visas", ...written })));
    expect(await passageOf(editor, id, visas)).toMatchObject({ state: "tracked", link: "renews", wording: "stronger" });
    expect((await publicVersion("more-visas")).relations).toEqual([{ kind: "renews", wording: "stronger" }]);
  });

  it("adds a condition to the commitment that it hangs on", async () => {
    const id = await begin(editor, "conditional");
    const { changed } = await decided(editor, id, "The visas will be issued only if", { do: "accept", to: "visas" });
    const draft = { id: changed[0]!.draft!, notes: null };
    expect(await draftForForm(draft.id), "its form is that of the commitment it changes").toMatchObject({ goTo: expect.stringMatching(/^\/admin\/commitments\/USMX-\d+\/edit\?draft=/) as string });
    expect(await draftOrigin(editor, draft)).toMatchObject({ exact: "The visas will be issued only if Mexico opens the ports." });
    const input = await filled(changed[0]!.draft!, { changeNote: "The condition is quoted." }) as unknown as { conditions: { text: unknown }[] };
    input.conditions.at(-1)!.text = { en: "Only if Mexico opens the ports", es: null };
    ok(await publishCommitment(editor, input));
    expect((await publicVersion("visas")).conditions).toHaveLength(1);
    expect(await passageOf(editor, id, "The visas will")).toMatchObject({ state: "tracked" });
  });

  it("shows the form the words around, and the numbers that an indicator could take", async () => {
    const id = await begin(editor, "around");
    const { changed } = await decided(editor, id, visas, { do: "accept" });
    const draft = (await draftForForm(changed[0]!.draft!)) as unknown as { id: string; notes: string; input: { citations: unknown[] } };
    expect(await draftOrigin(editor, draft)).toMatchObject({ intake: id, numbers: "11,500 visas", source: "Communiqué around" });
    expect(draft.input.citations[0]).toMatchObject({ quotation: { shown: { prefix: expect.stringContaining("met on Monday.") as string, suffix: expect.stringContaining(", and Mexico") as string } } });
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { db, publicDb } from "../db";
import { intakeList } from "../editor/intake-list";
import { createTestDatabase } from "../testing";
import { begin, decided, deciding, desk, passageOf, reading } from "../testing-intake";
import { ok, person, publishBorder, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { decidePassage } from "./decide-passage";
import { publishSource } from "./publish-source";
import { storeReading } from "./store-reading";

const { owner } = await createTestDatabase();
let editor: Actor;
let colleague: Actor;

beforeAll(async () => {
  await publishSurroundings();
  await publishBorder();
  [editor, colleague] = [await person("editor"), await person("editor", "colleague")];
});

const visas = "The United States will issue";
const states = async (id: string) => (await desk(editor, id)).passages.map(({ state, reason, kind }) => `${kind ?? "–"} ${state}${reason ? ` ${reason}` : ""}`);
const figures = async (id: string) => {
  const intake = await db.intake.findUniqueOrThrow({ where: { id }, select: { sourceVersion: { select: { coverage: true } } } });
  const { stating, considered, tracked, sentences, openSentences } = intake.sourceVersion.coverage!;
  return { stating, considered, tracked, sentences, openSentences };
};

describe("an intake begins", () => {
  it("with every proposal and every other sentence, what is silent set aside as what it is", async () => {
    const id = await begin(editor, "beginning");
    expect(await states(id)).toEqual([
      "– set-aside heading", "event open", "commitment open", "commitment open", "ask open", "condition open", "figure open", "– open",
      "– set-aside question",
    ]);
    expect((await intakeList(editor)).reading).toMatchObject([{ id, stating: 4, considered: 0, tracked: 0, sentences: 8, openSentences: 6 }]);
  });

  it("and nothing of it is public, but from the first decision on its figures, not even when passages are accepted", async () => {
    const id = await begin(editor, "nothing-public");
    const before = await publicDb.commitment.count();
    expect(await publicDb.sourceCoverage.count({ where: { sourceVersion: { source: { slug: "nothing-public" } } } })).toBe(0);
    await decided(editor, id, visas, { do: "accept" });
    await decided(editor, id, "Mexico asks", { do: "accept" });
    expect(await publicDb.commitment.count()).toBe(before);
    expect(await publicDb.citation.count({ where: { sourceVersion: { source: { slug: "nothing-public" } } } })).toBe(0);
    for (const read of [() => publicDb.intake.count(), () => publicDb.intakePassage.count(), () => publicDb.intakeStep.count(), () => publicDb.draft.count()])
      await expect(read()).rejects.toThrow(/permission denied/);
    expect(await publicDb.sourceCoverage.findFirst({ where: { sourceVersion: { source: { slug: "nothing-public" } } } }))
      .toMatchObject({ stating: 4, considered: 2, tracked: 0 });
  });
});

describe("a decision", () => {
  it("accepts as proposed: a draft with all that the passage gives, and the title marked as to be written", async () => {
    const id = await begin(editor, "accepting");
    const { changed, coverage } = await decided(editor, id, visas, { do: "accept" });
    expect(changed).toMatchObject([{ state: "accepted", kind: "commitment", decidedBy: editor.id, version: 2 }]);
    expect(coverage).toMatchObject({ stating: 4, considered: 1, bySentence: { open: 6 } });
    const draft = await db.draft.findUniqueOrThrow({ where: { id: changed[0]!.draft! } });
    expect(draft).toMatchObject({ recordKind: "commitment", state: "draft", authorId: editor.id, privateNotes: "11,500 visas" });
    expect(draft.payload).toMatchObject({
      kind: "commitment", title: { en: "✎ The United States will issue 11,500 visas by the end of 2027", es: null }, from: ["united-states"],
      topics: ["border"], madeOn: "2026-03-01", specificity: "3", obligations: [{ party: "united-states", role: "owes", basis: "own-word" }],
      citations: [{ role: "origin", quotation: { source: "accepting", exact: "The United States will issue 11,500 visas by the end of 2027", speakers: ["united-states"] } }],
      deadlines: [{ wording: "by the end of 2027", precision: "year", value: "2027" }],
    });
  });

  it("accepts an ask with who is asked, and says so of another's words", async () => {
    const id = await begin(editor, "asking");
    const { changed } = await decided(editor, id, "Mexico asks", { do: "accept" });
    expect((await db.draft.findUniqueOrThrow({ where: { id: changed[0]!.draft! } })).payload)
      .toMatchObject({ kind: "ask", from: ["mexico"], obligations: [{ party: "united-states", role: "asked", acceptance: "proposed" }] });
  });

  it("accepts as another kind, and a figure, an event or a position as what it is: set aside", async () => {
    const id = await begin(editor, "kinds");
    expect((await decided(editor, id, visas, { do: "accept", kind: "figure" })).changed).toMatchObject([{ state: "set-aside", reason: "figure", kind: "figure" }]);
    expect((await decided(editor, id, "The two Presidents", { do: "accept" })).changed).toMatchObject([{ state: "set-aside", reason: "event" }]);
    expect((await decided(editor, id, "It was a good day", { do: "accept", kind: "position" })).changed).toMatchObject([{ state: "set-aside", reason: "opinion" }]);
    // What was proposed as a commitment still counts as considered: a correction hides nothing.
    expect(await figures(id)).toMatchObject({ stating: 4, considered: 1 });
    expect((await decided(editor, id, "Trade reached", { do: "accept", kind: "commitment" })).coverage).toMatchObject({ stating: 5, considered: 2 });
  });

  it("accepts a condition on a commitment that is tracked", async () => {
    const id = await begin(editor, "conditions");
    const { changed } = await decided(editor, id, "The visas will be issued only if", { do: "accept", to: "border-infrastructure" });
    const draft = await db.draft.findUniqueOrThrow({ where: { id: changed[0]!.draft! } });
    const commitment = await db.commitment.findUniqueOrThrow({ where: { slug: "border-infrastructure" } });
    expect(draft).toMatchObject({ targetId: commitment.id, baseVersion: commitment.version });
    expect(draft.payload).toMatchObject({ id: commitment.id, conditions: [{ citation: { role: "condition" }, text: { en: null } }] });
  });

  it("merges with the passage before, widens and narrows by words", async () => {
    const id = await begin(editor, "edges");
    const { changed } = await decided(editor, id, "Mexico will open", { do: "merge" });
    expect(changed.map(({ state }) => state)).toEqual(["open", "merged"]);
    const { text } = await desk(editor, id);
    const words = async (start: string) => { const p = await passageOf(editor, id, start); return Array.from(text).slice(p.start, p.end).join(""); };
    expect(await words(visas)).toBe("The United States will issue 11,500 visas by the end of 2027, and Mexico will open two ports of entry");
    await decided(editor, id, visas, { do: "fit", move: "earlier-end" });
    expect(await words(visas)).toMatch(/two ports of$/);
    await decided(editor, id, visas, { do: "fit", move: "sentence" });
    expect(await words(visas)).toMatch(/two ports of entry\.$/);
    const passage = await passageOf(editor, id, "Trade");
    await decided(editor, id, "Trade", { do: "place", start: passage.start + 8, end: passage.end - 12 });
    expect(await words("reached")).toBe("reached $600 billion");
  });

  it("sets aside with a reason, and all that nothing was proposed for in one step", async () => {
    const id = await begin(editor, "setting-aside");
    expect(refusal(await deciding(editor, id, visas, { do: "set-aside", reason: "other" }))).toEqual(["invalid", "note: required"]);
    expect((await decided(editor, id, visas, { do: "set-aside", reason: "other", note: "A draft of the text." })).changed)
      .toMatchObject([{ state: "set-aside", reason: "other", note: "A draft of the text." }]);
    const rest = ok(await decidePassage(editor, { do: "set-aside-rest", intake: id }));
    expect(rest.changed).toMatchObject([{ state: "set-aside", reason: "no-act" }]);
    expect(await figures(id)).toMatchObject({ considered: 1, openSentences: 5 });
  });

  it("is undone exactly, one after the other, and its draft goes with it", async () => {
    const id = await begin(editor, "undoing");
    const before = (await desk(editor, id)).passages;
    const accepted = await decided(editor, id, visas, { do: "accept" });
    await decided(editor, id, "Mexico asks", { do: "set-aside", reason: "repeated" });
    await decided(editor, id, "Trade", { do: "fit", move: "earlier-end" });
    ok(await decidePassage(editor, { do: "set-aside-rest", intake: id }));
    for (let i = 0; i < 4; i++) ok(await decidePassage(editor, { do: "undo", intake: id }));
    const plain = (passages: typeof before) => passages.map((passage) => ({ ...passage, version: 0 }));
    expect(plain((await desk(editor, id)).passages)).toEqual(plain(before));
    expect(await db.draft.findUnique({ where: { id: accepted.changed[0]!.draft! } })).toBeNull();
    expect(refusal(await decidePassage(editor, { do: "undo", intake: id }))).toEqual(["invalid", ": nothing-to-undo"]);
    expect(await figures(id)).toMatchObject({ considered: 0, openSentences: 6 });
  });

  it("is not undone once somebody else changed the passage", async () => {
    const id = await begin(editor, "undone-by-others");
    await decided(editor, id, visas, { do: "set-aside", reason: "event" });
    await decided(colleague, id, visas, { do: "reopen" });
    expect(refusal(await decidePassage(editor, { do: "undo", intake: id }))).toEqual(["conflict"]);
    ok(await decidePassage(colleague, { do: "undo", intake: id }));
    expect(ok(await decidePassage(editor, { do: "undo", intake: id })).changed).toMatchObject([{ state: "open" }]);
  });

  it("is reopened, also what was merged or is being written", async () => {
    const id = await begin(editor, "reopening");
    await decided(editor, id, "Mexico will open", { do: "merge" });
    const merged = (await desk(editor, id)).passages.find(({ state }) => state === "merged")!;
    expect(ok(await decidePassage(editor, { do: "reopen", intake: id, passage: merged.id, version: merged.version })).changed).toMatchObject([{ state: "open", mergedInto: null }]);
    const { changed } = await decided(editor, id, "Mexico asks", { do: "accept" });
    await decided(colleague, id, "Mexico asks", { do: "reopen" });
    expect(await db.draft.findUnique({ where: { id: changed[0]!.draft! } })).toBeNull();
  });
});

describe("a decision is refused", () => {
  it("where somebody decided first, and shows who and what", async () => {
    const id = await begin(editor, "conflicts");
    const passage = await passageOf(editor, id, visas);
    const both = await Promise.all([editor, colleague].map((actor) =>
      decidePassage(actor, { do: "set-aside", reason: "event", intake: id, passage: passage.id, version: passage.version })));
    const [first, second] = [...both].sort((a, b) => Number(b.ok) - Number(a.ok));
    expect(first!.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, reason: "conflict", current: { state: "set-aside", reason: "event", version: 2 } });
    const winner = both[0]!.ok ? editor : colleague;
    expect(second).toMatchObject({ current: { decidedByName: winner.name } });
    // Both decide about different passages at once: nobody loses, and the figures count both.
    await Promise.all([deciding(editor, id, "Mexico will open", { do: "accept" }), deciding(colleague, id, "Mexico asks", { do: "accept" })]);
    expect(await figures(id)).toMatchObject({ considered: 3 });
  });

  it.each<[string, string, Record<string, unknown>, string[]]>([
    ["of a plain sentence without saying what it is", "It was", { do: "accept" }, ["invalid", "kind: required"]],
    ["of a condition without its commitment", "The visas will", { do: "accept" }, ["invalid", "to: condition-of-what"]],
    ["of a condition on nothing that is tracked", "The visas will", { do: "accept", to: "USMX-999" }, ["invalid", "to: unknown-record"]],
    ["of a renewal without its wording", visas, { do: "accept", link: "renews", to: "border-infrastructure" }, ["invalid", "wording: wording-goes-with-renews"]],
    ["as the answer to what is no ask", visas, { do: "link", as: "answers", to: "border-infrastructure" }, ["invalid", "to: not-an-ask"]],
    ["as the same as nothing", visas, { do: "link", as: "same", to: "no-such-thing" }, ["invalid", "to: unknown-record"]],
    ["without a reason from the list", visas, { do: "set-aside", reason: "boring" }, ["invalid", "reason: required"]],
    ["of edges that are not in the text", "Trade", { do: "place", start: 90_000, end: 90_005 }, ["invalid", "passage: required"]],
    ["of what is open already", visas, { do: "reopen" }, ["invalid", "passage: nothing-to-undo"]],
  ])("%s", async (name, words, decision, expected) => {
    const id = await begin(editor, name.replace(/[^a-z]+/g, "-"));
    const before = await rowCounts(owner);
    expect(refusal(await deciding(editor, id, words, decision as { do: "accept" }))).toEqual(expected);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("of leaving out a sentence that nobody would look at", async () => {
    const id = await begin(editor, "left-out");
    await decided(editor, id, "It was", { do: "merge" });
    const passage = await passageOf(editor, id, "Trade");
    expect(refusal(await deciding(editor, id, "Trade", { do: "place", start: passage.start, end: passage.start + 13 }))).toEqual(["invalid", "passage: sentence-uncovered"]);
  });

  it("to whoever may not: no role, a one-time password; and the attempt is recorded", async () => {
    const id = await begin(editor, "not-allowed");
    const stranger = { ...editor, role: "reader" } as unknown as Actor;
    const newcomer = { ...editor, mustChangePassword: true } as Actor;
    const passage = await passageOf(editor, id, visas);
    for (const actor of [stranger, newcomer])
      expect(refusal(await decidePassage(actor, { do: "accept", intake: id, passage: passage.id, version: passage.version }))).toEqual(["forbidden"]);
    const events = await db.auditEvent.findMany({ where: { recordKind: "intake", recordId: id, outcome: "forbidden" } });
    expect(events).toHaveLength(2);
  });
});

describe("a document of 50,000 words", () => {
  it("is stored in batches, and a decision about it takes no longer than a click should", async () => {
    const sentence = "The United States will open inspection lanes at the ports of entry along the border by the end of next year. ";
    const text = sentence.repeat(2_500);
    const places = Array.from({ length: 2_500 }, (_, n) => ({ start: n * sentence.length, end: (n + 1) * sentence.length - 1, part: "prose" as const }));
    ok(await publishSource(seed, {
      slug: "long", label: { en: "A long document", es: null }, language: "en", kind: "report", tier: "official", officialOf: "united-states",
      capture: { textHeld: "desk", text },
    }));
    const version = await db.sourceVersion.findFirstOrThrow({ where: { source: { slug: "long" } }, select: { id: true } });
    const proposals = places.filter((_, n) => n % 3 === 0).map(({ start, end }) => ({ ...reading.proposals[1]!, start, end, exact: sentence.trim() }));
    const { id } = ok(await storeReading(editor, version.id, { language: "en", sentences: places, proposals }));
    const { passages } = await desk(editor, id);
    expect(passages).toHaveLength(2_500);
    const started = performance.now();
    ok(await decidePassage(editor, { do: "set-aside", reason: "repeated", intake: id, passage: passages[0]!.id, version: 1 }));
    // Well under a second alone; the bound allows for a machine that is busy with other tests.
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(ok(await decidePassage(editor, { do: "set-aside-rest", intake: id })).changed).toHaveLength(1_666);
    expect(ok(await decidePassage(editor, { do: "undo", intake: id })).changed).toHaveLength(1_666);
    expect(await figures(id)).toEqual({ stating: 834, considered: 1, tracked: 0, sentences: 2_500, openSentences: 2_499 });
  }, 60_000);
});

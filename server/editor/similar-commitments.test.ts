import { beforeAll, describe, expect, it } from "vitest";
import { seedDocuments } from "@/seed";
import { sources } from "@/seed/sources";
import { mostAlike } from "@/domain/similarity";
import type { Actor } from "../actor";
import { startIntake } from "../commands/start-intake";
import { db } from "../db";
import { createTestDatabase } from "../testing";
import { ok, person, refusal } from "../testing-records";
import { intakeDesk, type IntakeDesk } from "./intake-desk";
import { intakeList } from "./intake-list";
import { similarCommitments, tracked } from "./similar-commitments";

await createTestDatabase();
let editor: Actor;

beforeAll(async () => {
  await seedDocuments(() => {});
  editor = await person("editor");
}, 120_000);

/** Every quotation that a commitment of the five documents rests on, as if it were a passage of a new document. */
async function quotedPassages() {
  const commitments = await db.commitment.findMany({ select: {
    id: true, slug: true,
    versions: { orderBy: { version: "desc" }, take: 1, select: {
      from: { select: { party: { select: { slug: true } } } }, obligations: { select: { obligation: { select: { party: { select: { slug: true } } } } } },
      citations: { where: { role: "origin" }, select: { citation: { select: { id: true, exact: true, sourceVersionId: true } } } },
    } },
  } });
  return commitments.flatMap(({ id, slug, versions: [version] }) => {
    const citations = version!.citations.map(({ citation }) => citation);
    const parties = [...version!.from.map(({ party }) => party.slug), ...version!.obligations.map(({ obligation }) => obligation.party.slug)];
    return citations.length < 2 ? [] : citations.map((citation) => ({
      commitment: id, slug, parties: [...new Set(parties)], exact: citation.exact, citation: citation.id,
      isElsewhere: citations.some(({ sourceVersionId }) => sourceVersionId !== citation.sourceVersionId),
    }));
  });
}

describe("the commitments that say the same", () => {
  it("are among the first three for what the five documents say of one matter", async () => {
    const passages = await quotedPassages();
    const found: { slug: string; isElsewhere: boolean; rank: number }[] = [];
    for (const passage of passages) {
      // Found by its other quotations alone: the passage itself is taken out of the record.
      const candidates = (await tracked(passage.exact, null, [passage.citation])).map(({ facts }) => facts);
      const ranked = mostAlike({ text: passage.exact, parties: passage.parties, topics: [] }, candidates, 3);
      found.push({ slug: passage.slug, isElsewhere: passage.isElsewhere, rank: ranked.findIndex(({ id }) => id === passage.commitment) });
    }
    const share = (rows: typeof found) => rows.filter(({ rank }) => rank !== -1).length / rows.length;
    const elsewhere = found.filter((row) => row.isElsewhere);
    expect(elsewhere.length).toBeGreaterThan(15);
    // Floors, measured on the documents: they may only rise. In another document the matter is said anew; of
    // one document many quotations are asides ("more to come on this tomorrow") that resemble nothing.
    console.info(`similar: ${share(elsewhere).toFixed(3)} of ${elsewhere.length} from another document, ${share(found).toFixed(3)} of all ${found.length}`);
    expect(share(elsewhere)).toBeGreaterThanOrEqual(0.9);
    expect(share(found)).toBeGreaterThanOrEqual(0.68);
  }, 120_000);

  it("say why, with the words that are closest, and what quotes the place already comes first", async () => {
    const { id } = ok(await startIntake(editor, { source: "background-call-lopez-obrador-visit-2022" }));
    const desk = (await intakeDesk(editor, id)) as IntakeDesk;
    const points = Array.from(desk.text);
    const passage = desk.passages.find(({ start, end }) => points.slice(start, end).join("").includes("11,500"))!;
    const comparison = (await similarCommitments(editor, id, passage.id))!;
    expect(comparison.speakers).toEqual(["United States"]);
    expect(comparison.candidates[0]).toMatchObject({ slug: "h-2b-visas-11500", here: true, likeness: { numbers: ["11,500"], parties: ["United States"] } });
    expect(comparison.candidates[0]!.closest!.exact).toContain("11,500");
    expect(await similarCommitments(editor, id, "no-uuid")).toBeNull();
  }, 60_000);
});

describe("starting", () => {
  it("reads a source once: who begins again is led to the same reading", async () => {
    const both = await Promise.all([startIntake(editor, { source: "fact-sheet-us-mexico-cooperation-2021" }), startIntake(editor, { source: "fact-sheet-us-mexico-cooperation-2021", number: "1" })]);
    expect(ok(both[0]).id).toBe(ok(both[1]).id);
    const { reading, done } = await intakeList(editor);
    expect([...reading, ...done].map(({ source }) => source).sort()).toEqual(["background-call-lopez-obrador-visit-2022", "fact-sheet-us-mexico-cooperation-2021"]);
    expect(reading[0]).toMatchObject({ number: 1, startedBy: "editor", decidedAt: null });
    expect(reading[0]!.stating).toBeGreaterThan(3);
    expect(await intakeDesk(editor, "fact-sheet-us-mexico-cooperation-2021")).toMatchObject({ id: ok(both[0]).id });
  }, 60_000);

  it.each<[string, unknown, string[]]>([
    ["a source whose text is not kept", { source: sources.find(({ capture }) => capture?.textHeld === "none")!.slug }, ["invalid", "source: text-not-held"]],
    ["no such source", { source: "no-such-source" }, ["invalid", "source: unknown-record"]],
    ["no such version", { source: "fact-sheet-us-mexico-cooperation-2021", number: 9 }, ["invalid", "source: unknown-record"]],
    ["nothing named", {}, ["invalid", "source: required"]],
  ])("refuses %s", async (_name, input, expected) => expect(refusal(await startIntake(editor, input))).toEqual(expected));

  it("refuses whoever may not, before anything is read", async () => {
    const stranger = { ...editor, role: "reader" } as unknown as Actor;
    expect(refusal(await startIntake(stranger, { source: "fact-sheet-us-mexico-cooperation-2021" }))).toEqual(["forbidden"]);
    await expect(intakeDesk(stranger, "fact-sheet-us-mexico-cooperation-2021")).rejects.toThrow(/without the right/);
    await expect(intakeList(stranger)).rejects.toThrow(/without the right/);
  });
});

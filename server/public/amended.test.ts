import { beforeAll, describe, expect, it } from "vitest";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, ok, origin, publishBorder, publishSurroundings, quote, retraction, seed } from "../testing-records";
import { asOf } from "./as-of";
import { chartWorld } from "./charts/world";
import { listCommitments } from "./commitments";
import { overview } from "./overview";
import { siteToday } from "./site";

const { owner } = await createTestDatabase();
beforeAll(async () => { await publishSurroundings(); });

const slugsOf = async (q: string) => (await listCommitments({ filter: { q }, lang: "en" })).data.map(({ slug }) => slug);
const correction = (id: string, index: number, replaces: string, change: object = {}) => assessment(id, index, { kind: "correction", because: "Not so.", replaces, ...change } as never);
const apart = async (slug: string) => (await owner`SELECT e.words IS NULL AS apart FROM list_entry e JOIN commitment k ON k.id = e.commitment_id WHERE k.slug = ${slug}`)[0]!.apart as boolean;

describe("entries that amend one another", () => {
  it("an entry under embargo amends nothing yet, whatever amends it", async () => {
    const { unitedStates: id } = await publishBorder("chain");
    const first = ok(await logFollowUp(seed, assessment(id, 0)));
    const hidden = ok(await logFollowUp(seed, correction(id, 1, first.id, { status: "delivered", qualifier: "as-promised", effectiveOn: "2026-04-01", evidence: [quote("call", "We will announce a task force on fentanyl.")] })));
    const open = ok(await logFollowUp(seed, correction(id, 2, hidden.id)));
    ok(await logFollowUp(seed, retraction(id, 3, open.id)));
    for (const day of [null, siteToday()])
      expect((await asOf(day, () => chartWorld({}, "en"))).owed.filter(({ status }) => status !== null)).toMatchObject([{ status: "in-progress", count: 1 }]);
  });

  it("a note that stands again is found again, and not while it did not", async () => {
    const { unitedStates: id } = await publishBorder("noted");
    const first = ok(await logFollowUp(seed, assessment(id, 0, { note: "The Zanzibar office reports works." })));
    expect(await slugsOf("zanzibar")).toEqual(["noted"]);
    const second = ok(await logFollowUp(seed, correction(id, 1, first.id, { note: "The office reports nothing." })));
    expect(await slugsOf("zanzibar")).toEqual([]);
    ok(await logFollowUp(seed, retraction(id, 2, second.id)));
    expect(await slugsOf("zanzibar")).toEqual(["noted"]);
  });

  it("a translated entry leaves its record among those that one index knows", async () => {
    const { unitedStates: id } = await publishBorder("translated");
    ok(await logFollowUp(seed, assessment(id, 0, { translation: { note: "El trabajo ha comenzado en Zacatecas." } } as never)));
    expect(await apart("translated")).toBe(false);
    expect(await slugsOf("zacatecas")).toEqual(["translated"]);
  });
});

it("a judgement of a period that is not over counts at once, in charts as in tallies", async () => {
  const { unitedStates: id } = await publishBorder("this-year");
  const before = await overview("en");
  ok(await logFollowUp(seed, assessment(id, 0, { effectiveOn: siteToday().slice(0, 4) })));
  const { neglect, attention, owed, world } = await overview("en");
  expect(attention.neverAssessed).toBe(before.attention.neverAssessed - 1);
  expect(neglect.notAssessed).toBe(attention.neverAssessed);
  expect(world.owed.reduce((sum, { status, count }) => sum + (status === null ? 0 : count), 0)).toBe(owed.assessed);
});

it("what was logged about a record under embargo is said from when the record is public", async () => {
  ok(await publishCommitment(seed, commitmentDraft("hidden", { topics: ["health"], citations: [origin("call", "We will announce a task force on fentanyl.")] })));
  const [obligation] = await owner`SELECT o.id FROM obligation o JOIN commitment k ON k.id = o.commitment_id WHERE k.slug = 'hidden'`;
  ok(await logFollowUp(seed, assessment(obligation!.id as string, 0)));
  await owner.begin(async (tx) => {
    await tx`SET LOCAL session_replication_role = replica`;
    const ended = tx`now() + interval '1 second'`;
    for (const table of ["source_description", "source_version", "citation", "commitment_version", "obligation", "obligation_state"]) await tx`UPDATE ${tx(table)} SET visible_from = ${ended} WHERE visible_from > now() + interval '1 day'`;
    await tx`UPDATE follow_up SET recorded_at = recorded_at - interval '3 days', visible_from = visible_from - interval '3 days' WHERE obligation_id = ${obligation!.id as string}`;
    await tx`SELECT refresh_search(ARRAY(SELECT id FROM commitment)), raise_revision()`;
  });
  await expect.poll(async () => (await chartWorld({ topic: "health" }, "en")).assessedSince, { timeout: 10_000 }).toBe(siteToday());
});

import { beforeAll, describe, expect, it } from "vitest";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { publishTopic } from "../commands/publish-topic";
import { atMoment, type Moment } from "../moment";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, origin, publishBorder, publishSurroundings, seed } from "../testing-records";
import { findCommitment, listCommitments } from "./commitments";
import { listEvents } from "./events";
import { followUpsOf, latestFollowUps } from "./follow-ups";
import { lastChange } from "./last-change";
import { overview } from "./overview";
import { listParties } from "./parties";
import { listSources } from "./sources";
import { countedObligations } from "./tallies";
import { listTopics } from "./topics";

const { owner } = await createTestDatabase();

/** All that the public can read. */
const everything = async () => ({
  overview: await overview("en"), list: await listCommitments({ filter: {}, lang: "es" }), border: await findCommitment("border-infrastructure", "en"),
  byStatus: await listCommitments({ filter: { status: "delivered" }, lang: "en" }), log: await followUpsOf("border-infrastructure", "en"),
  latest: await latestFollowUps("en", 10), sources: await listSources("en"), topics: await listTopics("en"), parties: await listParties("en"),
  events: await listEvents("en"), lastChange: await lastChange(),
});

const told: { step: string; moment: Moment; said: unknown }[] = [];

/** What the site said after a step, and when that was; all of that is read before the next step begins. */
async function remember(step: string): Promise<void> {
  const [row] = await owner`SELECT date_trunc('milliseconds', clock_timestamp()) AS at, to_char(clock_timestamp() AT TIME ZONE 'America/New_York', 'YYYY-MM-DD') AS day`;
  told.push({ step, moment: { day: row!.day as string, instant: row!.at as Date }, said: await everything() });
}

beforeAll(async () => {
  await remember("before anything");
  await publishSurroundings();
  await remember("the surroundings");
  const { unitedStates } = await publishBorder();
  await remember("a commitment");
  ok(await logFollowUp(seed, assessment(unitedStates, 0)));
  await remember("an assessment");
  const delivered = ok(await logFollowUp(seed, assessment(unitedStates, 1, { status: "delivered", qualifier: "as-promised", effectiveOn: "2026-04-01" })));
  await remember("delivered");
  ok(await logFollowUp(seed, {
    ...assessment(unitedStates, 2, { status: "in-progress", qualifier: null, effectiveOn: "2026-04-01" }), kind: "correction", replaces: delivered.id, because: "Read wrongly.",
  }));
  await remember("a correction");
  ok(await publishCommitment(seed, commitmentDraft("second", { citations: [origin("sheet", modernize)], relations: [{ kind: "part-of", to: "border-infrastructure" }] })));
  await remember("a second commitment");
  const [topic] = await owner`SELECT id FROM topic WHERE slug = 'health'`;
  ok(await publishTopic(seed, { id: topic!.id, baseVersion: 1, slug: "health", name: { en: "Public health" } }));
  await remember("another name");
});

describe("the record as of a past moment", () => {
  it("every surface says what it said then", async () => {
    expect(told).toHaveLength(8);
    for (const { step, moment, said } of told) expect(await atMoment(moment, everything), step).toEqual(said);
  });

  it("before the first publication there is nothing", async () => {
    const [first] = told;
    expect(await atMoment(first!.moment, async () => (await listCommitments({ filter: {}, lang: "en" })).total)).toBe(0);
  });

  it("a moment to come shows no more than now, embargoed records least of all", async () => {
    const later: Moment = { day: "2999-01-01", instant: new Date("2999-01-01T00:00:00Z") };
    const total = () => listCommitments({ filter: {}, lang: "en" }).then((page) => page.total);
    expect(await atMoment(later, total)).toBe(await total());
    expect(await atMoment(later, () => findCommitment("embargoed", "en"))).toBeNull();
  });

  it("reads at the same time do not see each other's moment", async () => {
    const totals = await Promise.all(told.map(({ moment }) => atMoment(moment, async () => (await listCommitments({ filter: {}, lang: "en" })).total)));
    expect(totals).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
    expect((await listCommitments({ filter: {}, lang: "en" })).total).toBe(2);
  });
});

it("a lone lazy query begins at its moment, not when somebody awaits it", async () => {
  expect(await atMoment(told[0]!.moment, () => countedObligations())).toEqual([]);
});

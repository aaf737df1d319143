import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill } from "@/bench/data/fill";
import type { FeedScope } from "@/domain/feed-record";
import { createTestDatabase } from "@/server/testing";
import { queriesOf } from "@/server/testing-queries";
import { calendarEntries } from "@/server/public/calendar-entries";
import { listChanges } from "@/server/public/changes";
import { commitmentSlice } from "@/server/public/commitment-slice";
import { findCommitment, listCommitments } from "@/server/public/commitments";
import { facetsOf } from "@/server/public/facets";
import { feedEntries } from "@/server/public/feed-entries";
import { sliceFollowUps } from "@/server/public/follow-up-slice";
import { followUpsOf } from "@/server/public/follow-ups";
import { listPage } from "@/server/public/list-page";
import { overview } from "@/server/public/overview";
import { scopeRecord } from "@/server/public/scope";
import { searchRecord } from "@/server/public/search";
import { sourcesPage } from "@/server/public/sources";
import { suggestFor } from "@/server/public/suggest";

/** Enough for ten times as many follow-ups, and few enough to be filled in seconds. */
const commitments = 1_000;
const { ownerUrl, publicUrl } = await createTestDatabase();
const reader = postgres(publicUrl, { max: 1, onnotice: () => {} });
afterAll(() => reader.end());
let slug = "";
beforeAll(async () => {
  await fill(ownerUrl, commitments, () => {});
  slug = (await listCommitments({ filter: {}, lang: "en", length: 1 })).data[0]!.slug;
}, 120_000);

const noEdges = { from: null, to: null };
const titleWord = "railway bridges";
/** What readers ask for most, and what they can make as long as they like. */
const hot: [string, () => Promise<unknown>][] = [
  ["the list", () => commitmentSlice({ lang: "en", limit: 20 })],
  ["the list by last change", () => commitmentSlice({ lang: "en", limit: 20, sort: "changed" })],
  ["the list under a topic", () => commitmentSlice({ lang: "en", limit: 20, topic: "topic-7" })],
  ["the list under a party and a year", () => commitmentSlice({ lang: "en", limit: 20, party: "party-3", year: 2021 })],
  ["what is due soon", () => commitmentSlice({ lang: "en", limit: 20, timeliness: "due-soon" })],
  ["a search", () => searchRecord({ q: titleWord, lang: "en", limit: 20 })],
  ["a search under a filter, with its counts", () => listPage({ q: titleWord, topic: "topic-7" }, "en")],
  ["the counts of two filters", () => facetsOf({ topic: "topic-7", status: "delivered" })],
  ["what was published", () => listChanges({}, noEdges, "en")],
  ["what was published of a kind", () => listChanges({ kind: "commitments" }, noEdges, "en")],
  ["what was published about a topic", () => listChanges({ topic: "topic-7" }, noEdges, "en")],
  ["a page of the sources", () => sourcesPage(1, "en")],
  ["a commitment", () => findCommitment(slug, "en")],
  ["the log of a commitment", () => followUpsOf(slug, "en")],
];

type Plan = { "Node Type": string; "Relation Name"?: string; "Parent Relationship"?: string; Plans?: Plan[] };
/** Without the sub-selects of row policies: of these PostgreSQL looks up one by one or reads all, whichever is less work for this many rows. */
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).filter((part) => part["Parent Relationship"] !== "SubPlan").flatMap(nodes)];

/** Tables that grow with the record. */
async function largeTables(): Promise<Set<string>> {
  const rows = await reader<{ name: string }[]>`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= ${commitments / 2}`;
  return new Set(rows.map(({ name }) => name));
}

describe("no large table is read from its beginning to its end", () => {
  it.each(hot)("for %s", async (_name, work) => {
    // What is kept until something is published is not what each reader asks for.
    await work();
    const [asked, large] = [await queriesOf(work), await largeTables()];
    expect(asked.length).toBeGreaterThan(0);
    expect(large.size).toBeGreaterThan(8);
    for (const { text, values } of asked) {
      // In a record of this size reading all may be cheapest; what matters is that an index could be read instead.
      const [row] = await reader.begin(async (tx) => {
        await tx`SET LOCAL enable_seqscan = off`;
        return tx.unsafe(`EXPLAIN (FORMAT JSON) ${text}`, values as never[]);
      });
      const [{ Plan: plan }] = (row as unknown as { "QUERY PLAN": [{ Plan: Plan }] })["QUERY PLAN"];
      const whole = nodes(plan).filter((node) => node["Node Type"] === "Seq Scan" && large.has(node["Relation Name"]!));
      expect(whole.map((node) => node["Relation Name"]), text).toEqual([]);
    }
  });
});

/** How many statements each may send, whatever the length of what it shows. */
const counted: [string, number, (length: number) => Promise<unknown>][] = [
  ["the list", 36, (limit) => commitmentSlice({ lang: "en", limit })],
  ["a search", 40, (limit) => searchRecord({ q: "the", lang: "en", limit })],
  ["the log of everything", 32, (limit) => sliceFollowUps({ lang: "en", limit })],
  ["the changes", 36, (length) => listChanges({}, noEdges, "en", { length })],
];
/** And of what has a fixed length or shows everything there is. */
const whole: [string, number, () => Promise<unknown>][] = [
  ["the dashboard", 210, () => overview("en")],
  ["a topic", 180, () => scopeRecord({ topic: "topic-7" }, "en")],
  ["a party", 180, () => scopeRecord({ party: "party-3" }, "en")],
  ["a commitment", 36, () => findCommitment(slug, "en")],
  ["its log", 24, () => followUpsOf(slug, "en")],
  ["a page of the list with its filters", 40, () => listPage({ topic: "topic-7", status: "delivered" }, "en")],
  ["what is suggested", 10, () => suggestFor("railway bri", "en")],
  ["a feed", 72, () => feedEntries({ commitment: null, filter: { topic: "topic-7" } } as FeedScope, "en")],
  ["a calendar", 12, () => calendarEntries({ commitment: null, filter: { party: "party-3", year: 2021 } } as FeedScope, "en")],
];

describe("the number of statements does not grow with what is shown", () => {
  it.each(counted)("for %s", async (name, atMost, work) => {
    await work(5);
    const [few, many] = [(await queriesOf(() => work(3))).length, (await queriesOf(() => work(60))).length];
    expect(many, name).toBeLessThanOrEqual(few + 2);
    expect(many, name).toBeLessThanOrEqual(atMost);
  });

  it.each(whole)("for %s", async (name, atMost, work) => {
    await work();
    expect((await queriesOf(work)).length, name).toBeLessThanOrEqual(atMost);
  });
});

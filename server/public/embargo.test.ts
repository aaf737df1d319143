import { beforeAll, describe, expect, it } from "vitest";
import { publishCommitment } from "../commands/publish-commitment";
import { publishIndicator } from "../commands/publish-indicator";
import { recordMeasurement } from "../commands/record-measurement";
import { logFollowUp } from "../commands/log-follow-up";
import { findPlace } from "../editor/known-records";
import type { FeedPlace } from "@/domain/feed";
import type { Language } from "@/domain/language";
import { createTestDatabase } from "../testing";
import { unlikeChanges } from "../testing-changes";
import { assessment, commitmentDraft, embargoEnds, modernize, ok, origin, publishBorder, publishSurroundings, quote, seed } from "../testing-records";
import { calendarEntries } from "./calendar-entries";
import { filterChoices } from "./choices";
import { findCommitment, listCommitments, sliceCommitments } from "./commitments";
import { feedEntries } from "./feed-entries";
import { feedScope } from "./feed-scope";
import { findEvent, listEvents } from "./events";
import { followUpsOf, latestFollowUps } from "./follow-ups";
import { lastChange } from "./last-change";
import { overview } from "./overview";
import { findParty, listParties } from "./parties";
import { findSource, listSources } from "./sources";
import { findTopic, listTopics } from "./topics";

const { owner } = await createTestDatabase();

/** Words that only the embargoed call holds, and names that only records resting on it have. */
const secrets = ["task force on fentanyl", "1.5 billion", "1500000000", "secret-force", "Source call", "Fuente call", "sworn extension", "2024-12", "Condition from the call"];
const both = ["en", "es"] as const;

beforeAll(async () => {
  await publishSurroundings();
  // Known from the fact sheet too: visible, without what the call adds to it.
  await publishBorder("open", {
    citations: [origin("sheet", modernize), origin("call", "We will announce a task force on fentanyl.")],
    deadlines: [{ wording: "by September 2022", precision: "month", value: "2022-09", citation: origin("sheet", "by September 2022") },
      { wording: "sworn extension", precision: "month", value: "2024-12", citation: origin("call", "by the end of 2024", "mexico") }],
    conditions: [{ text: { en: "Condition from the call" }, citation: { ...origin("call", "Mexico will invest $1.5 billion", "mexico"), role: "condition" } }],
  });
  // Known from the call alone: invisible.
  ok(await publishCommitment(seed, commitmentDraft("secret-force", {
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }, { party: "mexico", role: "owes", basis: "attributed" }],
    citations: [origin("call", "We will announce a task force on fentanyl.")], topics: ["health"],
    relations: [{ kind: "part-of", to: "open" }],
  })));
  const open = (await findPlace(seed, "open", { party: "united-states" }))!;
  ok(await logFollowUp(seed, assessment(open.id, 0)));
  ok(await logFollowUp(seed, assessment(open.id, 1, {
    status: "delivered", qualifier: "as-promised", effectiveOn: "2026-04-01", note: "As the call says: task force on fentanyl.", evidence: [quote("call", "We will announce a task force on fentanyl.")],
  })));
  const secret = (await findPlace(seed, "secret-force", { party: "mexico" }))!;
  ok(await logFollowUp(seed, assessment(secret.id, 0)));
  const target = { party: "united-states", value: 1_500_000_000, bound: "exact" } as const;
  ok(await publishIndicator(seed, { slug: "investment", commitment: "open", label: { en: "Investment" }, unit: "usd", targets: [
    { ...target, value: 26, quotation: quote("sheet", modernize) }, { ...target, quotation: quote("call", "$1.5 billion") }] }));
  ok(await recordMeasurement(seed, { indicator: "investment", value: 1_500_000_000, reportedBy: "mexico", quotation: quote("call", "$1.5 billion", "mexico") }));
});

const scopeOf = async (place: FeedPlace, lang: Language) => {
  const result = await feedScope(place, lang);
  return result !== null && "found" in result ? result.found : null;
};
const places: FeedPlace[] = [{ filter: {} }, { filter: { topic: "health" } }, { filter: { q: "fentanyl" } }, { section: "topics", slug: "health" }, { section: "parties", slug: "mexico" },
  { section: "events", slug: "virtual-meeting-2021" }, { section: "commitments", slug: "USMX-1" }, { section: "commitments", slug: "USMX-2" }];
const feedsOf = (lang: Language) => Promise.all(places.map(async (place) => {
  const scope = await scopeOf(place, lang);
  return scope && feedEntries(scope, lang);
}));
const calendarOf = async (lang: Language) => calendarEntries((await scopeOf({ filter: {} }, lang))!, lang);

/** Everything that a page, the API or a feed can ask for. */
const surfaces: [string, () => Promise<unknown>][] = both.flatMap((lang): [string, () => Promise<unknown>][] => [
  [`the list, ${lang}`, () => listCommitments({ filter: {}, lang })],
  [`the list by each word of the call, ${lang}`, () => Promise.all(["fentanyl", "task force", "1.5 billion", "secret", "fentanil", "fentanyll"].map((q) => listCommitments({ filter: { q }, lang })))],
  [`the list by source, ${lang}`, () => listCommitments({ filter: { source: "call" }, lang })],
  [`a slice, ${lang}`, () => sliceCommitments({ filter: {}, lang, limit: 200, after: null })],
  [`the open commitment, ${lang}`, () => findCommitment("open", lang)],
  [`the secret commitment, ${lang}`, () => findCommitment("secret-force", lang)],
  [`the secret commitment by number, ${lang}`, () => findCommitment("USMX-2", lang)],
  [`the log, ${lang}`, () => followUpsOf("open", lang)], [`the secret log, ${lang}`, () => followUpsOf("secret-force", lang)],
  [`the latest, ${lang}`, () => latestFollowUps(lang, 50)], [`the dashboard, ${lang}`, () => overview(lang)],
  [`the sources, ${lang}`, () => listSources(lang)], [`the source, ${lang}`, () => findSource("call", lang)], [`the other source, ${lang}`, () => findSource("sheet", lang)],
  [`the topics, ${lang}`, () => Promise.all([listTopics(lang), findTopic("health", lang)])],
  [`the parties, ${lang}`, () => Promise.all([listParties(lang), findParty("mexico", lang)])],
  [`the events, ${lang}`, () => Promise.all([listEvents(lang), findEvent("virtual-meeting-2021", lang)])],
  [`the feeds of everything and of what it names, ${lang}`, () => feedsOf(lang)], [`the calendar, ${lang}`, () => calendarOf(lang)],
  [`the filters, ${lang}`, () => filterChoices(lang)], [`the day of the last change, ${lang}`, () => lastChange()],
]);

describe("nothing that rests on an embargoed source is public before its end", () => {
  it.each(surfaces)("%s", async (_name, load) => {
    const text = JSON.stringify(await load(), (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    for (const secret of secrets) expect(text, secret).not.toContain(secret);
    expect(text).not.toContain(embargoEnds.slice(0, 4));
  });

  it("a commitment that rests on it alone is not there at all", async () => {
    expect(await findCommitment("secret-force", "en")).toBeNull();
    expect(await findSource("call", "en")).toBeNull();
    expect((await listCommitments({ filter: {}, lang: "en" })).total).toBe(1);
    expect((await overview("en")).counts).toMatchObject({ commitment: 1, sources: 4 });
  });

  it("one with another public origin is there without it", async () => {
    const found = await findCommitment("open", "en");
    if (!found || !("found" in found)) throw new Error("not public");
    const { citations, conditions, deadlines, deadline, indicators, obligations, relations } = found.found;
    expect(citations.map(({ exact }) => exact)).toEqual([modernize]);
    expect({ conditions, relations }).toEqual({ conditions: [], relations: [] });
    expect(deadlines.map(({ value }) => value)).toEqual(["2022-09"]);
    expect(deadline?.endsOn).toBe("2022-09-30");
    expect(indicators).toMatchObject([{ targets: [{ value: 26 }], measurements: [] }]);
    // The judgement that the call supports is not said yet; the one before it stands.
    expect(obligations[0]).toMatchObject({ status: "in-progress", timeliness: "overdue" });
    expect(await followUpsOf("open", "en")).toHaveLength(1);
  });

  it("and is not listed among what was published", async () => expect(await unlikeChanges(owner)).toEqual([]));

  it("the rows themselves are unreadable to whoever reads as the public", async () => {
    const [row] = await owner.begin(async (tx) => {
      await tx`SET LOCAL ROLE tracker_public`;
      return tx`SELECT (SELECT count(*)::int FROM citation WHERE exact LIKE '%fentanyl%') AS citations,
        (SELECT count(*)::int FROM source WHERE slug = 'call') AS sources, (SELECT count(*)::int FROM source_text WHERE content LIKE '%fentanyl%') AS texts,
        (SELECT count(*)::int FROM commitment WHERE slug = 'secret-force') AS commitments, (SELECT count(*)::int FROM obligation) AS obligations,
        (SELECT count(*)::int FROM follow_up) AS log, (SELECT count(*)::int FROM obligation_state WHERE status = 'delivered') AS states,
        (SELECT count(*)::int FROM deadline WHERE value = '2024-12') AS deadlines, (SELECT count(*)::int FROM target) AS targets,
        (SELECT count(*)::int FROM measurement) AS measurements, (SELECT count(*)::int FROM condition) AS conditions, (SELECT count(*)::int FROM relation) AS relations,
        (SELECT count(*)::int FROM search_now WHERE content LIKE '%fentanyl%') AS found, (SELECT count(*)::int FROM search_word_now WHERE word = 'fentanyl') AS words, (SELECT count(*)::int FROM list_now) AS listed`;
    });
    expect(row).toEqual({ citations: 0, sources: 0, texts: 0, commitments: 0, obligations: 2, log: 1, states: 0, deadlines: 0, targets: 1, measurements: 0, conditions: 0, relations: 0, found: 0, words: 0, listed: 1 });
  });
});

describe("when the embargo has ended", () => {
  it("all of it is public without any write: the end is moved into the past, as a clock would", async () => {
    // Nobody may do this; only a test, as the owner with the triggers off, to stand where time will be.
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      for (const table of ["source_description", "source_version", "citation", "commitment_version", "obligation", "condition", "follow_up", "obligation_state", "condition_state", "measurement", "indicator_version"])
        await tx`UPDATE ${tx(table)} SET visible_from = now() - interval '1 second' WHERE visible_from > now()`;
      await tx`SELECT refresh_search(ARRAY(SELECT id FROM commitment)), refresh_changes()`;
      // Its day is still to come, so that nothing but this says that what was kept is over.
      await tx`SELECT raise_revision()`;
    });
    expect(await findCommitment("secret-force", "en")).toMatchObject({ found: { obligations: [{ status: null }, { status: "in-progress" }] } });
    expect(await findCommitment("open", "en")).toMatchObject({
      found: { deadline: { value: "2024-12" }, obligations: [{ status: "delivered", timeliness: "late" }, {}], conditions: [{ text: "Condition from the call" }] },
    });
    expect(await findSource("call", "en")).toMatchObject({ found: { source: { embargoUntil: embargoEnds } } });
    expect(await unlikeChanges(owner)).toEqual([]);
    for (const lang of both) {
      const [everything, health, , , , , , secret] = (await feedsOf(lang)).map((entries) => JSON.stringify(entries));
      for (const feed of [everything, health, secret]) expect(feed).toContain("secret-force");
      expect(everything).toContain("As the call says: task force on fentanyl.");
      expect((await calendarOf(lang)).filter(({ kind }) => kind === "deadline")).toMatchObject([{ day: "2024-12-31" }]);
    }
  });
});

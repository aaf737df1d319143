import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { saveDraft } from "../commands/save-draft";
import { publishTopic } from "../commands/publish-topic";
import { publishCommitment } from "../commands/publish-commitment";
import { listTopics } from "../public/topics";
import { grants } from "../operations/grants";
import { createTestDatabase } from "../testing";
import { commitmentDraft, embargoEnds, ok, origin, publishSurroundings, seed } from "../testing-records";
import { listen } from "./listen";
import { newestRevision, readRevision } from "./read-revision";
import { StillState } from "./state";

const { owner, ownerUrl, appUrl } = await createTestDatabase();
const other = postgres(ownerUrl, { max: 1, onnotice: () => {} });
afterAll(() => other.end());

const number = newestRevision;
const topic = (slug: string) => ({ slug, name: { en: slug } });

beforeAll(async () => { await publishSurroundings(); });

describe("the revision of what the public reads", () => {
  it("rises once with each publication, however many tables it wrote, and is announced", async () => {
    const announced: number[] = [];
    const heard = await other.listen("public_revision", (payload) => announced.push(Number(payload)));
    const before = await number();
    ok(await publishTopic(seed, topic("one")));
    const after = await number();
    expect(after).toBeGreaterThan(before);
    ok(await publishCommitment(seed, commitmentDraft("several-tables")));
    await expect.poll(() => announced.length).toBe(2);
    expect(announced).toEqual([after, await number()]);
    await heard.unlisten();
  });

  it("does not rise with what nobody but the desk reads, nor with what was taken back", async () => {
    const before = await number();
    await owner`INSERT INTO sign_in_attempt (account_key, address) VALUES ('k', '192.0.2.1')`;
    ok(await saveDraft(seed, "topic", { do: "save", draft: null, version: 0, notes: "" }, { slug: "drafted" }));
    await owner.begin(async (tx) => {
      await tx`INSERT INTO topic (id, slug, version) VALUES (gen_random_uuid(), 'taken-back', 1)`;
      throw new Error("taken back");
    }).catch(() => undefined);
    expect(await number()).toBe(before);
    expect(await owner`SELECT * FROM revision_due`).toEqual([]);
  });

  it("is read with what it is the number of: never a number whose publication cannot be read yet", async () => {
    let isPublishing = true;
    const seen: { number: number; topics: number }[] = [];
    const reading = (async () => {
      while (isPublishing) {
        const revision = await number();
        seen.push({ number: revision, topics: (await listTopics("en")).length });
      }
    })();
    const first = { number: await number(), topics: (await listTopics("en")).length };
    const at = new Map([[first.number, first.topics]]);
    for (let count = 0; count < 12; count += 1) {
      ok(await publishTopic(seed, topic(`counted-${count}`)));
      at.set(await number(), first.topics + count + 1);
    }
    isPublishing = false;
    await reading;
    expect(seen.length).toBeGreaterThan(3);
    for (const { number: revision, topics } of seen) expect(topics).toBeGreaterThanOrEqual(at.get(revision) ?? 0);
  });

  it("rises in the order of the commits when many publish at once", async () => {
    const announced: number[] = [];
    const heard = await other.listen("public_revision", (payload) => announced.push(Number(payload)));
    const slugs = Array.from({ length: 8 }, (_, index) => `racing-${index}`);
    (await Promise.all(slugs.map((slug) => publishTopic(seed, topic(slug))))).forEach(ok);
    await expect.poll(() => announced.length).toBe(slugs.length);
    expect(announced).toEqual([...announced].sort((a, b) => a - b));
    expect(new Set(announced).size).toBe(slugs.length);
    await heard.unlisten();
  });

  it("is watched for on every table that the public may read", async () => {
    const watched = await owner<{ name: string }[]>`SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'public_change'`;
    const readable = Object.entries(grants).filter(([name, { public: rights }]) => rights !== "none" && name !== "public_revision").map(([name]) => name);
    const throughViews = watched.map(({ name }) => name).filter((name) => !readable.includes(name));
    expect(watched.map(({ name }) => name).sort()).toEqual([...readable, ...throughViews].sort());
    expect(throughViews).toEqual(expect.arrayContaining(["list_entry", "search_document"]));
    for (const name of throughViews) expect(name).toMatch(/^(list|search|change|said|step)_/);
  });

  it("comes with the instant at which the record changes by itself: the end of an embargo, or midnight", async () => {
    const { until } = await readRevision();
    const soon = new Date(Date.now() + 5_000);
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE source_description SET embargo_until = ${soon} WHERE embargo_until = ${embargoEnds}`;
    });
    expect(Math.abs((await readRevision()).until - soon.getTime())).toBeLessThan(500);
    expect(until).toBeGreaterThan(Date.now());
  });
});

describe("the listener", () => {
  const running = async (use: (state: StillState) => Promise<void>) => {
    const state = new StillState();
    const ending = new AbortController();
    const done = listen(appUrl, state, readRevision, ending.signal);
    await expect.poll(() => state.name()).not.toBe(null);
    try {
      await use(state);
    } finally {
      ending.abort();
      await done;
    }
  };

  it("hears within a second of what another process publishes", () => running(async (state) => {
    const before = state.name();
    ok(await publishTopic(seed, topic("heard")));
    await expect.poll(() => state.name(), { timeout: 1_000, interval: 10 }).not.toBe(before);
  }));

  it("finds a publication that was never announced", () => running(async (state) => {
    const before = state.name();
    await owner`UPDATE public_revision SET number = number + 1`;
    await expect.poll(() => state.name(), { timeout: 1_000, interval: 10 }).not.toBe(before);
  }));

  it("trusts nothing that was kept once its connection has ended, and comes back by itself", () => running(async (state) => {
    const before = state.name();
    const names = new Set<string | null>();
    await owner`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'followthrough listener' AND datname = current_database()`;
    await expect.poll(() => { names.add(state.name()); return names.has(null); }, { timeout: 1_000, interval: 5 }).toBe(true);
    await expect.poll(() => state.name(), { timeout: 3_000 }).not.toBe(null);
    expect(state.name()).not.toBe(before);
  }));

  it("says when the database is away, where one has been there before", async () => {
    const state = new StillState();
    const ending = new AbortController();
    const away = async () => { throw new Error("away"); };
    state.connected({ revision: 1, until: Date.now() + 60_000 });
    const name = state.name();
    const done = listen("postgresql://nobody@127.0.0.1:1/nothing", state, away, ending.signal);
    await expect.poll(() => state.isAway()).toBe(true);
    expect(state.name()).toBe(name);
    ending.abort();
    await pause(0);
    await done;
  });
});

it("the words of a quotation that rests on an embargo are no part of what it tells", async () => {
  ok(await publishCommitment(seed, commitmentDraft("embargoed", { citations: [origin("call", "We will announce a task force on fentanyl.")] })));
  const reading = await readRevision();
  expect(Object.keys(reading).sort()).toEqual(["revision", "until"]);
});

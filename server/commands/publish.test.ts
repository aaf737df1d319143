import { beforeAll, describe, expect, it } from "vitest";
import type { CommitmentDraft } from "@/domain/commitment";
import type { Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { db } from "../db";
import { findCommitment } from "../public/commitments";
import { findEvent } from "../public/events";
import { findParty } from "../public/parties";
import { findSource } from "../public/sources";
import { findTopic } from "../public/topics";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, origin, person, publishBorder, publishSurroundings, quote, refusal, rowCounts, texts } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishEvent, publishSeries } from "./publish-event";
import { publishIndicator } from "./publish-indicator";
import { publishParty } from "./publish-party";
import { publishSource } from "./publish-source";
import { publishTopic } from "./publish-topic";
import { recordMeasurement } from "./record-measurement";

const { owner } = await createTestDatabase();
let editor: Actor;

beforeAll(async () => {
  await publishSurroundings();
  editor = await person("editor");
});

type Publish = (actor: Actor, input: unknown) => Promise<Result<{ id: string; slug: string; version: number }>>;
const name = (en: string) => ({ en, es: `${en} (es)` });
const source = { title: null, label: name("S"), language: "en", kind: "other", tier: "independent", capture: { textHeld: "public", text: texts.sheet } };
const kinds: [kind: string, Publish, (slug: string) => Record<string, unknown>, (slug: string) => Promise<unknown>][] = [
  ["topic", publishTopic, (slug) => ({ slug, name: name("T") }), (slug) => findTopic(slug, "en")],
  ["party", publishParty, (slug) => ({ slug, kind: "government", name: name("P") }), (slug) => findParty(slug, "en")],
  ["event", publishEvent, (slug) => ({ slug, kind: "call", name: name("E") }), (slug) => findEvent(slug, "en")],
  ["source", publishSource, (slug) => ({ slug, ...source }), (slug) => findSource(slug, "en")],
  ["commitment", publishCommitment, (slug) => commitmentDraft(slug), (slug) => findCommitment(slug, "en")],
];

describe.each(kinds)("a %s", (kind, publish, draft, find) => {
  const edit = (id: string, slug: string, baseVersion: number, change = {}) =>
    ({ ...draft(slug), ...(kind === "source" ? { capture: null } : {}), ...(kind === "commitment" ? { changeNote: "Made clearer." } : {}), ...change, id, baseVersion });

  it("is published, edited, and found under its former address for ever", async () => {
    const first = ok(await publish(editor, draft(`${kind}-a`)));
    expect(first).toMatchObject({ slug: `${kind}-a`, version: 1 });
    expect(await find(`${kind}-a`)).toHaveProperty("found");
    ok(await publish(editor, edit(first.id, `${kind}-b`, 1)));
    ok(await publish(editor, edit(first.id, `${kind}-c`, 2)));
    expect(await find(`${kind}-a`)).toEqual({ movedTo: `${kind}-c` });
    expect(await find(`${kind}-b`)).toEqual({ movedTo: `${kind}-c` });
    expect(await find(`${kind}-c`)).toHaveProperty("found");
    expect(await find(`${kind}-never`)).toBeNull();
    // An address that a record had is nobody else's; the record itself may take it back.
    expect(refusal(await publish(editor, draft(`${kind}-a`)))).toEqual(["invalid", "slug: slug-taken"]);
    expect(ok(await publish(editor, edit(first.id, `${kind}-a`, 3)))).toMatchObject({ version: 4 });
    expect(await find(`${kind}-a`)).toHaveProperty("found");
  });

  it("takes no address that another has", async () => {
    ok(await publish(editor, draft(`${kind}-taken`)));
    const before = await rowCounts(owner);
    expect(refusal(await publish(editor, draft(`${kind}-taken`)))).toEqual(["invalid", "slug: slug-taken"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("of one version has one next version, however many publish at once", async () => {
    const { id } = ok(await publish(editor, draft(`${kind}-race`)));
    const results = await Promise.all(Array.from({ length: 20 }, () => publish(editor, edit(id, `${kind}-race`, 1))));
    const refused = results.filter((result) => !result.ok);
    expect(results.length - refused.length).toBe(1);
    // A machine that is busy may also answer that it is.
    for (const result of refused) expect(["conflict", "unavailable"]).toContain(result.reason);
    const told = refused.filter(({ reason }) => reason === "conflict");
    expect(told.length).toBeGreaterThan(0);
    for (const { current } of told) expect(current).toMatchObject({ id, slug: `${kind}-race` });
    expect(ok(await publish(editor, edit(id, `${kind}-race`, 2)))).toMatchObject({ version: 3 });
  });

  it("that never was cannot be edited, and what is no input is refused and recorded", async () => {
    expect(refusal(await publish(editor, edit("00000000-0000-4000-8000-00000000dead", `${kind}-x`, 1)))).toEqual(["not-found"]);
    expect(refusal(await publish(editor, { slug: "No Slug" }))[0]).toBe("invalid");
    const [event] = await owner`SELECT action, outcome, actor_id FROM audit_event ORDER BY sequence DESC LIMIT 1`;
    expect(event).toMatchObject({ action: `publish-${kind}`, actor_id: editor.id });
    expect(event!.outcome).toMatch(/^invalid: .*not-a-slug/);
  });

  it("that nobody may publish is not", async () => {
    const before = await rowCounts(owner);
    const stranger = { ...editor, role: "visitor" } as unknown as Actor;
    expect(refusal(await publish(stranger, draft(`${kind}-forbidden`)))).toEqual(["forbidden"]);
    expect(await rowCounts(owner)).toEqual(before);
  });
});

describe("what mentions an unknown record says where", () => {
  const draft = (change: Partial<CommitmentDraft>) => commitmentDraft("mentions", change);
  it.each<[string, () => Promise<Result<unknown>>, string[]]>([
    ["a commitment", () => publishCommitment(editor, draft({
      from: ["united-states", "atlantis"], topics: ["border", "tides"], event: "ball",
      obligations: [{ party: "lemuria", role: "owes", basis: "own-word" }], relations: [{ kind: "answers", to: "USMX-999999" }],
    })), ["from.1", "obligations.0.party", "topics.1", "event", "relations.0.to"]],
    ["a quotation under it", () => publishCommitment(editor, draft({ citations: [origin("sheet", modernize), { role: "evidence", quotation: { ...quote("sheet", "x"), source: "lost" } }] })), ["citations.1.quotation.source"]],
    ["a citation that never was", () => publishCommitment(editor, draft({ citations: [origin("sheet", modernize), { role: "evidence", citation: "00000000-0000-4000-8000-00000000dead" }] })), ["citations.1"]],
    ["a party", () => publishParty(editor, { slug: "p", kind: "person", name: name("P"), partOf: "x", memberOf: ["mexico", "y"], holds: [{ office: "z" }] }), ["partOf", "memberOf.1", "holds.0.office"]],
    ["an event", () => publishEvent(editor, { slug: "e", kind: "call", name: name("E"), participants: ["mexico", "atlantis"] }), ["participants.1"]],
    ["an event of a series", () => publishEvent(editor, { slug: "e", kind: "call", name: name("E"), series: "atlantis" }), ["series"]],
    ["a source", () => publishSource(editor, { slug: "s", ...source, tier: "official", officialOf: "atlantis" }), ["officialOf"]],
    ["an indicator", () => publishIndicator(editor, { slug: "i", commitment: "USMX-999999", label: name("I"), unit: "count" }), ["commitment"]],
    ["a measurement", () => recordMeasurement(editor, { indicator: "i", value: 1, reportedBy: "mexico", quotation: quote("sheet", modernize) }), ["indicator"]],
  ])("%s", async (_name, publish, paths) => {
    const before = await rowCounts(owner);
    expect(refusal(await publish())).toEqual(["invalid", ...paths.map((path) => `${path}: unknown-record`)]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("a person and an office owe nothing", async () => {
    const obligations = (["jane-roe", "press-secretary", "customs"] as const).map((party) => ({ party, role: "owes", basis: "own-word" }) as const);
    expect(refusal(await publishCommitment(editor, draft({ obligations })))).toEqual(["invalid", "obligations.0.party: party-cannot-owe", "obligations.1.party: party-cannot-owe"]);
  });
});

describe("versions of a commitment", () => {
  it("keep each obligation's identity, history and status; a new party begins its own", async () => {
    const { id, unitedStates, mexico } = await publishBorder("steady");
    ok(await logFollowUp(editor, assessment(unitedStates, 0)));
    const current = (await commitmentAsInput(db, id))!;
    const owes = (party: string, obligation: string | null = null) => ({ id: obligation, party, role: "owes", basis: "joint-text", acceptance: null, note: {} });
    const next = { ...current, changeNote: "Both said so.", obligations: [owes("mexico", mexico), owes("united-states"), owes("customs")] };
    ok(await publishCommitment(editor, next));
    const found = await findCommitment("steady", "en");
    expect(found).toMatchObject({ found: { version: 2, obligations: [
      { id: mexico, basis: "joint-text", status: null }, { id: unitedStates, status: "in-progress", version: 1 }, { party: { slug: "customs" }, status: null, version: 0 },
    ] } });
    ok(await publishCommitment(editor, { ...(await commitmentAsInput(db, id))!, changeNote: "One of them only.", obligations: [owes("united-states", unitedStates)] }));
    expect(await findCommitment("steady", "en")).toMatchObject({ found: { obligations: [{ id: unitedStates, status: "in-progress" }] } });
    expect(refusal(await publishCommitment(editor, { ...(await commitmentAsInput(db, id))!, changeNote: "x", obligations: [owes("united-states", mexico)] })))
      .toEqual(["invalid", "obligations.0.party: unknown-record"]);
  });

  it("store the same words once, and read back as they were given", async () => {
    const { id } = await publishBorder("same-words");
    const count = async () => (await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM citation`)[0]!.n;
    const before = await count();
    const current = (await commitmentAsInput(db, id))!;
    ok(await publishCommitment(editor, { ...current, changeNote: "Again." }));
    ok(await publishCommitment(editor, commitmentDraft("same-words-too")));
    expect(await count()).toBe(before);
    expect(await commitmentAsInput(db, id)).toEqual({ ...current, baseVersion: 2, changeNote: "Again." });
  });

  it("a series is named once", async () => {
    ok(await publishSeries(editor, { slug: "dialogue", name: name("Dialogue") }));
    expect(refusal(await publishSeries(editor, { slug: "dialogue", name: name("Dialogue") }))).toEqual(["invalid", "slug: slug-taken"]);
  });
});

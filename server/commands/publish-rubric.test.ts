import { beforeAll, describe, expect, it } from "vitest";
import type { RubricInput } from "@/domain/rubric";
import type { Actor } from "../actor";
import { db } from "../db";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { rubricForEdit } from "../editor/rubric-for-edit";
import { findPlace } from "../editor/known-records";
import { atMoment, type Moment } from "../moment";
import { verify } from "../operations/verify";
import { listChanges } from "../public/changes";
import { findCommitment, listCommitments } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { rubricRecord } from "../public/rubric";
import { countedObligations } from "../public/tallies";
import { createTestDatabase } from "../testing";
import { assessment, check, commitmentDraft, ok, person, publishBorder, publishSurroundings, refusal, seed } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishRubric } from "./publish-rubric";

const { owner } = await createTestDatabase();
let chief: Actor;
let border: Awaited<ReturnType<typeof publishBorder>>;

async function now(): Promise<Moment> {
  const [row] = await owner`SELECT date_trunc('milliseconds', clock_timestamp()) AS at, to_char(clock_timestamp() AT TIME ZONE 'America/New_York', 'YYYY-MM-DD') AS day`;
  return { day: row!.day as string, instant: row!.at as Date };
}

async function next(change: (rubric: RubricInput) => void): Promise<RubricInput> {
  const rubric = structuredClone(await rubricForEdit(chief));
  rubric.changeNote = { en: "Made stricter.", es: "Se hizo más estricto." };
  change(rubric);
  return rubric;
}
const stricter = () => next(({ statuses }) => {
  const partly = statuses.find(({ status }) => status === "partly-delivered")!;
  partly.definition = { en: `${partly.definition.en} And people use it.`, es: `${partly.definition.es} Y la gente lo usa.` };
});

beforeAll(async () => {
  chief = await person("administrator");
  await publishSurroundings();
  border = await publishBorder();
});

describe("a version of the rubric", () => {
  it("is there from the beginning: what the page of methods said before", async () => {
    const rubric = (await rubricRecord("en"))!;
    expect(rubric).toMatchObject({ number: 1, versions: [{ number: 1, by: null, changes: [] }] });
    expect(rubric.meanings.delivered).toEqual({
      definition: "What was promised has been done, either as promised or in a modified form that still serves its stated end.", criteria: null,
      evidence: "At least one quotation from an official, joint or independent source.",
    });
  });

  it.each(["contributor", "editor", "reviewer"] as const)("is not published by a %s", async (role) => {
    expect(refusal(await publishRubric(await person(role), await stricter()))).toEqual(["forbidden"]);
  });

  it("is refused where nothing differs", async () => {
    expect(refusal(await publishRubric(chief, await next(() => undefined)))).toEqual(["invalid", "statuses: rubric-unchanged"]);
  });

  it("of two at the same moment one is published, and the other is shown what is", async () => {
    const before = await now();
    const [mine, yours] = [await stricter(), await next(({ statuses }) => { statuses[0]!.definition = { en: "Nothing done.", es: "Nada hecho." }; })];
    const results = await Promise.all([publishRubric(chief, mine), publishRubric(chief, yours)]);
    const refused = results.find((result) => !result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(refused).toMatchObject({ reason: "conflict", current: { baseVersion: 2 } });
    const rubric = (await rubricRecord("es"))!;
    expect(rubric.versions.map(({ number, changes, by }) => [number, changes.length, by])).toEqual([[2, 1, "administrator"], [1, 0, null]]);
    expect((await atMoment(before, () => rubricRecord("en")))!.number).toBe(1);
  });

  it("is never changed, whoever tries", async () => {
    await expect(owner`UPDATE rubric_version SET number = 9`).rejects.toThrow("append-only");
    await expect(owner`DELETE FROM rubric_version`).rejects.toThrow("append-only");
  });
});

describe("a judgement and its rubric", () => {
  it("carries the version that holds, and may not name the rubric as its only reason where it stands by the same", async () => {
    ok(await logFollowUp(seed, assessment(border.unitedStates, 0, { status: "partly-delivered" })));
    expect((await followUpsOf("border-infrastructure", "en"))[0]).toMatchObject({ rubricVersion: 2, occasion: "finding" });
    expect(refusal(await logFollowUp(seed, assessment(border.unitedStates, 1, { occasion: "rubric-change" })))).toEqual(["invalid", "occasion: rubric-as-before"]);
    expect(refusal(await logFollowUp(seed, assessment(border.mexico, 0, { occasion: "rubric-change" })))).toEqual(["invalid", "occasion: rubric-as-before"]);
  });

  it("made anew because the rubric changed is marked, changes the status, and is no news", async () => {
    const before = await now();
    const order = async () => (await listCommitments({ filter: { sort: "changed" }, lang: "en" })).data.map(({ slug }) => slug);
    ok(await publishCommitment(seed, commitmentDraft("newer")));
    expect(await order()).toEqual(["newer", "border-infrastructure"]);
    const world = async () => (await listChanges({ clock: "world", kind: "follow-ups" }, { from: null, to: null }, "en")).total;
    const happened = await world();
    ok(await publishRubric(chief, await stricter()));
    ok(await logFollowUp(seed, assessment(border.unitedStates, 1, { status: "in-progress", occasion: "rubric-change" })));

    const found = await findCommitment("border-infrastructure", "en");
    if (!found || !("found" in found)) throw new Error("not there");
    expect(found.found.obligations[0]).toMatchObject({ status: "in-progress" });
    expect((await followUpsOf("border-infrastructure", "en"))[0]).toMatchObject({ rubricVersion: 3, occasion: "rubric-change", statusBefore: "partly-delivered" });
    expect(await order(), "what only the rubric changed does not come to the top").toEqual(["newer", "border-infrastructure"]);
    expect(await world(), "nor does it happen on the world's clock").toBe(happened);
    const { data } = await listChanges({}, { from: null, to: null }, "es");
    expect(data.slice(0, 2).map(({ what, rubric, note }) => [what, rubric, note])).toEqual([["follow-up", null, null], ["rubric", 3, "Se hizo más estricto."]]);
    const [row] = await owner<{ n: number }[]>`SELECT count(DISTINCT changed_at)::int AS n FROM obligation_state WHERE obligation_id = ${border.unitedStates} AND status IS NOT NULL`;
    expect(row!.n, "the site's last change is still the finding").toBe(1);
    const earlier = new Map((await atMoment(before, countedObligations)).map((row) => [row.obligation_id, row.status]));
    const differing = (await countedObligations()).filter((row) => earlier.has(row.obligation_id) && earlier.get(row.obligation_id) !== row.status);
    expect(differing.map(({ status, occasion }) => [status, occasion]), "two days that are compared differ because of the rubric").toEqual([["in-progress", "rubric-change"]]);
  });

  it("is proven like every other", async () => {
    const report = await verify({ documents: null, fault: () => undefined, progress: () => undefined });
    expect(report.checks.filter(({ faults }) => faults > 0)).toEqual([]);
  });

  it("is never judged by a version that is none", async () => {
    await expect(owner`INSERT INTO follow_up (id, obligation_id, sequence, kind, checked_on, note_lang, searched, rubric_version, author_id)
      VALUES (gen_random_uuid(), ${border.mexico}, 1, 'check', '2026-04-01', 'en', 'w', 77, ${seed.id})`).rejects.toThrow("no such version");
  });
});

describe("what would count as delivered", () => {
  const criteria = [{ text: { en: "Both ports are open.", es: "Ambos puertos están abiertos." } }, { text: { en: "Waiting times are published.", es: null } }];
  let place: string;

  beforeAll(async () => {
    ok(await publishCommitment(seed, commitmentDraft("measured", { criteria })));
    place = (await findPlace(seed, "measured", { party: "united-states" }))!.id;
  });
  const record = async () => {
    const found = await findCommitment("measured", "es");
    if (!found || !("found" in found)) throw new Error("not there");
    return found.found;
  };

  it("stands on the record beforehand, in the reader's language or the other", async () => {
    expect((await record()).criteria).toMatchObject([{ text: "Ambos puertos están abiertos.", textLang: "es" }, { text: "Waiting times are published.", textLang: "en" }]);
  });

  it("is quoted by a judgement, and keeps its identity through edits of everything else", async () => {
    const [first, second] = (await record()).criteria;
    ok(await logFollowUp(seed, assessment(place, 0, { criterion: first!.id })));
    const [row] = await owner`SELECT id FROM commitment WHERE slug = 'measured'`;
    const input = (await commitmentAsInput(db, row!.id as string))!;
    ok(await publishCommitment(seed, {
      ...input, changeNote: "Reworded one.", criteria: [{ id: second!.id, text: { en: "Waiting times are published daily.", es: null } }, input.criteria[0]],
    }));
    const after = await record();
    expect(after.criteria.map(({ text }) => text)).toEqual(["Waiting times are published daily.", "Ambos puertos están abiertos."]);
    expect(after.criteria[1]!.id).toBe(first!.id);
    expect(after.criteria[0]!.id).not.toBe(second!.id);
    expect((await followUpsOf("measured", "en"))[0]).toMatchObject({ criterion: { id: first!.id, text: "Both ports are open." } });
  });

  it("of another commitment carries nothing here, nor does a check rest on one", async () => {
    const [first] = (await record()).criteria;
    expect(refusal(await logFollowUp(seed, assessment(border.mexico, 0, { criterion: first!.id })))).toEqual(["invalid", "criterion: criterion-of-another"]);
    expect(refusal(await logFollowUp(seed, check(place, 1, { criterion: first!.id })))).toEqual(["invalid", "criterion: not-for-this-kind"]);
  });
});

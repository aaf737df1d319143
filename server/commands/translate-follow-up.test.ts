import { beforeAll, describe, expect, it } from "vitest";
import type { FaultLine } from "@/domain/verification";
import type { Actor } from "../actor";
import { db } from "../db";
import { verify } from "../operations/verify";
import { followUpsOf } from "../public/follow-ups";
import { listChanges } from "../public/changes";
import { searchRecord } from "../public/search";
import { createTestDatabase } from "../testing";
import { archiveCommitment } from "./dispose-commitment";
import { assessment, check, commitmentDraft, ok, origin, person, publishBorder, publishSurroundings, refusal, seed } from "../testing-records";
import { changePublication } from "./change-setting";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishDraft } from "./publish-draft";
import { decideRedaction, requestRedaction } from "./redaction";
import { findPlace } from "../editor/known-records";
import { submitRecord } from "./submit-record";
import { translateFollowUp } from "./translate-follow-up";

const { owner } = await createTestDatabase();
const slug = "border-infrastructure";
let [chief, second, editor, other]: Actor[] = [];
let border: Awaited<ReturnType<typeof publishBorder>>, entry: string;

beforeAll(async () => {
  await publishSurroundings();
  [chief, second, editor, other] = [await person("administrator", "chief"), await person("administrator", "second"), await person("editor"), await person("editor", "other")];
  border = await publishBorder(slug);
  entry = ok(await logFollowUp(editor!, assessment(border.unitedStates, 0, { searched: "Federal Register" }))).id;
});

const spanish = { note: "Han comenzado las obras.", searched: null, because: null };
const translation = (change: object = {}) => ({ followUp: entry, ...spanish, baseVersion: 0, ...change });
const read = async (lang: "en" | "es", id = entry) => (await followUpsOf(slug, lang)).find((row) => row.id === id)!;
const found = async (q: string, lang: "en" | "es") => ((await searchRecord({ q, lang, limit: 5 }))?.data ?? []).map((row) => row.slug);
const faults = async () => {
  const lines: FaultLine[] = [];
  await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
  return lines;
};

describe("an entry without a translation", () => {
  it("falls back, and says in which language it is", async () => {
    expect(await read("es")).toMatchObject({ note: "Work has begun.", noteLang: "en", searched: "Federal Register", searchedLang: "en", because: null, becauseLang: null });
  });
});

describe("a translation that is added later", () => {
  it.each<[string, object, string[]]>([
    ["says nothing", { note: " " }, ["invalid", "note: required"]],
    ["is of a text that the entry does not have", { because: "Porque sí." }, ["invalid", "because: nothing-to-translate"]],
    ["was begun before another", { baseVersion: 1 }, ["conflict"]],
    ["is of an entry that there is not", { followUp: "0190d1c8-6d0a-7cc0-8000-000000000000" }, ["not-found"]],
  ])("is refused where it %s", async (_what, change, expected) => expect(refusal(await translateFollowUp(editor!, translation(change)))).toEqual(expected));

  it("is read by whoever reads in that language, text by text, changes nothing else and is no news", async () => {
    const before = { entries: await followUpsOf(slug, "en"), changes: (await listChanges({}, { from: null, to: null }, "es")).total };
    ok(await translateFollowUp(other!, translation()));
    expect(await read("es")).toMatchObject({ note: spanish.note, noteLang: "es", searched: "Federal Register", searchedLang: "en", by: "editor" });
    expect(await followUpsOf(slug, "en")).toEqual(before.entries);
    expect((await listChanges({}, { from: null, to: null }, "es")).total).toBe(before.changes);
    expect(await owner`SELECT version FROM obligation WHERE id = ${border.unitedStates}`).toMatchObject([{ version: 1 }]);
  });

  it("is searched, in its own language", async () => {
    expect(await found("comenzado las obras", "es")).toEqual([slug]);
  });

  it("is bettered by another, which is read and found instead; whoever comes second sees it", async () => {
    ok(await translateFollowUp(editor!, translation({ note: "Se iniciaron los trabajos.", searched: "Registro Federal", baseVersion: 1 })));
    expect(await read("es")).toMatchObject({ note: "Se iniciaron los trabajos.", searched: "Registro Federal", searchedLang: "es" });
    expect([await found("trabajos iniciados", "es"), await found('"comenzado las obras"', "es")]).toEqual([[slug], []]);
    expect(await translateFollowUp(other!, translation({ baseVersion: 1 }))).toMatchObject({ reason: "conflict", current: { note: "Se iniciaron los trabajos.", baseVersion: 2 } });
    expect(await owner`SELECT version, note FROM follow_up_translation ORDER BY version`).toMatchObject([{ version: 1, note: spanish.note }, { version: 2 }]);
    expect(await faults()).toEqual([]);
  });

  it("is none of a contributor's to publish, and none of what is archived", async () => {
    expect(refusal(await translateFollowUp(await person("contributor"), translation({ baseVersion: 2 })))).toEqual(["forbidden"]);
    ok(await publishCommitment(seed, commitmentDraft("gone", { citations: [origin("sheet", "deepen cooperation on migration")] })));
    const place = (await findPlace(seed, "gone", { party: "united-states" }))!;
    const { id } = ok(await logFollowUp(editor!, check(place.id, 0)));
    ok(await archiveCommitment(chief!, { commitment: "gone", reason: { en: "A mistake." }, baseVersion: 1 }));
    expect(refusal(await translateFollowUp(editor!, { ...translation(), followUp: id, note: null, searched: "Registro Federal" }))).toEqual(["invalid", ": is-removed"]);
  });
});

describe("a translation that is written with the entry", () => {
  it("is public with it, whichever language was first", async () => {
    const { id } = ok(await logFollowUp(editor!, check(border.mexico, 0, { noteLang: "es", searched: "Diario Oficial", note: "Nada nuevo.", translation: { searched: "Official Gazette", note: "Nothing new." } })));
    expect(await read("en", id)).toMatchObject({ note: "Nothing new.", noteLang: "en", searched: "Official Gazette", searchedLang: "en" });
    expect(await read("es", id)).toMatchObject({ note: "Nada nuevo.", noteLang: "es", searched: "Diario Oficial" });
  });

  it("is refused where the entry says nothing of the kind", async () => {
    expect(refusal(await logFollowUp(editor!, check(border.mexico, 1, { note: null, translation: { note: "Nada." } })))).toEqual(["invalid", "translation.note: nothing-to-translate"]);
  });
});

describe("the database", () => {
  const row = (change: object) => owner`INSERT INTO follow_up_translation ${owner({ id: crypto.randomUUID(), follow_up_id: entry, version: 9, lang: "es", note: "x", author_id: seed.id, ...change })}`;
  it.each<[string, object, string]>([
    ["in the entry's own language", { lang: "en" }, "translation_fits"], ["of what it does not say", { because: "x" }, "translation_fits"],
    ["without a word", { note: null }, "translation_says_something"], ["in another language", { lang: "fr" }, "translation_language"],
    ["in the place of another", { version: 1 }, "follow_up_translation_follow_up_id_version_key"],
  ])("refuses one %s", async (_what, change, constraint) => expect(row(change)).rejects.toMatchObject({ constraint_name: constraint }));
  it("changes and removes none", async () => {
    await expect(owner`UPDATE follow_up_translation SET note = 'x'`).rejects.toMatchObject({ code: "42501" });
    await expect(owner`DELETE FROM follow_up_translation`).rejects.toMatchObject({ code: "42501" });
  });
});

describe("two persons", () => {
  it("write and review it, and the page shows what the public would read", async () => {
    ok(await changePublication(chief!, { publication: "two-persons" }));
    expect(refusal(await translateFollowUp(editor!, translation({ baseVersion: 2 })))).toEqual(["invalid", ": review-required"]);
    const sent = ok(await submitRecord("translation")(editor!, { ...translation({ note: "Empezaron las obras.", baseVersion: 2 }), desk: { do: "send" } }));
    const { id } = sent as { id: string };
    const { version } = await db.draft.findUniqueOrThrow({ where: { id } });
    ok(await publishDraft(second!, { draft: id, version }));
    expect(await read("es")).toMatchObject({ note: "Empezaron las obras.", noteLang: "es" });
    expect(await owner`SELECT author_id, reviewer_id FROM follow_up_translation WHERE version = 3`).toMatchObject([{ author_id: editor!.id, reviewer_id: second!.id }]);
    ok(await changePublication(chief!, { publication: "self-publish" }));
  });
});

describe("removal by law", () => {
  const remove = async (target: string, recordId: string) => {
    const { id } = ok(await requestRedaction(chief!, { target, recordId, orderedBy: "the court", reason: "Sealed.", reasonLang: "en" }));
    ok(await decideRedaction(second!, { redaction: id, decision: "confirm" }));
  };
  it("of a translation alone lets the entry's own words be read", async () => {
    const [newest] = await owner`SELECT id FROM follow_up_translation WHERE follow_up_id = ${entry} ORDER BY version DESC LIMIT 1`;
    await remove("follow-up-translation.note", newest!.id as string);
    expect(await read("es")).toMatchObject({ note: "Work has begun.", noteLang: "en" });
  });
  it("of the entry's words takes every translation of them along", async () => {
    await remove("follow-up.note", entry);
    expect(await read("es")).toMatchObject({ note: "", removed: [{ field: "note" }] });
    expect(await owner`SELECT note FROM follow_up_translation WHERE follow_up_id = ${entry}`).toMatchObject([{ note: "" }, { note: "" }, { note: "" }]);
    const [trail] = await owner`SELECT count(*)::int AS n FROM audit_text WHERE content LIKE '%Se iniciaron los trabajos%' OR content LIKE '%Han comenzado las obras%'`;
    expect(trail!.n).toBe(0);
    expect(await faults()).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { followUpRecord } from "@/domain/record";
import type { FaultLine } from "@/domain/verification";
import { systemActor, type Actor } from "../actor";
import { db } from "../db";
import { siteDay } from "../days";
import { verify } from "../operations/verify";
import { asOf } from "../public/as-of";
import { findCommitment } from "../public/commitments";
import { followUpsOf } from "../public/follow-ups";
import { createTestDatabase } from "../testing";
import postgres from "postgres";
import { assessment, check, ok, person, publishBorder, publishSurroundings, quote, refusal } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { recordReply } from "./record-reply";
import { decideRedaction, requestRedaction } from "./redaction";
import { suggest } from "./suggest";

const { owner, appUrl, publicUrl } = await createTestDatabase();
let [chief, second, reviewer, editor]: Actor[] = [];
let obligation: string, entry: string, corrected: string, version: string;
const secret = "Jane Roe of Example Street 5 was named in a sealed proceeding.";

beforeAll(async () => {
  await publishSurroundings();
  [chief, second, reviewer, editor] = [await person("administrator", "chief"), await person("administrator", "second"), await person("reviewer"), await person("editor")];
  obligation = (await publishBorder("border-infrastructure", { summary: { en: secret, es: "Resumen que queda." } })).unitedStates;
  entry = ok(await logFollowUp(editor!, assessment(obligation, 0, { note: secret }))).id;
  corrected = ok(await logFollowUp(editor!, assessment(obligation, 1, { kind: "correction", replaces: entry, because: "The day.", note: secret, checkedOn: "2026-04-02" }))).id;
  version = (await owner`SELECT id FROM commitment_version`)[0]!.id as string;
  await owner`INSERT INTO draft (id, record_kind, payload, state, author_id, private_notes) VALUES (gen_random_uuid(), 'follow-up', ${owner.json({ note: secret })}, 'draft', ${editor!.id}, ${`Look: ${secret}`})`;
});

const ask = (change: object = {}) => ({ target: "follow-up.note", recordId: entry, orderedBy: "the court of first instance, case 12/2026", reason: "A sealed proceeding.", reasonLang: "en", ...change });
const asked = async (change: object = {}) => ok(await requestRedaction(chief!, ask(change))).id;
const confirm = (id: string) => ({ redaction: id, decision: "confirm" });
const everywhere = async () => {
  const tables = await owner<{ name: string }[]>`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM ${owner(name)} x WHERE strpos(to_jsonb(x)::text, 'Example Street 5') > 0`;
    if (row!.n > 0) found.push(name);
  }
  return found.sort();
};
async function faults(): Promise<{ lines: FaultLine[]; redactions: number }> {
  const lines: FaultLine[] = [];
  const report = await verify({ documents: null, fault: (line) => lines.push(line), progress: () => undefined });
  return { lines, redactions: report.checks.find(({ check }) => check === "redactions")!.checked };
}

describe("asking", () => {
  it("removes nothing, and is an administrator's", async () => {
    for (const [who, expected] of [[editor, "forbidden"], [reviewer, "forbidden"]] as const) expect(refusal(await requestRedaction(who!, ask()))).toEqual([expected]);
    const id = await asked();
    expect(await everywhere()).toEqual(["audit_text", "commitment_version", "draft", "follow_up", "search_document"]);
    expect(refusal(await requestRedaction(second!, ask()))).toEqual(["invalid", "recordId: already-asked"]);
    ok(await decideRedaction(second!, { redaction: id, decision: "refuse" }));
    expect(await everywhere(), "refused").toEqual(["audit_text", "commitment_version", "draft", "follow_up", "search_document"]);
    expect(refusal(await decideRedaction(reviewer!, confirm(id)))).toEqual(["invalid", ": already-answered"]);
  });

  it.each<[string, object, string[]]>([
    ["a text that is not on the list", { target: "citation.exact" }, ["invalid", "target: required"]],
    ["a text that is not there", { target: "follow-up.searched" }, ["invalid", "recordId: nothing-to-remove"]],
    ["nobody's row", { recordId: "0190d1c8-6d0a-7cc0-8000-00000000cafe" }, ["invalid", "recordId: nothing-to-remove"]],
    ["no id", { recordId: "1; DROP TABLE follow_up" }, ["invalid", "recordId: invalid"]],
    ["no reason", { reason: " " }, ["invalid", "reason: required"]],
    ["nobody's order", { orderedBy: "" }, ["invalid", "orderedBy: required"]],
  ])("for %s is refused", async (_name, change, expected) => expect(refusal(await requestRedaction(chief!, ask(change)))).toEqual(expected));
});

describe("a second person", () => {
  it("is another than who asked, and has the right", async () => {
    const id = await asked();
    expect(refusal(await decideRedaction(chief!, confirm(id)))).toEqual(["invalid", ": second-person"]);
    expect(refusal(await decideRedaction(editor!, confirm(id)))).toEqual(["forbidden"]);
    expect(refusal(await decideRedaction(second!, { redaction: id, decision: "" }))).toEqual(["invalid", "decision: required"]);
    expect(refusal(await decideRedaction(second!, confirm("0190d1c8-6d0a-7cc0-8000-00000000cafe")))).toEqual(["not-found"]);
    const [events] = await owner`SELECT count(*)::int AS n FROM audit_event WHERE action = 'confirm-redaction' AND outcome <> 'done'`;
    expect(events!.n).toBe(5);
    expect(await everywhere()).toContain("follow_up");
  });

  it("removes the text from the row, from what repeats it, from trail and drafts; a tombstone stays, the chain too", async () => {
    const { id } = await db.redaction.findFirstOrThrow({ where: { state: "requested" }, select: { id: true } });
    const chain = await owner`SELECT sequence, hash FROM audit_event ORDER BY sequence`;
    ok(await requestRedaction(chief!, ask({ target: "commitment-version.summary-en", recordId: version })));
    const done = ok(await decideRedaction(reviewer!, confirm(id)));
    expect(done.places).toBeGreaterThanOrEqual(4);
    expect(await everywhere(), "the summary has its own order").toEqual(["commitment_version", "search_document"]);
    const summary = await db.redaction.findFirstOrThrow({ where: { state: "requested" }, select: { id: true } });
    ok(await decideRedaction(second!, confirm(summary.id)));
    expect(await everywhere()).toEqual([]);

    const log = await followUpsOf("border-infrastructure", "en");
    for (const record of [entry, corrected].map((one) => log.find((row) => row.id === one)!)) {
      expect(followUpRecord.parse(record)).toMatchObject({ note: "", status: "in-progress", removed: [{ field: "note", orderedBy: "the court of first instance, case 12/2026", reason: "A sealed proceeding.", reasonLang: "en", removedOn: siteDay() }] });
    }
    const found = await findCommitment("border-infrastructure", "en");
    expect(found !== null && "found" in found && found.found).toMatchObject({ summary: "", removed: [{ field: "summary-en" }] });
    const spanish = await findCommitment("border-infrastructure", "es");
    expect(spanish !== null && "found" in spanish && spanish.found.summary).toBe("Resumen que queda.");
    expect(await owner`SELECT sequence, hash FROM audit_event WHERE sequence <= ${chain.at(-1)!.sequence} ORDER BY sequence`).toEqual(chain);
    const { lines, redactions } = await faults();
    expect(lines).toEqual([]);
    expect(redactions).toBeGreaterThanOrEqual(done.places);
    expect((await asOf(siteDay(), () => followUpsOf("border-infrastructure", "en")))[0]!.removed, "of every past").toHaveLength(1);
  });

  it("removes a reply, a suggestion and a text of the trail as well", async () => {
    const reply = ok(await recordReply(editor!, { followUp: corrected, kind: "reply", party: "mexico", text: secret, textLang: "en", repliedOn: "2026", quotation: quote("report", "officials of both countries said") })).id;
    ok(await suggest({ commitment: "border-infrastructure", place: "other", words: secret }));
    const suggestion = (await db.suggestion.findFirstOrThrow({ select: { id: true } })).id;
    ok(await logFollowUp(editor!, check(obligation, 2, { searched: "Jane Roe, Example Street 5" })));
    const [event] = await owner`SELECT max(event_sequence) AS sequence FROM audit_text`;
    for (const change of [{ target: "reply.text", recordId: reply }, { target: "suggestion.words", recordId: suggestion }, { target: "audit-text.after", recordId: String(event!.sequence) }])
      ok(await decideRedaction(second!, confirm(await asked(change))));
    expect(await everywhere()).toEqual(["follow_up", "search_document"]);
    const shown = (await followUpsOf("border-infrastructure", "en")).find(({ id }) => id === corrected)!;
    expect(shown.replies).toMatchObject([{ id: reply, text: "", removed: [{ field: "text" }] }]);
    expect((await faults()).lines).toEqual([]);
  });
});

describe("the database", () => {
  it("lets neither role change a text, run a removal that one person asked for, or undo a decision", async () => {
    const id = await asked({ target: "follow-up.because", recordId: corrected });
    const attempt = async (url: string, statement: string) => {
      const sql = postgres(url, { max: 1, onnotice: () => {} });
      try {
        return await sql.unsafe(statement).then(() => "done", (error: postgres.PostgresError) => error.code);
      } finally {
        await sql.end();
      }
    };
    for (const url of [appUrl, publicUrl]) {
      expect(await attempt(url, `SELECT redact('${id}')`)).toBe("42501");
      expect(await attempt(url, `SELECT set_config('tracker.redaction', '${id}', false); UPDATE follow_up SET because = 'x'`)).toBe("42501");
      expect(await attempt(url, `INSERT INTO redacted_text (redaction_id, table_name, record_id, column_name) VALUES ('${id}', 'follow_up', 'x', 'note')`)).toBe("42501");
    }
    const same = `UPDATE redaction SET state = 'confirmed', decided_at = now(), decided_by_id = requested_by_id WHERE id = '${id}'`;
    expect(await attempt(appUrl, same), "by one person alone").toBe("23514");
    expect(await attempt(appUrl, same.replace("requested_by_id WHERE", `'${systemActor("cli").id}' WHERE`)), "a system actor is no second person").toBe("done");
    expect(await attempt(appUrl, `SELECT redact('${id}')`)).toBe("42501");
    expect(await attempt(appUrl, `UPDATE redaction SET state = 'requested', decided_at = NULL, decided_by_id = NULL WHERE id = '${id}'`)).toBe("42501");
    expect(await attempt(appUrl, `DELETE FROM redaction`)).toBe("42501");
    await expect(owner.begin((tx) => tx.unsafe(`SELECT set_config('tracker.redaction', '${id}', true); UPDATE follow_up SET because = 'x'`)), "not even the owner").rejects.toMatchObject({ code: "42501" });
    const [row] = await owner`SELECT because FROM follow_up WHERE id = ${corrected}`;
    expect(row!.because).toBe("The day.");
  });
});

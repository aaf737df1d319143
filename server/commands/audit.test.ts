import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, firstHash, hashOf, sha256 } from "@/domain/audit";
import type { Actor } from "../actor";
import { createTestDatabase } from "../testing";
import { assessment, check, ok, person, publishBorder, publishSurroundings, retraction } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { publishTopic } from "./publish-topic";
import { choosePassword } from "./choose-password";
import { invitePerson } from "./manage-users";

const { owner } = await createTestDatabase();
let editor: Actor;
let administrator: Actor;

beforeAll(async () => {
  await publishSurroundings();
  [editor, administrator] = [await person("editor"), await person("administrator")];
});

type Event = {
  sequence: string; recorded_at: string; actor_id: string; action: string; outcome: string; record_kind: string; record_id: string;
  before_sha256: string | null; after_sha256: string | null; previous_hash: string; hash: string;
};
const trail = () => owner<Event[]>`
  SELECT sequence, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at, actor_id, action, outcome, record_kind,
    record_id, before_sha256, after_sha256, previous_hash, hash FROM audit_event ORDER BY sequence`;
const recomputed = (event: Event) => hashOf({
  sequence: BigInt(event.sequence), recordedAt: event.recorded_at, actorId: event.actor_id, action: event.action, outcome: event.outcome,
  recordKind: event.record_kind, recordId: event.record_id, beforeSha256: event.before_sha256, afterSha256: event.after_sha256, previousHash: event.previous_hash,
});

describe("the audit trail", () => {
  it("is one chain, whose every hash JavaScript and the database compute alike, many at once included", async () => {
    const border = await publishBorder();
    const first = ok(await logFollowUp(editor, assessment(border.unitedStates, 0)));
    ok(await logFollowUp(editor, retraction(border.unitedStates, 1, first.id)));
    for (let round = 0; round < 6; round++)
      await Promise.all(Array.from({ length: 6 }, (_, i) => publishTopic(editor, { slug: `topic-${round}-${i}`, name: { en: `Naïve “topic” ${i}\nñ 🤝`, es: null } })));
    await Promise.all(Array.from({ length: 6 }, () => logFollowUp(editor, check(border.mexico, 0))));
    const events = await trail();
    expect(events.length).toBeGreaterThan(50);
    events.forEach((event, index) => {
      expect(event.sequence).toBe(String(index + 1));
      expect(event.previous_hash).toBe(events[index - 1]?.hash ?? firstHash);
      expect(recomputed(event)).toBe(event.hash);
      expect(event.recorded_at >= (events[index - 1]?.recorded_at ?? "")).toBe(true);
    });
  });

  it("keeps before and after of a change, by their fingerprints", async () => {
    const { id } = ok(await publishTopic(editor, { slug: "water", name: { en: "Water" } }));
    ok(await publishTopic(editor, { id, baseVersion: 1, slug: "water", name: { en: "Water and rivers" } }));
    const texts = await owner`
      SELECT e.before_sha256, e.after_sha256, t.side, t.content FROM audit_event e JOIN audit_text t ON t.event_sequence = e.sequence
      WHERE e.record_id = ${id} AND e.before_sha256 IS NOT NULL ORDER BY t.side`;
    expect(texts.map(({ side, content }) => [side, JSON.parse(content).name.en])).toEqual([["after", "Water and rivers"], ["before", "Water"]]);
    for (const { side, content, before_sha256, after_sha256 } of texts) {
      expect(sha256(content)).toBe(side === "before" ? before_sha256 : after_sha256);
      expect(canonicalJson(JSON.parse(content))).toBe(content);
    }
  });

  it("cannot be told when or in what order things happened", async () => {
    await owner`INSERT INTO audit_event (sequence, recorded_at, actor_id, action, outcome, record_kind, record_id, previous_hash, hash)
      VALUES (1, '2001-01-01', ${editor.id}, 'forged', 'done', 'topic', 'x', 'made up', 'made up')`;
    const events = await trail();
    const last = events.at(-1)!;
    expect(last).toMatchObject({ action: "forged", sequence: String(events.length), previous_hash: events.at(-2)!.hash, hash: recomputed(last) });
    expect(last.recorded_at > "2026").toBe(true);
  });

  it("shows whoever rewrites it with the triggers off: every link from there on is broken", async () => {
    await owner.begin(async (tx) => {
      await tx`SET LOCAL session_replication_role = replica`;
      await tx`UPDATE audit_event SET outcome = 'refused' WHERE sequence = 3`;
    });
    const events = await trail();
    expect(events.filter((event) => recomputed(event) !== event.hash).map(({ sequence }) => sequence)).toEqual(["3"]);
    const forged = { ...events[2]!, hash: recomputed(events[2]!) };
    expect(events[3]!.previous_hash).not.toBe(forged.hash);
  });

  it("holds no address and no name of a person, and no password", async () => {
    const link = ok(await invitePerson(administrator, { email: "ana.ruiz@desk.example", name: "Ana Ruiz", role: "editor", language: "en" }));
    const token = link.sent ? "" : link.href.split("#")[1]!;
    ok(await choosePassword({ token, language: "en", next: "a few unrelated words", repeat: "a few unrelated words" }));
    const [added] = await owner`SELECT id FROM desk_user WHERE email = 'ana.ruiz@desk.example'`;
    const text = JSON.stringify(await owner`SELECT * FROM audit_event e LEFT JOIN audit_text t ON t.event_sequence = e.sequence`);
    for (const secret of ["ana.ruiz", "Ana Ruiz", token, sha256(token), "unrelated words", "argon2", "desk.example"]) expect(text, secret).not.toContain(secret);
    expect(text).toContain(added!.id);
  });
});

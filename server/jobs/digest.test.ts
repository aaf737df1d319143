import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { addDays } from "@/domain/plain-date";
import { systemActor, type Actor } from "../actor";
import { chooseDigest } from "../commands/choose-digest";
import { beginDigest } from "../commands/record-digest";
import { queueAct } from "../commands/queue-act";
import { siteDay } from "../days";
import { db } from "../db";
import { log } from "../log";
import { startMailServer } from "../operations/testing-mail-server";
import { createTestDatabase } from "../testing";
import { ok, person, publishBorder, publishSurroundings, refusal } from "../testing-records";
import { sendDigests } from "./digest";

const { owner } = await createTestDatabase();
let post = await startMailServer();
Object.assign(process.env, { SMTP_URL: post.url, MAIL_FROM: "Followthrough <desk@tracker.example>", SITE_URL: "https://tracker.example" });
afterAll(() => post.stop());

const actor = systemActor("jobs");
const run = (signal = new AbortController().signal) => sendDigests({ actor, data: {}, signal, progress: () => undefined });
let [editor, contributor] = [] as unknown as [Actor, Actor];
let border = "";

beforeAll(async () => {
  await publishSurroundings();
  [editor, contributor] = [await person("editor", "Ana Ruiz"), await person("contributor", "Ben Poe")];
  border = (await publishBorder("border")).id;
});
beforeEach(async () => {
  await owner`DELETE FROM digest_sending`;
  await owner`DELETE FROM assignment`;
  await owner`UPDATE desk_user SET digest = 'off', language = 'en'`;
  post.received.length = 0;
});
const choose = async (who: Actor, digest: string) => ok(await chooseDigest(who, { digest }));
const sendings = () => db.digestSending.findMany({ select: { outcome: true, frequency: true } });

describe("the reminder", () => {
  it("goes to who asked for it, says what waits, how much and where, and how to end it", async () => {
    await choose(editor, "daily");
    ok(await queueAct(editor, { do: "assign", rows: [border], to: editor.id }));
    expect(await run()).toEqual({ sent: 1, nothing: 0, failed: 0 });
    const [mail] = post.received;
    expect(mail).toMatchObject({ to: ["ana.ruiz@desk.example"], subject: "What waits at the desk of tracker.example" });
    expect(mail!.text).toContain("Assigned to you, and to be looked at: 2:\nhttps://tracker.example/admin?kind=assigned");
    expect(mail!.text).toContain("Deadline passed, not assessed: 2:\nhttps://tracker.example/admin?kind=deadline-passed");
    expect(mail!.text).toContain("USMX-1 Title of border (Mexico):\nhttps://tracker.example/admin/commitments/USMX-1");
    expect(mail!.text).not.toMatch(/Overdue|review/);
    expect(mail!.text).toContain("https://tracker.example/admin/account#reminder");
    expect(mail!.html).toContain('<a href="https://tracker.example/admin?kind=deadline-passed">');
    expect(await sendings()).toEqual([{ outcome: "sent", frequency: "daily" }]);
  });

  it("is written in the language of the person", async () => {
    await choose(editor, "weekly");
    await owner`UPDATE desk_user SET language = 'es' WHERE id = ${editor.id}`;
    await run();
    expect(post.received[0]).toMatchObject({ subject: "Lo que espera en la redacción de tracker.example" });
    expect(post.received[0]!.text).toContain("Plazo vencido, sin evaluar: 2");
    expect(post.received[0]!.text).toContain("Título de border");
  });

  it("is not sent to who did not ask, whose account is off, who must put something right first, or where nothing is due", async () => {
    expect(await run()).toEqual({ sent: 0, nothing: 0, failed: 0 });
    await choose(contributor, "daily");
    expect(await run(), "a contributor with nothing of their own").toEqual({ sent: 0, nothing: 1, failed: 0 });
    await choose(editor, "daily");
    await owner`UPDATE desk_user SET must_change_password = true WHERE id = ${editor.id}`;
    expect(await run()).toEqual({ sent: 0, nothing: 2, failed: 0 });
    await owner`UPDATE desk_user SET must_change_password = false, disabled_at = now() WHERE id = ${editor.id}`;
    expect(await run()).toEqual({ sent: 0, nothing: 1, failed: 0 });
    await owner`UPDATE desk_user SET disabled_at = NULL WHERE id = ${editor.id}`;
    expect([post.received, await sendings()]).toEqual([[], []]);
  });

  it("does not tell of what is no longer due, and a draft that was returned is told its author", async () => {
    await choose(contributor, "daily");
    await owner`INSERT INTO draft (id, record_kind, payload, state, author_id) VALUES (gen_random_uuid(), 'topic', '{"name": {"en": "Energy"}}', 'returned', ${contributor.id})`;
    await run();
    expect(post.received[0]!.text).toContain("Returned to you: 1");
    expect(post.received[0]!.text).toContain("– Energy:");
    expect(post.received[0]!.text).not.toContain("Deadline passed");
    await owner`DELETE FROM draft`;
  });
});

describe("once a period", () => {
  it("however often the job runs, and however many processes do it at once", async () => {
    await choose(editor, "daily");
    const runs = await Promise.all([run(), run(), run(), run()]);
    await run();
    expect(runs.reduce((sum, { sent }) => sum + (sent ?? 0), 0)).toBe(1);
    expect(post.received).toHaveLength(1);
  });

  it("a process that dies between beginning and sending leaves it unsent rather than sent twice", async () => {
    await choose(editor, "daily");
    ok(await beginDigest(actor, { user: editor.id, period: siteDay(), frequency: "daily" }));
    expect(await run()).toEqual({ sent: 0, nothing: 0, failed: 0 });
    expect([post.received, await sendings()]).toEqual([[], [{ outcome: "begun", frequency: "daily" }]]);
  });

  it("again in the next: a day later daily, a week later weekly", async () => {
    const back = (days: number) => owner`UPDATE digest_sending SET period = period - ${days}::int`;
    await choose(editor, "daily");
    await run();
    await back(1);
    expect(await run()).toMatchObject({ sent: 1 });
    await owner`DELETE FROM digest_sending`;
    await choose(editor, "weekly");
    expect([await run(), await run()]).toMatchObject([{ sent: 1 }, { sent: 0 }]);
    const [row] = await owner<{ period: Date }[]>`SELECT period FROM digest_sending`;
    expect(row!.period.getUTCDay()).toBe(1);
    expect(row!.period.toISOString().slice(0, 10) > addDays(siteDay(), -7)).toBe(true);
    await back(7);
    expect(await run()).toMatchObject({ sent: 1 });
  });

  it("a run that was stopped is gone on with by the next", async () => {
    await choose(editor, "daily");
    const stopped = new AbortController();
    stopped.abort();
    await expect(run(stopped.signal)).rejects.toThrow();
    expect(await run()).toMatchObject({ sent: 1 });
  });
});

describe("a mail server", () => {
  it("that is away is found out before anything is begun, so that the next run makes up for it", async () => {
    await choose(editor, "daily");
    await post.stop();
    await expect(run()).rejects.toThrow("does not answer");
    expect(await sendings()).toEqual([]);
    post = await startMailServer({ port: post.port });
    expect(await run()).toMatchObject({ sent: 1 });
  });

  it("that refuses a recipient is told in the counts, and not asked again in this period", async () => {
    const logged = vi.spyOn(log, "warn").mockImplementation(() => {});
    await choose(editor, "daily");
    await owner`UPDATE desk_user SET email = 'ana@refused.example' WHERE id = ${editor.id}`;
    expect([await run(), await run()]).toEqual([{ sent: 0, nothing: 0, failed: 1 }, { sent: 0, nothing: 0, failed: 0 }]);
    expect(await sendings()).toEqual([{ outcome: "refused", frequency: "daily" }]);
    await owner`UPDATE desk_user SET email = 'ana.ruiz@desk.example' WHERE id = ${editor.id}`;
    logged.mockRestore();
  });
});

it("how often is one's own choice, one of three, and off where nobody chose", async () => {
  expect((await db.user.findUniqueOrThrow({ where: { id: (await person("editor", "New Person")).id } })).digest).toBe("off");
  expect(refusal(await chooseDigest(editor, { digest: "hourly" }))).toEqual(["invalid", "digest: required"]);
  const [event] = await owner`SELECT action FROM audit_event WHERE outcome = 'done' AND actor_id = ${editor.id} ORDER BY sequence DESC LIMIT 1`;
  expect(event).toMatchObject({ action: "choose-digest" });
});

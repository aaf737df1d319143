import { beforeAll, describe, expect, it } from "vitest";
import type { Submitted } from "@/domain/draft";
import type { Result } from "@/domain/refusal";
import { db } from "../db";
import { createTestDatabase } from "../testing";
import { breakingCall } from "../testing-failpoints";
import { interleaved } from "../testing-interleavings";
import { assessment, ok } from "../testing-records";
import { logFollowUp } from "./log-follow-up";
import { publishDraft } from "./publish-draft";
import { publishTopic } from "./publish-topic";
import { discardDraft, reopenDraft, returnDraft } from "./step-draft";
import { submitRecord } from "./submit-record";
import { placeOf, prepareGround, type Ground } from "./testing-failpoint-cases";

/**
 * Two sessions at one record, interleaved by a script: the first is stopped before each of its calls of the database in
 * turn, the second runs, and the first goes on. Whatever the order: one of the two is done, the other is refused.
 */
const { owner } = await createTestDatabase();
const isFull = process.env.FAULTS === "full";
let on: Ground;
let count = 0;
beforeAll(async () => { on = await prepareGround(); });

type Kept = Extract<Submitted, { done: "saved" | "sent" }>;
type At = { draft: string; version: number; slug: string };
type Act = (at: At) => Promise<Result<unknown>>;
const topic = (slug: string, name: string) => ({ slug, position: "5", baseVersion: "0", name: { en: name, es: name } });
const desk = (doing: string, who: "editor" | "other" | "contributor", name: string): Act => ({ draft, version, slug }) =>
  submitRecord("topic")(on[who], { ...topic(slug, name), desk: { do: doing, draft, version } });

const acts = {
  publish: ({ draft, version }: At) => publishDraft(on.reviewer, { draft, version }),
  publishToo: ({ draft, version }: At) => publishDraft(on.chief, { draft, version }),
  giveBack: ({ draft, version }: At) => returnDraft(on.reviewer, { draft, version, note: "Please." }),
  withdraw: ({ draft, version }: At) => reopenDraft(on.contributor, { draft, version }),
  discard: ({ draft, version }: At) => discardDraft(on.contributor, { draft, version }),
  edit: desk("save", "contributor", "Edited"), editToo: desk("save", "editor", "Edited too"), send: desk("send", "contributor", "Sent"),
} satisfies Record<string, Act>;

/** What stands before: in review, or a draft that is being written. */
const scripts: [keyof typeof acts, keyof typeof acts, "send" | "save"][] = [
  ["publish", "publishToo", "send"], ["publish", "giveBack", "send"], ["giveBack", "publish", "send"], ["publish", "withdraw", "send"], ["withdraw", "publish", "send"],
  ["giveBack", "withdraw", "send"], ["edit", "editToo", "save"], ["edit", "send", "save"], ["send", "editToo", "save"], ["discard", "editToo", "save"], ["send", "discard", "save"], ["edit", "discard", "save"],
];

async function begun(doing: "send" | "save"): Promise<At> {
  count += 1;
  const slug = `inter-${count}`;
  const { id, version } = ok(await submitRecord("topic")(on.contributor, { ...topic(slug, "First"), desk: { do: doing } })) as Kept;
  return { draft: id, version, slug };
}

const published = async (slug: string) => db.topicVersion.count({ where: { topic: { slug } } });
/** Only after the last call before the commit is too late for the other. */
const stopsOf = (statements: readonly string[]): number[] => {
  const all = statements.map((_statement, index) => index + 1).filter((n) => n > 1);
  return isFull ? all : [2, Math.ceil(all.length / 2) + 1, all.length + 1].filter((n, index, list) => n <= statements.length && list.indexOf(n) === index);
};

describe("two sessions at one draft", () => {
  it.each(scripts)("%s, and %s meanwhile: one of them is done, and what stands is what it made", async (first, second, before) => {
    const alone = await begun(before);
    const { statements } = await breakingCall(Infinity, "before", () => acts[first](alone));
    for (const n of stopsOf(statements)) {
      const at = await begun(before);
      const results = await interleaved(owner, n, () => acts[first](at), () => acts[second](at));
      const label = `${first} stopped before call ${n}: ${statements[n - 1]}`;
      const done = [results.first, results.second].filter((result) => result.ok);
      expect(done, label).toHaveLength(1);
      const refused = [results.first, results.second].find((result) => !result.ok);
      expect(["conflict", "duplicate", "not-found", "invalid"], label).toContain(refused && !refused.ok ? refused.reason : "none");
      const winner = results.first.ok ? first : second;
      expect(await published(at.slug), label).toBe(winner.startsWith("publish") ? 1 : 0);
      const draft = await db.draft.findUnique({ where: { id: at.draft }, select: { state: true } });
      expect(draft?.state ?? "gone", label).toBe({ publish: "published", publishToo: "published", giveBack: "returned", withdraw: "draft", edit: "draft", editToo: "draft", send: "in-review", discard: "gone" }[winner]);
    }
  }, 60_000);
});

describe("two sessions at one published record", () => {
  it("two who publish the next version of it: one is done", async () => {
    const { id } = ok(await publishTopic(on.editor, { slug: "both", name: { en: "A", es: "A" }, position: 8 }));
    const next = (name: string) => ({ id, slug: "both", name: { en: name, es: name }, position: 8, baseVersion: 1 });
    const results = await interleaved(owner, 5, () => publishTopic(on.editor, next("B")), () => publishTopic(on.other, next("C")));
    expect([results.first.ok, results.second.ok].filter(Boolean)).toHaveLength(1);
    expect(await published("both")).toBe(2);
  });

  it("two who judge one obligation: one is done", async () => {
    const { unitedStates } = await placeOf("judged");
    const results = await interleaved(owner, 6, () => logFollowUp(on.editor, assessment(unitedStates, 0)), () => logFollowUp(on.other, assessment(unitedStates, 0)));
    expect([results.first.ok, results.second.ok].filter(Boolean)).toHaveLength(1);
    expect(await db.followUp.count({ where: { obligationId: unitedStates } })).toBe(1);
  });
});

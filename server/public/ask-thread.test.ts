import { beforeAll, describe, expect, it } from "vitest";
import { threadLine, type AskThread } from "@/domain/ask-thread";
import { logFollowUp } from "../commands/log-follow-up";
import { publishCommitment } from "../commands/publish-commitment";
import { atMoment } from "../moment";
import { createTestDatabase } from "../testing";
import { assessment, commitmentDraft, modernize, ok, origin, publishSurroundings, quote, seed } from "../testing-records";
import { threadOf } from "./ask-thread";
import { findCommitment } from "./commitments";

const { owner } = await createTestDatabase();
const deepen = "The two countries will deepen cooperation";

async function read(slug: string): Promise<AskThread | null> {
  const found = await findCommitment(slug, "en");
  return found !== null && "found" in found ? threadOf(found.found, "en") : null;
}

/** The record's clock between two writes. */
async function now(): Promise<Date> {
  const [row] = await owner`SELECT date_trunc('milliseconds', clock_timestamp()) AS at`;
  return row!.at as Date;
}

let beforeAnswer: Date;
let beforeJudgement: Date;
beforeAll(async () => {
  await publishSurroundings();
  ok(await publishCommitment(seed, commitmentDraft("asked", {
    kind: "ask", from: ["mexico"], obligations: [{ party: "united-states", role: "asked", basis: "own-word", acceptance: "proposed" }],
    citations: [origin("sheet", "Mexico will deepen cooperation on migration", "mexico"), { role: "answer", quotation: quote("sheet", modernize) }],
  })));
  ok(await publishCommitment(seed, commitmentDraft("unrelated", { citations: [origin("sheet", deepen)] })));
  beforeAnswer = await now();
  ok(await publishCommitment(seed, commitmentDraft("answering", { relations: [{ kind: "answers", to: "asked" }] })));
  beforeJudgement = await now();
  const [row] = await owner`SELECT o.id FROM obligation o JOIN commitment c ON c.id = o.commitment_id WHERE c.slug = 'answering'`;
  ok(await logFollowUp(seed, assessment(row!.id as string, 0)));
});

describe("the thread of a request", () => {
  it("is the same on the page of the request and of what answers it", async () => {
    const [asked, answering] = [await read("asked"), await read("answering")];
    expect(asked!.steps.map(({ kind }) => kind)).toEqual(["asked", "promised", "found"]);
    expect(answering).toEqual(asked);
    expect(threadLine(asked!)).toEqual({ asked: "asked", answered: true, promised: "promised", end: asked!.promises[0]!.obligation.status });
  });

  it("is none of what neither asks nor answers", async () => {
    expect(await read("unrelated")).toBeNull();
  });

  it("as of a past day knows only what was published by then", async () => {
    const at = (instant: Date) => atMoment({ day: "2026-01-01", instant }, () => read("asked"));
    expect((await at(beforeAnswer))!.steps.map(({ kind }) => kind)).toEqual(["asked", "answered"]);
    expect(threadLine((await at(beforeJudgement))!)).toMatchObject({ promised: "promised", end: "not-assessed" });
  });
});

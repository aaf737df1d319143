import "server-only";
import { v7 as newId } from "uuid";
import { missing } from "@/domain/evidence";
import { followUpInput, type FollowUpInput } from "@/domain/follow-up";
import { done, invalid, parse, refuse, type Issue, type Refusal, type Result } from "@/domain/refusal";
import { mayJudgeAnew } from "@/domain/rubric";
import type { Actor } from "../actor";
import { currentRubricNumber } from "../current-rubric";
import { db } from "../db";
import { siteDay } from "../days";
import { recordEvent } from "./audit";
import { byOneself, type Authorship } from "./authorship";
import { amendable } from "./amendable";
import { placeQuotation, type PlacedQuotation } from "./place-quotation";
import { projectCondition, projectObligation } from "./project-states";
import { publishNewSource } from "./publish-new-source";
import { followUpCitations, followUpRow, followUpTranslations } from "./follow-up-row";
import { judgedByRubric, loadTarget, raiseVersion, statusBefore } from "./follow-up-target";
import { logNow } from "./log-now";
import { resolveCommitment } from "./references";
import { must, recordRefusal, under, write, type Tx } from "./write";

export type Logged = { id: string; sequence: number; version: number; commitment: string };

/**
 * Logs one follow-up about one obligation or condition: assessment, check, correction or retraction.
 * `id` may be given by the caller (the seed derives it from a key), so that the same row is never
 * written twice.
 */
export async function logFollowUp(actor: Actor, raw: unknown, id: string = newId()): Promise<Result<Logged>> {
  const parsed = parse(followUpInput, raw);
  const target = parsed.ok ? (parsed.value.obligation ?? parsed.value.condition ?? "") : "";
  const about = { action: "log-follow-up", recordKind: "follow-up", recordId: target } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const result = await write(actor, about, (tx) => logFollowUpIn(tx, actor, parsed.value, { id }));
  return result.ok || result.reason !== "conflict" ? result : withLog(result, parsed.value);
}

/** On a conflict: who comes second, even in the same instant, is shown the log as it is now. */
export async function withLog(refusal: Refusal, input: FollowUpInput): Promise<Refusal> {
  const current = await logNow(db, input);
  return current === null ? refusal : { ...refusal, current };
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function logFollowUpIn(
  tx: Tx, actor: Actor, input: FollowUpInput, { id = newId(), by = byOneself(actor) }: { id?: string; by?: Authorship } = {},
): Promise<Logged> {
  const target = must(await loadTarget(tx, input));
  if (target.version !== input.baseVersion) must(refuse("conflict"));
  must(amendable(by.author, input, target));
  const supersededById = input.supersededBy === null ? null : (await resolveCommitment(tx, input.supersededBy))?.id;
  if (supersededById === undefined) must(invalid("unknown-record", "supersededBy", { slug: input.supersededBy! }));
  if (input.newSource !== null) await under("newSource", () => publishNewSource(tx, actor, by, input.newSource!));
  const evidence = must(await placeEvidence(tx, by, input));
  const rubricVersion = await currentRubricNumber(tx);
  if (input.occasion === "rubric-change" && !mayJudgeAnew(judgedByRubric(target, input.replaces), rubricVersion)) must(invalid("rubric-as-before", "occasion"));
  const issues = missing(input, {
    axis: target.axis, today: siteDay(), deadlineEndsOn: target.deadlineEndsOn,
    statusBefore: statusBefore(target, input), tiers: evidence.map(({ tier }) => tier),
  });
  if (issues.length > 0) must(refuse("invalid", issues));
  const sequence = (target.rows.at(-1)?.sequence ?? 0) + 1;
  const row = { id, sequence, input, evidence, supersededById: supersededById ?? null, rubricVersion };
  await tx.followUp.create({ data: followUpRow(by, row), select: { id: true } });
  await tx.followUpTranslation.createMany({ data: followUpTranslations(by, row) });
  await tx.followUpCitation.createMany({ data: followUpCitations(row) });
  must(await raiseVersion(tx, target));
  await (target.kind === "obligation" ? projectObligation(tx, target.id) : projectCondition(tx, target.id));
  await recordEvent(tx, actor, {
    action: "log-follow-up", recordKind: "follow-up", recordId: id,
    before: { log: target.rows.length, status: statusBefore(target, input) }, after: input,
  });
  return { id, sequence, version: target.version + 1, commitment: target.commitmentSlug };
}

async function placeEvidence(tx: Tx, by: Authorship, input: FollowUpInput): Promise<Result<PlacedQuotation[]>> {
  const placed: PlacedQuotation[] = [];
  const issues: Issue[] = [];
  for (const [index, quotation] of input.evidence.entries()) {
    const result = await placeQuotation(tx, by.author, quotation, `evidence.${index}`);
    if (result.ok) placed.push(result.value);
    else issues.push(...result.issues);
  }
  return issues.length > 0 ? refuse("invalid", issues) : done(placed);
}

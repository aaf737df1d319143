import "server-only";
import { v7 as newId } from "uuid";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { rubricChanges, rubricInput, type RubricInput } from "@/domain/rubric";
import { languages } from "@/domain/language";
import type { Actor } from "../actor";
import { currentRubric } from "../current-rubric";
import { db } from "../db";
import { rubricAsInput } from "../editor/rubric-for-edit";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { must, recordRefusal, write, type Tx } from "./write";

/**
 * Publishes the next version of the rubric. Judgements keep the version that they were made by; who
 * thinks that one of them reads otherwise now logs it anew and says so.
 */
export async function publishRubric(actor: Actor, raw: unknown): Promise<Result<{ number: number }>> {
  const about = { action: "publish-rubric", recordKind: "rubric", recordId: "rubric" } as const;
  const parsed = parse(rubricInput, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const result = await write(actor, about, (tx) => publishRubricIn(tx, actor, parsed.value));
  return result.ok || result.reason !== "conflict" ? result : { ...result, current: await rubricAsInput(db) };
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishRubricIn(tx: Tx, actor: Actor, input: RubricInput, by: Authorship = byOneself(actor)): Promise<{ id: string; number: number }> {
  const before = await currentRubric(tx);
  if (before.number !== input.baseVersion) must(refuse("conflict"));
  if (languages.every((lang) => rubricChanges(before.statuses, input.statuses, lang).length === 0)) must(invalid("rubric-unchanged", "statuses"));
  const [id, number] = [newId(), before.number + 1];
  // Of two at the same moment the second finds the number taken: a conflict like any other.
  await tx.rubricVersion.create({
    data: { id, number, statuses: input.statuses, changeNoteEn: input.changeNote.en, changeNoteEs: input.changeNote.es, ...authorColumns(by) },
    select: { id: true },
  });
  await recordEvent(tx, actor, { action: "publish-rubric", recordKind: "rubric", recordId: String(number), before, after: { number, ...input } });
  return { id, number };
}

import "server-only";
import { v7 as newId } from "uuid";
import { invalid, parse, refuse, type Result } from "@/domain/refusal";
import { mayDecide, redactionDecision, redactionRequest } from "@/domain/redaction";
import type { Actor } from "../actor";
import { redactionLimits } from "../limits";
import { recordEvent } from "./audit";
import { removableText } from "./removable-text";
import { must, recordRefusal, write, type Tx } from "./write";

/** One administrator asks for a text to be removed, and says by whose order and why; nothing is removed by that. */
export async function requestRedaction(actor: Actor, raw: unknown): Promise<Result<{ id: string }>> {
  const about = { action: "request-redaction", recordKind: "redaction", recordId: "" } as const;
  const parsed = parse(redactionRequest, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const id = newId();
  return write(actor, { ...about, recordId: id }, async (tx) => {
    if ((await removableText(tx, parsed.value)) === "") must(invalid("nothing-to-remove", "recordId"));
    if ((await tx.redaction.count({ where: { target: parsed.value.target, recordId: parsed.value.recordId, state: "requested" } })) > 0) must(invalid("already-asked", "recordId"));
    await tx.redaction.create({ data: { id, ...parsed.value, requestedById: actor.id }, select: { id: true } });
    await recordEvent(tx, actor, { ...about, recordId: id, after: parsed.value });
    return { id };
  });
}

/**
 * A second person confirms or refuses. Confirmed, the database removes the text from every place where it
 * stands (the function `redact`), in the same transaction; places, events and hashes stay.
 */
export async function decideRedaction(actor: Actor, raw: unknown): Promise<Result<{ id: string; places: number }>> {
  const parsed = parse(redactionDecision, raw);
  const about = { action: "confirm-redaction", recordKind: "redaction", recordId: parsed.ok ? parsed.value.redaction : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { redaction: id, decision } = parsed.value;
  return write(actor, about, async (tx) => {
    await tx.$executeRaw`SELECT id FROM redaction WHERE id = ${id}::uuid FOR UPDATE`;
    const asked = await tx.redaction.findUnique({ where: { id }, select: { state: true, requestedById: true, target: true, recordId: true } });
    if (asked === null) return must<never>(refuse("not-found"));
    if (asked.state !== "requested") must(invalid("already-answered", ""));
    if (!mayDecide(actor, asked.requestedById)) must(invalid("second-person", ""));
    const state = decision === "confirm" ? "confirmed" : "refused";
    await tx.redaction.update({ where: { id }, data: { state, decidedById: actor.id, decidedAt: new Date() }, select: { id: true } });
    const places = decision === "confirm" ? await remove(tx, id, asked.target) : 0;
    await recordEvent(tx, actor, { ...about, before: { state: "requested" }, after: { state, target: asked.target, record: asked.recordId, places } });
    return { id, places };
  }, redactionLimits.transaction);
}

/** The whole trail is looked through: that may take longer than a page may. */
async function remove(tx: Tx, id: string, target: string): Promise<number> {
  await tx.$executeRaw`SELECT set_config('statement_timeout', ${`${redactionLimits.transaction.timeout}ms`}, true)`;
  const [row] = target === "release-file.content"
    ? await tx.$queryRaw<{ places: number }[]>`SELECT withdraw_release_file(${id}::uuid) AS places`
    : await tx.$queryRaw<{ places: number }[]>`SELECT redact(${id}::uuid) AS places`;
  return row!.places;
}

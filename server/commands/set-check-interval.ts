import "server-only";
import { intervalInput } from "@/domain/check-interval";
import { parse, refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { must, recordRefusal, write } from "./write";

/** How often a commitment wants to be looked at; left empty, as often as its status says. */
export async function setCheckInterval(actor: Actor, raw: unknown): Promise<Result<{ commitment: string }>> {
  const parsed = parse(intervalInput, raw);
  const about = { action: "assign", recordKind: "commitment", recordId: parsed.ok ? parsed.value.commitment : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { commitment, days } = parsed.value;
  return write(actor, about, async (tx) => {
    // Locked, so that the trail says what was before whoever else sets it now.
    const found = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM commitment WHERE id = ${commitment}::uuid FOR NO KEY UPDATE`;
    const { slug } = found[0] ?? must<never>(refuse("not-found"));
    const before = await tx.checkInterval.findUnique({ where: { commitmentId: commitment }, select: { days: true } });
    if (days === null) await tx.checkInterval.deleteMany({ where: { commitmentId: commitment } });
    else {
      const row = { days, setById: actor.id, setAt: new Date() };
      await tx.checkInterval.upsert({ where: { commitmentId: commitment }, create: { commitmentId: commitment, ...row }, update: row, select: { days: true } });
    }
    await recordEvent(tx, actor, { action: "set-check-interval", recordKind: "commitment", recordId: commitment, before: { days: before?.days ?? null }, after: { days } });
    return { commitment: slug };
  });
}

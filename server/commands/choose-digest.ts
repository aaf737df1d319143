import "server-only";
import { digestChoice } from "@/domain/digest";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { recordRefusal, write } from "./write";

/** How often one is reminded by e-mail of what waits at the desk. */
export async function chooseDigest(actor: Actor, raw: unknown): Promise<Result<null>> {
  const about = { action: "manage-own-account", recordKind: "user", recordId: actor.id } as const;
  const parsed = parse(digestChoice, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { digest } = parsed.value;
  return write(actor, about, async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { digest }, select: { id: true } });
    await recordEvent(tx, actor, { action: "choose-digest", recordKind: "user", recordId: actor.id, after: { digest } });
    return null;
  });
}

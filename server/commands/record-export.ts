import "server-only";
import { z } from "zod";
import type { Action } from "@/domain/permissions";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { recordEvent } from "./audit";
import { recordRefusal, write } from "./write";

const exported = z.strictObject({ what: z.string().min(1).max(60), format: z.string().max(10), rows: z.int().min(0), filter: z.string().max(500).optional() });

/** Leaves the trace of an export: who took what, how much of it. `action`: the right that the list itself asks for. */
export async function recordExport(actor: Actor, raw: unknown, action: Action = "read-desk"): Promise<Result<null>> {
  const about = { action, recordKind: "export", recordId: "" } as const;
  const parsed = parse(exported, raw);
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const { what, ...after } = parsed.value;
  return write(actor, { ...about, recordId: what }, async (tx) => {
    await recordEvent(tx, actor, { action: "export", recordKind: "export", recordId: what, after });
    return null;
  });
}

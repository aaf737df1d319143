import "server-only";
import { discardForm } from "@/domain/capture";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { openCapture, settle } from "./settle-capture";
import { must, recordRefusal, write } from "./write";

/** Lets a document go that was brought in: its text and bytes are deleted at once. */
export async function discardCapture(actor: Actor, raw: unknown): Promise<Result<null>> {
  const parsed = parse(discardForm, raw);
  const about = { action: "capture-document", recordKind: "capture", recordId: parsed.ok ? parsed.value.capture : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, async (tx) => {
    await settle(tx, actor, must(await openCapture(tx, parsed.value.capture)), { state: "discarded" });
    return null;
  });
}

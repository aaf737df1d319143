import "server-only";
import type { DraftKind } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { db } from "../db";
import { publicId } from "./desk-read";

/** What a draft is about, as far as it says: the kind, the record or obligation, and what was typed. */
export type DraftSubject = { kind: DraftKind; targetId: string | null; payload: FormInput };

const folders = { topic: "topics", party: "parties", event: "events", source: "sources" } as const;
type Titled = { findUnique(args: { where: { id: string }; select: { slug: true } }): Promise<{ slug: string } | null> };

/** The address of the form that a draft is written in; null where what it is about is there no more. */
export async function draftPlace({ kind, targetId, payload }: DraftSubject): Promise<string | null> {
  if (kind === "capture") return targetId && `/admin/intake/captures/${targetId}`;
  if (kind === "follow-up") return followUpPlace(targetId, payload);
  if (kind === "commitment") {
    if (targetId === null) return "/admin/commitments/new";
    const found = await db.commitment.findUnique({ where: { id: targetId }, select: { collection: true, number: true } });
    return found && `/admin/commitments/${publicId(found)}/edit`;
  }
  if (targetId === null) return `/admin/${folders[kind]}/new`;
  const found = await (db[kind] as unknown as Titled).findUnique({ where: { id: targetId }, select: { slug: true } });
  return found && `/admin/${folders[kind]}/${found.slug}`;
}

const named = { collection: true, number: true } as const;

async function followUpPlace(targetId: string | null, payload: FormInput): Promise<string | null> {
  if (targetId === null) return null;
  const isCondition = Boolean(payload.condition);
  const found = isCondition
    ? await db.condition.findUnique({ where: { id: targetId }, select: { commitment: { select: named } } })
    : await db.obligation.findUnique({ where: { id: targetId }, select: { commitment: { select: named } } });
  if (found === null) return null;
  const commitment = `/admin/commitments/${publicId(found.commitment)}`;
  const replaces = typeof payload.replaces === "string" ? payload.replaces : "";
  if (payload.kind === "retraction") return `${commitment}/retract?followUp=${replaces}`;
  return `${commitment}/follow-up?${replaces === "" ? `${isCondition ? "condition" : "obligation"}=${targetId}` : `correct=${replaces}`}`;
}

/** The same with the draft named in it. */
export const placeWith = (place: string, draft: string): string => `${place}${place.includes("?") ? "&" : "?"}draft=${draft}`;

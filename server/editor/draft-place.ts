import "server-only";
import type { DraftKind } from "@/domain/draft";
import { slug, uuid } from "@/domain/fields";
import type { FormInput } from "@/domain/form-data";
import { resolveCommitment } from "../commands/references";
import { db } from "../db";
import { removalOf } from "../dispositions";
import { publicId } from "./desk-read";

/** What a draft is about, as far as it says: the kind, the record or obligation, and what was typed. */
export type DraftSubject = { kind: DraftKind; targetId: string | null; payload: FormInput };

const folders = { topic: "topics", party: "parties", event: "events", source: "sources", indicator: "indicators" } as const;
type Titled = { findUnique(args: { where: { id: string }; select: { slug: true } }): Promise<{ slug: string } | null> };

/** The address of the form that a draft is written in; null for what has none, and where what it is about is there no more. */
export async function draftPlace({ kind, targetId, payload }: DraftSubject): Promise<string | null> {
  if (kind === "capture") return targetId && `/admin/intake/captures/${targetId}`;
  if (kind === "follow-up") return followUpPlace(targetId, payload);
  if (kind === "series") return "/admin/events/new-series";
  if (kind === "rubric") return "/admin/rubric";
  if (kind === "measurement") return measurementPlace(payload);
  if (kind === "reply") return replyPlace(targetId, payload);
  if (kind === "translation") return entryPlace(targetId, "translate");
  if (kind === "settlement") return settlementPlace(targetId);
  if (kind === "disposition") return dispositionPlace(payload);
  if (kind === "import" || kind === "topics" || kind === "link" || kind === "release") return null;
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

const slugIn = (value: unknown): string | null => (slug.safeParse(value).success ? String(value) : null);
const idIn = (value: unknown): string | null => (uuid.safeParse(value).success ? String(value) : null);

function measurementPlace({ indicator, revises }: FormInput): string | null {
  const [of, before] = [slugIn(indicator), idIn(revises)];
  return of && `/admin/indicators/${of}/measure${before === null ? "" : `?revises=${before}`}`;
}

async function replyPlace(targetId: string | null, { kind, replaces }: FormInput): Promise<string | null> {
  const before = idIn(replaces);
  const place = await entryPlace(targetId, "reply");
  return place && `${place}${before === null ? "" : `&${kind === "retraction" ? "retract" : "correct"}=${before}`}`;
}

/** The address of a form about one entry of a log. */
async function entryPlace(targetId: string | null, form: "reply" | "translate"): Promise<string | null> {
  const of = { select: { commitment: { select: named } } } as const;
  const found = targetId === null ? null : await db.followUp.findUnique({ where: { id: targetId }, select: { obligation: of, condition: of } });
  const commitment = (found?.obligation ?? found?.condition)?.commitment;
  return commitment ? `/admin/commitments/${publicId(commitment)}/${form}?followUp=${targetId}` : null;
}

async function settlementPlace(citation: string | null): Promise<string | null> {
  const found = citation === null ? null : await db.citation.findUnique({ where: { id: citation }, select: { sourceVersion: { select: { source: { select: { slug: true } } } } } });
  return found && `/admin/sources/${found.sourceVersion.source.slug}/touched?quotation=${citation}`;
}

const dispositionForms = { merged: "merge", archived: "archive", restored: "restore" } as const;

/** Only what stands can be merged or archived, and only what does not can be restored. */
async function dispositionPlace({ kind, commitment }: FormInput): Promise<string | null> {
  if (typeof kind !== "string" || !Object.hasOwn(dispositionForms, kind) || typeof commitment !== "string") return null;
  const found = await resolveCommitment(db, commitment);
  if (!found || (kind === "restored") !== ((await removalOf(db, found.id)) !== null)) return null;
  const row = await db.commitment.findUnique({ where: { id: found.id }, select: named });
  return row && `/admin/commitments/${publicId(row)}/${dispositionForms[kind as keyof typeof dispositionForms]}`;
}

/** The same with the draft named in it. */
export const placeWith = (place: string, draft: string): string => `${place}${place.includes("?") ? "&" : "?"}draft=${draft}`;

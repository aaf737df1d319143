import { z } from "zod";
import { isPlainDate, periodOf, type PlainDate } from "./plain-date";
import { slug } from "./fields";
import type { DispositionKind } from "./disposition";
import type { Language } from "./language";
import type { FollowUpRecord, ReplyRecord } from "./record";

/** What is published counts as news of one of these kinds. */
export const changeKinds = ["commitments", "follow-ups", "replies", "documents", "figures", "removals", "rubric"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** `record`: when this site said it. `world`: when it happened, or took effect. */
export const clocks = ["record", "world"] as const;
export type Clock = (typeof clocks)[number];

const edge = z.string().trim().refine((value) => isPlainDate(value) || slug.safeParse(value).success);

export const changeFilter = {
  /** A day or the address of an event ("between two summits"); what changed after its end … */
  from: edge,
  /** … until the end of this one. */
  to: edge,
  clock: z.enum(clocks),
  kind: z.enum(changeKinds),
  topic: slug,
  party: slug,
  page: z.coerce.number().int().min(1).max(100_000),
} as const;
export type ChangeFilterName = keyof typeof changeFilter;
export type ChangeFilter = { [Name in ChangeFilterName]?: z.output<(typeof changeFilter)[Name]> };

/** Reads the filters of the page of changes; what means nothing is named beside its field and left out. */
export function readChangeFilter(query: Record<string, string | string[] | undefined>): { filter: ChangeFilter; bad: { name: ChangeFilterName; value: string }[] } {
  const filter: Record<string, unknown> = {};
  const bad: { name: ChangeFilterName; value: string }[] = [];
  for (const name of Object.keys(changeFilter) as ChangeFilterName[]) {
    const given = query[name];
    const value = (Array.isArray(given) ? given[0] : given) ?? "";
    if (value.trim() === "") continue;
    const parsed = changeFilter[name].safeParse(value);
    if (parsed.success && !value.includes("\u0000")) filter[name] = parsed.data;
    else bad.push({ name, value: value.slice(0, 60) });
  }
  return { filter: filter as ChangeFilter, bad };
}

export function changeQuery(filter: ChangeFilter, change: ChangeFilter | Record<string, undefined> = {}): string {
  const merged: Record<string, unknown> = { ...filter, ...change };
  const query = new URLSearchParams();
  for (const name of Object.keys(changeFilter)) {
    const value = merged[name];
    if (value !== undefined && !(name === "page" && value === 1) && !(name === "clock" && value === "record")) query.set(name, String(value));
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** The last day of an edge that is a day, or of the period in which an event was held. */
export function lastDayOf(value: string): PlainDate | null {
  return periodOf(value)?.to ?? null;
}

type Titled = { slug: string; title: string; titleLang: "en" | "es" };

/** What became of a commitment as a record: how it was called, and where it leads now. */
export type RemovalChange = { kind: DispositionKind; id: string; slug: string; into: (Titled & { id: string }) | null };

/** Of each kind what it is that was published. */
export const changesOfKind = {
  commitments: ["commitment-added", "commitment-edited"], "follow-ups": ["follow-up"], replies: ["reply", "reply-correction", "reply-retraction"],
  documents: ["document-added", "document-version"], figures: ["figure"], removals: ["merged", "archived", "restored"], rubric: ["rubric"],
} as const satisfies Record<ChangeKind, readonly string[]>;
export type ChangeWhat = (typeof changesOfKind)[ChangeKind][number];
export const changeWhats: readonly ChangeWhat[] = Object.values(changesOfKind).flat();

/** One thing that was published: which record, when here and when in the world, why, and by whom. */
export type ChangeRecord = {
  id: string;
  what: ChangeWhat;
  /** The instant of publication, and its day here. */
  at: string;
  day: PlainDate;
  /** When it happened: made on, effective on, published on, measured until, answered on; null where that is not known. */
  happened: PlainDate | null;
  /** Null for what is no record of its own any more. */
  commitment: (Titled & { id: string }) | null;
  source: Titled | null;
  /** The number of a new version of the rubric. */
  rubric: number | null;
  followUp: FollowUpRecord | null;
  reply: ReplyRecord | null;
  removal: RemovalChange | null;
  /** Why: an edit, a merge, an archiving. */
  note: string | null;
  /** Null where nobody said in which language the note is. */
  noteLang: Language | null;
  /** The name of a person of the desk; null for the tracker itself. */
  by: string | null;
  /** The second person, where there was one. */
  reviewedBy: string | null;
};

/** How one obligation stood at two moments. */
export type Transition = { commitment: Titled & { id: string }; party: string; before: string | null; after: string | null;
  /** Whether the rubric changed and not the world. */
  becauseRubric: boolean;
};

/** What differs between the record at the end of two days. */
export type Comparison = {
  added: number;
  transitions: Transition[];
  /** Records of the earlier day that were merged or archived by the later one, and the other way round. */
  removals: RemovalChange[];
  /** How many answers of parties were recorded, corrected and taken back between the two. */
  replies: Record<ReplyRecord["kind"], number>;
};

import "server-only";
import type { Language } from "@/domain/language";
import { rubricChanges, rubricStatuses, type RubricChange } from "@/domain/rubric";
import type { Judgement } from "@/domain/status";
import { systemUserIds } from "../actor";
import { siteDay } from "../days";
import { publicDb } from "../db";

/** What one status means, in the reader's language. */
export type StatusMeaning = { definition: string; criteria: string | null; evidence: string | null };

export type RubricVersionRecord = {
  number: number;
  publishedOn: string;
  changeNote: string;
  /** The name of a person of the desk; null for the tracker itself. */
  by: string | null;
  /** What it says otherwise than the version before it; nothing for the first. */
  changes: RubricChange[];
};

/** The rubric that holds, and every version so far, newest first. Before the first there is none. */
export type RubricRecord = { number: number; meanings: Record<Judgement, StatusMeaning>; versions: RubricVersionRecord[] } | null;

export async function rubricRecord(lang: Language): Promise<RubricRecord> {
  const rows = await publicDb.rubricVersion.findMany({ orderBy: { number: "desc" } });
  const versions = rows.map((row) => ({ ...row, statuses: rubricStatuses.parse(row.statuses) }));
  const [current] = versions;
  if (!current) return null;
  const people = await publicDb.byline.findMany({ where: { userId: { in: versions.map(({ authorId }) => authorId).filter((id) => !systemUserIds.includes(id)) } } });
  const meanings = Object.fromEntries(current.statuses.map(({ status, definition, criteria, evidence }) =>
    [status, { definition: definition[lang], criteria: criteria[lang], evidence: evidence[lang] }])) as Record<Judgement, StatusMeaning>;
  return {
    number: current.number, meanings,
    versions: versions.map(({ number, visibleFrom, changeNoteEn, changeNoteEs, authorId, statuses }, index) => {
      const before = versions[index + 1];
      return {
        number, publishedOn: siteDay(visibleFrom), changeNote: lang === "en" ? changeNoteEn : changeNoteEs,
        by: people.find(({ userId }) => userId === authorId)?.name ?? null,
        changes: before === undefined ? [] : rubricChanges(before.statuses, statuses, lang),
      };
    }),
  };
}

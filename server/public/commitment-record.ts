import "server-only";
import { isDue } from "@/domain/deadline";
import type {
  CitationRecord, CommitmentRecord, ConditionRecord, ObligationRecord, RelationRecord,
} from "@/domain/record";
import type { Judgement } from "@/domain/status";
import { deriveStatus } from "@/domain/tally";
import { leastTimely, timeliness } from "@/domain/timeliness";
import { dayOrNull, siteDay } from "../days";
import { citationRecord } from "./citation-record";
import type { VersionRow } from "./commitment-rows";
import { criterionRecord } from "./criterion-record";
import { deadlineRecord } from "./deadline-record";
import { nameOf, namesOf, partialDate, textIn, worded } from "./directory";
import { indicatorRecord } from "./indicator-record";
import type { Material } from "./material";

export const publicId = ({ collection, number }: { collection: string; number: number }): string => `${collection}-${number}`;

/** One commitment as the public reads it, put together from rows that the public role could read. */
export function commitmentRecord(version: VersionRow, material: Material): CommitmentRecord {
  const { lang, names } = material;
  const title = textIn({ en: version.titleEn, es: version.titleEs }, lang);
  const summary = textIn({ en: version.summaryEn, es: version.summaryEs }, lang);
  const conditions = version.conditions.flatMap((row) => conditionRecord(row, material));
  const deadlines = version.deadlines.map((row) => deadlineRecord(row, version, material));
  const deadline = deadlines.at(-1) ?? null;
  const facts = {
    endsOn: deadline?.endsOn ?? null, hasDeadline: deadline !== null && isDue(deadline.precision),
    conditionUnmet: conditions.some(({ status }) => status === "unmet"),
  };
  const obligations = version.obligations.flatMap((row) => obligationRecord(row, facts, material));
  const id = publicId(version.commitment);
  const { slug } = version.commitment;
  return {
    id, slug, kind: version.kind as CommitmentRecord["kind"], joint: version.joint,
    title: title.text, titleLang: title.lang, summary: summary.text, summaryLang: summary.lang,
    removed: material.removed.get(version.id) ?? [],
    status: deriveStatus(obligations.map(({ status }) => status as Judgement | null)),
    timeliness: leastTimely(obligations.map((obligation) => obligation.timeliness)),
    deadline, deadlines, specificity: version.specificity, novelty: version.novelty as CommitmentRecord["novelty"],
    madeOn: partialDate(version.madeOn)!,
    topics: namesOf(version.topics.map(({ topicId }) => topicId), names.topics),
    event: version.eventId === null ? null : namesOf([version.eventId], names.events)[0] ?? null,
    from: namesOf(version.from.map(({ partyId }) => partyId), names.parties),
    obligations, conditions, criteria: version.criteria.map(({ criterion }) => criterionRecord(criterion, lang, material.removed.get(criterion.id))),
    citations: version.citations.flatMap(({ citationId, role }) =>
      present(citationRecord(material.citations.get(citationId), role as CitationRecord["role"], names, lang))),
    indicators: material.indicators.filter((row) => row.commitmentId === version.commitmentId).map((row) => indicatorRecord(row, material)),
    relations: relationRecords(version, material),
    mergedFrom: mergedFrom(version, material),
    lastChangedOn: lastChange(version, material),
    lastCheckedOn: obligations.reduce<string | null>((latest, { lastCheckedOn }) =>
      (latest === null || (lastCheckedOn !== null && lastCheckedOn > latest) ? lastCheckedOn : latest), null),
    links: { self: `/api/v1/commitments/${id}`, html: `/commitments/${slug}`, followUps: `/api/v1/commitments/${id}/follow-ups` },
    version: version.version,
  };
}

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

type Facts = { endsOn: string | null; hasDeadline: boolean; conditionUnmet: boolean };

function obligationRecord(row: VersionRow["obligations"][number], facts: Facts, { names, lang, states, titles, entries }: Material): ObligationRecord[] {
  const party = names.parties.get(row.obligation.partyId);
  const state = states.get(row.obligationId);
  if (!party) return [];
  const note = row.noteEn === null && row.noteEs === null ? null : textIn({ en: row.noteEn, es: row.noteEs }, lang);
  const status = (state?.status ?? null) as Judgement | null;
  const lastCheckedOn = dayOrNull(state?.lastCheckedOn ?? null);
  const superseding = state?.supersededById ? titles.get(state.supersededById) : undefined;
  return [{
    id: row.obligationId,
    party: { ...nameOf(party), kind: party.kind as "government", memberCount: party.memberCount },
    role: row.obligation.role as ObligationRecord["role"], basis: row.basis as ObligationRecord["basis"],
    note: note?.text ?? null, noteLang: note?.lang ?? null, status,
    qualifier: (state?.qualifier ?? null) as ObligationRecord["qualifier"], reason: (state?.reason ?? null) as ObligationRecord["reason"],
    confidence: (state?.confidence ?? null) as ObligationRecord["confidence"],
    assertedBy: (state?.assertedBy ?? null) as ObligationRecord["assertedBy"], effectiveOn: partialDate(state?.effectiveOn ?? null),
    lastChangedOn: state?.followUpId ? siteDay(state.changedAt) : null, lastCheckedOn,
    supersededBy: superseding ? publicId(superseding) : null,
    timeliness: timeliness({ ...facts, status, effectiveTo: dayOrNull(state?.effectiveTo ?? null), lastCheckedOn }, siteDay()),
    version: entries(row.obligationId),
  }];
}

function conditionRecord({ condition }: VersionRow["conditions"][number], material: Material): ConditionRecord[] {
  const { names, lang } = material;
  const citation = citationRecord(material.citations.get(condition.citationId), "condition", names, lang);
  if (citation === null) return [];
  const text = textIn({ en: condition.textEn, es: condition.textEs }, lang);
  const state = material.conditionStates.get(condition.id);
  const depended = condition.dependsOnId === null ? undefined : material.titles.get(condition.dependsOnId);
  return [{
    id: condition.id, text: text.text, textLang: text.lang, status: (state?.status ?? null) as ConditionRecord["status"],
    lastCheckedOn: dayOrNull(state?.lastCheckedOn ?? null), citation, version: material.entries(condition.id),
    dependsOn: depended
      ? { id: publicId(depended), slug: depended.slug, title: textIn({ en: depended.title_en, es: depended.title_es }, lang).text }
      : null,
  }];
}

function relationRecords(version: VersionRow, { titles, incoming, lang }: Material): RelationRecord[] {
  const out = version.relations.map((row) => ({
    direction: "out" as const, other: row.toId, kind: row.kind, wording: row.wording, note: { en: row.noteEn, es: row.noteEs },
  }));
  const into = incoming.filter((row) => row.to_id === version.commitmentId).map((row) => ({
    direction: "in" as const, other: row.from_id, kind: row.kind, wording: row.wording, note: { en: row.note_en, es: row.note_es },
  }));
  return [...out, ...into].flatMap(({ direction, other, kind, wording, note }) => {
    const row = titles.get(other);
    if (!row) return [];
    const title = textIn({ en: row.title_en, es: row.title_es }, lang);
    return [{
      kind: kind as RelationRecord["kind"], direction, wording: wording as RelationRecord["wording"], ...worded("note", note, lang),
      to: { id: publicId(row), slug: row.slug, title: title.text, titleLang: title.lang, kind: row.kind as RelationRecord["to"]["kind"] },
    }];
  });
}

/** A merge holds from its instant on: the day before which the record stood by itself is the day of it. */
function mergedFrom(version: VersionRow, { merged, lang }: Material): CommitmentRecord["mergedFrom"] {
  return merged.filter((row) => row.root_id === version.commitmentId).map((row) => {
    const reason = textIn({ en: row.reason_en, es: row.reason_es }, lang);
    return {
      id: row.public_id, slug: row.slug, until: siteDay(row.visible_from), reason: reason.text, reasonLang: reason.lang,
      links: { followUps: `/api/v1/commitments/${row.public_id}/follow-ups` },
    };
  });
}

/** The site's day of the last change of text or status. */
function lastChange(version: VersionRow, { states }: Material): string {
  const instants = version.obligations.flatMap(({ obligationId }) => {
    const state = states.get(obligationId);
    return state?.followUpId ? [state.changedAt.getTime()] : [];
  });
  return siteDay(new Date(Math.max(version.visibleFrom.getTime(), ...instants)));
}

import "server-only";
import type { AskThread } from "@/domain/ask-thread";
import type { DraftKind } from "@/domain/draft";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, EventRecord, FollowUpRecord, PartyRecord, TopicRecord } from "@/domain/record";
import type { Result } from "@/domain/refusal";
import type { Tombstone } from "@/domain/removed-record";
import type { SourcePage } from "@/domain/source-page";
import type { Actor } from "../actor";
import { authorshipOf, type DraftRow } from "../commands/draft-row";
import type { PublishedRecord } from "../commands/record-kind";
import { recordKinds } from "../commands/record-kinds";
import { threadOf } from "../public/ask-thread";
import { findCommitment, type Found } from "../public/commitments";
import { findEvent } from "../public/events";
import { followUpsById, followUpsOf } from "../public/follow-ups";
import { mergedRecords, type MergedRecord } from "../public/merged-records";
import { findParty } from "../public/parties";
import { rubricRecord, type RubricRecord } from "../public/rubric";
import { findSource } from "../public/sources";
import type { Removed } from "../public/removed";
import { findTopic } from "../public/topics";
import { rehearse } from "./rehearsal";

/** What the public would read of a draft if it were published now, as the public page's own loader found it. */
export type DraftPreview =
  | { is: "commitment"; record: CommitmentRecord; log: FollowUpRecord[]; merged: MergedRecord[]; thread: AskThread | null }
  | { is: "follow-up"; entry: FollowUpRecord }
  | { is: "source"; page: SourcePage }
  | { is: "event"; record: EventRecord }
  | { is: "party"; record: PartyRecord }
  | { is: "topic"; record: TopicRecord }
  | { is: "gone"; gone: Tombstone }
  | { is: "rubric"; rubric: NonNullable<RubricRecord> }
  /** It has no page of its own: what changes says it all. */
  | { is: "no-page" };

/** Null where the public would see nothing yet: it rests on a source under embargo. A refusal is what publishing would meet. */
export async function draftPreview(actor: Actor, draft: DraftRow, lang: Language): Promise<Result<DraftPreview | null>> {
  const ready = recordKinds[draft.kind](draft.payload);
  if (!ready.ok) return ready;
  return rehearse(
    // Somebody must stand in for the reviewer that a draft of one's own has not found yet.
    async (tx) => ready.value.publishIn(tx, actor, await authorshipOf(tx, draft, draft.authorId === actor.id ? draft.id : actor.id)),
    (published) => readers[draft.kind](published, lang),
  );
}

type Reader = (published: PublishedRecord, lang: Language) => Promise<DraftPreview | null>;
const found = <T>(result: Found<T> | Removed): T | null => (result !== null && "found" in result ? result.found : null);
const readSource: Reader = async ({ slug }, lang) => {
  const page = found(await findSource(slug, lang));
  return page && { is: "source", page };
};

const readCommitment: Reader = async ({ slug }, lang) => {
  const record = found(await findCommitment(slug, lang));
  return record && {
    is: "commitment", record, log: await followUpsOf(record.slug, lang), merged: await mergedRecords(record, lang), thread: await threadOf(record, lang),
  };
};
const noPage: Reader = async () => ({ is: "no-page" });

const readers: Record<DraftKind, Reader> = {
  source: readSource,
  capture: readSource,
  settlement: readSource,
  commitment: readCommitment,
  indicator: readCommitment,
  measurement: readCommitment,
  reply: readCommitment,
  translation: readCommitment,
  link: readCommitment,
  // At the address of what is merged stands the other record from then on, and at that of what is archived a tombstone.
  disposition: async (published, lang) => {
    const result = await findCommitment(published.slug, lang);
    if (result !== null && "gone" in result) return { is: "gone", gone: result.gone };
    return (await readCommitment(result !== null && "movedTo" in result ? { ...published, slug: result.movedTo } : published, lang)) ?? { is: "no-page" };
  },
  series: noPage,
  rubric: async (_published, lang) => {
    const rubric = await rubricRecord(lang);
    return rubric && { is: "rubric", rubric };
  },
  // Many at once: draft-batch.ts.
  import: noPage,
  topics: noPage,
  release: noPage,
  "follow-up": async ({ id }, lang) => {
    const entry = (await followUpsById([id], lang)).get(id);
    return entry ? { is: "follow-up", entry } : null;
  },
  event: async ({ slug }, lang) => {
    const record = found(await findEvent(slug, lang));
    return record && { is: "event", record };
  },
  party: async ({ slug }, lang) => {
    const record = found(await findParty(slug, lang));
    return record && { is: "party", record };
  },
  topic: async ({ slug }, lang) => {
    const record = found(await findTopic(slug, lang));
    return record && { is: "topic", record };
  },
};

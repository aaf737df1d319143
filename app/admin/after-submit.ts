import type { PublishedDraft, Submitted } from "@/domain/draft";

/** Where a form of a record leads: to its draft while it is one, else where what is published is seen. */
export const afterSubmit = (published: (record: PublishedDraft) => string) => (outcome: Submitted): string =>
  (outcome.done === "published" ? published(outcome) : `/admin/drafts/${outcome.id}?notice=draft-${outcome.done}`);

import { z } from "zod";
import { baseVersion, optionalUuid, uuid } from "./fields";
import type { Publication } from "./installation-setting";
import { optionalText, requiredText } from "./language";
import { can, type Action, type Role } from "./permissions";
import { done, invalid, refuse, type Result } from "./refusal";

/**
 * What moves as a draft: records as their forms post them (a `capture` is a document brought in that is kept as
 * a source or as a version of one), and decisions. A decision is sent as soon as it is made; one that comes back is
 * written further in its own form. A file, a topic of many, a passage and a release have none: they are sent again
 * as they are, or made anew.
 */
export const recordDraftKinds = [
  "follow-up", "commitment", "source", "capture", "event", "party", "topic", "indicator", "measurement", "series", "rubric", "reply", "translation",
] as const;
/** The end of a quotation that was edited away; a merge, an archiving, a restoration; a file; a topic of many; a passage of a tracked commitment; a dated release. */
export const decisionKinds = ["settlement", "disposition", "import", "topics", "link", "release"] as const;
export const draftKinds = [...recordDraftKinds, ...decisionKinds] as const;
export type DraftKind = (typeof draftKinds)[number];

export const draftStates = ["draft", "in-review", "returned", "published"] as const;
export type DraftState = (typeof draftStates)[number];

export const draftActs = ["save", "send", "return", "reopen", "publish", "comment", "discard"] as const;
export type DraftAct = (typeof draftActs)[number];

export const draftCommentKinds = ["comment", "return", "resolved"] as const;

/** The right to publish each kind, which a draft needs in the end. */
export const publishing: Record<DraftKind, Action> = {
  "follow-up": "log-follow-up", commitment: "publish-commitment", source: "publish-source", capture: "publish-source",
  event: "publish-event", party: "publish-party", topic: "publish-topic", indicator: "publish-indicator", measurement: "publish-indicator",
  series: "publish-event", rubric: "publish-rubric", reply: "record-reply", translation: "log-follow-up", settlement: "settle-reanchoring", disposition: "merge-commitments",
  import: "import-records", topics: "publish-commitment", link: "publish-commitment",
  release: "freeze-release",
};

type Doer = { id: string; role: Role | "system" };
export type DraftFacts = { kind: DraftKind; state: DraftState; authorId: string; writers: readonly string[] };

/** From which states an act leads where; "gone" is a draft that is no more. */
const steps: Record<DraftAct, { from: readonly DraftState[]; to: DraftState | "gone" | "same" }> = {
  save: { from: ["draft", "returned"], to: "same" },
  send: { from: ["draft", "returned"], to: "in-review" },
  return: { from: ["in-review"], to: "returned" },
  reopen: { from: ["in-review"], to: "draft" },
  publish: { from: ["draft", "returned", "in-review"], to: "published" },
  comment: { from: ["draft", "returned", "in-review"], to: "same" },
  discard: { from: ["draft", "returned"], to: "gone" },
};

export const hasWritten = (doer: Doer, draft: DraftFacts): boolean => draft.authorId === doer.id || draft.writers.includes(doer.id);

/** Who writes in a draft: its author, and whoever may publish such a record anyway. */
const mayWrite = (doer: Doer, draft: DraftFacts) =>
  can(doer.role, "write-draft") && (draft.authorId === doer.id || can(doer.role, publishing[draft.kind]));

const mayReview = (doer: Doer, draft: DraftFacts) => can(doer.role, "review") && can(doer.role, publishing[draft.kind]);

/** What stands in this person's way, or null. */
function hindrance(doer: Doer, act: DraftAct, draft: DraftFacts, publication: Publication) {
  const forbidden = refuse("forbidden");
  switch (act) {
    case "save": case "send": return mayWrite(doer, draft) ? null : forbidden;
    case "comment": return can(doer.role, "write-draft") ? null : forbidden;
    case "discard": return can(doer.role, "write-draft") && (draft.authorId === doer.id || can(doer.role, "manage-installation")) ? null : forbidden;
    case "reopen": return (can(doer.role, "write-draft") && draft.authorId === doer.id) || mayReview(doer, draft) ? null : forbidden;
    case "return": return !mayReview(doer, draft) ? forbidden : hasWritten(doer, draft) ? invalid("own-draft", "") : null;
    case "publish": return publishHindrance(doer, draft, publication);
  }
}

/**
 * Two ways lead to publication: somebody else reviews it, from the state in review; or, where the
 * installation allows it, who wrote it and may publish such a record publishes it at once.
 */
function publishHindrance(doer: Doer, draft: DraftFacts, publication: Publication) {
  if (!can(doer.role, publishing[draft.kind])) return refuse("forbidden");
  if (hasWritten(doer, draft)) return publication === "self-publish" || doer.role === "system" ? null : invalid("review-required", "");
  if (!mayReview(doer, draft)) return refuse("forbidden");
  return draft.state === "in-review" ? null : invalid("draft-moved-on", "");
}

/** Whether this person may do this with a draft as it stands, and what it is afterwards. */
export function decideDraft(doer: Doer, act: DraftAct, draft: DraftFacts, publication: Publication): Result<DraftState | "gone"> {
  const { from, to } = steps[act];
  if (draft.state === "published") return refuse("duplicate");
  const refused = hindrance(doer, act, draft, publication);
  if (refused !== null) return refused;
  if (!from.includes(draft.state)) return invalid("draft-moved-on", "");
  return done(to === "same" ? draft.state : to);
}

/** All that this person may do with it now: the buttons that are shown. */
export const possibleActs = (doer: Doer, draft: DraftFacts, publication: Publication): DraftAct[] =>
  draftActs.filter((act) => decideDraft(doer, act, draft, publication).ok);

/** Whether somebody who has written nothing down yet may publish it in one step. */
export const maySelfPublish = (role: string, kind: DraftKind, publication: Publication): boolean =>
  can(role, publishing[kind]) && (publication === "self-publish" || role === "system");

/** What a form of the desk posts beside the record: what is to be done, and with which draft. */
export const deskPart = z.object({
  do: z.enum(["publish", "save", "send", "publish-or-send"]).default("publish"),
  draft: optionalUuid,
  version: baseVersion.default(0),
  notes: optionalText(4000),
});
export type DeskPart = z.infer<typeof deskPart>;

/** A step with a draft from its page: the version that was looked at goes with it. */
export const draftStep = z.strictObject({ draft: uuid, version: baseVersion });
export const returnForm = z.strictObject({ draft: uuid, version: baseVersion, note: requiredText(2000) });
export const commentForm = z.strictObject({ draft: uuid, field: optionalText(200), text: requiredText(2000) });
export const resolveForm = z.strictObject({ draft: uuid, comment: uuid });

/** A draft as it was just kept, and when. */
export type SavedDraft = { id: string; version: number; at: string };
/** Where a published draft came from: the passage of the document that it was accepted at. */
export type FromIntake = { intake: string; passage: string };
/** What became public, and at which address: of a follow-up the commitment's. */
export type PublishedDraft = { id: string; slug: string; kind: DraftKind; from: FromIntake | null };
/** What came of a form: a draft that is kept or was sent, or a record that is public. */
export type Submitted = ({ done: "saved" | "sent" } & SavedDraft) | ({ done: "published" } & PublishedDraft);

/** On a conflict about a draft: what it holds now, and who saved it. */
export type DraftNow = { draft: { version: number; by: string; at: string }; input: unknown };
export const isDraftNow = (value: unknown): value is DraftNow =>
  typeof value === "object" && value !== null && "draft" in value && typeof value.draft === "object" && value.draft !== null && "version" in value.draft && "input" in value;

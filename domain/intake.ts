import { z } from "zod";
import { renewalWordings } from "./commitment";
import { choice, commitmentReference, slug, uuid } from "./fields";
import { optionalText } from "./language";
import { proposalKinds, silentParts, type ProposalKind, type Reading, type SentencePart } from "./extraction/proposal";
import { edgeMoves, overlaps, type Place } from "./passage-edges";

/**
 * The intake desk: every stretch of a document is a passage, and every passage is tracked, set aside with
 * a reason, merged into another, accepted (its draft is being written) or open. Machines propose, named
 * people decide.
 */
export const passageStates = ["open", "accepted", "tracked", "set-aside", "merged"] as const;
export type PassageState = (typeof passageStates)[number];

export const passageLinks = ["new", "same", "renews", "answers"] as const;
export type PassageLink = (typeof passageLinks)[number];

/** Why an editor sets a passage aside. */
export const setAsideReasons = [
  "no-act", "figure", "event", "opinion", "domestic", "journalist", "repeated", "outside-rule", "other",
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
/** What states nothing by itself starts set aside, and then the part of the document is the reason. */
export type AsideReason = SetAsideReason | SentencePart;

/** The kinds that are no commitment: accepting one as such sets it aside as what it is. */
export const contextReasons: Partial<Record<ProposalKind, SetAsideReason>> = { figure: "figure", event: "event", position: "opinion" };

export type Passage = Place & {
  id: string;
  /** What it is held to be; null where nothing was proposed and nobody decided otherwise. */
  kind: ProposalKind | null;
  /** What the extractor proposed; null for a plain sentence. */
  proposed: ProposalKind | null;
  part: SentencePart;
  state: PassageState;
  reason: AsideReason | null;
  note: string | null;
  mergedInto: string | null;
  draft: string | null;
  commitment: string | null;
  link: PassageLink | null;
  wording: (typeof renewalWordings)[number] | null;
  /** Who changed it last, and when. */
  decidedBy: string | null;
  decidedAt: string | null;
  /** The optimistic lock. */
  version: number;
};

/** What a decision may change of a passage. */
export type PassageValues = Omit<Passage, "id" | "proposed" | "part" | "version">;

export const inReadingOrder = (a: Place, b: Place): number => a.start - b.start || b.end - a.end;

export type Stretch = Place & { kind: ProposalKind | null; proposal: Reading["proposals"][number] | null; part: SentencePart };

/** A reading as the passages to decide about: each proposal, and each sentence that no proposal touches. */
export function stretchesOf({ sentences, proposals }: Reading): Stretch[] {
  const proposed = proposals.map((proposal): Stretch => ({
    start: proposal.start, end: proposal.end, kind: proposal.kind, proposal, part: partAt(sentences, proposal.start),
  }));
  const free = untouched(sentences, proposals).map((sentence): Stretch => ({ ...sentence, kind: null, proposal: null }));
  return [...proposed, ...free].sort(inReadingOrder);
}

/** The sentences that none of the places touches, in one pass over both. */
export function untouched<Sentence extends Place>(sentences: readonly Sentence[], places: readonly Place[]): Sentence[] {
  const covered = union(places);
  let next = 0;
  return sentences.filter((sentence) => {
    while (next < covered.length && covered[next]!.end <= sentence.start) next++;
    return covered[next] === undefined || !overlaps(covered[next]!, sentence);
  });
}

/** Places without overlaps, in order. */
export function union(places: readonly Place[]): Place[] {
  const out: Place[] = [];
  for (const { start, end } of [...places].sort(inReadingOrder)) {
    const last = out.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

function partAt(sentences: Reading["sentences"], start: number): SentencePart {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= start) low = middle;
    else high = middle - 1;
  }
  return sentences[low]?.part ?? "prose";
}

export const isSilent = (part: SentencePart): boolean => silentParts.includes(part);

/** How a passage begins: what is silent and about which nothing is proposed is set aside as what it is. */
export function beginningOf(stretch: Pick<Stretch, "kind" | "part">): { state: PassageState; reason: AsideReason | null } {
  return stretch.kind === null && isSilent(stretch.part) ? { state: "set-aside", reason: stretch.part } : { state: "open", reason: null };
}

const onePassage = { intake: uuid, passage: uuid, version: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(1, { error: "invalid" }) };
const place = z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(0, { error: "invalid" });

/** Everything that can be decided at the desk: the form, the keys and the command have this one list. */
export const intakeDecision = z.discriminatedUnion("do", [
  z.strictObject({
    do: z.literal("accept"), ...onePassage,
    /** As another kind than the proposed one. */
    kind: choice(z.enum(proposalKinds).nullable().default(null)),
    /** The commitment that a condition hangs on, or that a new one renews or answers. */
    to: choice(commitmentReference.nullable().default(null)),
    link: choice(z.enum(["renews", "answers"]).nullable().default(null)),
    wording: choice(z.enum(renewalWordings).nullable().default(null)),
  }),
  z.strictObject({ do: z.literal("link"), ...onePassage, to: commitmentReference, as: z.enum(["same", "answers"], { error: "required" }) }),
  z.strictObject({ do: z.literal("merge"), ...onePassage }),
  z.strictObject({ do: z.literal("fit"), ...onePassage, move: z.enum(edgeMoves, { error: "required" }) }),
  /** The same with both edges given (selected with the pointer). */
  z.strictObject({ do: z.literal("place"), ...onePassage, start: place, end: place }),
  z.strictObject({
    do: z.literal("set-aside"), ...onePassage, reason: z.enum(setAsideReasons, { error: "required" }), note: optionalText(400),
  }),
  z.strictObject({ do: z.literal("set-aside-rest"), intake: uuid }),
  z.strictObject({ do: z.literal("reopen"), ...onePassage }),
  z.strictObject({ do: z.literal("undo"), intake: uuid }),
]);
export type IntakeDecision = z.infer<typeof intakeDecision>;

/** Whether a decision is about the document as a whole and names no passage. */
export const isAboutDocument = (what: IntakeDecision["do"] | undefined): boolean => what === "undo" || what === "set-aside-rest";

/** Which document is to be read: a source, and of its versions the newest unless another is named. */
export const intakeStart = z.strictObject({
  source: z.string({ error: "required" }).trim().min(1, { error: "required" }).max(100, { error: "too-long" }),
  number: choice(z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(1, { error: "invalid" }).nullable().default(null)),
});

/** A passage that is to be one quotation more of something tracked, as it waits for a second person; the words are those that were linked. */
export const linkInput = z.strictObject({ intake: uuid, passage: uuid, commitment: uuid, as: z.enum(["same", "answers"]), source: slug, exact: z.string() });
export type LinkInput = z.infer<typeof linkInput>;

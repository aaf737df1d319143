import { contextReasons, inReadingOrder, isSilent, type IntakeDecision, type Passage, type PassageValues } from "./intake";
import { done, invalid, refuse, type Result } from "./refusal";
import { longestPassage, moved, overlaps, snapped, type Place } from "./passage-edges";

/** What a decision makes of one passage: the columns that change, as they were and as they become. */
export type Change = { passage: string; before: Partial<PassageValues>; after: Partial<PassageValues> };

/** The document that is decided about. */
export type Document = { points: readonly string[]; sentences: readonly Place[] };
/** Who decides and when, and the ids of what the decision brings about. */
export type Deciding = { by: string; at: string; draft: string | null; commitment: string | null };

type One = Extract<IntakeDecision, { passage: string }>;
type Of<Do extends One["do"]> = Extract<One, { do: Do }>;

/**
 * What a decision does to the passages of a document. Pure, so that the desk can show it before the
 * server has answered, and the server decides by the same rule. Undoing is in intake-step.ts.
 */
export function decide(
  passages: readonly Passage[], document: Document, decision: Exclude<IntakeDecision, { do: "undo" }>, deciding: Deciding,
): Result<Change[]> {
  if (decision.do === "set-aside-rest") return done(setAsideRest(passages, deciding));
  const passage = passages.find(({ id }) => id === decision.passage);
  if (passage === undefined) return refuse("not-found");
  if (passage.version !== decision.version) return refuse("conflict");
  return decideOne(passages, document, passage, decision, deciding);
}

function decideOne(passages: readonly Passage[], document: Document, passage: Passage, decision: One, deciding: Deciding): Result<Change[]> {
  switch (decision.do) {
    case "accept": return accept(passage, decision, deciding);
    case "link": return link(passage, decision, deciding);
    case "merge": return merge(passages, passage, deciding);
    case "fit": return fit(passages, document, passage, moved(document.points, passage, decision.move, document.sentences), deciding);
    case "place": return fit(passages, document, passage, snapped(document.points, decision), deciding);
    case "set-aside": return setAside(passage, decision, deciding);
    case "reopen": return reopen(passage, deciding);
  }
}

function changed(passage: Passage, values: Partial<PassageValues>, { by, at }: Deciding): Change {
  const after: Partial<PassageValues> = { ...values, decidedBy: by, decidedAt: at };
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, passage[key as keyof PassageValues]]));
  return { passage: passage.id, before, after };
}

const undecided = { draft: null, commitment: null, link: null, wording: null, reason: null, note: null } as const;
const isDecided = ({ state }: Passage) => state !== "open" && state !== "set-aside";

function accept(passage: Passage, decision: Of<"accept">, deciding: Deciding): Result<Change[]> {
  if (isDecided(passage)) return invalid("passage-decided", "passage");
  const kind = decision.kind ?? heldToBe(passage, decision);
  if (kind === null) return invalid("required", "kind");
  const context = contextReasons[kind];
  if (context !== undefined) return done([changed(passage, { ...undecided, kind, state: "set-aside", reason: context }, deciding)]);
  if (kind === "condition" && decision.to === null) return invalid("condition-of-what", "to");
  if (decision.link !== null && decision.to === null) return invalid("required", "to");
  if ((decision.link === "renews") !== (decision.wording !== null)) return invalid("wording-goes-with-renews", "wording");
  return done([changed(passage, {
    ...undecided, kind, state: "accepted", draft: deciding.draft, link: decision.link, wording: decision.wording,
  }, deciding)]);
}

/** What renews or answers something tracked is no mere figure or event, whatever was proposed. */
const heldToBe = ({ kind }: Passage, { link: linked }: Of<"accept">): Passage["kind"] =>
  linked !== null && (kind === null || contextReasons[kind] !== undefined || kind === "condition") ? "commitment" : kind;

function link(passage: Passage, decision: Of<"link">, deciding: Deciding): Result<Change[]> {
  if (isDecided(passage)) return invalid("passage-decided", "passage");
  return done([changed(passage, { ...undecided, state: "tracked", commitment: deciding.commitment, link: decision.as }, deciding)]);
}

/** The nearest passage before this one that is part of the running text. */
export function previousOf(passages: readonly Passage[], passage: Passage): Passage | null {
  const before = [...passages].sort(inReadingOrder)
    .filter((other) => other.id !== passage.id && other.state !== "merged" && inReadingOrder(other, passage) < 0)
    .filter((other) => !(other.state === "set-aside" && isSilent(other.part) && other.reason === other.part));
  return before.at(-1) ?? null;
}

function merge(passages: readonly Passage[], passage: Passage, deciding: Deciding): Result<Change[]> {
  if (passage.state !== "open") return invalid("passage-decided", "passage");
  const previous = previousOf(passages, passage);
  if (previous === null) return invalid("nothing-before", "passage");
  if (previous.state !== "open") return invalid("previous-decided", "passage");
  const [start, end] = [Math.min(previous.start, passage.start), Math.max(previous.end, passage.end)];
  if (end - start > longestPassage) return invalid("too-long", "passage");
  return done([
    changed(previous, { start, end, kind: previous.kind ?? passage.kind }, deciding),
    changed(passage, { ...undecided, state: "merged", mergedInto: previous.id }, deciding),
  ]);
}

function fit(passages: readonly Passage[], { sentences }: Document, passage: Passage, place: Place | null, deciding: Deciding): Result<Change[]> {
  if (passage.state !== "open") return invalid("passage-decided", "passage");
  if (place === null) return invalid("required", "passage");
  if (place.end - place.start > longestPassage) return invalid("too-long", "passage");
  if (place.start === passage.start && place.end === passage.end) return invalid("edge-of-text", "passage");
  if (leavesOut(passages, sentences, passage, place)) return invalid("sentence-uncovered", "passage");
  return done([changed(passage, { start: place.start, end: place.end }, deciding)]);
}

/** Whether a sentence that this passage touches would be touched by none: nothing may drop out unseen. */
function leavesOut(passages: readonly Passage[], sentences: readonly Place[], passage: Passage, place: Place): boolean {
  const lost = sentences.filter((sentence) => overlaps(sentence, passage) && !overlaps(sentence, place));
  return lost.some((sentence) =>
    !passages.some((other) => other.id !== passage.id && other.state !== "merged" && overlaps(other, sentence)));
}

function setAside(passage: Passage, { reason, note }: Of<"set-aside">, deciding: Deciding): Result<Change[]> {
  if (isDecided(passage)) return invalid("passage-decided", "passage");
  if (reason === "other" && note === null) return invalid("required", "note");
  return done([changed(passage, { ...undecided, state: "set-aside", reason, note }, deciding)]);
}

const setAsideRest = (passages: readonly Passage[], deciding: Deciding): Change[] =>
  passages.filter(({ state, kind, proposed }) => state === "open" && kind === null && proposed === null)
    .map((passage) => changed(passage, { state: "set-aside", reason: "no-act" }, deciding));

/** Takes a decision back that nothing public rests on. What had been merged stands alone again. */
function reopen(passage: Passage, deciding: Deciding): Result<Change[]> {
  if (passage.state === "tracked") return invalid("is-public", "passage");
  if (passage.state === "open") return invalid("nothing-to-undo", "passage");
  return done([changed(passage, { ...undecided, state: "open", mergedInto: null }, deciding)]);
}

/** The passages with the changes made; each changed one has risen by a version. */
export function withChanges(passages: readonly Passage[], changes: readonly Change[]): Passage[] {
  const after = new Map(changes.map((change) => [change.passage, change.after]));
  return passages.map((passage) => {
    const values = after.get(passage.id);
    return values === undefined ? passage : { ...passage, ...values, version: passage.version + 1 };
  });
}

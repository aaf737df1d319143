import { trackedKinds } from "./extraction/proposal";
import { inReadingOrder, type Passage, type PassageState } from "./intake";
import type { Place } from "./passage-edges";

/**
 * How much of a document has been considered. Two counts, and neither hides what is open: the passages
 * that state a commitment, an ask or a condition, and the sentences of the document.
 */
export type Coverage = {
  /** Passages that state something to track, as proposed or as an editor says; merged ones count as what they are part of. */
  stating: number;
  /** Of these: no longer open; and with a public record. */
  considered: number;
  tracked: number;
  sentences: number;
  openSentences: number;
  /** Each sentence once, by what is least settled in it. */
  bySentence: Record<SentenceState, number>;
};

export const sentenceStates = ["open", "accepted", "tracked", "set-aside"] as const;
export type SentenceState = (typeof sentenceStates)[number];

type Covered = Place & Pick<Passage, "kind" | "proposed"> & { state: PassageState };

export const statesSomething = ({ kind, proposed }: Pick<Passage, "kind" | "proposed">): boolean =>
  [kind, proposed].some((each) => each !== null && trackedKinds.includes(each));

export function coverageOf(passages: readonly Covered[], sentences: readonly Place[]): Coverage {
  const whole = passages.filter(({ state }) => state !== "merged");
  const stating = whole.filter(statesSomething);
  const bySentence = { open: 0, accepted: 0, tracked: 0, "set-aside": 0 };
  for (const state of sentenceStatesOf(whole, sentences)) bySentence[state] += 1;
  return {
    stating: stating.length, considered: stating.filter(({ state }) => state !== "open").length,
    tracked: stating.filter(({ state }) => state === "tracked").length,
    sentences: sentences.length, openSentences: bySentence.open, bySentence,
  };
}

/**
 * What each sentence is, in one pass: passages are taken in as they begin and dropped once a sentence
 * lies behind their end. A sentence that no passage touches is open: nobody has looked at it.
 */
function sentenceStatesOf(passages: readonly Covered[], sentences: readonly Place[]): SentenceState[] {
  const queue = [...passages].sort(inReadingOrder);
  let next = 0;
  let near: Covered[] = [];
  return [...sentences].sort(inReadingOrder).map((sentence) => {
    near = near.filter(({ end }) => end > sentence.start);
    while (next < queue.length && queue[next]!.start < sentence.end) {
      if (queue[next]!.end > sentence.start) near.push(queue[next]!);
      next += 1;
    }
    const states = near.filter(({ start }) => start < sentence.end).map(({ state }) => state);
    return sentenceStates.find((state) => (states as string[]).includes(state)) ?? "open";
  });
}

import type { CommitmentKind } from "@/domain/commitment";
import type { Coverage } from "@/domain/coverage";
import type { Proposal } from "@/domain/extraction/proposal";
import type { Passage } from "@/domain/intake";
import type { Language } from "@/domain/language";
import type { TextHolding } from "@/domain/source";

type Words = { text: string; lang: Language };

/** The intake desk as the page hands it over; the shapes of server/editor/intake-desk.ts and similar-commitments.ts. */
export type ProposalView = Omit<Proposal, "start" | "end" | "exact">;
export type PassageView = Passage & { proposal: ProposalView | null };
export type Names = { people: Record<string, string>; commitments: Record<string, { id: string; slug: string; title: Words }> };
export type DeskView = Names & {
  id: string;
  document: { slug: string; title: Words; language: Language; textHeld: TextHolding; number: number; newest: number };
  text: string;
  sentences: { start: number; end: number }[];
  passages: PassageView[];
};

export type CandidateView = {
  id: string; slug: string; kind: CommitmentKind; title: Words;
  likeness: { score: number; words: number; numbers: string[]; parties: string[]; topics: string[] };
  closest: { exact: string; language: Language; source: Words } | null;
  here: boolean;
  isClear: boolean;
};
export type ComparisonView = { exact: string; speakers: string[]; candidates: CandidateView[] };

export type DecidedView = Names & { action: string; changed: Passage[]; coverage: Coverage };

import fc from "fast-check";
import { proposalKinds, proposalReasons, sentenceParts, type ProposalKind } from "./extraction/proposal";
import { beginningOf, stretchesOf, type Passage } from "./intake";
import type { Place } from "./passage-edges";

/** A passage with what a test says of it; the rest is as it begins. */
export const passageAt = (id: string, start: number, end: number, change: Partial<Passage> = {}): Passage => ({
  id, start, end, kind: "commitment", proposed: "commitment", part: "prose", state: "open", reason: null, note: null, mergedInto: null, draft: null,
  commitment: null, link: null, wording: null, decidedBy: null, decidedAt: null, version: 1, ...change,
});

export type Drawn = { text: string; points: string[]; sentences: Place[]; passages: Passage[] };

/** Any document: sentences of words (some of them odd), and proposals anywhere in it, overlapping as they like. */
export const anyDocument: fc.Arbitrary<Drawn> = fc.record({
  words: fc.array(fc.array(fc.constantFrom("will", "visas", "U.S.", "11,500", "año", "🤝", "co-operate", "(the", "border)"), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
  parts: fc.array(fc.constantFrom(...sentenceParts), { minLength: 8, maxLength: 8 }),
  proposals: fc.array(fc.record({ at: fc.nat(60), length: fc.integer({ min: 1, max: 60 }), kind: fc.constantFrom(...proposalKinds) }), { maxLength: 5 }),
}).map(({ words, parts, proposals }) => {
  const sentences: (Place & { part: (typeof sentenceParts)[number] })[] = [];
  let text = "";
  words.forEach((sentence, index) => {
    const start = Array.from(text).length;
    text += `${sentence.join(" ")}.`;
    sentences.push({ start, end: Array.from(text).length, part: parts[index]! });
    text += index % 3 === 2 ? "\n\n" : " ";
  });
  const points = Array.from(text);
  const last = sentences.at(-1)!.end;
  const places = proposals.map(({ at, length, kind }) => {
    const start = Math.min(at, last - 1);
    return { start, end: Math.min(start + length, last), kind };
  }).filter(({ start, end }) => points.slice(start, end).join("").trim() !== "");
  const stretches = stretchesOf({
    language: "en", sentences,
    proposals: places.map(({ start, end, kind }) => proposalAt(start, end, kind, points)),
  });
  return {
    text, points, sentences,
    passages: stretches.map((stretch, index) => passageAt(`p${index}`, stretch.start, stretch.end, {
      kind: stretch.kind, proposed: stretch.kind, part: stretch.part, ...beginningOf(stretch),
    })),
  };
});

const proposalAt = (start: number, end: number, kind: ProposalKind, points: readonly string[]) => ({
  start, end, kind, exact: points.slice(start, end).join(""), joint: false, offer: false, parties: [], numbers: [], dates: [], topics: [],
  reason: { code: proposalReasons[0], trigger: "will", subject: null }, score: 0.5,
});

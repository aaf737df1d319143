import type { Proposal, Reading, SentencePart } from "@/domain/extraction/proposal";
import type { IntakeDecision } from "@/domain/intake";
import type { Actor } from "./actor";
import { decidePassage, type Decided } from "./commands/decide-passage";
import { publishSource } from "./commands/publish-source";
import { storeReading } from "./commands/store-reading";
import { db } from "./db";
import { intakeDesk, type DeskPassage, type IntakeDesk } from "./editor/intake-desk";
import { ok, seed } from "./testing-records";

/** A short document with what an intake meets: a heading, two promises in a sentence, an ask, a condition, a figure, a question. */
export const communique = [
  "COMMUNIQUÉ\n\n",
  "The two Presidents met on Monday. ",
  "The United States will issue 11,500 visas by the end of 2027, and Mexico will open two ports of entry. ",
  "Mexico asks the United States to lift the tariffs on steel. ",
  "The visas will be issued only if Mexico opens the ports. ",
  "Trade reached $600 billion last year. ",
  "It was a good day. ",
  "Q: Will it work?\n",
].join("");

const parts: SentencePart[] = ["heading", "prose", "prose", "prose", "prose", "prose", "prose", "question"];

const place = (words: string) => {
  const at = communique.indexOf(words);
  const start = Array.from(communique.slice(0, at)).length;
  return { start, end: start + Array.from(words).length };
};

export function proposing(kind: Proposal["kind"], words: string, more: Partial<Proposal> = {}): Proposal {
  return {
    ...place(words), exact: words, kind, joint: false, offer: false, parties: [], numbers: [], dates: [], topics: [],
    reason: { code: "future-verb", trigger: "will", subject: null }, score: 0.9, ...more,
  };
}

const unitedStates = { wording: "The United States", name: "United States" };
const mexico = { wording: "Mexico", name: "Mexico" };

/** What an extractor might say of it, fixed here so that these tests do not change with the extractor. */
export const reading: Reading = {
  language: "en",
  sentences: sentencesOf(communique).map((sentence, index) => ({ ...sentence, part: parts[index]! })),
  proposals: [
    proposing("event", "The two Presidents met on Monday."),
    proposing("commitment", "The United States will issue 11,500 visas by the end of 2027", {
      parties: [{ ...unitedStates, role: "from" }], topics: ["border", "no-such-topic"],
      numbers: [{ wording: "11,500 visas", value: 11_500, unit: "visas", bound: "exact" }],
      dates: [{ wording: "by the end of 2027", value: "2027", role: "deadline" }],
    }),
    proposing("commitment", "Mexico will open two ports of entry", { parties: [{ ...mexico, role: "from" }] }),
    proposing("ask", "Mexico asks the United States to lift the tariffs on steel.", {
      parties: [{ ...mexico, role: "from" }, { ...unitedStates, role: "to" }], reason: { code: "ask-verb", trigger: "asks", subject: "Mexico" },
    }),
    proposing("condition", "The visas will be issued only if Mexico opens the ports."),
    proposing("figure", "Trade reached $600 billion last year."),
  ],
};

function sentencesOf(text: string): { start: number; end: number }[] {
  const found = [...text.matchAll(/[^.\n?]+[.?\n]/g)].map((match) => place(match[0].trim()));
  return found.filter(({ start, end }) => end > start + 1);
}

/** Publishes the document as a source and begins its intake with the fixed reading. */
export async function begin(actor: Actor, slug: string, textHeld: "public" | "desk" = "public"): Promise<string> {
  ok(await publishSource(seed, {
    slug, title: null, label: { en: `Communiqué ${slug}`, es: null }, language: "en", kind: "joint-statement", tier: "official", officialOf: "united-states",
    publishedOn: "2026-03-01", capture: { textHeld, text: communique },
  }));
  const version = await db.sourceVersion.findFirstOrThrow({ where: { source: { slug } }, select: { id: true } });
  return ok(await storeReading(actor, version.id, reading)).id;
}

export const desk = async (actor: Actor, id: string): Promise<IntakeDesk> => (await intakeDesk(actor, id)) as IntakeDesk;

/** The passage that begins with these words. */
export async function passageOf(actor: Actor, id: string, words: string): Promise<DeskPassage> {
  const { text, passages } = await desk(actor, id);
  const points = Array.from(text);
  const found = passages.find((passage) => points.slice(passage.start, passage.end).join("").startsWith(words));
  if (found === undefined) throw new Error(`no passage begins with "${words}"`);
  return found;
}

type Rest = Record<string, unknown> & { do: IntakeDecision["do"] };

/** Decides about the passage that begins with these words, as it is now. */
export async function deciding(actor: Actor, id: string, words: string, decision: Rest): ReturnType<typeof decidePassage> {
  const passage = await passageOf(actor, id, words);
  return decidePassage(actor, { intake: id, passage: passage.id, version: passage.version, ...decision });
}

export const decided = async (...args: Parameters<typeof deciding>): Promise<Decided> => ok(await deciding(...args));

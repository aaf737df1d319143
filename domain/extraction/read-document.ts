import { codePointCounter } from "./code-points";
import { datesIn } from "./dates";
import { findingsOf, isTracked, type Context, type Finding } from "./findings";
import { genreOf } from "./genre";
import { itemVerdict, noSense, opensWithAct, senseOf, type LeadSense } from "./items";
import { languageFile, languageOf } from "./languages";
import { layoutOf, type Block } from "./layout";
import { namesIn } from "./names";
import { numbersIn } from "./numbers";
import { observedPrecision } from "./observed-precision";
import { partiesOf } from "./parties";
import { placeOf, plainText, type Plain } from "./plain";
import type { Proposal, Reading, Sentence, SentencePart } from "./proposal";
import { verdict } from "./rules";
import { labelLength } from "./labels";
import { sentencesOf, type Span } from "./sentences";
import { topicsIn } from "./topics";
import { wordsOf } from "./words";

/**
 * Reads a document: layout first, then sentences, then what each sentence says. Pure and deterministic: the same
 * text gives the same reading, and every proposal names the rule and the words that led to it.
 */
export function readDocument(text: string, language?: "en" | "es"): Reading {
  const file = language === undefined ? languageOf(text) : languageFile(language);
  const words = wordsOf(file);
  const blocks = layoutOf(text, file);
  const context: Context = { genre: genreOf(blocks, text, words), words, names: namesIn(text) };
  const reader = new Reader(text, blocks, context);
  blocks.forEach((block, index) => reader.read(block, blocks[index + 1]?.leadIn === index));
  return { language: file.language, sentences: reader.sentences, proposals: reader.proposals };
}

const partOf: Record<Block["kind"], SentencePart> = {
  paragraph: "prose", item: "item", heading: "heading", headline: "headline", speaker: "speaker", question: "question",
  navigation: "navigation", "front-matter": "front-matter",
};

class Reader {
  readonly sentences: Sentence[] = [];
  readonly proposals: Proposal[] = [];
  private readonly points: (unit: number) => number;
  private readonly senses = new Map<number, LeadSense>();
  /** The heading under which the last item without a verb stood: lists keep together. */
  private lastItem: number | null | undefined = undefined;
  private readonly year: number | null;

  constructor(private readonly text: string, private readonly blocks: readonly Block[], private readonly context: Context) {
    this.points = codePointCounter(text);
    this.year = statedYear(text);
  }

  read(block: Block, opensList: boolean): void {
    if (block.kind === "front-matter" || block.kind === "speaker") {
      this.addSentence(block.start, block.end, partOf[block.kind]);
      return;
    }
    const plain = plainText(this.text, block.start, block.end);
    const label = block.kind === "paragraph" || block.kind === "item" ? labelLength(this.text, block, plain, this.context) : 0;
    if (label > 0) this.addPlace(plain, { from: 0, to: label }, "heading");
    const body = label === 0 ? plain : tailOf(plain, label);
    const spans = block.kind === "heading" || block.kind === "headline" ? [{ from: 0, to: body.text.length }] : sentencesOf(body.text, this.context.words.file);
    spans.forEach((span, index) => {
      if (span.to <= span.from) return;
      this.addPlace(body, span, partOf[block.kind]);
      const isLeadIn = opensList && index === spans.length - 1;
      if (!isLeadIn && (block.kind === "paragraph" || block.kind === "item")) this.readSentence(block, body, span, index === 0);
    });
  }

  private addPlace(plain: Plain, span: Span, part: SentencePart): void {
    const { start, end } = placeOf(plain, span.from, span.to);
    this.addSentence(start, end, part);
  }

  private addSentence(start: number, end: number, part: SentencePart): void {
    if (end > start) this.sentences.push({ start: this.points(start), end: this.points(end), part });
  }

  private readSentence(block: Block, plain: Plain, span: Span, isFirst: boolean): void {
    const text = plain.text.slice(span.from, span.to);
    const lower = plain.lower.slice(span.from, span.to);
    const found = findingsOf(text, lower, this.context);
    const lead = isFirst && (block.kind === "item" || this.mayLackBullet(lower, found)) ? this.itemFinding(block, text, lower, found) : null;
    const dates = datesIn(text, lower, this.context.words.file, this.year);
    const numbers = numbersIn(text, lower, this.context.words.file, dates);
    const findings = withFigures(lead?.findings ?? found, numbers, text);
    for (const finding of findings) this.propose(plain, span, { text, lower, finding, numbers, dates, lead: lead?.lead ?? noSense });
  }

  private senseAt(index: number | null): LeadSense {
    if (index === null) return noSense;
    const known = this.senses.get(index);
    if (known !== undefined) return known;
    const { start, end } = this.blocks[index]!;
    const sense = senseOf(plainText(this.text, Math.max(start, end - 1200), end), this.context);
    this.senses.set(index, sense);
    return sense;
  }

  /** A list that lost its bullets: paragraphs of a statement in which no verb is said of anybody. */
  private mayLackBullet(lower: string, found: readonly Finding[]): boolean {
    return this.context.genre === "statement" && found.length === 0 && /[.;]$/.test(lower) && opensWithAct(lower, this.context.words) && !this.context.words.finite.test(lower);
  }

  private itemFinding(block: Block, text: string, lower: string, found: readonly Finding[]): { findings: Finding[]; lead: LeadSense } | null {
    const lead = this.senseAt(block.leadIn);
    const hasOwnVerb = found.some((finding) => isTracked(finding) && finding.subject !== null);
    if (hasOwnVerb) return null;
    const said = itemVerdict(lower, lead, this.senseAt(block.heading), this.lastItem === block.heading, this.context);
    if (said === null || (found.length > 0 && lead.verdict === null && !said.opensWithAct)) return null;
    this.lastItem = block.heading;
    return { findings: [{ from: 0, to: text.length, verdict: said.verdict, trigger: said.trigger, subject: null }], lead };
  }

  private propose(plain: Plain, span: Span, said: Said): void {
    const { finding, text, lower, lead } = said;
    const within = (place: { from: number; to: number }) => place.from < finding.to && place.to > finding.from;
    const subject = finding.subject === null ? lead.subject : text.slice(finding.subject.from, finding.subject.to);
    const { start, end } = placeOf(plain, span.from + finding.from, span.from + finding.to);
    const { parties, joint } = partiesOf(text, lower, subject, this.context.words.file, finding);
    this.proposals.push({
      start: this.points(start), end: this.points(end), exact: this.text.slice(start, end),
      kind: finding.verdict.kind, joint, offer: finding.verdict.offer, parties,
      numbers: said.numbers.filter(within).map(({ wording, value, unit, bound }) => ({ wording, value, unit, bound })),
      dates: said.dates.filter(within).map(({ wording, value, role }) => ({ wording, value, role })),
      topics: topicsIn(lower.slice(finding.from, finding.to), this.context.words.file),
      reason: { code: finding.verdict.code, trigger: lead.trigger || text.slice(finding.trigger.from, finding.trigger.to).trim(), subject },
      score: observedPrecision(finding.verdict),
    });
  }
}

type Said = {
  text: string; lower: string; finding: Finding; lead: LeadSense;
  numbers: ReturnType<typeof numbersIn>; dates: ReturnType<typeof datesIn>;
};

/** A number with its unit is a figure where no undertaking holds it. */
function withFigures(findings: readonly Finding[], numbers: Said["numbers"], text: string): readonly Finding[] {
  const figure = numbers.find(({ unit, value }) => unit !== null && (value >= 10 || unit === "percent"));
  if (figure === undefined || findings.some(isTracked)) return findings;
  return [{ from: 0, to: text.length, verdict: verdict("number", "figure", "number"), trigger: figure, subject: null }];
}

function tailOf(plain: Plain, from: number): Plain {
  const skip = from + /^\s*/.exec(plain.text.slice(from, from + 8))![0].length;
  return { text: plain.text.slice(skip), lower: plain.lower.slice(skip), at: plain.at.subarray(skip) };
}

const statedYear = (text: string) => {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text.slice(0, 2000));
  return found === null ? null : Number(found[0]);
};

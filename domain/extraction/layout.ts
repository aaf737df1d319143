import { furnitureFrom, isFurniture } from "./furniture";
import type { LanguageFile } from "./language-file";
import { goesOn, linesOf, pageWidth, type Line } from "./lines";
import { speakerLabel, speakersOf, type Speakers } from "./speakers";

/**
 * A document as blocks: what a reader sees before reading a word. An item hangs on a lead-in
 * ("The United States will:") and stands under a heading; both are given as the index of their block.
 */
export type BlockKind = "paragraph" | "item" | "heading" | "headline" | "speaker" | "question" | "navigation" | "front-matter";
export type Block = {
  kind: BlockKind;
  start: number;
  end: number;
  /** How far an item is indented; what is indented more hangs on it. */
  depth: number;
  heading: number | null;
  leadIn: number | null;
};

const bullet = /^(?:[-*+•·‣▪◦●○■□–—➢✓»]|o|\(?(?:\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z])[.)])\s+(?=\S)/;
const ruler = /^(?:<!-- *-->|[-*_=~]{3,}|[*_] [*_] [*_])$/;
const endMark = /^\\?(?:#{2,}|-? ?30 ?-?|\[?END\]?|FIN)$/;
const marked = /^#{1,6}\s+\S/;
const bold = /^(?:\*\*|__)[^]*?(?:\*\*|__)\s*\\?$/;

export function layoutOf(text: string, language: LanguageFile): Block[] {
  const lines = linesOf(text);
  const drafts = assemble(lines, speakersOf(lines, language));
  const blocks = drafts.map((draft): Block => {
    const { start, end, depth } = draft;
    return { kind: kindOf(draft, text, language), start, end, depth, heading: null, leadIn: null };
  });
  const furniture = furnitureFrom(blocks, text, language);
  for (const block of blocks.slice(furniture)) block.kind = "navigation";
  nameHeadlines(blocks, text);
  hang(blocks, text);
  return blocks;
}

/** Whether the first lines are a front matter between two rulers, and how many lines it takes. */
function frontMatterLength(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => text.replace("\ufeff", "") !== "");
  if (first === -1 || lines[first]!.text.replace("\ufeff", "") !== "---") return 0;
  const last = lines.findIndex(({ text }, index) => index > first && text === "---");
  return last === -1 || last - first > 100 ? 0 : last + 1;
}

/** Lines that belong together, before it is known what they are. */
type Draft = { start: number; end: number; depth: number; sign: "bullet" | "hash" | "speaker" | "rules" | "end" | null; isAsked: boolean };
type State = { drafts: Draft[]; last: Line | null; isQuestion: boolean; width: number | null };

function assemble(lines: readonly Line[], speakers: Speakers): Draft[] {
  const state: State = { drafts: [], last: null, isQuestion: false, width: pageWidth(lines) };
  const before = frontMatterLength(lines);
  if (before > 0) state.drafts.push({ ...lines[0]!, end: lines[before - 1]!.end, depth: 0, sign: "rules", isAsked: false });
  for (const line of lines.slice(before)) {
    if (line.text === "" || ruler.test(line.text) || line.text.startsWith("<!--")) state.last = null;
    else addLine(state, line, speakers);
  }
  return state.drafts;
}

function addLine(state: State, line: Line, speakers: Speakers): void {
  const open = state.last === null ? undefined : state.drafts.at(-1);
  const label = speakerLabel(line.text, speakers);
  const sign = breaksOff(state, open, line) ? null : signOf(line);
  if (label !== null) startTurn(state, line, label);
  else if (open !== undefined && sign === null && open.sign !== "end" && goesOn(state.last!, line, state.width)) open.end = line.end;
  else state.drafts.push(draftOf(line, sign, state));
  state.last = line;
}

/** A dash or a number at the start of a line is no bullet where the sentence before it has not ended. */
const breaksOff = ({ last, width }: State, open: Draft | undefined, line: Line) =>
  open !== undefined && open.sign === null && !/[.:;,!?]["'”’)\]*_]*$/.test(last!.text) && goesOn(last!, line, width);

function signOf({ text }: Line): Draft["sign"] {
  if (endMark.test(text)) return "end";
  if (marked.test(text)) return "hash";
  return bullet.test(text) ? "bullet" : null;
}

/** A bullet is no part of its item, nor are hashes of their heading. */
function draftOf(line: Line, sign: Draft["sign"], state: State): Draft {
  const mark = sign === "bullet" ? bullet.exec(line.text)![0].length : sign === "hash" ? line.text.search(/[^#\s]/) : 0;
  return { start: line.start + mark, end: line.end, depth: line.indent, sign, isAsked: state.isQuestion };
}

/** A speaker's name is a block of its own; what is said after it on the line starts another. */
function startTurn(state: State, line: Line, label: { length: number; asks: boolean }): void {
  const named = line.text.slice(0, label.length).trimEnd().length;
  state.drafts.push({ start: line.start, end: line.start + named, depth: 0, sign: "speaker", isAsked: false });
  state.isQuestion = label.asks;
  const rest = line.text.slice(label.length);
  const start = line.start + label.length + (rest.length - rest.trimStart().length);
  if (rest.trim() !== "") state.drafts.push({ start, end: line.end, depth: 0, sign: null, isAsked: label.asks });
}

function kindOf(draft: Draft, text: string, language: LanguageFile): BlockKind {
  const words = text.slice(draft.start, Math.min(draft.end, draft.start + 600));
  if (draft.sign === "rules") return "front-matter";
  if (draft.sign === "speaker") return "speaker";
  if (draft.sign === "end" || isFurniture(words, language)) return "navigation";
  if (draft.isAsked) return "question";
  if (draft.sign === "bullet") return "item";
  return draft.sign === "hash" || isHeading(words) ? "heading" : "paragraph";
}

const sentenceEnd = /[.!?;,:…]["'”’)\]*_\\ ]*$/;
const longestHeading = 110;

/** Bold alone on its line, capitals only, or a short line that ends in nothing. */
function isHeading(text: string): boolean {
  if (text.length > longestHeading) return false;
  if (bold.test(text) && !/[.;,]\**$/.test(text)) return !/:\**$/.test(text) || text.length < 60;
  if (isCapitals(text)) return true;
  return !sentenceEnd.test(text) && !/^["“'‘(\p{Ll}$]/u.test(text);
}

const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Before the first paragraph short lines are the document's title; within a report, capitals are teasers. */
function nameHeadlines(blocks: Block[], text: string): void {
  const first = blocks.findIndex(({ kind }) => kind === "paragraph" || kind === "item" || kind === "speaker");
  const last = blocks.findLastIndex(({ kind }) => kind !== "navigation");
  blocks.forEach((block, index) => {
    if (block.kind !== "heading") return;
    const words = text.slice(block.start, block.end);
    if (index < first || (isCapitals(words) && words.length > 30)) block.kind = "headline";
    // What nothing follows heads nothing: a last line that lost its full stop.
    else if (index === last && words.split(/\s+/).length > 7) block.kind = "paragraph";
  });
}

const opensList = /[:—–-]["'”’)\]*_\\ ]*$/;

/** A paragraph that ends like this is an item that goes without a bullet. */
const goesOnBelow = /;(?: (?:and|or|y|o))?["'”’)*_\\ ]*$/;

/** Gives each block its heading and each item its lead-in: the last line above it that opens a list and is indented less. */
function hang(blocks: Block[], text: string): void {
  let heading: number | null = null;
  let continues = false;
  let leadIns: { index: number; depth: number }[] = [];
  blocks.forEach((block, index) => {
    block.heading = heading;
    if (block.kind === "heading" || block.kind === "headline") heading = index;
    if (block.kind === "paragraph" && leadIns.length > 0 && (continues || goesOnBelow.test(text.slice(Math.max(block.start, block.end - 12), block.end)))) block.kind = "item";
    continues = block.kind === "item" && goesOnBelow.test(text.slice(Math.max(block.start, block.end - 12), block.end));
    const opens = opensList.test(text.slice(Math.max(block.start, block.end - 12), block.end));
    if (block.kind === "item") {
      while (leadIns.length > 0 && leadIns.at(-1)!.depth >= block.depth) leadIns.pop();
      block.leadIn = leadIns.at(-1)?.index ?? null;
      if (opens) leadIns.push({ index, depth: block.depth });
    } else leadIns = opens ? [{ index, depth: -1 }] : [];
  });
}

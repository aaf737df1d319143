import type { LanguageFile } from "./language-file";
import type { Line } from "./lines";

/** Who speaks in a transcript: a name before a colon that comes back, or the "Q" of a journalist. */
export type Speakers = { labels: ReadonlyMap<string, { asks: boolean }>; question: RegExp };

const capitals = /^(?:\*\*)?((?:\p{Lu}|[(\["'“])[\p{Lu}\s.,'’()[\]&-]{1,80}?)(?: \([^)]{1,40}\))? ?:(?:\*\*)?(?=\s|$)/u;
const titled = /^(?:\*\*)?(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,6}?) ?:(?:\*\*)?(?=\s|$)/u;

const longestLabel = 160;

/** An office in capitals speaks wherever it stands; a name in ordinary letters only where it comes back this often. */
const oftenEnough = 3;

export function speakersOf(lines: readonly Line[], language: LanguageFile): Speakers {
  const question = new RegExp(`^(?:\\*\\*)?(?:${language.questionLabels.join("|")})(?:\\*\\*)?(?:[:.]|\\s{2,}|\\s(?=\\())(?:\\*\\*)?`, "u");
  const asks = new RegExp(`^(?:${language.journalists.join("|")})\\b`, "iu");
  const notes = new RegExp(`^(?:${language.noteLabels.join("|")})$`, "iu");
  const counts = new Map<string, number>();
  for (const line of lines) {
    const text = line.text.slice(0, longestLabel);
    const name = capitals.exec(text)?.[1] ?? titled.exec(text)?.[1];
    if (name !== undefined && !notes.test(name.trim())) counts.set(name.trim(), (counts.get(name.trim()) ?? 0) + 1);
  }
  const spoken = [...counts].filter(([name, count]) => count >= oftenEnough || (count > 1 && !/\p{Ll}/u.test(name)));
  const titles = new RegExp(`(?<!\\p{L})(?:${language.speakerTitles.join("|")})(?!\\p{L})`, "iu");
  const holdsOffice = (name: string) => !/\p{Ll}/u.test(name) && titles.test(name);
  if (spoken.length === 0 && ![...counts.keys()].some(holdsOffice)) return { labels: new Map(), question };
  const all = [...counts].filter(([name, count]) => count >= oftenEnough || (!/\p{Ll}/u.test(name) && name.length > 2));
  return { labels: new Map(all.map(([name]) => [name, { asks: asks.test(name) }])), question };
}

/** The label at the start of a line: how long it is, and whether what follows is a journalist's question. */
export function speakerLabel(line: string, speakers: Speakers): { length: number; asks: boolean } | null {
  const text = line.slice(0, longestLabel);
  const question = speakers.question.exec(text);
  if (question !== null) return { length: question[0].length, asks: true };
  for (const pattern of [capitals, titled]) {
    const found = pattern.exec(text);
    const speaker = found === null ? undefined : speakers.labels.get(found[1]!.trim());
    if (speaker !== undefined) return { length: found![0].length, asks: speaker.asks };
  }
  return null;
}

import type { Genre } from "./surroundings";
import type { Block } from "./layout";
import type { Words } from "./words";

/** A report has a word of telling at least once in this many characters; more often where speakers are named as well. */
const telling = 1500;
const tellingAmongSpeakers = 800;

/**
 * A transcript has speakers; a report tells what others said, and may quote a few by name; all else is a statement in its issuer's own voice.
 * The kinds differ in what "will" is worth: in talk it also serves to pass the word, in a report it belongs to somebody.
 */
export function genreOf(blocks: readonly Block[], text: string, words: Words): Genre {
  const said = new RegExp(words.file.clauses.telling, "giu");
  let sayings = 0;
  let prose = 0;
  let items = 0;
  for (const { kind, start, end } of blocks) {
    if (kind === "item") items++;
    if (kind !== "paragraph") continue;
    const content = text.slice(start, end);
    prose += content.length;
    sayings += Array.from(content.matchAll(said)).length;
  }
  const hasSpeakers = blocks.some(({ kind }) => kind === "speaker");
  const isTold = items < 4 && sayings >= 3 && sayings / prose > 1 / (hasSpeakers ? tellingAmongSpeakers : telling);
  if (isTold) return "report";
  return hasSpeakers ? "transcript" : "statement";
}

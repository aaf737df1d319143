import type { Genre } from "./decide";
import type { Block } from "./layout";
import type { Words } from "./words";

/**
 * A transcript has speakers; a report tells what others said; all else is a statement in its issuer's own voice.
 * The kinds differ in what "will" is worth: in talk it also serves to pass the word, in a report it belongs to somebody.
 */
export function genreOf(blocks: readonly Block[], text: string, words: Words): Genre {
  if (blocks.some(({ kind }) => kind === "speaker")) return "transcript";
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
  return items < 4 && sayings >= 3 && sayings / prose > 1 / 1500 ? "report" : "statement";
}

/** A stretch of words that both texts have, or that only one of them has. */
export type Stretch = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this many words on a side a comparison by word costs more than it tells. */
const mostWords = 1500;

const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

/** What changed between two texts, word by word (longest common subsequence). */
export function wordDiff(before: string, after: string): Stretch[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > mostWords || b.length > mostWords) return whole(before, after);
  const common = commonLengths(a, b);
  const out: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(out, "same", a[i]!);
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      push(out, "removed", a[i++]!);
    } else {
      push(out, "added", b[j++]!);
    }
  }
  return out;
}

function whole(before: string, after: string): Stretch[] {
  if (before === after) return [{ kind: "same", text: before }];
  return [{ kind: "removed" as const, text: before }, { kind: "added" as const, text: after }].filter(({ text }) => text !== "");
}

/** For each pair of places the length of what the rests of both texts have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

function push(out: Stretch[], kind: Stretch["kind"], text: string): void {
  const last = out.at(-1);
  if (last?.kind === kind) last.text += text;
  else out.push({ kind, text });
}

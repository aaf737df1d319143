/** How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of another. */
export function letterSteps(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/** The same without accents and case, as the index of words has it. */
export const plainWord = (word: string): string => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** How a word sounds to somebody who writes by ear, in either language: b and v, s, c and z, g and j, a silent h. */
const sound = (word: string): string =>
  word.replace(/ph/g, "f").replace(/h/g, "").replace(/v/g, "b").replace(/c(?=[ei])|z/g, "s").replace(/qu|k/g, "c").replace(/g(?=[ei])/g, "j")
    .replace(/y/g, "i").replace(/(.)\1+/g, "$1");

const allowed = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3);

/**
 * Of the words that the record has, those that somebody may have meant, nearest first: a few letters away, counted
 * both as they are written and as they sound.
 */
export function nearestWords<T extends { word: string }>(typed: string, known: readonly T[]): T[] {
  const word = plainWord(typed);
  const distance = ({ word: other }: T) => Math.min(letterSteps(word, other), letterSteps(sound(word), sound(other)) + 0.5) + (word[0] === other[0] ? 0 : 0.25);
  return known.map((entry) => ({ entry, steps: distance(entry) }))
    .filter(({ steps }) => steps <= allowed(word.length) + 0.5)
    .sort((a, b) => a.steps - b.steps).map(({ entry }) => entry);
}

/** American and British spellings of words that such documents use; the documents' own is American. */
const pairs: readonly (readonly [american: string, british: string])[] = [
  ["labor", "labour"], ["program", "programme"], ["center", "centre"], ["defense", "defence"], ["neighbor", "neighbour"],
  ["harbor", "harbour"], ["favor", "favour"], ["honor", "honour"], ["license", "licence"], ["fulfill", "fulfil"],
  ["ization", "isation"], ["ize", "ise"], ["yze", "yse"],
];

/** A typed word in both spellings, itself first: "labour" finds "labor" and the other way round. */
export function spellings(word: string): string[] {
  const lower = word.toLowerCase();
  const others = pairs.flatMap(([american, british]) => {
    if (lower.includes(british)) return [lower.replace(british, american)];
    return lower.includes(american) ? [lower.replace(american, british)] : [];
  });
  return [...new Set([word, ...others])];
}

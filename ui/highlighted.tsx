/** A text with the parts that were looked for marked: ranges in its UTF-16 code units, one after the other. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) {
  return (
    <>
      {ranges.map(([from, to], index) => (
        <span key={from}>{text.slice(index === 0 ? 0 : ranges[index - 1]![1], from)}<mark className="found">{text.slice(from, to)}</mark></span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

/**
 * JavaScript counts UTF-16 units, citations count Unicode code points. Everything here works in units and is
 * converted once, at the end. A lone surrogate counts as one code point, as `Array.from` counts it.
 */
export function codePointCounter(text: string): (unit: number) => number {
  const counted = new Uint32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; points++) {
    const isPair = text.codePointAt(unit)! > 0xffff;
    counted[unit] = points;
    if (isPair) counted[unit + 1] = points;
    unit += isPair ? 2 : 1;
  }
  counted[text.length] = points;
  return (unit) => counted[unit]!;
}

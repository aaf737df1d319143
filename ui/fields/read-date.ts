import { periodOf, type PartialDate } from "@/domain/plain-date";

const months: Record<string, number> = {};
const names = [
  ["jan", "january", "ene", "enero"], ["feb", "february", "febrero"], ["mar", "march", "marzo"],
  ["apr", "april", "abr", "abril"], ["may", "mayo"], ["jun", "june", "junio"], ["jul", "july", "julio"],
  ["aug", "august", "ago", "agosto"], ["sep", "sept", "september", "septiembre", "setiembre"],
  ["oct", "october", "octubre"], ["nov", "november", "noviembre"], ["dec", "december", "dic", "diciembre"],
];
names.forEach((of, index) => of.forEach((name) => (months[name] = index + 1)));

const two = (n: number | string) => String(n).padStart(2, "0");

/** Day, month and year in the orders in which people write them; each group is "d", "m" or "y". */
const shapes: [RegExp, "dmy" | "mdy" | "my"][] = [
  [/^(\d{1,2})(?:st|nd|rd|th)?(?: de| of)? ([a-z]+)(?: de| del|,)? (\d{4})$/, "dmy"],
  [/^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, "mdy"],
  [/^([a-z]+)(?: de| del|,)? (\d{4})$/, "my"],
];

/**
 * A date as people write it ("September 2022", "12 de julio de 2022", "Q3 2022"), as a partial date;
 * null where it cannot be read. Numbers alone ("7/12/2022") are not guessed at: the two countries read
 * them differently.
 */
export function readPartialDate(text: string): PartialDate | null {
  const typed = text.trim();
  if (periodOf(typed.toUpperCase()) !== null) return typed.toUpperCase();
  const plain = typed.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/\./g, "").replace(/\s+/g, " ");
  const quarter = /^(?:q|t)([1-4]) (\d{4})$/.exec(plain) ?? /^(?:q|t)([1-4])-(\d{4})$/.exec(plain);
  if (quarter) return `${quarter[2]}-Q${quarter[1]}`;
  for (const [shape, order] of shapes) {
    const match = shape.exec(plain);
    if (!match) continue;
    const part = (letter: string) => match[order.indexOf(letter) + 1] ?? "";
    const month = months[part("m")];
    if (month === undefined) continue;
    const value = order === "my" ? `${part("y")}-${two(month)}` : `${part("y")}-${two(month)}-${two(part("d"))}`;
    return periodOf(value) === null ? null : value;
  }
  return null;
}

import type { Bound, Unit } from "@/domain/indicator";
import type { Language } from "@/domain/language";
import { localeOf, words } from "./i18n/words";

export const number = (value: number, lang: Language): string => new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 4 }).format(value);

/** A number with its unit and bound as one text: "more than $3.2 billion", "11,500 visas". */
export function amount(value: number, unit: Unit, bound: Bound, lang: Language): string {
  const say = words(lang);
  return say(`bound.${bound}`, { amount: unit.startsWith("usd") ? money(value, unit, lang) : say(`unit.${unit}`, { count: value, number: number(value, lang) }) });
}

function money(value: number, unit: Unit, lang: Language): string {
  const say = words(lang);
  const [scaled, scale] = value >= 1e9 ? [value / 1e9, "billion"] : value >= 1e6 ? [value / 1e6, "million"] : [value, "one"];
  return say(`money.${scale}${unit === "usd-per-year" ? "PerYear" : ""}`, { number: number(scaled, lang) });
}

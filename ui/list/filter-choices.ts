import { commitmentKinds } from "@/domain/commitment";
import { sortOrders, statusFilters, type CommitmentFilter, type FacetName } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { Named } from "@/domain/record";
import { timelinesses } from "@/domain/timeliness";
import { words } from "../i18n/words";

export type Choices = { topics: Named[]; parties: Named[]; events: Named[]; sources: Named[]; years?: readonly number[] };
export type Choice = { value: string; name: string; nameLang: Language };

/** What each filter offers, in words. The text filter offers nothing: it is typed. */
export function choicesOf(choices: Choices, lang: Language): Record<FacetName, Choice[]> {
  const say = words(lang);
  const coded = (values: readonly string[], key: string): Choice[] => values.map((value) => ({ value, name: say(`${key}.${value}`), nameLang: lang }));
  const named = (entries: Named[]): Choice[] => entries.map(({ slug, name, nameLang }) => ({ value: slug, name, nameLang }));
  return {
    status: coded(statusFilters, "status"),
    kind: coded(commitmentKinds, "kind"),
    topic: named(choices.topics),
    party: named(choices.parties),
    timeliness: coded(timelinesses, "timeliness"),
    event: named(choices.events),
    year: (choices.years ?? []).map((year) => ({ value: String(year), name: String(year), nameLang: lang })),
    source: named(choices.sources),
  };
}

/** The orders that a list can be read in: by relevance only where words are looked for. */
export const ordersOf = ({ q }: CommitmentFilter) => sortOrders.filter((order) => order !== "relevance" || q !== undefined);

/** What a filter is set to, as the reader knows it. */
export function chosenName(filter: CommitmentFilter, name: FacetName | "q", offered: Record<FacetName, Choice[]>): string {
  if (name === "q") return `“${filter.q}”`;
  const value = String(filter[name]);
  return offered[name].find((choice) => choice.value === value)?.name ?? value;
}

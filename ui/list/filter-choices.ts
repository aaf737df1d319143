import { commitmentKinds } from "@/domain/commitment";
import { sortOrders, statusFilters, type FilterName } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { Named } from "@/domain/record";
import { timelinesses } from "@/domain/timeliness";
import { words } from "../i18n/words";

export type Choices = { topics: Named[]; parties: Named[]; events: Named[]; sources: Named[] };
export type Choice = { value: string; name: string };

/** What each filter offers, in words. The text filter offers nothing: it is typed. */
export function choicesOf(choices: Choices, lang: Language): Record<Exclude<FilterName, "q" | "page">, Choice[]> {
  const say = words(lang);
  const coded = (values: readonly string[], key: string): Choice[] => values.map((value) => ({ value, name: say(`${key}.${value}`) }));
  const named = (entries: Named[]): Choice[] => entries.map(({ slug, name }) => ({ value: slug, name }));
  return {
    status: coded(statusFilters, "status"),
    kind: coded(commitmentKinds, "kind"),
    topic: named(choices.topics),
    party: named(choices.parties),
    timeliness: coded(timelinesses, "timeliness"),
    event: named(choices.events),
    source: named(choices.sources),
    sort: coded(sortOrders, "list.sortBy"),
  };
}

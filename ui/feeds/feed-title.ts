import { filterNames, type CommitmentFilter } from "@/domain/filter";
import type { FeedScope } from "@/domain/feed-record";
import type { Language } from "@/domain/language";
import { choicesOf } from "../list/filter-choices";
import { words } from "../i18n/words";

/** What a filter lets through, in words: "Topic: Migration; Status: Delivered". */
export function filterInWords(filter: CommitmentFilter, choices: FeedScope["choices"], lang: Language): string {
  const say = words(lang);
  const offered: Record<string, { value: string; name: string }[]> = choicesOf(choices, lang);
  return filterNames.flatMap((name) => {
    const value = filter[name];
    if (value === undefined || name === "page" || name === "sort") return [];
    const said = offered[name]?.find((choice) => choice.value === String(value))?.name ?? (name === "q" ? `“${value}”` : String(value));
    return [`${say(`list.${name}`)}: ${said}`];
  }).join("; ");
}

/** How a feed is called: by its record or its filter; `everything` is the word for a feed that has neither. */
export function feedTitle({ subject, filter, choices }: Pick<FeedScope, "subject" | "filter" | "choices">, everything: string, lang: Language): string {
  const about = subject ?? (filter === null ? everything : filterInWords(filter, choices, lang));
  return `${about} · ${words(lang)("site.name")}`;
}

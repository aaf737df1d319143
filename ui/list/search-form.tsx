import { facetNames, sortOf, type BadFilter, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { asOfAddress, pageDay } from "../addresses";
import { words } from "../i18n/words";
import { BadValue } from "./bad-value";
import { ordersOf } from "./filter-choices";
import { SearchBox } from "./search-box";

type Props = { filter: CommitmentFilter; bad: BadFilter[]; lang: Language };

/** What is looked for, and in which order it is read: a plain GET form that carries the chosen filters along. */
export function SearchForm({ filter, bad, lang }: Props) {
  const say = words(lang);
  const wrong = (name: string) => bad.find((entry) => entry.name === name);
  return (
    <form method="get" action={asOfAddress(lang, "/commitments", null)} role="search" aria-label={say("search.inList")} className="mt-5 grid gap-x-3 gap-y-2 sm:grid-cols-[minmax(0,1fr)_13rem_auto] sm:items-end">
      {pageDay() === null ? null : <input type="hidden" name="asOf" value={pageDay()!} />}
      {facetNames.map((name) => (filter[name] === undefined ? null : <input key={name} type="hidden" name={name} value={String(filter[name])} />))}
      <div>
        <label htmlFor="filter-q" className="text-small font-semibold">{say("list.q")}</label>
        <SearchBox id="filter-q" lang={lang} value={filter.q ?? ""} day={pageDay()} describedBy="filter-q-hint" />
      </div>
      <div>
        <label htmlFor="filter-sort" className="text-small font-semibold">{say("list.sort")}</label>
        <select id="filter-sort" name="sort" defaultValue={filter.sort === undefined ? "" : sortOf(filter)} className="field">
          {ordersOf(filter).map((order) => <option key={order} value={order === sortOf({ q: filter.q }) ? "" : order}>{say(`list.sortBy.${order}`)}</option>)}
        </select>
      </div>
      <button type="submit" className="button">{say("search.go")}</button>
      <p id="filter-q-hint" className="text-small text-soft sm:col-span-3">{say("list.qHint")}</p>
      {(["q", "sort"] as const).map((name) => (wrong(name) ? <BadValue key={name} value={wrong(name)!.value} lang={lang} /> : null))}
    </form>
  );
}

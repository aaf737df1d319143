import type { Language } from "@/domain/language";
import { asOfAddress, pageDay } from "./addresses";
import { words } from "./i18n/words";
import { SearchBox } from "./list/search-box";

/** The search of every page: a field whose Enter leads to the list. */
export function HeaderSearch({ lang }: { lang: Language }) {
  const say = words(lang);
  const day = pageDay();
  return (
    <form method="get" action={asOfAddress(lang, "/commitments", null)} role="search" aria-label={say("search.inRecord")} className="header-search no-print">
      {day === null ? null : <input type="hidden" name="asOf" value={day} />}
      <label htmlFor="search" className="sr-only">{say("search.label")}</label>
      <SearchBox id="search" lang={lang} value="" day={day} />
    </form>
  );
}

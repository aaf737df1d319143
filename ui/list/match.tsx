import type { Language } from "@/domain/language";
import type { MatchRecord } from "@/domain/search-record";
import { addressIn } from "../addresses";
import { Highlighted } from "../highlighted";
import { words } from "../i18n/words";

/** Why a record was found: the passage that matched, in its own language, and where it stands. */
export function Match({ match, lang }: { match: MatchRecord; lang: Language }) {
  const say = words(lang);
  const { field, language, excerpt, highlights, source } = match;
  const isDocument = field === "quotation" || field === "source";
  return (
    <p className="mt-1.5 max-w-measure border-l-2 border-line pl-3 text-note">
      <span className="text-small text-soft">
        {source === null ? say(`search.field.${field}`) : <a href={addressIn(lang, `/sources/${source}`)}>{say(`search.field.${field}`)}</a>}:{" "}
      </span>
      <span lang={language} className={isDocument ? "font-serif" : undefined}><Highlighted text={excerpt} ranges={highlights} /></span>
    </p>
  );
}

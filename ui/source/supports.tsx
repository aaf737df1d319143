import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import type { Support } from "@/domain/source-page";

/** The records that rest on a passage, each on a line of its own. */
export function Supports({ supports, lang }: { supports: readonly Support[]; lang: Language }) {
  const say = words(lang);
  return (
    <ul aria-label={say("sources.supports")} className="mt-1.5 max-w-measure pl-[calc(1rem+3px)] text-small">
      {supports.map(({ id, slug, title, titleLang }) => (
        <li key={id} className="grid grid-cols-[4.75rem_1fr] leading-6">
          <span className="tabular text-soft">{id}</span>
          <a href={addressIn(lang, `/commitments/${slug}`)}><Localized text={title} textLang={titleLang} lang={lang} /></a>
        </li>
      ))}
    </ul>
  );
}

import type { Language } from "@/domain/language";
import type { SourcePage } from "@/domain/source-page";
import { words } from "../i18n/words";

/** The top of a document's page: what it is, which version of it, and what it is called. */
export function SourceHead({ page: { source, shown, isNewest }, lang }: { page: SourcePage; lang: Language }) {
  const say = words(lang);
  return (
    <header className="border-b-2 border-ink pb-5">
      <p className="mb-2 text-small font-semibold tracking-wide text-soft">{[say(`sourceKind.${source.kind}`), ...(isNewest ? [] : [say("versions.one", { number: shown.number })])].join(" · ")}</p>
      <h1 lang={source.titleLang === lang ? undefined : source.titleLang} className="max-w-[26em] text-h1">{source.title}</h1>
      {source.titleBasis === "described" ? <p className="mt-2 text-small text-soft">{say("sources.described")}</p> : null}
    </header>
  );
}

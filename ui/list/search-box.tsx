import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

type Props = {
  id: string; lang: Language; value: string; describedBy?: string | undefined;
  /** The past day that the page is read as of. */
  day: string | null;
};

const kinds = ["commitment", "topic", "party", "event"] as const;

/**
 * The field of a search form. Without script it is a field; with it (ui/reading/reading-script.js) it offers what may
 * be meant while somebody types.
 */
export function SearchBox({ id, lang, value, day, describedBy }: Props) {
  const say = words(lang);
  const kindNames = Object.fromEntries(kinds.map((kind) => [kind, say(`search.kind.${kind}`)]));
  return (
    <span className="relative block" data-search-box="" data-lang={lang} data-day={day ?? undefined} data-offers={say("search.offers")} data-kinds={JSON.stringify(kindNames)}>
      <input id={id} name="q" type="search" maxLength={200} defaultValue={value} placeholder={say("search.placeholder")} aria-describedby={describedBy} autoComplete="off" className="field" />
      <ul id={`${id}-offers`} role="listbox" aria-label={say("search.offers")} hidden className="search-offers" />
      <span aria-live="polite" className="sr-only" />
    </span>
  );
}

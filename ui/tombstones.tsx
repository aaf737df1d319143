import type { Language } from "@/domain/language";
import type { Tombstone } from "@/domain/record-parts";
import { dayInWords } from "./dates";
import { words } from "./i18n/words";
import { Localized } from "./localized";

/** Where a text was removed by order of the law: that it stood here, when it went, by whose order and why. */
export function Tombstones({ removed, lang }: { removed: readonly Tombstone[]; lang: Language }) {
  const say = words(lang);
  return removed.map(({ field, removedOn, orderedBy, reason, reasonLang }) => (
    <p key={field} className="mt-1.5 max-w-measure border-l-[3px] border-rule pl-4 text-note">
      {say(`removed.${field}`)} {say("removed.on", { date: dayInWords(removedOn, lang), by: orderedBy })} <Localized text={reason} textLang={reasonLang} lang={lang} />
    </p>
  ));
}

import type { Language } from "@/domain/language";
import type { FollowUpRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { LogDetails, logHeadline } from "../record/log-entry";

/** Corrections and retractions: what is said now, why, and a way to the entry that it took the place of. */
export function AmendmentList({ amendments, lang }: { amendments: FollowUpRecord[]; lang: Language }) {
  const say = words(lang);
  return (
    <ol className="border-t border-line">
      {amendments.map((entry) => {
        const { commitment } = entry;
        return (
          <li key={entry.id} className="grid gap-x-8 gap-y-1 border-b border-line py-5 md:grid-cols-[9.5rem_minmax(0,1fr)]">
            <time dateTime={entry.recordedOn} className="text-small text-soft">{dayInWords(entry.recordedOn, lang)}</time>
            <div className="min-w-0">
              <p className="text-note font-semibold">{logHeadline(entry, lang)}</p>
              <h2 className="text-h3">
                <a href={addressIn(lang, `/commitments/${commitment.slug}#entry-${entry.id}`)} className="plain-link">
                  <Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} />
                </a>
              </h2>
              <LogDetails entry={entry} lang={lang} />
              {entry.replaces === null ? null : (
                <p className="mt-1 text-small">
                  <a href={addressIn(lang, `/commitments/${commitment.slug}#entry-${entry.replaces}`)} className="inline-block py-0.5">{say("corrections.before")}</a>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

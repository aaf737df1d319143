import { releasePath } from "@/domain/release";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { sizeInWords } from "../fields/size-in-words";
import { localeOf, words } from "../i18n/words";
import { Localized } from "../localized";

type Line = { day: string; note: string; noteLang: Language; bytes: number };

/** Releases, the newest first. */
export function ReleaseList({ releases, lang }: { releases: readonly Line[]; lang: Language }) {
  const say = words(lang);
  if (releases.length === 0) return <p>{say("releases.none")}</p>;
  return (
    <ul className="border-t border-line">
      {releases.map(({ day, note, noteLang, bytes }) => (
        <li key={day} className="grid gap-x-8 gap-y-0.5 border-b border-line py-3 md:grid-cols-[13rem_1fr_6rem]">
          <a href={addressIn(lang, releasePath(day))} className="font-semibold">{dayInWords(day, lang)}</a>
          <p className="max-w-measure"><Localized text={note} textLang={noteLang} lang={lang} /></p>
          <p className="tabular text-small text-soft md:text-right">{sizeInWords(bytes, localeOf(lang))}</p>
        </li>
      ))}
    </ul>
  );
}

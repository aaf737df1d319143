import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Tombstones } from "../tombstones";

/** What would count as delivered, with the day on which it was said: a reader can tell whether that was beforehand. */
export function Criteria({ record: { criteria }, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="criteria">
      <h2 id="criteria" className="mb-1 text-h2">{say("rubric.wouldCount")}</h2>
      <p className="mb-3 max-w-measure text-small text-soft">{say("rubric.wouldCountText")}</p>
      <ol className="list-decimal border-t border-line pl-6">
        {criteria.map(({ id, text, textLang, statedOn, removed }) => (
          <li key={id} id={`criterion-${id}`} className="border-b border-line py-3 target:bg-card">
            {text === "" ? null : <p className="max-w-measure"><Localized text={text} textLang={textLang} lang={lang} /></p>}
            <Tombstones removed={removed.filter(({ field }) => text === "" || field === `text-${lang}`)} lang={lang} />
            <p className="text-small text-soft">{say("rubric.statedOn", { date: dayInWords(statedOn, lang) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

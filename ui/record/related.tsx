import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";

/** What this record answers, renews or belongs to, and what does so to it. */
export function Related({ record, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (record.relations.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="mb-2 text-h3">{say("record.related")}</h2>
      <ul className="border-t border-line text-note">
        {record.relations.map(({ kind, direction, wording, note, noteLang, to }) => (
          <li key={`${kind} ${direction} ${to.id}`} className="border-b border-line py-2">
            <p className="text-small text-soft">
              {say(`relation.${direction}.${kind}`)}{wording === null ? "" : `, ${say(`renewal.${wording}`)}`}
              {to.kind === "commitment" ? "" : ` · ${say(`kind.${to.kind}`)}`}
            </p>
            <a href={addressIn(lang, `/commitments/${to.slug}`)} className="leading-snug"><Localized text={to.title} textLang={to.titleLang} lang={lang} /></a>
            {note === null ? null : <p className="text-small text-soft"><Localized text={note} textLang={noteLang ?? lang} lang={lang} /></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

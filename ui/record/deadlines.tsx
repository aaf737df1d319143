import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { words } from "../i18n/words";
import { Quotation } from "../quotation";
import { Localized } from "../localized";

/** Every deadline as it was set, the first and each extension, with the words that set it. */
export function Deadlines({ record: { deadlines }, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (deadlines.length < 2) return null;
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines" className="mb-2 text-h2">{say("deadline.extensions")}</h2>
      <ol className="border-t border-line">
        {deadlines.map((deadline, index) => (
          <li key={index} className="border-b border-line py-4">
            <p className="text-small font-semibold text-soft">
              {index === 0 ? say("deadline.original") : say("deadline.extension", { n: index })}
              {index === deadlines.length - 1 ? `, ${say("deadline.inForce")}` : ""}
            </p>
            <p className="max-w-measure">{deadline.reading}</p>
            {deadline.rule === null ? null : <p className="max-w-measure text-note text-soft"><Localized text={deadline.rule} textLang={deadline.ruleLang ?? lang} lang={lang} /></p>}
            {deadline.citation === null ? null : <div className="mt-3"><Quotation citation={deadline.citation} lang={lang} quiet /></div>}
          </li>
        ))}
      </ol>
    </section>
  );
}

import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { StatusBadge } from "../status-badge";

/** "Only if", "only after": each with its own state and its words. */
export function Conditions({ record, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (record.conditions.length === 0) return null;
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions" className="mb-2 text-h2">{say("record.conditions")}</h2>
      <ul className="border-t border-line">
        {record.conditions.map((condition) => (
          <li key={condition.id} className="border-b border-line py-4">
            <p className="max-w-measure"><Localized text={condition.text} textLang={condition.textLang} lang={lang} /></p>
            <p className="mt-1 flex flex-wrap items-baseline gap-x-4">
              <StatusBadge status={condition.status} lang={lang} />
              {condition.lastCheckedOn === null ? null : <span className="text-small text-soft">{say("record.lastChecked", { date: dayInWords(condition.lastCheckedOn, lang) })}</span>}
              {condition.dependsOn === null ? null : (
                <span className="text-small text-soft">
                  {say("record.dependsOn")} <a href={addressIn(lang, `/commitments/${condition.dependsOn.slug}`)}>{`${condition.dependsOn.id}: ${condition.dependsOn.title}`}</a>
                </span>
              )}
            </p>
            {condition.status === "unmet" && record.deadline !== null && record.deadline.precision !== "none"
              ? <p className="mt-1 text-small text-soft">{say("deadline.suspends")}</p>
              : null}
            <div className="mt-3"><Quotation citation={condition.citation} lang={lang} quiet /></div>
          </li>
        ))}
      </ul>
    </section>
  );
}

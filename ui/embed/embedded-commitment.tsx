import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { StatusBadge } from "../status-badge";

/** One commitment at a glance: what was said, where each party stands, and the first words that prove it. */
export function EmbeddedCommitment({ record, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  const [quoted] = record.citations.filter(({ role }) => role === "origin");
  return (
    <article>
      <p className="mb-1 text-small font-semibold tracking-wide text-soft">{`${record.id} · ${say(`kind.${record.kind}`)}`}</p>
      <h1 className="text-h2">
        <a href={addressIn(lang, record.links.html)} className="plain-link"><Localized text={record.title} textLang={record.titleLang} lang={lang} /></a>
      </h1>
      <p className="mt-1 text-note text-soft"><Localized text={record.summary} textLang={record.summaryLang} lang={lang} /></p>
      <ul className="my-4 border-t border-line">
        {record.obligations.map(({ id, party, status, qualifier, effectiveOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2">
            <span>{party.name}</span>
            <span className="text-note">
              <StatusBadge status={status} qualifier={qualifier} lang={lang} />
              {status === null || effectiveOn === null ? null : <span className="text-soft">{` ${say("record.since", { date: dateInWords(effectiveOn.value, lang) })}`}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="mb-4 text-small text-soft">
        {[
          record.deadline === null ? say("timeliness.no-deadline") : `${say("record.deadline")}: ${record.deadline.reading}`,
          record.lastCheckedOn === null ? say("record.nobody") : say("record.lastChecked", { date: dayInWords(record.lastCheckedOn, lang) }),
        ].join(" · ")}
      </p>
      {quoted === undefined ? null : <Quotation citation={quoted} lang={lang} quiet />}
    </article>
  );
}

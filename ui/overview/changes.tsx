import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { CommitmentRow } from "../record/commitment-row";
import { logHeadline } from "../record/log-entry";
import { StatusMark, statusColor } from "../status-mark";
import type { OverviewData } from "./overview-data";

/** What changed last: follow-ups, and what is new in the record. */
export function Changes({ record, lang }: { record: OverviewData; lang: Language }) {
  const say = words(lang);
  return (
    <div className="grid gap-x-16 gap-y-12 border-t border-line pt-10 lg:grid-cols-[20rem_1fr]">
      <section aria-labelledby="latest">
        <h2 id="latest" className="mb-3 text-h2">{say("overview.latest")}</h2>
        {record.latest.length === 0 ? <p className="text-note text-soft">{say("overview.latestNone")}</p> : <Latest record={record} lang={lang} />}
      </section>
      <section aria-labelledby="added">
        <h2 id="added" className="mb-3 text-h2">{say("overview.added")}</h2>
        <ul className="border-t border-line">
          {record.added.map((commitment) => <CommitmentRow key={commitment.id} commitment={commitment} lang={lang} headingLevel={3} />)}
        </ul>
        <p className="mt-4"><a href={addressIn(lang, "/commitments?sort=changed")} className="inline-block py-0.5">{say("overview.all")}</a></p>
      </section>
    </div>
  );
}

function Latest({ record: { latest }, lang }: { record: OverviewData; lang: Language }) {
  return (
    <ol className="border-t border-line text-note">
      {latest.map((entry) => (
        <li key={entry.id} className="border-b border-line py-2.5">
          <p className={`flex items-baseline gap-1.5 font-semibold ${statusColor[entry.status ?? ""] ?? "text-unknown"}`}>
            <StatusMark status={entry.status ?? "not-assessed"} className="translate-y-0.5" />
            <span>{logHeadline(entry, lang)}</span>
          </p>
          <a href={addressIn(lang, `/commitments/${entry.commitment.slug}#entry-${entry.id}`)} className="plain-link leading-snug">
            <Localized text={entry.commitment.title} textLang={entry.commitment.titleLang} lang={lang} />
          </a>
          <p className="text-small text-soft">
            {entry.party === null ? null : `${entry.party.name} · `}<time dateTime={entry.recordedOn}>{dayInWords(entry.recordedOn, lang)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}

import type { Language } from "@/domain/language";
import type { CommitmentRecord, FollowUpRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { entryColor, logHeadline } from "../record/log-entry";
import { StatusMark } from "../status-mark";
import type { Overview } from "@/domain/overview";

/** What changed last: what somebody found out, and what is new in the record. */
export function Changes({ record, lang }: { record: Overview; lang: Language }) {
  const say = words(lang);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 border-t border-line pt-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-labelledby="latest" className="min-w-0">
        <h2 id="latest" className="mb-3 text-h2">{say("overview.latest")}</h2>
        {record.latest.length === 0 ? <p className="text-soft">{say("overview.latestNone")}</p> : (
          <ol className="border-t border-line">{record.latest.map((entry) => <FollowUp key={entry.id} entry={entry} lang={lang} />)}</ol>
        )}
      </section>
      <section aria-labelledby="added">
        <h2 id="added" className="mb-3 text-h2">{say("overview.added")}</h2>
        <ul className="border-t border-line text-note">{record.added.map((commitment) => <Added key={commitment.id} commitment={commitment} lang={lang} />)}</ul>
        <p className="mt-3 text-note"><a href={addressIn(lang, "/commitments?sort=changed")} className="inline-block py-0.5">{say("overview.allChanged")}</a></p>
      </section>
    </div>
  );
}

function FollowUp({ entry, lang }: { entry: FollowUpRecord; lang: Language }) {
  const say = words(lang);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[11.5rem_1fr]">
      <div>
        <p className={`flex items-baseline gap-1.5 text-note font-semibold ${entryColor(entry, "text-unknown")}`}>
          <StatusMark status={entry.status ?? "not-assessed"} className="translate-y-0.5" />
          <span>{logHeadline(entry, lang)}</span>
        </p>
        <p className="text-small text-soft"><time dateTime={entry.recordedOn}>{dayInWords(entry.recordedOn, lang)}</time></p>
      </div>
      <div className="min-w-0">
        <h3 className="text-h3">
          <a href={addressIn(lang, `/commitments/${entry.commitment.slug}#entry-${entry.id}`)} className="plain-link">
            <Localized text={entry.commitment.title} textLang={entry.commitment.titleLang} lang={lang} />
          </a>
        </h3>
        {entry.note === null ? null : (
          <p className="mt-1 line-clamp-3 max-w-measure text-note text-soft"><Localized text={entry.note} textLang={entry.noteLang} lang={lang} /></p>
        )}
        <p className="mt-1 text-small text-soft">{entry.party?.name ?? say("log.forCondition")}</p>
      </div>
    </li>
  );
}

function Added({ commitment, lang }: { commitment: CommitmentRecord; lang: Language }) {
  return (
    <li className="border-b border-line py-2.5">
      <a href={addressIn(lang, commitment.links.html)} className="plain-link leading-snug font-semibold">
        <Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} />
      </a>
      <p className="text-small text-soft">{`${commitment.id} · ${commitment.obligations.map(({ party }) => party.name).join(", ")}`}</p>
    </li>
  );
}

import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { timelinesses } from "@/domain/timeliness";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";

/** What is due or past due, by how pressing it is. */
export function Due({ due, lang }: { due: readonly CommitmentRecord[]; lang: Language }) {
  const say = words(lang);
  const groups = timelinesses.map((timeliness) => ({ timeliness, records: due.filter((record) => record.timeliness === timeliness) }));
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="mb-3 text-h2">{say("overview.due")}</h2>
      {due.length === 0 ? <p className="text-note text-soft">{say("overview.dueNone")}</p> : null}
      {groups.filter(({ records }) => records.length > 0).map(({ timeliness, records }) => (
        <div key={timeliness} className="mb-5">
          <h3 className={`mb-1 font-sans text-small font-semibold ${timeliness === "overdue" ? "text-failed" : "text-soft"}`}>{say(`timeliness.${timeliness}`)}</h3>
          <ul className="border-t border-line text-note">{records.map((record) => <DueRecord key={record.id} record={record} lang={lang} />)}</ul>
        </div>
      ))}
    </section>
  );
}

function DueRecord({ record: { links, title, titleLang, deadline, obligations }, lang }: { record: CommitmentRecord; lang: Language }) {
  return (
    <li className="border-b border-line py-2.5">
      <a href={addressIn(lang, links.html)} className="plain-link leading-snug font-semibold"><Localized text={title} textLang={titleLang} lang={lang} /></a>
      <p className="text-small text-soft">
        {deadline?.value ? <><time dateTime={deadline.endsOn ?? undefined}>{dateInWords(deadline.value, lang)}</time>{" · "}</> : null}
        {obligations.map(({ party }) => party.name).join(", ")}
      </p>
    </li>
  );
}

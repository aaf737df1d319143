import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";

type Props = { record: CommitmentRecord; lang: Language };

/** When it was said, when it is due, when anybody looked: the first questions, answered below the title. */
export function Days({ record, lang }: Props) {
  const say = words(lang);
  const { madeOn, lastCheckedOn, lastChangedOn } = record;
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-6 gap-y-3 border-y border-t-2 border-line border-t-ink py-3 text-note sm:grid-cols-4">
      <Day term={say("record.saidOn")}><time dateTime={madeOn.value}>{dateInWords(madeOn.value, lang)}</time></Day>
      <Day term={say("record.deadline")}><DeadlineInForce record={record} lang={lang} /></Day>
      <Day term={say("record.checked")}>{lastCheckedOn === null ? say("record.never") : <time dateTime={lastCheckedOn}>{dayInWords(lastCheckedOn, lang)}</time>}</Day>
      <Day term={say("record.changed")}><time dateTime={lastChangedOn}>{dayInWords(lastChangedOn, lang)}</time></Day>
    </dl>
  );
}

function Day({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small text-soft">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DeadlineInForce({ record: { deadline, deadlines }, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (deadline === null) return <>{say("record.deadlineNone")}</>;
  const { value, endsOn, precision } = deadline;
  return (
    <>
      {precision === "none" ? say("record.deadlineNone") : endsOn === null
        ? say("timeliness.undated")
        : <time dateTime={endsOn}>{value === null ? dayInWords(endsOn, lang) : dateInWords(value, lang)}</time>}
      {precision === "day" || precision === "none" ? null : <p className="text-small text-soft">{deadline.reading}</p>}
      {deadline.wording === null ? null : <p className="text-small text-soft">{say("record.asWorded", { wording: deadline.wording })}</p>}
      {deadline.rule === null ? null : <p className="text-small text-soft"><Localized text={deadline.rule} textLang={deadline.ruleLang ?? lang} lang={lang} /></p>}
      {deadline.citation === null ? null : <p className="text-small"><a href={addressIn(lang, deadline.citation.url)} className="inline-block py-0.5">{say("record.showWords")}</a></p>}
      {deadlines.length < 2 ? null : (
        <p className="text-small text-soft"><a href="#deadlines" className="inline-block py-0.5">{say("record.extended", { count: deadlines.length - 1 })}</a></p>
      )}
    </>
  );
}

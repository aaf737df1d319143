import type { AskThread, ThreadEnd, ThreadEvent } from "@/domain/charts/ask-thread";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { StatusBadge } from "../status-badge";
import { StatusMark, statusColor } from "../status-mark";

type Props = { thread: AskThread; record: CommitmentRecord; lang: Language };

/** Asked, answered, promised, kept or not: one line of events, each with its words. Reads the same on paper and by ear. */
export function AskThreadLine({ thread, record, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className="mb-1 text-h2">{say("charts.thread.title")}</h2>
      <p className="mb-4 max-w-measure text-small text-soft">{say("charts.thread.lead")}</p>
      <ol className="ml-2 border-l-2 border-rule">
        {thread.events.map((event) => <Event key={event.key} event={event} isHere={event.record.id === record.id} lang={lang} />)}
        <li className="relative pt-1 pl-6">
          <Dot status="not-assessed" />
          <p className="text-note font-semibold">{say("charts.thread.now")}</p>
          <ul className="mt-1 text-note">{thread.ends.map((end) => <End key={`${end.record.id} ${end.party.slug}`} end={end} isHere={end.record.id === record.id} lang={lang} />)}</ul>
        </li>
      </ol>
    </section>
  );
}

const markOf = ({ what, status }: ThreadEvent): string =>
  (what === "asked" ? status ?? "proposed" : what === "answered" ? "noted" : status ?? "not-assessed");

function Dot({ status }: { status: string }) {
  return (
    <span className={`absolute top-1.5 -left-[0.8rem] grid h-6 w-6 place-items-center bg-paper ${statusColor[status] ?? "text-unknown"}`} aria-hidden="true">
      <StatusMark status={status} />
    </span>
  );
}

function Event({ event, isHere, lang }: { event: ThreadEvent; isHere: boolean; lang: Language }) {
  const say = words(lang);
  const { what, on, who, record, status, note, citation, conditions } = event;
  const headline = what === "found" ? say(`status.${status}`) : what === "asked" ? say(status === "reported" ? "charts.thread.reported" : "charts.thread.asked") : say(`charts.thread.answered.${record.kind}`);
  return (
    <li className="relative break-inside-avoid pb-7 pl-6">
      <Dot status={markOf(event)} />
      <p className="flex flex-wrap items-baseline gap-x-3 pt-1">
        <span className="font-serif text-h3 font-semibold">{headline}</span>
        <span className="text-small text-soft">
          <time>{dateInWords(on, lang)}</time>
          {who.length === 0 ? "" : ` · ${who.map(({ name }) => name).join(", ")}`}
        </span>
      </p>
      <Where record={record} isHere={isHere} lang={lang} />
      {note === null ? null : <p className="mb-2 max-w-measure text-note"><Localized text={note.text} textLang={note.lang} lang={lang} /></p>}
      {citation === null ? null : <Quotation citation={citation} lang={lang} quiet />}
      {conditions.map(({ id, text, textLang, status: state }) => (
        <p key={id} className="mt-3 max-w-measure text-note">
          <span className="font-semibold">{`${say("record.conditions")} `}</span>
          <Localized text={text} textLang={textLang} lang={lang} />{" "}
          <StatusBadge status={state} lang={lang} />
        </p>
      ))}
    </li>
  );
}

/** Which record it is; the one that the page is about is not led to. */
function Where({ record, isHere, lang }: { record: CommitmentRecord; isHere: boolean; lang: Language }) {
  const title = <Localized text={record.title} textLang={record.titleLang} lang={lang} />;
  return (
    <p className="mb-2 max-w-measure text-note">
      <span className="tabular mr-2 text-small text-soft">{record.id}</span>
      {isHere ? <span>{title}</span> : <a href={addressIn(lang, record.links.html)}>{title}</a>}
    </p>
  );
}

function End({ end: { record, party, status }, isHere, lang }: { end: ThreadEnd; isHere: boolean; lang: Language }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-0.5">
      <span>{party.name}</span>
      <StatusBadge status={status} lang={lang} />
      {isHere ? <span className="tabular text-small text-soft">{record.id}</span> : <a href={addressIn(lang, record.links.html)} className="tabular text-small">{record.id}</a>}
    </li>
  );
}

import type { FoundStep, PromisedStep, ThreadRecord, ThreadStep } from "@/domain/ask-thread";
import type { Language } from "@/domain/language";
import type { Named } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { StatusBadge } from "../status-badge";

type Of<Step> = { step: Step; own: string; lang: Language };

/** One event of a thread: when, what it was, who did it, and the words that show it. */
export function ThreadStepItem({ step, own, lang }: Of<ThreadStep>) {
  const say = words(lang);
  const { what, who } = headingOf(step, lang);
  return (
    <li className="thread-step">
      <p className="thread-when text-small text-soft">
        {step.on === null ? say("thread.noDate") : <time dateTime={step.on.value}>{dateInWords(step.on.value, lang)}</time>}
      </p>
      <div className={`thread-what thread-${step.kind}`}>
        <h3 className="font-sans text-note font-semibold">{what}{who === null ? null : <span className="ml-2.5 font-normal text-soft">{who}</span>}</h3>
        {step.kind === "answered" ? null : <Matter step={step} own={own} lang={lang} />}
        {step.kind === "promised" ? <Terms step={step} lang={lang} /> : null}
        {step.kind === "found" ? <Finding step={step} lang={lang} /> : null}
        {step.citations.length === 0 ? null : (
          <div className="mt-2.5 flex flex-col gap-4">{step.citations.map((citation) => <Quotation key={citation.id} citation={citation} lang={lang} quiet brief />)}</div>
        )}
      </div>
    </li>
  );
}

const listOf = (names: readonly Named[], lang: Language): string => new Intl.ListFormat(lang, { type: "conjunction" }).format(names.map(({ name }) => name));

/** What kind of event it was, and whose. */
function headingOf(step: ThreadStep, lang: Language): { what: string; who: string | null } {
  const say = words(lang);
  switch (step.kind) {
    case "asked": {
      const what = say(`thread.${step.record.kind === "offer" ? "offered" : step.onlyReported ? "reported" : "asked"}`);
      return { what, who: say("thread.to", { by: listOf(step.by, lang), to: listOf(step.to, lang) }) };
    }
    case "answered": return { what: say(step.isAnswer ? "thread.answered" : "thread.replied"), who: null };
    case "promised":
      return { what: say(step.isOlder ? "thread.promisedBefore" : step.isAnswer ? "thread.answeredWithPromise" : "thread.promised"), who: listOf(step.by, lang) };
    case "found": return { what: say("thread.found"), who: step.entry.party?.name ?? say("thread.condition") };
  }
}

/** What was asked or promised: the record's title; on its own page that stands above already. */
function Matter({ step: { record }, own, lang }: Of<{ record: ThreadRecord }>) {
  if (record.id === own) return null;
  return (
    <p className="text-note">
      <a href={addressIn(lang, `/commitments/${record.slug}`)} className="inline-block py-0.5"><Localized text={record.title} textLang={record.titleLang} lang={lang} /></a>
      <span className="text-small text-soft">{` ${record.id}`}</span>
    </p>
  );
}

function Terms({ step: { note, conditions }, lang }: Pick<Of<PromisedStep>, "step" | "lang">) {
  const say = words(lang);
  return (
    <>
      {note === null ? null : <p className="mt-1 max-w-measure text-note text-soft">{note}</p>}
      {conditions.map((condition) => (
        <p key={condition.id} className="mt-1 flex max-w-measure flex-wrap items-baseline gap-x-2 text-note">
          <span>{say("thread.onCondition")} <Localized text={condition.text} textLang={condition.textLang} lang={lang} /></span>
          <StatusBadge status={condition.status} lang={lang} className="text-small" />
        </p>
      ))}
    </>
  );
}

function Finding({ step: { entry, record }, lang }: Pick<Of<FoundStep>, "step" | "lang">) {
  const say = words(lang);
  return (
    <>
      <p className="mt-0.5 flex flex-wrap items-baseline gap-x-3 text-note">
        <StatusBadge status={entry.status} qualifier={entry.qualifier} lang={lang} />
        {entry.assertedBy === null ? null : <span className="text-small text-soft">{say(`assertedBy.${entry.assertedBy}`)}</span>}
        <a href={addressIn(lang, `/commitments/${record.slug}#entry-${entry.id}`)} className="inline-block py-0.5 text-small">{say("thread.entry")}</a>
      </p>
      {!entry.note ? null : <p className="mt-1 max-w-measure text-note text-soft"><Localized text={entry.note} textLang={entry.noteLang} lang={lang} /></p>}
    </>
  );
}

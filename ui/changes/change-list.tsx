import type { ChangeRecord, Clock } from "@/domain/changes";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { Byline } from "../byline";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { entryColor, LogDetails, logHeadline } from "../record/log-entry";
import { ReplyDetails } from "../record/replies";
import { StatusMark } from "../status-mark";
import { subjectOf } from "./change-subject";

type Props = { changes: ChangeRecord[]; clock: Clock; lang: Language };

const dayOn = (change: ChangeRecord, clock: Clock) => (clock === "world" && change.happened !== null ? change.happened : change.day);

/** What was published, under the day it belongs to on the chosen clock. */
export function ChangeList({ changes, clock, lang }: Props) {
  const days = [...new Set(changes.map((change) => dayOn(change, clock)))];
  return (
    <div className="mt-3 border-t border-line">
      {days.map((day) => (
        <section key={day} aria-label={dayInWords(day, lang)} className="grid gap-x-8 border-b border-line py-5 md:grid-cols-[9.5rem_minmax(0,1fr)]">
          <h3 className="text-small font-semibold text-soft"><time dateTime={day}>{dayInWords(day, lang)}</time></h3>
          <ol className="divide-y divide-line">
            {changes.filter((change) => dayOn(change, clock) === day).map((change) => <Change key={change.id} change={change} lang={lang} />)}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Change({ change, lang }: { change: ChangeRecord; lang: Language }) {
  const say = words(lang);
  const subject = subjectOf(change, lang);
  return (
    <li className="py-4 first:pt-2 md:first:pt-0">
      <Headline change={change} lang={lang} />
      {subject === null ? null : (
        <p className="mt-0.5 font-display text-h3 font-semibold">
          <a href={addressIn(lang, subject.address)} className="plain-link"><Localized text={subject.title} textLang={subject.titleLang} lang={lang} /></a>
        </p>
      )}
      {change.removal?.into ? <MergedInto into={change.removal.into} lang={lang} /> : null}
      {change.note === null ? null : <p className="mt-1 max-w-measure text-note" lang={change.noteLang === null || change.noteLang === lang ? undefined : change.noteLang}>{say("changes.why", { why: change.note })}</p>}
      {change.followUp === null ? null : <LogDetails entry={change.followUp} lang={lang} />}
      {change.reply === null ? null : <ReplyDetails reply={change.reply} lang={lang} />}
      {change.by === null
        ? <p className="mt-1 text-small text-soft">{say("changes.byTracker")}</p> : <Byline by={change.by} reviewedBy={change.reviewedBy} lang={lang} />}
    </li>
  );
}

function MergedInto({ into, lang }: { into: Exclude<NonNullable<ChangeRecord["removal"]>["into"], null>; lang: Language }) {
  return (
    <p className="mt-0.5 text-note">
      {words(lang)("changes.into")} <a href={addressIn(lang, `/commitments/${into.slug}`)}>{into.id}, <Localized text={into.title} textLang={into.titleLang} lang={lang} /></a>
    </p>
  );
}

function Headline({ change, lang }: { change: ChangeRecord; lang: Language }) {
  const say = words(lang);
  const { followUp } = change;
  if (followUp === null) {
    const party = change.reply?.party?.name;
    return <p className="text-note font-semibold text-soft">{change.what === "reply" && party !== undefined ? say("reply.of", { party }) : say(`changes.what.${change.what}`)}</p>;
  }
  const { status, statusBefore } = followUp;
  return (
    <p className={`flex flex-wrap items-baseline gap-x-1.5 text-note font-semibold ${entryColor(followUp)}`}>
      {status === null ? null : <StatusMark status={status} className="translate-y-0.5" />}
      <span>{logHeadline(followUp, lang)}</span>
      {status === null || statusBefore === null || statusBefore === status ? null : (
        <span className="text-small font-normal text-soft">({say("log.was", { status: say(`status.${statusBefore}`) })})</span>
      )}
      <span className="text-small font-normal text-soft">{followUp.party?.name ?? say("log.forCondition")}</span>
    </p>
  );
}

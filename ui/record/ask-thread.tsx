import type { ReactNode } from "react";
import { threadLine, type AskThread, type ThreadStanding, type ThreadStep } from "@/domain/ask-thread";
import type { Language } from "@/domain/language";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { addressIn } from "../addresses";
import { StatusBadge } from "../status-badge";
import { ThreadStepItem } from "./thread-step";

type Props = { thread: AskThread; own: string; lang: Language };

/** Asked, answered, promised, and what became of it: one line of events, each with its words. `own`: the id of the page's record. */
export function AskThreadSection({ thread, own, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="thread">
      <h2 id="thread" className="mb-1 text-h2">{say("thread.title")}</h2>
      <p className="mb-5 max-w-measure text-note text-soft">{pathOf(thread, lang).join(" → ")}</p>
      <ol className="thread">
        {thread.steps.map((step: ThreadStep) => <ThreadStepItem key={`${step.kind} ${step.key}`} step={step} own={own} lang={lang} />)}
        <li className="thread-step">
          <p className="thread-when text-small text-soft">{say("thread.now")}</p>
          <div className="thread-what thread-end">
            <Standings heading={say("thread.requests")} standings={thread.requests} own={own} lang={lang} />
            {thread.promises.length === 0
              ? <p className="text-note">{say("thread.noPromise")}</p>
              : <Standings heading={say("thread.promises")} standings={thread.promises} own={own} lang={lang} />}
          </div>
        </li>
      </ol>
    </section>
  );
}

/** "Asked → answered → promised → not assessed", in words that do not say more than there is. */
export function pathOf(thread: AskThread, lang: Language): string[] {
  const say = words(lang);
  const { asked, answered, promised, end } = threadLine(thread);
  return [
    say(`thread.path.${asked}`), say(answered ? "thread.path.answered" : "thread.path.unanswered"),
    ...(promised === null ? [] : [say(`thread.path.${promised}`)]),
    (end === "no-promise" || end === "differs" ? say(`thread.path.${end}`) : say(`status.${end}`)).toLowerCase(),
  ];
}

type StandingProps = { heading: string; standings: ThreadStanding[]; own: string; lang: Language };

function Standings({ heading, standings, own, lang }: StandingProps): ReactNode {
  const say = words(lang);
  return (
    <div>
      <p className="text-small font-semibold text-soft">{heading}</p>
      <ul className="text-note">
        {standings.map(({ record, obligation }) => (
          <li key={obligation.id} className="flex flex-wrap items-baseline gap-x-3 py-0.5">
            <StatusBadge status={obligation.status} qualifier={obligation.qualifier} lang={lang} />
            <span><Localized text={obligation.party.name} textLang={obligation.party.nameLang} lang={lang} /></span>
            {record.id === own ? null : <a href={addressIn(lang, `/commitments/${record.slug}`)} className="inline-block py-0.5 text-small">{record.id}</a>}
            {obligation.status === null ? <span className="text-small text-soft">{say("thread.nobodyLooked")}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

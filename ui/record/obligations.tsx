import { Fragment } from "react";
import type { Language } from "@/domain/language";
import type { CommitmentRecord, FollowUpRecord, ObligationRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { StatusBadge } from "../status-badge";

type Props = { record: CommitmentRecord; log: FollowUpRecord[]; lang: Language };

const headings = { commitment: "record.obligations", ask: "record.requestsTo", offer: "record.offersTo" } as const;

/** Each party's own obligation, status, basis, dates and evidence. */
export function Obligations({ record, log, lang }: Props) {
  const say = words(lang);
  const from = new Intl.ListFormat(lang, { type: "conjunction" }).format(record.from.map(({ name }) => name));
  return (
    <section aria-labelledby="obligations" className="pt-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="obligations" className="text-h2">{say(headings[record.kind])}</h2>
        <a href={addressIn(lang, `/methodology#${record.kind === "commitment" ? "fulfilment" : "acceptance"}`)} className="inline-block py-0.5 text-small">{say("record.meanings")}</a>
      </div>
      <ul className="border-t border-line">
        {record.obligations.map((obligation) => (
          <li key={obligation.id} className="grid gap-x-8 gap-y-2 border-b border-line py-4 sm:grid-cols-[13rem_1fr]">
            <Holder obligation={obligation} from={from} lang={lang} />
            <Standing obligation={obligation} log={log} lang={lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Holder({ obligation, from, lang }: { obligation: ObligationRecord; from: string; lang: Language }) {
  const say = words(lang);
  const { party, role, basis } = obligation;
  return (
    <div>
      <a href={addressIn(lang, `/parties/${party.slug}`)} className="plain-link font-semibold"><Localized text={party.name} textLang={party.nameLang} lang={lang} /></a>
      {/* Of an ask or offer the basis tells whose words it rests on: those of who asks, not of who is asked. */}
      <p className="text-small text-soft">{role === "owes" ? say(`basis.${basis}`) : say(`basisRequested.${basis}`, { from })}</p>
      {party.memberCount === null ? null : <p className="text-small text-soft">{say("record.members", { count: party.memberCount })}</p>}
    </div>
  );
}

function Standing({ obligation, log, lang }: { obligation: ObligationRecord; log: FollowUpRecord[]; lang: Language }) {
  const say = words(lang);
  const evidence = log.filter((entry) => entry.obligation === obligation.id && entry.amendedBy === null && entry.status === obligation.status)[0];
  const { effectiveOn, lastCheckedOn } = obligation;
  const details = [
    effectiveOn === null ? null : say("record.since", { date: dateInWords(effectiveOn.value, lang) }),
    obligation.reason === null ? null : say(`reason.${obligation.reason}`),
    obligation.confidence === null ? null : say(`confidence.${obligation.confidence}`).toLowerCase(),
    obligation.assertedBy === null ? null : say(`assertedBy.${obligation.assertedBy}`),
    obligation.supersededBy === null ? null : say("record.supersededBy", { id: obligation.supersededBy }),
  ].filter((detail) => detail !== null);
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <StatusBadge status={obligation.status} qualifier={obligation.qualifier} lang={lang} />
        {obligation.timeliness === "no-deadline" ? null : (
          <span className={`text-small ${obligation.timeliness === "overdue" ? "font-semibold text-failed" : "text-soft"}`}>{say(`timeliness.${obligation.timeliness}`)}</span>
        )}
      </p>
      {obligation.timeliness === "suspended" ? <p className="text-small text-soft"><a href="#conditions" className="inline-block py-0.5">{say("deadline.suspendedBy")}</a></p> : null}
      {details.length === 0 ? null : <p className="text-small text-soft">{details.join(" · ")}</p>}
      <p className="text-small text-soft">
        {lastCheckedOn === null
          ? say(obligation.status === null ? "record.nobody" : "record.fromOrigin")
          : say("record.lastChecked", { date: dayInWords(lastCheckedOn, lang) })}
        {evidence === undefined ? null : <> · <a href={`#entry-${evidence.id}`}>{say("record.evidence")}</a></>}
        {repliesTo(evidence).map(({ id, party }) => <Fragment key={id}> · <a href={`#reply-${id}`}>{say("reply.of", { party: party?.name ?? "" })}</a></Fragment>)}
      </p>
      {obligation.note === null || obligation.noteLang === null ? null : (
        <p className="mt-1.5 max-w-measure text-note"><Localized text={obligation.note} textLang={obligation.noteLang} lang={lang} /></p>
      )}
    </div>
  );
}

/** Those that stand: neither corrected nor taken back. */
const repliesTo = (entry: FollowUpRecord | undefined) => entry?.replies.filter(({ kind, amendedBy }) => kind !== "retraction" && amendedBy === null) ?? [];

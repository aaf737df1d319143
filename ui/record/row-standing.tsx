import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import type { Timeliness } from "@/domain/timeliness";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";
import { StatusMark } from "../status-mark";

type Props = { commitment: CommitmentRecord; lang: Language };

/** What a reader of a list should be told of a deadline; the rest is on the record's own page. */
const pressing: readonly Timeliness[] = ["overdue", "deadline-passed", "due-soon", "suspended"];

/** Whose it is, and where it stands; each party apart where they differ. */
export function RowStanding({ commitment, lang }: Props) {
  const say = words(lang);
  const { kind, obligations, status, timeliness } = commitment;
  const parties = obligations.map(({ party }) => party.name).join(" · ");
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-small md:flex-col md:pt-0.5">
      <p className="font-semibold">{say(`list.of.${kind}`, { parties })}</p>
      {status.value === "mixed" ? <EachParty commitment={commitment} lang={lang} /> : status.value === null ? (
        <p className="inline-flex items-baseline gap-1.5 text-unknown">
          <StatusMark status="not-assessed" className="translate-y-0.5" />
          {say("status.not-assessed")}
        </p>
      ) : <StatusBadge status={status.value} lang={lang} />}
      {pressing.includes(timeliness) ? (
        <p className={timeliness === "overdue" ? "font-semibold text-failed" : "text-soft"}>{say(`timeliness.${timeliness}`)}</p>
      ) : null}
    </div>
  );
}

function EachParty({ commitment: { obligations, status }, lang }: Props) {
  const say = words(lang);
  return (
    <>
      <ul>
        {obligations.map(({ id, party, status: own }) => (
          <li key={id}><span className="sr-only">{say("list.statusOf", { party: party.name })}</span><StatusBadge status={own} lang={lang} /></li>
        ))}
      </ul>
      <p className="text-soft">{say("tally.delivered", { delivered: status.delivered, of: status.of })}</p>
    </>
  );
}

import Link from "next/link";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { StatusBadge } from "@/ui/status-badge";
import { DeskLogEntry, type LogRow } from "./desk-log-entry";

type Followed = {
  kind: "obligation" | "condition"; id: string; name: { text: string; lang: Language }; role: string | null; basis: string | null;
  status: string | null; timeliness: string | null; lastCheckedOn: string | null; log: readonly LogRow[];
};
type Props = { say: Say; lang: Language; commitment: string; followed: Followed; mayLog: boolean; mayReply: boolean };

/** One obligation or condition on the desk: how it stands, what was logged, and what can be done. */
export function FollowedSection({ say, lang, commitment, followed, mayLog, mayReply }: Props) {
  const { id, name, kind, role, basis, status, timeliness, lastCheckedOn, log } = followed;
  const title = kind === "condition" ? say("commitment.condition", { text: name.text }) : name.text;
  return (
    <section className="followed" aria-labelledby={`followed-${id}`}>
      <div className="followed-head">
        <h2 id={`followed-${id}`} lang={name.lang === lang ? undefined : name.lang}>{title}</h2>
        {mayLog ? (
          <Link className="button button-small" href={`/admin/commitments/${commitment}/follow-up?${kind}=${id}`}>
            {say("queue.log")}<span className="sr-only"> {title}</span>
          </Link>
        ) : null}
      </div>
      <p className="followed-state">
        <StatusBadge status={status} lang={lang} />
        {role === null ? null : <span>{say(`role.${role}`)}{basis === null ? "" : `, ${say(`basis.${basis}`)}`}</span>}
        {timeliness === null || timeliness === "no-deadline" ? null : <span className={`timeliness timeliness-${timeliness}`}>{say(`timeliness.${timeliness}`)}</span>}
        <span className="soft">{lastCheckedOn === null ? say("commitment.neverChecked") : say("log.checked", { date: dayInWords(lastCheckedOn, lang) })}</span>
      </p>
      {log.length === 0
        ? <p className="soft">{say("commitment.noLog")}</p>
        : <ol className="log">{log.map((row) => <DeskLogEntry key={row.id} say={say} lang={lang} commitment={commitment} row={row} mayReply={mayReply} mayTranslate={mayLog} />)}</ol>}
    </section>
  );
}

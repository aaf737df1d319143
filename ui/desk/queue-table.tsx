import Link from "next/link";
import type { FormState } from "@/domain/form-state";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { dateInWords, dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { StatusBadge } from "@/ui/status-badge";
import { QuickCheck } from "./quick-check";

type Words = { text: string; lang: Language };
type Row = {
  id: string; version: number; commitment: { id: string; slug: string; title: Words }; party: { name: Words }; status: string | null;
  timeliness: string; deadline: { wording: string | null; value: string | null } | null; endsOn: PlainDate | null; lastCheckedOn: PlainDate | null; lastSearched: string | null;
};
type Props = {
  say: Say; lang: Language; rows: readonly Row[]; today: PlainDate;
  /** How to say that one has looked; null for who may not log. */
  check: ((before: FormState, form: FormData) => Promise<FormState>) | null;
};

const columns = ["id", "commitment", "party", "status", "deadline", "checked"];

/** The obligations that the filter found, each with what can be done about it. */
export function QueueTable({ say, lang, rows, today, check }: Props) {
  if (rows.length === 0) return <p className="empty">{say("queue.empty")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("queue.title")}</caption>
      <thead>
        <tr>
          {[...columns, ...(check === null ? [] : ["actions"])].map((column) => (
            <th key={column} scope="col">{say(`column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="id">{row.commitment.id}</td>
            <th scope="row"><Link href={`/admin/commitments/${row.commitment.id}`} lang={row.commitment.title.lang}>{row.commitment.title.text}</Link></th>
            <td data-label={say("column.party")}>{row.party.name.text}</td>
            <td className="nowrap" data-label={say("column.status")}><StatusBadge status={row.status} lang={lang} /></td>
            <td data-label={say("column.deadline")}><Deadline say={say} lang={lang} row={row} /></td>
            <td className="nowrap" data-label={say("column.checked")}>{row.lastCheckedOn === null ? say("queue.never") : dayInWords(row.lastCheckedOn, lang)}</td>
            {check === null ? null : (
              <td className="actions">
                <Link className="button button-quiet button-small" href={`/admin/commitments/${row.commitment.id}/follow-up?obligation=${row.id}`}>
                  {say("queue.log")}<span className="sr-only"> {row.commitment.id}, {row.party.name.text}</span>
                </Link>
                {/* With the version in its key the form begins anew after each entry. */}
                <QuickCheck
                  key={`${row.id} ${row.version}`} obligation={row.id} version={row.version} today={today} searched={row.lastSearched}
                  about={`${row.commitment.id}, ${row.party.name.text}`} title={row.commitment.title} action={check}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const dueInWords = ({ deadline, endsOn }: Row, lang: Language): string | null =>
  deadline?.value ? dateInWords(deadline.value, lang) : endsOn === null ? deadline?.wording ?? null : dayInWords(endsOn, lang);

function Deadline({ say, lang, row }: { say: Say; lang: Language; row: Row }) {
  const { deadline, timeliness } = row;
  if (timeliness === "no-deadline" || deadline === null) return <span className="soft">{deadline?.wording ?? "–"}</span>;
  return (
    <>
      <span className="nowrap">{dueInWords(row, lang)}</span>{" "}
      <span className={`timeliness timeliness-${timeliness}`}>{say(`timeliness.${timeliness}`)}</span>
    </>
  );
}

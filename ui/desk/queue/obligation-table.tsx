import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import type { FormState } from "@/domain/form-state";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { dateInWords, dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { StatusBadge } from "@/ui/status-badge";
import { QuickCheck } from "./quick-check";
import { RowBox } from "./row-box";

type Words = { text: string; lang: Language };
export type ObligationRow = {
  id: string; version: number; commitment: { uuid: string; id: string; title: Words }; party: { name: Words }; status: string | null; timeliness: string;
  deadline: { wording: string | null; value: string | null } | null; endsOn: PlainDate | null; lastCheckedOn: PlainDate | null; lastSearched: string | null; assignee: string | null;
};
type Props = {
  say: Say; lang: Language; rows: readonly ObligationRow[]; today: PlainDate; caption: string;
  /** How to say that one has looked, from the nth row; null for who may not log. */
  check: ((index: number) => (before: FormState, form: FormData) => Promise<FormState>) | null;
  /** Where the form of a row's follow-up is opened. */
  followUp: (row: string, index: number) => string;
  /** The row whose form is open, and the form. */
  open: { row: string; form: ReactNode } | null;
  isSelectable: boolean;
};

const columns = ["id", "commitment", "party", "status", "deadline", "checked"];

/** The obligations of a kind, each with what can be done about it without leaving the queue. */
export function ObligationTable(props: Props) {
  const { say, rows, caption, check, open, isSelectable } = props;
  const width = columns.length + 1 + Number(isSelectable) + Number(check !== null);
  return (
    <table className="dense stack queue-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {isSelectable ? <th scope="col"><span className="sr-only">{say("myDesk.selected")}</span></th> : null}
          {columns.map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}
          <th scope="col">{say("myDesk.assignee")}</th>
          {check === null ? null : <th scope="col">{say("column.actions")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            <Row {...props} row={row} index={index} />
            {open?.row === row.id ? <tr className="queue-open"><td colSpan={width}>{open.form}</td></tr> : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ say, lang, row, index, today, check, followUp, isSelectable }: Props & { row: ObligationRow; index: number }) {
  const { commitment, party } = row;
  const about = `${commitment.id}, ${party.name.text}`;
  return (
    <tr data-queue-row={index}>
      {isSelectable ? <td className="select"><RowBox value={commitment.uuid} label={say("myDesk.select", { about })} /></td> : null}
      <td className="id">{commitment.id}</td>
      <th scope="row"><Link data-row-link href={`/admin/commitments/${commitment.id}`} lang={commitment.title.lang}>{commitment.title.text}</Link></th>
      <td data-label={say("column.party")}>{party.name.text}</td>
      <td className="nowrap" data-label={say("column.status")}><StatusBadge status={row.status} lang={lang} /></td>
      <td data-label={say("column.deadline")}><Deadline say={say} lang={lang} row={row} /></td>
      <td className="nowrap" data-label={say("column.checked")}>{row.lastCheckedOn === null ? say("queue.never") : dayInWords(row.lastCheckedOn, lang)}</td>
      <td data-label={say("myDesk.assignee")}>{row.assignee ?? <span className="soft">–</span>}</td>
      {check === null ? null : (
        <td className="actions">
          <Link data-row-follow-up className="button button-quiet button-small" href={followUp(row.id, index)}>
            {say("queue.log")}<span className="sr-only"> {about}</span>
          </Link>
          {/* With the version in its key the form begins anew after each entry. */}
          <QuickCheck
            key={`${row.id} ${row.version}`} obligation={row.id} version={row.version} today={today} searched={row.lastSearched}
            about={about} title={commitment.title} action={check(index)}
          />
        </td>
      )}
    </tr>
  );
}

const dueInWords = ({ deadline, endsOn }: ObligationRow, lang: Language): string | null =>
  deadline?.value ? dateInWords(deadline.value, lang) : endsOn === null ? deadline?.wording ?? null : dayInWords(endsOn, lang);

function Deadline({ say, lang, row }: { say: Say; lang: Language; row: ObligationRow }) {
  const { deadline, timeliness } = row;
  if (timeliness === "no-deadline" || deadline === null) return <span className="soft">{deadline?.wording ?? "–"}</span>;
  return (
    <>
      <span className="nowrap">{dueInWords(row, lang)}</span>{" "}
      <span className={`timeliness timeliness-${timeliness}`}>{say(`timeliness.${timeliness}`)}</span>
    </>
  );
}

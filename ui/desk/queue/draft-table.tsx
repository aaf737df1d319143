import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { RowBox } from "./row-box";

export type DraftRow = { id: string; recordKind: string; title: { text: string; lang: Language } | null; author: string; updatedAt: string };
type Props = { say: Say; lang: Language; timeZone: string; rows: readonly DraftRow[]; caption: string; isSelectable: boolean };

/** Drafts that wait for this person; the title leads to the page where they are reviewed or put right. */
export function DraftTable({ say, lang, timeZone, rows, caption, isSelectable }: Props) {
  return (
    <table className="dense stack queue-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {isSelectable ? <th scope="col"><span className="sr-only">{say("myDesk.selected")}</span></th> : null}
          {["title", "kind"].map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}
          {["author", "since"].map((column) => <th key={column} scope="col">{say(`myDesk.${column}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, recordKind, title, author, updatedAt }, index) => {
          const name = title?.text ?? say("myDesk.untitled");
          return (
            <tr key={id} data-queue-row={index}>
              {isSelectable ? <td className="select"><RowBox value={id} label={say("myDesk.select", { about: name })} /></td> : null}
              <th scope="row"><Link data-row-link href={`/admin/drafts/${id}`} lang={title?.lang}>{name}</Link></th>
              <td data-label={say("column.kind")}>{say(`recordKind.${recordKind}`)}</td>
              <td data-label={say("myDesk.author")}>{author}</td>
              <td className="nowrap" data-label={say("myDesk.since")}><time dateTime={updatedAt}>{instantInWords(updatedAt, lang, timeZone)}</time></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import Link from "next/link";
import type { Language } from "@/domain/language";
import type { ReanchoringOutcome, ReanchoringSettlement } from "@/domain/reanchoring";
import { deskWords } from "@/ui/i18n/desk-words";

type Words = { text: string; lang: Language };
type Touched = {
  citation: string; source: string; sourceTitle: Words; language: Language; exact: string; outcome: ReanchoringOutcome;
  settlement: ReanchoringSettlement | null; since: number; commitments: readonly { id: string; slug: string; title: Words }[];
};
type Props = { rows: readonly Touched[]; namesSource: boolean; lang: Language };

/** Where an editor decides about a quotation. */
export const decisionPath = (slug: string, citation: string): string => `/admin/sources/${slug}/touched?quotation=${citation}`;

/** Quotations whose words a later version of their document does not have, and what rests on them. */
export function TouchedTable({ rows, namesSource, lang }: Props) {
  const say = deskWords(lang);
  const columns = [say("touched.words"), ...(namesSource ? [say("touched.document")] : []), say("touched.became"), say("touched.rests"), say("touched.state")];
  if (rows.length === 0) return <p className="empty">{say("touched.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("touched.title")}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.citation}>
            <th scope="row"><Link href={decisionPath(row.source, row.citation)} lang={row.language}>{shortened(row.exact)}</Link></th>
            {namesSource ? <td data-label={say("touched.document")}><Link href={`/admin/sources/${row.source}`} lang={row.sourceTitle.lang}>{row.sourceTitle.text}</Link></td> : null}
            <td data-label={say("touched.became")}>{say("touched.inVersion", { outcome: say(`reanchoring.${row.outcome}`), number: row.since })}</td>
            <td data-label={say("touched.rests")}>{row.commitments.map(({ id, slug }, index) => <span key={id}>{index > 0 ? ", " : ""}<Link href={`/admin/commitments/${slug}`}>{id}</Link></span>)}</td>
            <td data-label={say("touched.state")}>{row.settlement === null ? <strong>{say("touched.open")}</strong> : say(`touched.settled.${row.settlement}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shortened(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= 14 ? words.join(" ") : `${words.slice(0, 13).join(" ")} …`;
}

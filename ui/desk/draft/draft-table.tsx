import Link from "next/link";
import type { DraftKind, DraftState } from "@/domain/draft";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";

type Row = {
  id: string; kind: DraftKind; state: DraftState; title: { text: string; lang: Language; about: string | null } | null; author: string; isOwn: boolean;
  mayReview: boolean; at: string; openComments: number;
};

/** Drafts, each with what it is about, whose it is and how it stands. */
export function DraftTable({ rows, lang, timeZone }: { rows: readonly Row[]; lang: Language; timeZone: string }) {
  const say = deskWords(lang);
  if (rows.length === 0) return <p className="empty">{say("draft.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("nav.drafts")}</caption>
      <thead>
        <tr>{["title", "kind", "state", "author", "at"].map((column) => <th key={column} scope="col">{say(`draft.column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/admin/drafts/${row.id}`} lang={row.title?.lang}>{row.title?.text ?? say("draft.untitled")}</Link>
              {row.title?.about ? <span className="draft-about">{row.title.about}</span> : null}
            </th>
            <td data-label={say("draft.column.kind")}>{say(`recordKind.${row.kind}`)}</td>
            <td data-label={say("draft.column.state")}>
              <span className={`draft-state draft-state-${row.state}`}>{say(`draft.state.${row.state}`)}</span>
              {row.openComments === 0 ? null : <span className="soft"> · {say("draft.openComments", { n: row.openComments })}</span>}
            </td>
            <td data-label={say("draft.column.author")}>{row.isOwn ? say("draft.you") : row.author}</td>
            <td className="nowrap" data-label={say("draft.column.at")}>{instantInWords(row.at, lang, timeZone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

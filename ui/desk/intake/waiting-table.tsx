import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";

type Row = {
  id: string; origin: string; name: string | null; mediaType: string; textHeld: string; codePoints: number; capturedAt: Date; by: string;
  versionOf: { slug: string; title: { text: string; lang: Language } } | null;
};

/** Documents that were brought in and wait: leaving the page before deciding loses nothing. */
export function WaitingTable({ rows, lang, timeZone }: { rows: readonly Row[]; lang: Language; timeZone: string }) {
  const say = deskWords(lang);
  if (rows.length === 0) return <p className="empty">{say("bringIn.noneWaiting")}</p>;
  const columns = { how: say("bringIn.broughtBy"), held: say("bringIn.fact.held"), size: say("bringIn.size") };
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("bringIn.waiting")}</caption>
      <thead><tr><th scope="col">{say("bringIn.document")}</th><th scope="col">{columns.how}</th><th scope="col">{columns.held}</th><th scope="col">{columns.size}</th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/admin/intake/captures/${row.id}`}>{row.name ?? say("bringIn.untitled")}</Link>
              {row.versionOf === null ? null : <span className="soft waiting-version">{say("bringIn.newVersionOf", { source: row.versionOf.title.text })}</span>}
            </th>
            <td data-label={columns.how}>{say(`bringIn.origin.${row.origin}`)} · {row.by} · <time dateTime={row.capturedAt.toISOString()}>{instantInWords(row.capturedAt.toISOString(), lang, timeZone)}</time></td>
            <td data-label={columns.held}>{say(`bringIn.holding.${row.textHeld}`)}</td>
            <td data-label={columns.size}>{say("bringIn.characters", { n: row.codePoints })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

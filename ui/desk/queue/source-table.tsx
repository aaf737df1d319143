import Link from "next/link";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

export type SourceRow = { slug: string; title: { text: string; lang: Language }; outcome: string | null; quotations: number; capture: string | null };
type Props = { say: Say; rows: readonly SourceRow[]; caption: string };

/** Sources whose address is broken, or whose document has changed, with the page where that is settled. */
export function SourceTable({ say, rows, caption }: Props) {
  return (
    <table className="dense stack queue-table">
      <caption className="sr-only">{caption}</caption>
      <thead><tr><th scope="col">{say("links.column.source")}</th><th scope="col">{say("myDesk.found")}</th></tr></thead>
      <tbody>
        {rows.map(({ slug, title, outcome, quotations, capture }, index) => (
          <tr key={slug} data-queue-row={index}>
            <th scope="row"><Link data-row-link href={`/admin/sources/${slug}`} lang={title.lang}>{title.text}</Link></th>
            <td data-label={say("myDesk.found")}>
              <span className="queue-found">
                {outcome === null ? null : <Link href="/admin/sources/links">{say(`links.short.${outcome}`)}</Link>}
                {capture === null ? null : <Link href={`/admin/intake/captures/${capture}`}>{say("myDesk.changedPage")}</Link>}
                {quotations === 0 ? null : <Link href={`/admin/sources/${slug}/touched`}>{say("myDesk.touched", { n: quotations })}</Link>}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

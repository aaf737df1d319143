import Link from "next/link";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { StatusBadge } from "@/ui/status-badge";

type Words = { text: string; lang: Language };
type Row = {
  id: string; title: Words; kind: string; parties: readonly { slug: string; name: Words }[];
  status: { value: string | null; assessed: number; of: number }; lastCheckedOn: string | null; assignee: string | null;
};

export function CommitmentTable({ say, lang, rows }: { say: Say; lang: Language; rows: readonly Row[] }) {
  if (rows.length === 0) return <p className="empty">{say("list.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("nav.commitments")}</caption>
      <thead>
        <tr>
          {["id", "title", "kind", "parties", "status", "checked"].map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}
          <th scope="col">{say("myDesk.assignee")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="id">{row.id}</td>
            <th scope="row"><Link href={`/admin/commitments/${row.id}`} lang={row.title.lang}>{row.title.text}</Link></th>
            <td data-label={say("column.kind")}>{say(`kind.${row.kind}`)}</td>
            <td data-label={say("column.parties")}>{row.parties.map(({ name }) => name.text).join(", ")}</td>
            <td data-label={say("column.status")}>
              <StatusBadge status={row.status.value} lang={lang} />
              {row.status.of > 1 ? <span className="soft"> {say("list.assessed", { n: row.status.assessed, of: row.status.of })}</span> : null}
            </td>
            <td data-label={say("column.checked")}>{row.lastCheckedOn === null ? say("queue.never") : dayInWords(row.lastCheckedOn, lang)}</td>
            <td data-label={say("myDesk.assignee")}>{row.assignee ?? <span className="soft">–</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

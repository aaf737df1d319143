import Link from "next/link";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

type Row = {
  id: string; title: { text: string; lang: Language }; number: number; decidedAt: Date | null;
  stating: number; considered: number; tracked: number; sentences: number; openSentences: number;
};
type Props = { say: Say; language: Language; timeZone: string; rows: readonly Row[] };

/** Documents at the intake desk, with how much of each is still open. */
export function IntakeTable({ say, language, timeZone, rows }: Props) {
  if (rows.length === 0) return <p className="empty">{say("intake.none")}</p>;
  const at = new Intl.DateTimeFormat(language === "es" ? "es-MX" : "en-US", { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <table className="dense stack">
      <thead>
        <tr>
          <th scope="col">{say("intake.table.source")}</th><th scope="col">{say("intake.table.stating")}</th><th scope="col">{say("intake.table.tracked")}</th>
          <th scope="col">{say("intake.table.open")}</th><th scope="col">{say("intake.table.last")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row"><Link href={`/admin/intake/${row.id}`} lang={row.title.lang}>{row.title.text}</Link> <span className="soft">{say("intake.table.version", { number: row.number })}</span></th>
            <td data-label={say("intake.table.stating")}>{say("intake.table.consideredOf", { considered: row.considered, of: row.stating })}</td>
            <td data-label={say("intake.table.tracked")}>{row.tracked}</td>
            <td data-label={say("intake.table.open")}>{say("intake.table.openOf", { open: row.openSentences, of: row.sentences })}</td>
            <td data-label={say("intake.table.last")}>{row.decidedAt === null ? say("intake.table.never") : at.format(row.decidedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

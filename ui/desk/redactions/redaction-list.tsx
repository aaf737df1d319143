import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import type { DeskAction } from "../use-desk-form";
import { DecisionForm } from "./redaction-forms";

type Row = {
  id: string; target: string; recordId: string; orderedBy: string; reason: string; reasonLang: Language; requestedBy: string; requestedAt: string; state: string;
  decidedBy: string | null; decidedAt: string | null; places: number; mayDecide: boolean;
};
type Props = { say: Say; lang: Language; timeZone: string; rows: readonly Row[]; action: DeskAction };

/** What was asked for, and what came of it; the second person decides here. */
export function RedactionList({ say, lang, timeZone, rows, action }: Props) {
  if (rows.length === 0) return <p className="empty">{say("redactions.none")}</p>;
  return (
    <ol className="log">
      {rows.map((row) => (
        <li key={row.id} className="entry">
          <p className="entry-head"><strong>{say(`redactions.target.${row.target}`)}</strong> <code>{row.recordId}</code> <span className="soft">{say(`redactions.state.${row.state}`)}</span></p>
          <p>{say("redactions.order", { by: row.orderedBy })} <span lang={row.reasonLang}>{row.reason}</span></p>
          <p className="soft">
            {say("redactions.asked", { by: row.requestedBy, at: instantInWords(row.requestedAt, lang, timeZone) })}
            {row.decidedBy === null || row.decidedAt === null ? null : ` ${say("redactions.decided", { by: row.decidedBy, at: instantInWords(row.decidedAt, lang, timeZone) })}`}
            {row.state === "confirmed" ? ` ${say("redactions.places", { n: row.places })}` : null}
          </p>
          {row.state !== "requested" ? null : row.mayDecide
            ? <DecisionForm action={action} redaction={row.id} /> : <p className="soft">{say("redactions.another")}</p>}
        </li>
      ))}
    </ol>
  );
}

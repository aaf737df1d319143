import Link from "next/link";
import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type Words = { text: string; lang: Language };
export type Removal = { kind: string; id: string; into: { id: string; title: Words } | null; on: string; reason: Words; by: string };

/** That a commitment was merged or archived: when, by whom and why. */
export function RemovalNotice({ say, lang, removal, children }: { say: Say; lang: Language; removal: Removal; children?: ReactNode }) {
  return (
    <div className="notice">
      <p><strong><RemovalWords say={say} lang={lang} removal={removal} /></strong></p>
      <p lang={removal.reason.lang}>{removal.reason.text}</p>
      {children}
    </div>
  );
}

function RemovalWords({ say, lang, removal: { kind, into, on, by } }: { say: Say; lang: Language; removal: Removal }) {
  return (
    <>
      {say(`dispose.was.${kind}`, { day: dayInWords(on, lang), by })}
      {into === null ? null : <> <Link href={`/admin/commitments/${into.id}`} lang={into.title.lang}>{into.id} · {into.title.text}</Link></>}
    </>
  );
}

/** Below the list of commitments: what is no record of its own any more, and can be brought back. */
export function RemovedList({ say, lang, rows }: { say: Say; lang: Language; rows: readonly Removal[] }) {
  if (rows.length === 0) return null;
  return (
    <details className="removed">
      <summary>{say("dispose.removed", { n: rows.length })}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/admin/commitments/${row.id}`}>{row.id}</Link> <RemovalWords say={say} lang={lang} removal={row} />
            {" "}<span className="soft" lang={row.reason.lang}>{row.reason.text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

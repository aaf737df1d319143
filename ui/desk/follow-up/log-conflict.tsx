import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { dateInWords, dayInWords } from "@/ui/dates";
import { StatusBadge } from "@/ui/status-badge";
import { useDeskLanguage, useSay } from "../words";

type Row = { id: string; sequence: number; kind: string; status: string | null; qualifier: string | null; effectiveOn: string | null; checkedOn: string; note?: string | null; searched?: string | null };
type Current = { version: number; log: Row[] };

const isCurrent = (value: unknown): value is Current =>
  typeof value === "object" && value !== null && "version" in value && "log" in value && Array.isArray(value.log);

/** Somebody logged first: what the log holds now, above what this form would add to it. */
export function LogConflict({ current }: { current: unknown }) {
  const say = useSay();
  const lang = useDeskLanguage();
  const path = usePathname();
  const query = useSearchParams();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  const { version, log } = isCurrent(current) ? current : { version: 0, log: [] };
  return (
    <section ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say("conflict.title")}</h2>
      <p>{say("conflict.logText")}</p>
      <ol className="log-now" aria-label={say("conflict.theirs")}>
        {[...log].reverse().slice(0, 5).map((row) => (
          <li key={row.id}>
            <strong>{say(`followUpKind.${row.kind}`)}</strong>{" "}
            {row.status === null ? null : <StatusBadge status={row.status} qualifier={row.qualifier} lang={lang} />}
            {row.effectiveOn === null ? null : ` ${say("log.since", { date: dateInWords(row.effectiveOn, lang) })}`}
            {" · "}{say("log.checked", { date: dayInWords(row.checkedOn, lang) })}
            {row.note ? <p>{row.note}</p> : null}
            {row.searched ? <p>{say("log.searched", { where: row.searched })}</p> : null}
          </li>
        ))}
      </ol>
      <p className="notice-actions">
        {version > 0 ? <button type="submit" name="baseVersion" value={version} className="button button-quiet">{say("conflict.logAnyway")}</button> : null}
        <a href={`${path}?${query.toString()}`} className="button button-quiet">{say("conflict.takeTheirs")}</a>
      </p>
    </section>
  );
}

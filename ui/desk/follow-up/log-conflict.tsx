import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { recordOf, type FormInput } from "@/domain/form-data";
import { dateInWords, dayInWords } from "@/ui/dates";
import { readPartialDate } from "@/ui/fields/read-date";
import { StatusBadge } from "@/ui/status-badge";
import { valueInWords } from "../draft/value-in-words";
import { SideBySide } from "../side-by-side";
import { useDeskLanguage, useSay } from "../words";
import { entryAsTyped, loggedMeanwhile, type LogNow, type LogRow } from "./log-entries";

const nothing: LogNow = { version: 0, log: [] };
const isLog = (value: unknown): value is LogNow => typeof value === "object" && value !== null && "version" in value && "log" in value && Array.isArray(value.log);

/** Somebody logged first: what they wrote beside what this form would add, field by field, and what can be done about it. */
export function LogConflict({ current, mine }: { current: unknown; mine: FormInput }) {
  const say = useSay();
  const lang = useDeskLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  const now = isLog(current) ? current : nothing;
  const typed = recordOf(mine);
  const { newest, earlier, isAmended } = loggedMeanwhile(now, typed);
  const describe = (value: string, path: string) => {
    if (value === "") return "";
    if (path === "checkedOn") return dayInWords(value, lang);
    const read = path === "effectiveOn" ? readPartialDate(value) : null;
    return read === null ? valueInWords(say, "follow-up", path, value) : dateInWords(read, lang);
  };
  return (
    <section ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say("conflict.title")}</h2>
      <p>{say("conflict.logText")}</p>
      {newest === null ? null : (
        <SideBySide
          theirs={entryAsTyped(newest)} mine={entryAsTyped(typed)} labelledBy="conflict-title" describe={describe}
          theirsTitle={newest.by ? say("logConflict.theirs", { name: newest.by }) : say("conflict.theirs")}
        />
      )}
      {earlier.length === 0 ? null : (
        <>
          <p>{say("logConflict.alsoMeanwhile")}</p>
          <ol className="log-now">{earlier.map((row) => <Logged key={row.id} row={row} />)}</ol>
        </>
      )}
      <p>{say(isAmended ? "logConflict.amended" : "logConflict.choices")}</p>
      <Choices version={isAmended ? 0 : now.version} />
    </section>
  );
}

/** Both stay in the log, or mine is dropped; what was amended meanwhile cannot be amended again. */
function Choices({ version }: { version: number }) {
  const say = useSay();
  const path = usePathname();
  const query = useSearchParams();
  return (
    <p className="notice-actions">
      {version > 0 ? <button type="submit" name="baseVersion" value={version} className="button button-quiet">{say("conflict.logAnyway")}</button> : null}
      <a href={`${path}?${query.toString()}`} className="button button-quiet">{say("conflict.takeTheirs")}</a>
    </p>
  );
}

function Logged({ row }: { row: LogRow }) {
  const say = useSay();
  const lang = useDeskLanguage();
  return (
    <li>
      <strong>{say(`followUpKind.${row.kind}`)}</strong>{" "}
      {row.status === null ? null : <StatusBadge status={row.status} qualifier={row.qualifier} lang={lang} />}
      {row.effectiveOn === null ? null : ` ${say("log.since", { date: dateInWords(row.effectiveOn, lang) })}`}
      {" · "}{say("log.checked", { date: dayInWords(row.checkedOn, lang) })}
      {row.note ? <p>{row.note}</p> : null}
      {row.searched ? <p>{say("log.searched", { where: row.searched })}</p> : null}
    </li>
  );
}

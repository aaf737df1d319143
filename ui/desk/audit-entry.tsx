import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";
import { ChangedWords } from "./changed-words";
import { labelIn } from "./label-in";
import { differences, leavesOf } from "./leaves";

type Row = {
  sequence: string; recordedAt: string; person: string; action: string; outcome: string; recordKind: string; recordId: string;
  before: string | null; after: string | null; hash: string;
};

/** One event of the trail: what changed, in words; the records themselves one click further. */
export function AuditEntry({ row, lang, timeZone }: { row: Row; lang: Language; timeZone: string }) {
  const say = deskWords(lang);
  const isDone = row.outcome === "done";
  const inWords = (space: string, code: string) => (say.has(`${space}.${code}`) ? say(`${space}.${code}`) : code);
  const [before, after] = [parsed(row.before), parsed(row.after)];
  return (
    <li className="audit-entry">
      <p className="audit-head">
        <span className="id">{row.sequence}</span>
        <time dateTime={row.recordedAt}>{instantInWords(row.recordedAt, lang, timeZone)}</time>
        <strong>{row.person}</strong>
        <span>{inWords("auditAction", row.action)} · {inWords("recordKind", row.recordKind)} <code>{row.recordId}</code></span>
        <span className={isDone ? "outcome-done" : "outcome-refused"}>{isDone ? say("outcome.done") : outcomeIn(say, row.outcome)}</span>
      </p>
      {row.recordKind === "follow-up" ? <Entered say={say} after={after} /> : before === null || after === null ? null : <Changed say={say} before={before} after={after} isSetting={row.recordKind === "setting"} />}
      <details className="audit-raw">
        <summary>
          {before === null && after !== null ? say("audit.created", { n: leavesOf(after).length }) : say("audit.raw")}
          <span className="sr-only"> {row.sequence}</span>
        </summary>
        {row.before === null ? null : <><h2>{say("audit.before")}</h2><pre tabIndex={0}>{pretty(row.before)}</pre></>}
        {row.after === null ? null : <><h2>{say("audit.after")}</h2><pre tabIndex={0}>{pretty(row.after)}</pre></>}
        <p className="soft">{say("audit.hash")} <code>{row.hash}</code></p>
      </details>
    </li>
  );
}

/** "invalid: evidence-required,reason-required" in words. */
function outcomeIn(say: Say, outcome: string): string {
  const [reason = "", codes = ""] = outcome.split(": ");
  const details = codes.split(",").filter(Boolean);
  return [say.has(`outcome.${reason}`) ? say(`outcome.${reason}`) : reason, details.join(", ")].filter(Boolean).join(": ");
}

/** So many places that differ are read at a glance; the details have them all. */
const atAGlance = 12;

/** A record that was there before: each place that differs, word by word. */
function Changed({ say, before, after, isSetting }: { say: Say; before: unknown; after: unknown; isSetting: boolean }) {
  const all = differences(before, after);
  return (
    <>
      <dl className="changes">
        {all.slice(0, atAGlance).map((change) => (
          <div key={change.path}>
            <dt>{isSetting ? say("recordKind.setting") : labelIn(say, change.path)}</dt>
            <dd><ChangedWords before={change.before} after={change.after} say={say} /></dd>
          </div>
        ))}
      </dl>
      {all.length > atAGlance ? <p className="soft">{say("audit.more", { n: all.length - atAGlance })}</p> : null}
    </>
  );
}

/** An entry of a log changes nothing that was written before: what it says in short. */
const said = /^(?:kind|status|qualifier|reason|effectiveOn|note|searched|because|evidence\.\d+\.exact)$/;

function Entered({ say, after }: { say: Say; after: unknown }) {
  const inWords = (path: string, value: string) => {
    const space = path === "kind" ? "followUpKind" : path;
    return say.has(`${space}.${value}`) ? say(`${space}.${value}`) : value;
  };
  return (
    <dl className="changes">
      {leavesOf(after).filter(({ path }) => said.test(path)).map(({ path, value }) => (
        <div key={path}><dt>{labelIn(say, path)}</dt><dd>{inWords(path, value)}</dd></div>
      ))}
    </dl>
  );
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    // A redacted text is no JSON any more; the details show it as it is.
    return {};
  }
}

const pretty = (text: string): string => {
  const value = parsed(text);
  return value === null || (typeof value === "object" && Object.keys(value).length === 0) ? text : JSON.stringify(value, null, 2);
};

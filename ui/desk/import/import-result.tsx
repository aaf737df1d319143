import Link from "next/link";
import { csvLine } from "@/domain/csv";
import type { ImportOutcome } from "@/domain/import-outcome";
import { importLimits } from "@/domain/import-file";
import { useEffect, useRef } from "react";
import { sentenceOf, useSay } from "../words";

/** What the import did or would do, row by row, and what keeps it from being done. */
export function ImportResult({ outcome }: { outcome: ImportOutcome }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [outcome]);
  const { written, issues, rows, added, changed } = outcome;
  const state = issues.length > 0 ? "wrong" : outcome.waits !== null ? "waits" : written ? "written" : "fine";
  return (
    <div ref={box} tabIndex={-1} className={`notice import-result ${state === "wrong" ? "notice-bad" : "notice-good"}`} role={state === "wrong" ? "alert" : "status"}>
      <h2>{say(state === "waits" ? "twoPersons.import.result" : `import.result.${state}`, { rows, added, changed, n: issues.length })}</h2>
      {outcome.waits === null ? null : <p>{say("twoPersons.import.waits")} <Link href={`/admin/drafts/${outcome.waits}`}>{say("twoPersons.import.see")}</Link></p>}
      {state === "wrong" ? <Issues outcome={outcome} /> : <p>{say(written ? "import.counts" : outcome.waits === null ? "import.wouldCounts" : "twoPersons.import.counts", { added, changed })}</p>}
      {state === "wrong" || outcome.preview.length === 0 ? null : <Preview outcome={outcome} />}
    </div>
  );
}

function Issues({ outcome: { issues, kind } }: { outcome: ImportOutcome }) {
  const say = useSay();
  const lines = issues.map((issue) => ({ ...issue, sentence: sentenceOf(say, issue) }));
  const head = [say("import.column.row"), say("import.column.column"), say("import.column.what")];
  const csv = csvLine(head) + lines.map(({ row, path, sentence }) => csvLine([row === 0 ? "" : String(row), path, sentence])).join("");
  return (
    <>
      <p>{say("import.nothingWritten")} <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${csv}`)}`} download={`${kind}-errors.csv`}>{say("import.download")}</a></p>
      <table className="dense">
        <caption className="sr-only">{say("import.issues")}</caption>
        <thead><tr>{head.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {lines.slice(0, importLimits.shownIssues).map(({ row, path, sentence }, index) => (
            <tr key={index}><td>{row === 0 ? "–" : row}</td><td><code>{path}</code></td><td>{sentence}</td></tr>
          ))}
        </tbody>
      </table>
      {lines.length > importLimits.shownIssues ? <p>{say("import.more", { n: lines.length - importLimits.shownIssues })}</p> : null}
    </>
  );
}

function Preview({ outcome: { preview, rows } }: { outcome: ImportOutcome }) {
  const say = useSay();
  return (
    <details>
      <summary>{say("import.rowByRow")}</summary>
      <table className="dense">
        <thead><tr>{["row", "what", "record", "about"].map((name) => <th key={name} scope="col">{say(`import.column.${name}`)}</th>)}</tr></thead>
        <tbody>
          {preview.map(({ row, what, name, about }) => <tr key={row}><td>{row}</td><td>{say(`import.what.${what}`)}</td><td><code>{name}</code></td><td>{about}</td></tr>)}
        </tbody>
      </table>
      {rows > preview.length ? <p>{say("import.more", { n: rows - preview.length })}</p> : null}
    </details>
  );
}

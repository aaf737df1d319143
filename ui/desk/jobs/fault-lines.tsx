import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; faults: { lines: readonly { check: string; record: string; fault: string }[]; of: number } };

/** What the last verification found, a line each; programs print the same lines, so they are English. */
export function FaultLines({ say, faults: { lines, of } }: Props) {
  return (
    <>
      <h3>{say("jobs.faults")}</h3>
      <table className="dense stack">
        <caption className="sr-only">{say("jobs.faults")}</caption>
        <thead><tr>{["record", "fault", "checkName"].map((column) => <th key={column} scope="col">{say(`jobs.${column}`)}</th>)}</tr></thead>
        <tbody>
          {lines.map(({ check, record, fault }, index) => (
            <tr key={index}>
              <th scope="row" lang="en">{record}</th>
              <td data-label={say("jobs.fault")} lang="en">{fault}</td>
              <td data-label={say("jobs.checkName")}>{say.has(`verification.check.${check}`) ? say(`verification.check.${check}`) : check}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {of > lines.length ? <p>{say("jobs.faultsMore", { n: of - lines.length })}</p> : null}
    </>
  );
}

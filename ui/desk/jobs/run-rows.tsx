import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";

export type Run = {
  id: string; state: string; askedAt: string; startedAt: string | null; endedAt: string | null; by: string | null; isOfOneSource: boolean; tries: number;
  progress: { done: number; of: number } | null; result: [count: string, n: number][] | null; problem: { code: string; message: string } | null;
};
type Props = { job: string; runs: readonly Run[]; lang: Language; timeZone: string };

/** The last runs of a job, newest first. */
export function RunRows({ job, runs, lang, timeZone }: Props) {
  const say = deskWords(lang);
  const name = say(`jobs.name.${job}`);
  if (runs.length === 0) return <p className="soft">{say("jobs.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{`${say("jobs.last")}: ${name}`}</caption>
      <thead><tr>{["when", "by", "took", "result"].map((column) => <th key={column} scope="col">{say(`jobs.${column}`)}</th>)}</tr></thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row"><time dateTime={run.askedAt}>{instantInWords(run.askedAt, lang, timeZone)}</time></th>
            <td data-label={say("jobs.by")}>{askedBy(say, run)}</td>
            <td data-label={say("jobs.took")} className="nowrap">{duration(say, run)}</td>
            <td data-label={say("jobs.result")}><span className={run.state === "failed" ? "outcome-refused" : undefined}>{say(`jobs.state.${run.state}`)}</span>{outcome(say, job, run)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const askedBy = (say: Say, { by, isOfOneSource }: Run): string =>
  [by ?? say("jobs.bySchedule"), isOfOneSource ? say("jobs.one") : null].filter(Boolean).join(", ");

function duration(say: Say, { startedAt, endedAt }: Run): string {
  if (startedAt === null || endedAt === null) return "–";
  const seconds = Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
  return seconds < 60 ? say("jobs.seconds", { n: seconds }) : say("jobs.minutes", { m: Math.floor(seconds / 60), n: seconds % 60 });
}

function outcome(say: Say, job: string, { result, problem, progress, state }: Run): string {
  if (result !== null) return `: ${counted(say, job, result)}`;
  if (problem !== null) return `. ${say(`jobs.problem.${problem.code}`, { message: problem.message })}`;
  return state === "cancelled" && progress !== null ? `, ${say("jobs.progress", progress)}` : "";
}

/** Of the counts those that say something; of a verification all, because no fault is its news. */
function counted(say: Say, job: string, result: readonly [string, number][]): string {
  const told = result.filter(([key, n]) => (n > 0 || job === "verify") && say.has(`jobs.results.${job}.${key}`));
  return told.length === 0 ? say("jobs.nothing") : told.map(([key, n]) => say(`jobs.results.${job}.${key}`, { n })).join(", ");
}

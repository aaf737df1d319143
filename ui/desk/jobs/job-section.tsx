import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import type { DeskAction } from "../use-desk-form";
import { ActButton } from "./act-button";
import { askedBy, RunRows, type Run } from "./run-rows";

type Job = { name: string; at: string | null; next: string | null; open: readonly Run[]; past: readonly Run[] };
type Props = { job: Job; lang: Language; timeZone: string; /** Null for who may look only. */ actions: { run: DeskAction; cancel: DeskAction } | null; children?: ReactNode };

/** One job: what it does, when it is done next, what runs, and what came of the last runs. */
export function JobSection({ job, lang, timeZone, actions, children }: Props) {
  const say = deskWords(lang);
  const id = `job-${job.name}`;
  const name = say(`jobs.name.${job.name}`);
  return (
    <section aria-labelledby={id} className="job">
      <div className="page-head-row">
        <h2 id={id}>{name}</h2>
        {actions === null ? null : <ActButton action={actions.run} values={{ job: job.name }} label={say("jobs.run")} about={name} />}
      </div>
      <p className="job-does">{say(`jobs.does.${job.name}`)}</p>
      <dl className="job-facts">
        <dt>{say("jobs.schedule")}</dt>
        <dd>{job.at === null ? say("jobs.onlyAsked") : say("jobs.nightly", { time: job.at, zone: timeZone })}</dd>
        {job.next === null ? null : <><dt>{say("jobs.next")}</dt><dd><time dateTime={job.next}>{instantInWords(job.next, lang, timeZone)}</time></dd></>}
      </dl>
      {job.open.map((run) => (
        <div key={run.id} className="job-open">
          <p>
            <strong>{say(`jobs.state.${run.state}`)}</strong> · {askedBy(say, run)} · {instantInWords(run.askedAt, lang, timeZone)}
            {run.tries > 1 ? ` · ${say("jobs.try", { n: run.tries })}` : null}
            {run.problem === null ? null : ` · ${say(`jobs.problem.${run.problem.code}`, { message: run.problem.message })}`}
          </p>
          {run.progress === null || run.state !== "active" ? null : (
            <p className="job-progress">
              <progress aria-label={say("jobs.progressOf", { job: name })} value={run.progress.done} max={Math.max(1, run.progress.of)} />
              <span>{say("jobs.progress", run.progress)}</span>
            </p>
          )}
          {actions === null ? null : <ActButton action={actions.cancel} values={{ job: job.name, run: run.id }} label={say("jobs.cancel")} about={name} className="button-danger" />}
        </div>
      ))}
      <h3>{say("jobs.last")}</h3>
      <RunRows job={job.name} runs={job.past} lang={lang} timeZone={timeZone} />
      {children}
    </section>
  );
}

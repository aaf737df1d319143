import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { jobMode, jobOverview, lastFaults } from "@/server/editor/jobs";
import { instantInWords } from "@/ui/dates";
import { DoneNotice } from "@/ui/desk/done-notice";
import { FaultLines } from "@/ui/desk/jobs/fault-lines";
import { JobSection } from "@/ui/desk/jobs/job-section";
import { RefreshWhile } from "@/ui/desk/jobs/refresh-while";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";
import { cancelJobAction, runJobAction } from "./actions";

const place = "/admin/jobs";
export const generateMetadata = () => deskTitle(place, "jobs.title", "read-jobs");

/** What the product does by itself: what is under way, what came of the last runs, and a way to ask for one. */
export default async function JobsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "read-jobs");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const now = new Date();
  const [jobs, faults, notice] = await Promise.all([jobOverview(actor, now), lastFaults(actor), noticeOf(searchParams)]);
  const [lang, timeZone, mode] = [actor.language, deskTimeZone(), jobMode()];
  const actions = can(actor.role, "run-jobs") ? { run: runJobAction, cancel: cancelJobAction } : null;
  return (
    <>
      <PageHead
        title={say("jobs.title")} about={<p>{say("jobs.about")}</p>}
        actions={<><Link className="button button-quiet" href="/admin/sources/links">{say("jobs.links")}</Link><Link className="button button-quiet" href={place}>{say("jobs.refresh")}</Link></>}
      />
      <DoneNotice say={say} notice={notice} />
      {mode === "on" ? null : <p className="notice">{say("jobs.unscheduled", { mode })}</p>}
      <p className="soft">{say("jobs.updated", { when: instantInWords(now.toISOString(), lang, timeZone) })}</p>
      <RefreshWhile isOpen={jobs.some(({ open }) => open.length > 0)} />
      {jobs.map((job) => (
        <JobSection key={job.name} job={job} lang={lang} timeZone={timeZone} actions={actions}>
          {job.name === "verify" && faults.of > 0 ? <FaultLines say={say} faults={faults} /> : null}
        </JobSection>
      ))}
      <DownloadLinks say={say} list="jobs" />
    </>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { publishesAlone } from "@/server/editor/form-desk";
import { deskReleases } from "@/server/editor/releases";
import { dayInWords } from "@/ui/dates";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { ReleaseForm } from "@/ui/desk/releases/release-form";
import { ReleaseRows } from "@/ui/desk/releases/release-rows";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";
import { freezeReleaseAction } from "./actions";

const place = "/admin/releases";
export const generateMetadata = () => deskTitle(place, "releasesDesk.title", "freeze-release");

/** Dated releases: the one of today is frozen here, and those that were. */
export default async function ReleasesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "freeze-release");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const [{ releases, mayFreeze, today }, alone] = await Promise.all([deskReleases(actor), publishesAlone(actor, "release")]);
  return (
    <div className="narrow">
      <PageHead title={say("releasesDesk.title")} about={<p>{say("releasesDesk.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)}><a href="/data/releases">{say("releasesDesk.see")}</a></DoneNotice>
      <section aria-labelledby="freeze">
        <h2 id="freeze">{say("releasesDesk.today", { day: dayInWords(today, actor.language) })}</h2>
        {mayFreeze ? <ReleaseForm waits={!alone} action={freezeReleaseAction} /> : <p className="soft">{say("releasesDesk.taken")}</p>}
      </section>
      <ReleaseRows say={say} lang={actor.language} releases={releases} />
    </div>
  );
}

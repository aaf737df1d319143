import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { waitingCaptures } from "@/server/editor/captures";
import { deskTimeZone } from "@/server/editor/desk-read";
import { intakeList } from "@/server/editor/intake-list";
import { DoneNotice } from "@/ui/desk/done-notice";
import "@/ui/desk/intake/bring-in.css";
import { IntakeTable } from "@/ui/desk/intake/intake-table";
import { WaitingTable } from "@/ui/desk/intake/waiting-table";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/intake";
export const generateMetadata = () => deskTitle(place, "nav.intake", "decide-intake");

/** What waits for a decision, what is being read, what is done: the three stations of a document. */
export default async function IntakePage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "decide-intake");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const [waiting, { reading, done }] = await Promise.all([waitingCaptures(actor), intakeList(actor)]);
  const shared = { say, language: actor.language, timeZone: deskTimeZone() };
  return (
    <div className="intake-list">
      <PageHead
        title={say("nav.intake")} about={<p>{say("bringIn.listAbout")}</p>}
        actions={can(actor.role, "capture-document") ? <Link className="button" href={`${place}/new`}>{say("bringIn.title")}</Link> : null}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <section>
        <h2>{say("bringIn.waiting")} <span className="soft count">{waiting.length}</span></h2>
        <WaitingTable rows={waiting} lang={actor.language} timeZone={deskTimeZone()} />
      </section>
      <section>
        <h2>{say("bringIn.inReading")} <span className="soft count">{reading.length}</span></h2>
        {reading.length === 0 ? <p className="empty">{say("bringIn.noneReading")}</p> : <IntakeTable {...shared} rows={reading} />}
      </section>
      <section>
        <h2>{say("bringIn.doneReading")} <span className="soft count">{done.length}</span></h2>
        {done.length === 0 ? <p className="empty">{say("bringIn.noneDone")}</p> : <IntakeTable {...shared} rows={done} />}
      </section>
      <DownloadLinks say={say} list="intake" />
    </div>
  );
}

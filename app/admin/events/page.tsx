import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { eventRows } from "@/server/editor/record-lists";
import { addressIn } from "@/ui/addresses";
import { dateInWords } from "@/ui/dates";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { RecordTable } from "@/ui/desk/record-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/events";
export const generateMetadata = () => deskTitle(place, "nav.events");

export default async function EventsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const rows = await eventRows(actor);
  const mayWrite = can(actor.role, "write-draft");
  const actions = mayWrite ? (
    <>
      <Link className="button button-quiet" href={`${place}/new-series`}>{say("new.series")}</Link>
      <Link className="button" href={`${place}/new`}>{say("new.event")}</Link>
    </>
  ) : null;
  return (
    <>
      <PageHead title={say("nav.events")} actions={actions} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RecordTable
        caption={say("nav.events")} place={mayWrite ? place : addressIn(actor.language, "/events")} none={say("list.none")}
        columns={[say("field.name"), say("field.kind"), say("field.heldOn"), say("field.series"), say("column.languages")]}
        rows={rows.map((row) => ({
          slug: row.slug, title: row.name,
          cells: [
            say(`eventKind.${row.kind}`), row.heldOn === null ? "–" : dateInWords(row.heldOn, actor.language), row.series?.text ?? "–",
            say(row.isTranslated ? "list.both" : "list.one"),
          ],
        }))}
      />
      <DownloadLinks say={say} list="events" />
    </>
  );
}

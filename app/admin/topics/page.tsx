import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { topicRows } from "@/server/editor/record-lists";
import { addressIn } from "@/ui/addresses";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { RecordTable } from "@/ui/desk/record-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/topics";
export const generateMetadata = () => deskTitle(place, "nav.topics");

export default async function TopicsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const mayWrite = can(actor.role, "write-draft");
  const rows = await topicRows(actor);
  return (
    <>
      <PageHead title={say("nav.topics")} actions={mayWrite ? <Link className="button" href={`${place}/new`}>{say("new.topic")}</Link> : null} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RecordTable
        caption={say("nav.topics")} place={mayWrite ? place : addressIn(actor.language, "/topics")} none={say("list.none")} columns={[say("field.name"), say("field.position"), say("column.languages")]}
        rows={rows.map((row) => ({ slug: row.slug, title: row.name, cells: [row.position, say(row.isTranslated ? "list.both" : "list.one")] }))}
      />
      <DownloadLinks say={say} list="topics" />
    </>
  );
}

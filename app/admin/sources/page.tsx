import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { sourceRows } from "@/server/editor/record-lists";
import { countUnsettled } from "@/server/editor/touched-quotations";
import { dateInWords } from "@/ui/dates";
import { DoneNotice } from "@/ui/desk/done-notice";
import { addressIn } from "@/ui/addresses";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { RecordTable } from "@/ui/desk/record-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/sources";
export const generateMetadata = () => deskTitle(place, "nav.sources");

export default async function SourcesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const mayWrite = can(actor.role, "write-draft");
  const say = deskWords(actor.language);
  const maySettle = can(actor.role, "settle-reanchoring");
  const [rows, unsettled] = await Promise.all([sourceRows(actor), maySettle ? countUnsettled(actor) : 0]);
  return (
    <>
      <PageHead title={say("nav.sources")} actions={can(actor.role, "capture-document") ? <Link className="button" href={`${place}/new`}>{say("new.source")}</Link> : null} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {unsettled === 0 ? null : <p className="notice"><Link href={`${place}/touched`}>{say("touched.waiting", { count: unsettled })}</Link></p>}
      <RecordTable
        caption={say("nav.sources")} place={mayWrite ? place : addressIn(actor.language, "/sources")} none={say("list.none")}
        columns={[say("field.title"), say("field.kind"), say("field.tier"), say("field.publishedOn"), say("column.text"), say("column.quotations")]}
        rows={rows.map((row) => ({
          slug: row.slug, title: row.title,
          cells: [
            say(`sourceKind.${row.kind}`), say(`tier.${row.tier}`), row.publishedOn === null ? "–" : dateInWords(row.publishedOn, actor.language),
            say(`textHeld.${row.textHeld}`), row.quotations,
          ],
        }))}
      />
      <DownloadLinks say={say} list="sources" />
    </>
  );
}

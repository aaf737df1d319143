import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { partyRows } from "@/server/editor/record-lists";
import { addressIn } from "@/ui/addresses";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { RecordTable } from "@/ui/desk/record-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/parties";
export const generateMetadata = () => deskTitle(place, "nav.parties");

export default async function PartiesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const mayWrite = can(actor.role, "write-draft");
  const rows = await partyRows(actor);
  return (
    <>
      <PageHead title={say("nav.parties")} actions={mayWrite ? <Link className="button" href={`${place}/new`}>{say("new.party")}</Link> : null} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RecordTable
        caption={say("nav.parties")} place={mayWrite ? place : addressIn(actor.language, "/parties")} none={say("list.none")}
        columns={[say("field.name"), say("field.kind"), say("field.partOf"), say("column.languages")]}
        rows={rows.map((row) => ({
          slug: row.slug, title: row.name,
          cells: [say(`partyKind.${row.kind}`), row.partOf?.text ?? "–", say(row.isTranslated ? "list.both" : "list.one")],
        }))}
      />
      <DownloadLinks say={say} list="parties" />
    </>
  );
}

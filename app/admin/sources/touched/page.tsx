import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { touchedQuotations } from "@/server/editor/touched-quotations";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { TouchedTable } from "@/ui/desk/reanchoring/touched-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";

const place = "/admin/sources/touched";
export const generateMetadata = () => deskTitle(place, "touched.title", "settle-reanchoring");

/** Every quotation, of whatever document, whose words a later version does not have; the open ones first. */
export default async function AllTouchedPage() {
  const actor = await deskActor(place, "settle-reanchoring");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead crumbs={[{ href: "/admin/sources", label: say("nav.sources") }]} title={say("touched.title")} about={<p>{say("touched.about")}</p>} />
      <TouchedTable rows={await touchedQuotations(actor)} namesSource lang={actor.language} />
      <DownloadLinks say={say} list="touched" />
    </>
  );
}

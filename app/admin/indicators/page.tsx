import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { figureRows } from "@/server/editor/indicators";
import { DownloadLinks } from "@/ui/desk/download-links";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { RecordTable } from "@/ui/desk/record-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { amount } from "@/ui/numbers";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";

const place = "/admin/indicators";
export const generateMetadata = () => deskTitle(place, "figures.title");

/** Every number that a commitment carries, with what was promised and how often it was measured. */
export default async function IndicatorsPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place);
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const rows = await figureRows(actor);
  const columns = ["label", "commitment", "unit", "targets", "measurements"].map((name) => say(`figures.column.${name}`));
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={say("figures.title")} about={<p>{say("figures.about")}</p>}
        actions={can(actor.role, "write-draft") ? <Link className="button" href={`${place}/new`}>{say("figures.new")}</Link> : null}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <RecordTable
        caption={say("figures.title")} place={place} none={say("figures.none")} columns={columns}
        rows={rows.map(({ slug, label, commitment, unit, targets, measurements }) => ({
          slug, title: label,
          cells: [
            <Link key="commitment" href={`/admin/commitments/${commitment.id}`} lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</Link>, say(`figures.unit.${unit}`),
            targets.length === 0 ? "–" : targets.map(({ value, bound }) => amount(value, unit, bound, actor.language)).join("; "), measurements.length,
          ],
        }))}
      />
      <DownloadLinks say={say} list="indicators" />
    </>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { sourceForEdit } from "@/server/editor/record-for-edit";
import { DoneNotice } from "@/ui/desk/done-notice";
import { SourceForm } from "@/ui/desk/source-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { noticeOf, type Search } from "../../search";
import { publishSourceAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/sources/${slug}`, "edit.source", "publish-source", slug);
}

export default async function EditSourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/sources/${slug}`, "publish-source");
  if (actor === null) notFound();
  const source = await sourceForEdit(actor, slug);
  if (source === null) notFound();
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/sources", label: say("nav.sources") }]} title={say("edit.source")} about={<p>{slug} · <a href={addressIn(actor.language, `/sources/${slug}`)}>{say("commitment.public")}</a></p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <SourceForm key={source.baseVersion} action={publishSourceAction} source={source} parties={parties} />
    </div>
  );
}

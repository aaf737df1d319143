import Link from "next/link";
import { notFound } from "next/navigation";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { deskTimeZone } from "@/server/editor/desk-read";
import { sourceForEdit } from "@/server/editor/record-for-edit";
import { sourceVersions } from "@/server/editor/source-versions";
import { touchedOf } from "@/server/editor/touched-quotations";
import { addressIn } from "@/ui/addresses";
import { DoneNotice } from "@/ui/desk/done-notice";
import { StartIntake } from "@/ui/desk/intake/start-intake";
import { PageHead } from "@/ui/desk/page-head";
import { TouchedTable } from "@/ui/desk/reanchoring/touched-table";
import { VersionsList } from "@/ui/desk/reanchoring/versions-list";
import { SourceForm } from "@/ui/desk/source-form";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import { startIntakeAction } from "../../intake/[id]/actions";
import { noticeOf, type Search } from "../../search";
import { publishSourceAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/sources/${slug}`, "edit.source", "write-draft", slug);
}

export default async function EditSourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/sources/${slug}`, "write-draft");
  if (actor === null) notFound();
  const [source, versions] = await Promise.all([sourceForEdit(actor, slug), sourceVersions(actor, slug)]);
  if (source === null || versions === null) notFound();
  const desk = await formDeskOf(actor, "source", searchParams, source.id);
  const maySettle = can(actor.role, "settle-reanchoring");
  const [parties, touched] = await Promise.all([partyChoices(actor), maySettle ? touchedOf(actor, slug) : null]);
  const say = deskWords(actor.language);
  const [newest] = versions;
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: "/admin/sources", label: say("nav.sources") }]} title={say("edit.source")}
        about={<p>{slug} · <a href={addressIn(actor.language, `/sources/${slug}`)}>{say("commitment.public")}</a></p>}
        actions={can(actor.role, "capture-document") ? <Link className="button button-quiet" href={`/admin/intake/new?source=${slug}`}>{say("touched.bringIn")}</Link> : null}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {touched === null || touched.length === 0 ? null : (
        <section aria-labelledby="touched">
          <h2 id="touched">{say("touched.title")}</h2>
          <p className="soft">{say("touched.about")}</p>
          <TouchedTable rows={touched} namesSource={false} lang={actor.language} />
        </section>
      )}
      <section aria-labelledby="versions">
        <h2 id="versions">{say("touched.versions")}</h2>
        <VersionsList slug={slug} versions={versions} timeZone={deskTimeZone()} lang={actor.language} />
        {newest === undefined || !can(actor.role, "decide-intake") ? null : <StartIntake action={startIntakeAction} source={slug} number={newest.number} textHeld={newest.textHeld} intake={newest.intake} />}
      </section>
      <section aria-labelledby="description">
        <h2 id="description">{say("touched.description")}</h2>
        <Drafted desk={desk} lang={actor.language}>
          <SourceForm key={source.baseVersion} action={publishSourceAction} source={source} parties={parties} />
        </Drafted>
      </section>
    </div>
  );
}

import Link from "next/link";
import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { candidateFor, touchedOf, type TouchedQuotation } from "@/server/editor/touched-quotations";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { QuotedAndNow } from "@/ui/desk/reanchoring/quoted-and-now";
import { SettleForm } from "@/ui/desk/reanchoring/settle-form";
import { TouchedTable } from "@/ui/desk/reanchoring/touched-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { DraftedDecision } from "../../../drafts/drafted";
import { formDeskOf, withCurrent } from "../../../drafts/form-desk-of";
import { noticeOf, readSearch, type Search } from "../../../search";
import { settleReanchoringAction } from "../../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };
type Actor = NonNullable<Awaited<ReturnType<typeof deskActor>>>;

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/sources/${slug}/touched`, "touched.title", "settle-reanchoring", slug);
}

export default async function TouchedPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/sources/${slug}/touched`, "settle-reanchoring");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const rows = await touchedOf(actor, slug);
  if (rows === null) notFound();
  const asked = readSearch(await searchParams, "quotation", uuid);
  const chosen = rows.find(({ citation }) => citation === asked);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/sources", label: say("nav.sources") }, { href: `/admin/sources/${slug}`, label: slug }]}
        title={say("touched.title")} about={<p>{say("touched.about")}</p>}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {chosen === undefined ? null : <Decision actor={actor} quotation={chosen} search={searchParams} />}
      {chosen !== undefined && rows.length === 1 ? null : <TouchedTable rows={rows.filter((row) => row !== chosen)} namesSource={false} lang={actor.language} />}
    </>
  );
}

async function Decision({ actor, quotation, search }: { actor: Actor; quotation: TouchedQuotation; search: Search }) {
  const say = deskWords(actor.language);
  const { textHeld, nearest } = await candidateFor(actor, quotation);
  const { citation, finding, source, language, exact, prefix, suffix, quoted, since, version, outcome, settlement, commitments } = quotation;
  const desk = settlement === null ? withCurrent(await formDeskOf(actor, "settlement", search, citation), { finding }) : null;
  return (
    <article className="decision">
      <p><strong>{say("touched.inVersion", { outcome: say(`reanchoring.${outcome}`), number: since })}</strong></p>
      <ul>{commitments.map(({ id, slug, title }) => <li key={id}><span className="id">{id}</span> <Link href={`/admin/commitments/${slug}`} lang={title.lang}>{title.text}</Link></li>)}</ul>
      <QuotedAndNow quoted={{ exact, prefix, suffix, version: quoted }} now={nearest} version={version} isHeld={textHeld !== "none"} slug={source} language={language} lang={actor.language} />
      {desk === null ? <p className="notice">{settlement === null ? null : say(`touched.settled.${settlement}`)}</p> : (
        <div className="narrow">
          <DraftedDecision desk={desk} lang={actor.language}>
            <SettleForm
              key={finding} action={settleReanchoringAction} waits={!desk.mayPublish} isAttested={textHeld === "none"} language={language}
              start={{ citation, finding, settlement: null, exact: nearest?.exact ?? "", start: nearest?.start ?? "", prefix: "", suffix: "", note: { en: null, es: null } }}
            />
          </DraftedDecision>
        </div>
      )}
    </article>
  );
}

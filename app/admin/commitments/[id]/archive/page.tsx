import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { consequencesOf } from "@/server/editor/disposition-preview";
import { Consequences } from "@/ui/desk/disposition/consequences";
import { DispositionForm } from "@/ui/desk/disposition/disposition-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { DraftedDecision } from "../../../drafts/drafted";
import { dispositionDeskOf } from "../../../drafts/form-desk-of";
import type { Search } from "../../../search";
import { archiveCommitmentAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/archive`, "dispose.title.archived", "archive-commitment", id);
}

/** A record that was made by mistake leaves the public's lists; a tombstone says so at its addresses. */
export default async function ArchivePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/commitments/${id}/archive`, "archive-commitment");
  if (actor === null) notFound();
  const commitment = await consequencesOf(actor, id);
  if (commitment === null || commitment.removed !== null) notFound();
  const desk = await dispositionDeskOf(actor, "archived", searchParams, commitment);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("dispose.title.archived")}
        about={<p lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</p>}
      />
      <Consequences say={say} kind="archived" commitment={commitment} />
      <DraftedDecision desk={desk} lang={actor.language}>
        <DispositionForm kind="archived" waits={!desk.mayPublish} action={archiveCommitmentAction} start={{ commitment: commitment.id, baseVersion: commitment.version }} />
      </DraftedDecision>
    </div>
  );
}

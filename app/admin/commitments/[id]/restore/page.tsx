import { notFound } from "next/navigation";
import { actionOf } from "@/domain/disposition";
import { can } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { consequencesOf } from "@/server/editor/disposition-preview";
import { Consequences } from "@/ui/desk/disposition/consequences";
import { DispositionForm } from "@/ui/desk/disposition/disposition-form";
import { RemovalNotice } from "@/ui/desk/disposition/removal-notice";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { DraftedDecision } from "../../../drafts/drafted";
import { dispositionDeskOf } from "../../../drafts/form-desk-of";
import type { Search } from "../../../search";
import { restoreCommitmentAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/restore`, "dispose.title.restored", "merge-commitments", id);
}

/** Undoes a merge or an archiving; who may do the one may undo it. */
export default async function RestorePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/commitments/${id}/restore`, "merge-commitments");
  if (actor === null) notFound();
  const commitment = await consequencesOf(actor, id);
  if (commitment === null || commitment.removed === null || !can(actor.role, actionOf[commitment.removed.kind])) notFound();
  const desk = await dispositionDeskOf(actor, "restored", searchParams, commitment);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("dispose.title.restored")}
        about={<p lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</p>}
      />
      <RemovalNotice say={say} lang={actor.language} removal={commitment.removed} />
      <Consequences say={say} kind="restored" commitment={commitment} />
      <DraftedDecision desk={desk} lang={actor.language}>
        <DispositionForm kind="restored" waits={!desk.mayPublish} action={restoreCommitmentAction} start={{ commitment: commitment.id, baseVersion: commitment.version }} />
      </DraftedDecision>
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { consequencesOf } from "@/server/editor/disposition-preview";
import { publishesAlone } from "@/server/editor/form-desk";
import { Consequences } from "@/ui/desk/disposition/consequences";
import { DispositionForm } from "@/ui/desk/disposition/disposition-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { archiveCommitmentAction } from "../../actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/archive`, "dispose.title.archived", "archive-commitment", id);
}

/** A record that was made by mistake leaves the public's lists; a tombstone says so at its addresses. */
export default async function ArchivePage({ params }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/commitments/${id}/archive`, "archive-commitment");
  if (actor === null) notFound();
  const commitment = await consequencesOf(actor, id);
  if (commitment === null || commitment.removed !== null) notFound();
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("dispose.title.archived")}
        about={<p lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</p>}
      />
      <Consequences say={say} kind="archived" commitment={commitment} />
      <DispositionForm kind="archived" waits={!(await publishesAlone(actor, "disposition"))} action={archiveCommitmentAction} start={{ commitment: commitment.id, baseVersion: commitment.version }} />
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { commitmentForEdit } from "@/server/editor/record-for-edit";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { publishCommitmentAction, sourceForQuotingAction } from "../../actions";
import { commitmentOptions } from "../../options";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/edit`, "edit.commitment", "publish-commitment", id);
}

export default async function EditCommitmentPage({ params }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/commitments/${id}/edit`, "publish-commitment");
  if (actor === null) notFound();
  const commitment = await commitmentForEdit(actor, id);
  if (commitment === null) notFound();
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }, { href: `/admin/commitments/${id}`, label: id }]}
        title={say("edit.commitment")}
      />
      <CommitmentForm
        key={commitment.input.baseVersion} action={publishCommitmentAction} load={sourceForQuotingAction} commitment={commitment.input}
        kept={commitment.quotations} options={await commitmentOptions(actor, commitment.input.slug)}
      />
    </>
  );
}

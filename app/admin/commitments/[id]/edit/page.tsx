import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { commitmentDraft } from "@/server/editor/commitment-draft";
import { commitmentForEdit } from "@/server/editor/record-for-edit";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { DraftOrigin } from "@/ui/desk/intake/draft-origin";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { readSearch, type Search } from "../../../search";
import { publishCommitmentAction, sourceForQuotingAction } from "../../actions";
import { FromSuggestion } from "../../from-suggestion";
import { commitmentOptions } from "../../options";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/edit`, "edit.commitment", "publish-commitment", id);
}

/** A published commitment to change, also as a draft of the intake desk changes it. */
export default async function EditCommitmentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = readSearch(await searchParams, "draft", uuid);
  const actor = await deskActor(`/admin/commitments/${id}/edit${asked === null ? "" : `?draft=${asked}`}`, "publish-commitment");
  if (actor === null) notFound();
  const [commitment, draft] = await Promise.all([commitmentForEdit(actor, id), asked === null ? null : commitmentDraft(actor, asked)]);
  if (commitment === null || (draft !== null && draft.target !== commitment.input.slug)) notFound();
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }, { href: `/admin/commitments/${id}`, label: id }]}
        title={say("edit.commitment")}
      />
      <FromSuggestion actor={actor} searchParams={searchParams} />
      {draft?.from ? <DraftOrigin say={say} origin={draft.from} /> : null}
      <CommitmentForm
        key={commitment.input.baseVersion} {...(draft === null ? {} : { draft: draft.start })} action={publishCommitmentAction} load={sourceForQuotingAction} commitment={commitment.input}
        kept={{ ...commitment.quotations, ...draft?.quotations }} options={await commitmentOptions(actor, commitment.input.slug)}
      />
    </>
  );
}

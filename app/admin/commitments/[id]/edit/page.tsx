import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { draftOrigin } from "@/server/editor/commitment-draft";
import { keptQuotations } from "@/server/editor/quotations-shown";
import { commitmentForEdit } from "@/server/editor/record-for-edit";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { DraftOrigin } from "@/ui/desk/intake/draft-origin";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { publishCommitmentAction, sourceForQuotingAction } from "../../actions";
import { FromSuggestion } from "../../from-suggestion";
import { commitmentOptions } from "../../options";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/edit`, "edit.commitment", "write-draft", id);
}

/** A published commitment to change, also as a draft of the intake desk changes it. */
export default async function EditCommitmentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = readSearch(await searchParams, "draft", uuid);
  const actor = await deskActor(`/admin/commitments/${id}/edit${asked === null ? "" : `?draft=${asked}`}`, "write-draft");
  if (actor === null) notFound();
  const commitment = await commitmentForEdit(actor, id);
  if (commitment === null) notFound();
  const desk = await formDeskOf(actor, "commitment", searchParams, commitment.input.id);
  const [from, kept, options] = await Promise.all([
    desk.draft === null ? null : draftOrigin(actor, desk.draft), keptQuotations(actor, desk.draft?.input), commitmentOptions(actor, commitment.input.slug),
  ]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }, { href: `/admin/commitments/${id}`, label: id }]}
        title={say("edit.commitment")}
      />
      {from === null ? null : <DraftOrigin say={say} origin={from} />}
      <FromSuggestion actor={actor} searchParams={searchParams} />
      <Drafted desk={desk} lang={actor.language}>
        <CommitmentForm
          key={commitment.input.baseVersion} action={publishCommitmentAction} load={sourceForQuotingAction} commitment={commitment.input}
          kept={{ ...commitment.quotations, ...kept }} options={options}
        />
      </Drafted>
    </>
  );
}

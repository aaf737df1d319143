import { notFound, redirect } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { commitmentDraft } from "@/server/editor/commitment-draft";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { DraftOrigin } from "@/ui/desk/intake/draft-origin";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { readSearch, type Search } from "../../search";
import { publishCommitmentAction, sourceForQuotingAction } from "../actions";
import { commitmentOptions } from "../options";

const place = "/admin/commitments/new";
export const generateMetadata = () => deskTitle(place, "new.commitment", "publish-commitment");

/** A new commitment, from nothing or from a draft that was begun at the intake desk. */
export default async function NewCommitmentPage({ searchParams }: { searchParams: Search }) {
  const asked = readSearch(await searchParams, "draft", uuid);
  const actor = await deskActor(asked === null ? place : `${place}?draft=${asked}`, "publish-commitment");
  if (actor === null) notFound();
  const draft = asked === null ? null : await commitmentDraft(actor, asked);
  if (asked !== null && draft === null) notFound();
  if (draft?.target) redirect(`/admin/commitments/${draft.target}/edit?draft=${draft.id}`);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={say("new.commitment")} />
      {draft?.from ? <DraftOrigin say={say} origin={draft.from} /> : null}
      <CommitmentForm
        action={publishCommitmentAction} load={sourceForQuotingAction} commitment={null} kept={draft?.quotations ?? {}} options={await commitmentOptions(actor, null)}
        {...(draft === null ? {} : { draft: draft.start })}
      />
    </>
  );
}

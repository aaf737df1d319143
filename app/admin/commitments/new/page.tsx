import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { draftOrigin } from "@/server/editor/commitment-draft";
import { keptQuotations } from "@/server/editor/quotations-shown";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { DraftOrigin } from "@/ui/desk/intake/draft-origin";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import { readSearch, type Search } from "../../search";
import { publishCommitmentAction, sourceForQuotingAction } from "../actions";
import { commitmentOptions } from "../options";

const place = "/admin/commitments/new";
export const generateMetadata = () => deskTitle(place, "new.commitment", "write-draft");

/** A new commitment, from nothing or from a draft that was begun at the intake desk. */
export default async function NewCommitmentPage({ searchParams }: { searchParams: Search }) {
  const asked = readSearch(await searchParams, "draft", uuid);
  const actor = await deskActor(asked === null ? place : `${place}?draft=${asked}`, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "commitment", searchParams, null);
  const [from, kept, options] = await Promise.all([
    desk.draft === null ? null : draftOrigin(actor, desk.draft), keptQuotations(actor, desk.draft?.input), commitmentOptions(actor, null),
  ]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={say("new.commitment")} />
      {from === null ? null : <DraftOrigin say={say} origin={from} />}
      <Drafted desk={desk} lang={actor.language}>
        <CommitmentForm action={publishCommitmentAction} load={sourceForQuotingAction} commitment={null} kept={kept} options={options} />
      </Drafted>
    </>
  );
}

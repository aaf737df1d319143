import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { CommitmentForm } from "@/ui/desk/commitment/commitment-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishCommitmentAction, sourceForQuotingAction } from "../actions";
import { commitmentOptions } from "../options";

const place = "/admin/commitments/new";
export const generateMetadata = () => deskTitle(place, "new.commitment", "publish-commitment");

export default async function NewCommitmentPage() {
  const actor = await deskActor(place, "publish-commitment");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead crumbs={[{ href: "/admin/commitments", label: say("nav.commitments") }]} title={say("new.commitment")} />
      <CommitmentForm
        action={publishCommitmentAction} load={sourceForQuotingAction} commitment={null} kept={{}} options={await commitmentOptions(actor, null)}
      />
    </>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { partyForEdit } from "@/server/editor/record-for-edit";
import { PartyForm } from "@/ui/desk/party-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishPartyAction } from "../actions";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/parties/${slug}`, "edit.party", "publish-party", slug);
}

export default async function EditPartyPage({ params }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/parties/${slug}`, "publish-party");
  if (actor === null) notFound();
  const party = await partyForEdit(actor, slug);
  if (party === null) notFound();
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/parties", label: say("nav.parties") }]} title={say("edit.party")} about={<p>{slug} · <a href={addressIn(actor.language, `/parties/${slug}`)}>{say("commitment.public")}</a></p>} />
      <PartyForm key={party.baseVersion} action={publishPartyAction} party={party} parties={parties} />
    </div>
  );
}

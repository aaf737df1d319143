import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { partyForEdit } from "@/server/editor/record-for-edit";
import { PartyForm } from "@/ui/desk/party-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishPartyAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/parties/${slug}`, "edit.party", "write-draft", slug);
}

export default async function EditPartyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/parties/${slug}`, "write-draft");
  if (actor === null) notFound();
  const party = await partyForEdit(actor, slug);
  if (party === null) notFound();
  const desk = await formDeskOf(actor, "party", searchParams, party.id);
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/parties", label: say("nav.parties") }]} title={say("edit.party")} about={<p>{slug} · <a href={addressIn(actor.language, `/parties/${slug}`)}>{say("commitment.public")}</a></p>} />
      <Drafted desk={desk} lang={actor.language}>
        <PartyForm key={party.baseVersion} action={publishPartyAction} party={party} parties={parties} />
      </Drafted>
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { PartyForm } from "@/ui/desk/party-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishPartyAction } from "../actions";

const place = "/admin/parties/new";
export const generateMetadata = () => deskTitle(place, "new.party", "write-draft");

export default async function NewPartyPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "party", searchParams, null);
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/parties", label: say("nav.parties") }]} title={say("new.party")} />
      <Drafted desk={desk} lang={actor.language}>
        <PartyForm action={publishPartyAction} party={null} parties={parties} />
      </Drafted>
    </div>
  );
}

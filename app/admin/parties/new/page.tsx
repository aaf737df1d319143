import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { PartyForm } from "@/ui/desk/party-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishPartyAction } from "../actions";

const place = "/admin/parties/new";
export const generateMetadata = () => deskTitle(place, "new.party", "publish-party");

export default async function NewPartyPage() {
  const actor = await deskActor(place, "publish-party");
  if (actor === null) notFound();
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/parties", label: say("nav.parties") }]} title={say("new.party")} />
      <PartyForm action={publishPartyAction} party={null} parties={parties} />
    </div>
  );
}

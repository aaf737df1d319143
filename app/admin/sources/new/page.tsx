import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices } from "@/server/editor/choices";
import { SourceForm } from "@/ui/desk/source-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishSourceAction } from "../actions";

const place = "/admin/sources/new";
export const generateMetadata = () => deskTitle(place, "new.source", "publish-source");

export default async function NewSourcePage() {
  const actor = await deskActor(place, "publish-source");
  if (actor === null) notFound();
  const parties = await partyChoices(actor);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/sources", label: say("nav.sources") }]} title={say("new.source")} />
      <SourceForm action={publishSourceAction} source={null} parties={parties} />
    </div>
  );
}

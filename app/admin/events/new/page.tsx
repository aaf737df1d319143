import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices, seriesChoices } from "@/server/editor/choices";
import { EventForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishEventAction } from "../actions";

const place = "/admin/events/new";
export const generateMetadata = () => deskTitle(place, "new.event", "publish-event");

export default async function NewEventPage() {
  const actor = await deskActor(place, "publish-event");
  if (actor === null) notFound();
  const [series, parties] = await Promise.all([seriesChoices(actor), partyChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("new.event")} />
      <EventForm action={publishEventAction} event={null} series={series} parties={parties} />
    </div>
  );
}

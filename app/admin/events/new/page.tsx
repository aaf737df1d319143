import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices, seriesChoices } from "@/server/editor/choices";
import { EventForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishEventAction } from "../actions";

const place = "/admin/events/new";
export const generateMetadata = () => deskTitle(place, "new.event", "write-draft");

export default async function NewEventPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "event", searchParams, null);
  const [series, parties] = await Promise.all([seriesChoices(actor), partyChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("new.event")} />
      <Drafted desk={desk} lang={actor.language}>
        <EventForm action={publishEventAction} event={null} series={series} parties={parties} />
      </Drafted>
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices, seriesChoices } from "@/server/editor/choices";
import { eventForEdit } from "@/server/editor/record-for-edit";
import { EventForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishEventAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/events/${slug}`, "edit.event", "write-draft", slug);
}

export default async function EditEventPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/events/${slug}`, "write-draft");
  if (actor === null) notFound();
  const event = await eventForEdit(actor, slug);
  if (event === null) notFound();
  const desk = await formDeskOf(actor, "event", searchParams, event.id);
  const [series, parties] = await Promise.all([seriesChoices(actor), partyChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("edit.event")} about={<p>{slug} · <a href={addressIn(actor.language, `/events/${slug}`)}>{say("commitment.public")}</a></p>} />
      <Drafted desk={desk} lang={actor.language}>
        <EventForm key={event.baseVersion} action={publishEventAction} event={event} series={series} parties={parties} />
      </Drafted>
    </div>
  );
}

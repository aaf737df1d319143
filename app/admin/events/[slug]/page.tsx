import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices, seriesChoices } from "@/server/editor/choices";
import { eventForEdit } from "@/server/editor/record-for-edit";
import { EventForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishEventAction } from "../actions";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/events/${slug}`, "edit.event", "publish-event", slug);
}

export default async function EditEventPage({ params }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/events/${slug}`, "publish-event");
  if (actor === null) notFound();
  const event = await eventForEdit(actor, slug);
  if (event === null) notFound();
  const [series, parties] = await Promise.all([seriesChoices(actor), partyChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("edit.event")} about={<p>{slug} · <a href={addressIn(actor.language, `/events/${slug}`)}>{say("commitment.public")}</a></p>} />
      <EventForm key={event.baseVersion} action={publishEventAction} event={event} series={series} parties={parties} />
    </div>
  );
}

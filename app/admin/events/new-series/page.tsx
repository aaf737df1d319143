import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { SeriesForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishSeriesAction } from "../actions";

const place = "/admin/events/new-series";
export const generateMetadata = () => deskTitle(place, "new.series", "publish-event");

export default async function NewSeriesPage() {
  const actor = await deskActor(place, "publish-event");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("new.series")} />
      <SeriesForm action={publishSeriesAction} />
    </div>
  );
}

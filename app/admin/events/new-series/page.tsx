import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { SeriesForm } from "@/ui/desk/event-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishSeriesAction } from "../actions";

const place = "/admin/events/new-series";
export const generateMetadata = () => deskTitle(place, "new.series", "write-draft");

export default async function NewSeriesPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "series", searchParams, null);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/events", label: say("nav.events") }]} title={say("new.series")} />
      <Drafted desk={desk} lang={actor.language}>
        <SeriesForm action={publishSeriesAction} />
      </Drafted>
    </div>
  );
}

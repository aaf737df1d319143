import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { TopicForm } from "@/ui/desk/topic-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishTopicAction } from "../actions";

const place = "/admin/topics/new";
export const generateMetadata = () => deskTitle(place, "new.topic", "write-draft");

export default async function NewTopicPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "topic", searchParams, null);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/topics", label: say("nav.topics") }]} title={say("new.topic")} />
      <Drafted desk={desk} lang={actor.language}>
        <TopicForm action={publishTopicAction} topic={null} />
      </Drafted>
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { TopicForm } from "@/ui/desk/topic-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { publishTopicAction } from "../actions";

const place = "/admin/topics/new";
export const generateMetadata = () => deskTitle(place, "new.topic", "publish-topic");

export default async function NewTopicPage() {
  const actor = await deskActor(place, "publish-topic");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/topics", label: say("nav.topics") }]} title={say("new.topic")} />
      <TopicForm action={publishTopicAction} topic={null} />
    </div>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { topicForEdit } from "@/server/editor/record-for-edit";
import { TopicForm } from "@/ui/desk/topic-form";
import { PageHead } from "@/ui/desk/page-head";
import { addressIn } from "@/ui/addresses";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishTopicAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/topics/${slug}`, "edit.topic", "write-draft", slug);
}

export default async function EditTopicPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/topics/${slug}`, "write-draft");
  if (actor === null) notFound();
  const topic = await topicForEdit(actor, slug);
  if (topic === null) notFound();
  const desk = await formDeskOf(actor, "topic", searchParams, topic.id);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead crumbs={[{ href: "/admin/topics", label: say("nav.topics") }]} title={say("edit.topic")} about={<p>{slug} · <a href={addressIn(actor.language, `/topics/${slug}`)}>{say("commitment.public")}</a></p>} />
      <Drafted desk={desk} lang={actor.language}>
        <TopicForm key={topic.baseVersion} action={publishTopicAction} topic={topic} />
      </Drafted>
    </div>
  );
}

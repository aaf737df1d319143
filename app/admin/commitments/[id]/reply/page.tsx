import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { partyChoices, sourceChoices } from "@/server/editor/choices";
import { replySubject } from "@/server/editor/replies";
import { DeskLogEntry } from "@/ui/desk/desk-log-entry";
import { PageHead } from "@/ui/desk/page-head";
import { DeskReplies } from "@/ui/desk/reply/desk-replies";
import { ReplyForm, RetractReplyForm } from "@/ui/desk/reply/reply-form";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { sourceForQuotingAction } from "../../actions";
import { recordReplyAction } from "./actions";
import { replyBeginning } from "./beginning";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/reply`, "replies.title", "record-reply", id);
}

/** What a party answered to one assessment: recorded, corrected or taken back. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const [followUp, correct, retract] = [readSearch(query, "followUp", uuid), readSearch(query, "correct", uuid), readSearch(query, "retract", uuid)];
  const actor = await deskActor(`/admin/commitments/${id}/reply${followUp ? `?followUp=${followUp}` : ""}`, "record-reply");
  const subject = actor === null || followUp === null ? null : await replySubject(actor, id, followUp);
  if (actor === null || subject === null) notFound();
  const { commitment, followed, row, replies } = subject;
  const amended = replies.find((reply) => reply.id === (correct ?? retract) && reply.mayAmend) ?? null;
  if ((correct ?? retract) !== null && amended === null) notFound();
  const desk = await formDeskOf(actor, "reply", searchParams, row.id, (content) => (content.replaces || "") === (amended?.id ?? "") && (content.kind === "retraction") === (retract !== null));
  const [sources, parties] = await Promise.all([sourceChoices(actor), partyChoices(actor)]);
  const say = deskWords(actor.language);
  const start = replyBeginning(subject, amended, actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say(retract ? "replies.retract" : correct ? "replies.correct" : "replies.title")}
        about={<p>{followed.name.text} · <span lang={commitment.title.lang}>{commitment.title.text}</span></p>}
      />
      <ol className="log"><DeskLogEntry say={say} lang={actor.language} commitment={commitment.id} row={{ ...row, mayAmend: false }} /></ol>
      <DeskReplies say={say} lang={actor.language} commitment={commitment.id} followUp={row.id} replies={replies} />
      <Drafted desk={desk} lang={actor.language}>
        {retract !== null && amended !== null
          ? <RetractReplyForm action={recordReplyAction} followUp={row.id} replaces={amended.id} />
          : <ReplyForm key={amended?.id ?? "new"} action={recordReplyAction} load={sourceForQuotingAction} start={start} sources={sources} parties={parties} />}
      </Drafted>
    </div>
  );
}

import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { commitmentChoices, partyChoices, sourceChoices } from "@/server/editor/choices";
import { followUpSubject } from "@/server/editor/follow-up-form";
import { FollowUpForm } from "@/ui/desk/follow-up/follow-up-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { logFollowUpAction, sourceForQuotingAction } from "../../actions";
import { FromSuggestion } from "../../from-suggestion";
import { beginning, matterOf, previewOf } from "./beginning";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/follow-up`, "followUp.title", "write-draft", id);
}

/** Log what was found about an obligation (or condition), or correct what was logged. */
export default async function FollowUpPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const target = readSearch(query, "obligation", uuid) ?? readSearch(query, "condition", uuid);
  const amend = readSearch(query, "correct", uuid);
  const from = `/admin/commitments/${id}/follow-up${amend ? `?correct=${amend}` : target ? `?${query.condition ? "condition" : "obligation"}=${target}` : ""}`;
  const actor = await deskActor(from, "write-draft");
  if (actor === null) notFound();
  const subject = await followUpSubject(actor, id, { target, amend });
  if (subject === null) notFound();
  const desk = await formDeskOf(actor, "follow-up", searchParams, subject.followed.id, ({ kind, replaces }) => kind !== "retraction" && (replaces || null) === amend);
  const [sources, parties, commitments] = await Promise.all([sourceChoices(actor), partyChoices(actor), commitmentChoices(actor)]);
  const { commitment, followed } = subject;
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[
          { href: "/admin", label: say("nav.queue") }, { href: `/admin/commitments/${commitment.id}`, label: commitment.id },
        ]}
        title={say(amend === null ? "followUp.titleOf" : "followUp.titleCorrect", { name: followed.name.text })}
        about={<p lang={commitment.title.lang}>{commitment.title.text}</p>}
      />
      <FromSuggestion actor={actor} searchParams={searchParams} />
      <Drafted desk={desk} lang={actor.language}>
        <FollowUpForm
          action={logFollowUpAction} load={sourceForQuotingAction} matter={matterOf(subject)} start={beginning(subject, actor.language)}
          subject={previewOf(subject)} keepAs={`follow-up:${amend ?? followed.id}`} sources={sources} parties={parties}
          commitments={commitments.filter((other) => other.id !== commitment.id).map(({ id: value, label }) => ({ value, label }))}
        />
      </Drafted>
    </>
  );
}

import Link from "next/link";
import type { Actor } from "@/server/actor";
import { commitmentChoices, partyChoices, sourceChoices } from "@/server/editor/choices";
import { followUpSubject } from "@/server/editor/follow-up-form";
import { FollowUpForm } from "@/ui/desk/follow-up/follow-up-form";
import { OpenPanel } from "@/ui/desk/queue/open-panel";
import type { DeskAction } from "@/ui/desk/use-desk-form";
import { deskWords } from "@/ui/i18n/desk-words";
import { beginning, matterOf, previewOf } from "../commitments/[id]/follow-up/beginning";
import { sourceForQuotingAction } from "../commitments/actions";

type Props = { actor: Actor; commitment: string; obligation: string; action: DeskAction; close: string };

/** The very form of a follow-up, under its row of the queue; its own page is one link away. */
export async function FollowUpPanel({ actor, commitment, obligation, action, close }: Props) {
  const subject = await followUpSubject(actor, commitment, { target: obligation, amend: null });
  if (subject === null) return null;
  const [sources, parties, commitments] = await Promise.all([sourceChoices(actor), partyChoices(actor), commitmentChoices(actor)]);
  const say = deskWords(actor.language);
  const { followed } = subject;
  return (
    <OpenPanel
      title={say("followUp.titleOf", { name: followed.name.text })} about={subject.commitment.title}
      actions={<>
        <Link href={`/admin/commitments/${commitment}/follow-up?obligation=${obligation}`}>{say("myDesk.ownPage")}</Link>
        <Link href={close} className="button button-quiet button-small" scroll={false}>{say("form.close")}</Link>
      </>}
    >
      <FollowUpForm
        action={action} load={sourceForQuotingAction} matter={matterOf(subject)} start={beginning(subject, actor.language)}
        subject={previewOf(subject)} keepAs={`follow-up:${followed.id}`} sources={sources} parties={parties}
        commitments={commitments.filter((other) => other.id !== subject.commitment.id).map(({ id: value, label }) => ({ value, label }))}
      />
    </OpenPanel>
  );
}

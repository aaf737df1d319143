import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { followUpSubject } from "@/server/editor/follow-up-form";
import { DeskLogEntry } from "@/ui/desk/desk-log-entry";
import { RetractForm } from "@/ui/desk/follow-up/retract-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { retractFollowUpAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/retract`, "retract.title", "write-draft", id);
}

/** Takes a published entry back: both stay readable, and the log falls back to what was said before. */
export default async function RetractPage({ params, searchParams }: Props) {
  const { id } = await params;
  const amend = readSearch(await searchParams, "followUp", uuid);
  const actor = await deskActor(`/admin/commitments/${id}/retract${amend ? `?followUp=${amend}` : ""}`, "write-draft");
  if (actor === null || amend === null) notFound();
  const subject = await followUpSubject(actor, id, { target: null, amend });
  if (subject === null || subject.amended === null) notFound();
  const desk = await formDeskOf(actor, "follow-up", searchParams, subject.followed.id, ({ kind, replaces }) => kind === "retraction" && replaces === amend);
  const { commitment, followed, amended, today } = subject;
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("retract.title")}
        about={<p>{followed.name.text} · <span lang={commitment.title.lang}>{commitment.title.text}</span></p>}
      />
      <ol className="log"><DeskLogEntry say={say} lang={actor.language} commitment={commitment.id} row={{ ...amended, mayAmend: false }} /></ol>
      <Drafted desk={desk} lang={actor.language}>
        <RetractForm
          action={retractFollowUpAction}
          start={{
            obligation: followed.kind === "obligation" ? followed.id : null, condition: followed.kind === "condition" ? followed.id : null,
            kind: "retraction", replaces: amended.id, baseVersion: followed.version, checkedOn: today, because: null,
          }}
        />
      </Drafted>
    </div>
  );
}

import { notFound } from "next/navigation";
import { commitmentReference } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { commitmentChoices } from "@/server/editor/choices";
import { consequencesOf } from "@/server/editor/disposition-preview";
import { Consequences } from "@/ui/desk/disposition/consequences";
import { DispositionForm } from "@/ui/desk/disposition/disposition-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../../desk-title";
import { DraftedDecision } from "../../../drafts/drafted";
import { dispositionDeskOf, withCurrent } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { mergeCommitmentAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/commitments/${id}/merge`, "dispose.title.merged", "merge-commitments", id);
}

/** Two steps, both without a script: into which record; then, with what will come of it in view, why. */
export default async function MergePage({ params, searchParams }: Props) {
  const { id } = await params;
  const place = `/admin/commitments/${id}/merge`;
  const actor = await deskActor(place, "merge-commitments");
  if (actor === null) notFound();
  const [commitment, choices] = await Promise.all([consequencesOf(actor, id), commitmentChoices(actor)]);
  if (commitment === null || commitment.removed !== null) notFound();
  const desk = await dispositionDeskOf(actor, "merged", searchParams, commitment);
  const before = commitmentReference.safeParse(desk.draft?.input.into).data ?? null;
  const wanted = readSearch(await searchParams, "into", commitmentReference) ?? before;
  const into = wanted === null ? null : await consequencesOf(actor, wanted);
  const say = deskWords(actor.language);
  const target = into === null || into.removed !== null || into.id === commitment.id ? null : into;
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: `/admin/commitments/${commitment.id}`, label: commitment.id }]} title={say("dispose.title.merged")}
        about={<p lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</p>}
      />
      <form action={place} className="desk-form">
        {desk.draft === null ? null : <input type="hidden" name="draft" value={desk.draft.id} />}
        <p className="desk-field">
          <label htmlFor="into">{say("dispose.into")}</label>
          <select id="into" name="into" defaultValue={target?.id ?? ""} required>
            <option value="">{say("form.choose")}</option>
            {choices.filter((choice) => choice.id !== commitment.id).map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
          </select>
        </p>
        <p><button type="submit" className="button button-quiet">{say("dispose.show")}</button></p>
      </form>
      {target === null ? null : (
        <>
          <Consequences say={say} kind="merged" commitment={commitment} into={target} />
          <DraftedDecision key={target.id} desk={withCurrent(desk, { into: target.id })} lang={actor.language}>
            <DispositionForm kind="merged" waits={!desk.mayPublish} action={mergeCommitmentAction} start={{ commitment: commitment.id, into: target.id, baseVersion: commitment.version }} />
          </DraftedDecision>
        </>
      )}
    </div>
  );
}

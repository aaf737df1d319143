import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { partyChoices, sourceChoices } from "@/server/editor/choices";
import { figure, measurementBeginning } from "@/server/editor/indicators";
import { MeasurementForm } from "@/ui/desk/figures/measurement-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { sourceForQuotingAction } from "../../../commitments/actions";
import { deskTitle } from "../../../desk-title";
import { Drafted } from "../../../drafts/drafted";
import { formDeskOf } from "../../../drafts/form-desk-of";
import { readSearch, type Search } from "../../../search";
import { recordMeasurementAction } from "../../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/indicators/${slug}/measure`, "figures.measureTitle", "write-draft", slug);
}

/** What somebody reports of a figure; or what takes the place of an earlier report. */
export default async function MeasurePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const revises = readSearch(await searchParams, "revises", uuid);
  const actor = await deskActor(`/admin/indicators/${slug}/measure${revises === null ? "" : `?revises=${revises}`}`, "write-draft");
  if (actor === null) notFound();
  const [shown, start] = await Promise.all([figure(actor, slug), measurementBeginning(actor, slug, revises)]);
  if (shown === null || start === null) notFound();
  const desk = await formDeskOf(actor, "measurement", searchParams, null, (content) => content.indicator === slug && (content.revises || null) === revises);
  const [parties, sources] = await Promise.all([partyChoices(actor), sourceChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[{ href: `/admin/commitments/${shown.commitment.id}`, label: shown.commitment.id }, { href: `/admin/indicators/${slug}`, label: shown.label.text }]}
        title={say(revises === null ? "figures.measureTitle" : "figures.reviseTitle")} about={revises === null ? null : <p>{say("figures.reviseAbout")}</p>}
      />
      <Drafted desk={desk} lang={actor.language}>
        <MeasurementForm action={recordMeasurementAction} load={sourceForQuotingAction} start={start} parties={parties} sources={sources} />
      </Drafted>
    </>
  );
}

import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { partyChoices, sourceChoices } from "@/server/editor/choices";
import { figure, indicatorForEdit, owingParties } from "@/server/editor/indicators";
import { Measurements } from "@/ui/desk/figures/figure-list";
import { IndicatorForm } from "@/ui/desk/figures/indicator-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { sourceForQuotingAction } from "../../commitments/actions";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import type { Search } from "../../search";
import { publishIndicatorAction } from "../actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { slug } = await params;
  return deskTitle(`/admin/indicators/${slug}`, "figures.edit", "write-draft", slug);
}

/** A figure to change, and what was measured of it. */
export default async function EditIndicatorPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await deskActor(`/admin/indicators/${slug}`, "write-draft");
  if (actor === null) notFound();
  const [shown, indicator] = await Promise.all([figure(actor, slug), indicatorForEdit(actor, slug)]);
  if (shown === null || indicator === null) notFound();
  const desk = await formDeskOf(actor, "indicator", searchParams, indicator.id);
  const { commitment } = shown;
  const [owing, parties, sources] = await Promise.all([owingParties(actor, commitment.uuid), partyChoices(actor), sourceChoices(actor)]);
  const say = deskWords(actor.language);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/indicators", label: say("figures.title") }, { href: `/admin/commitments/${commitment.id}`, label: commitment.id }]}
        title={shown.label.text} lang={shown.label.lang} about={<p lang={commitment.title.lang}>{commitment.title.text}</p>}
      />
      <section aria-labelledby="measurements" className="figure-measurements">
        <h2 id="measurements">{say("figures.measurements")}</h2>
        <Measurements say={say} lang={actor.language} figure={shown} mayWrite />
      </section>
      <Drafted desk={desk} lang={actor.language}>
        <IndicatorForm
          key={indicator.baseVersion} action={publishIndicatorAction} load={sourceForQuotingAction} start={indicator} isNew={false} owing={owing} parties={parties} sources={sources}
        />
      </Drafted>
    </>
  );
}

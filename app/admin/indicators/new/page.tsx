import { notFound } from "next/navigation";
import { commitmentReference } from "@/domain/fields";
import { deskActor } from "@/server/actor";
import { commitmentChoices, partyChoices, sourceChoices } from "@/server/editor/choices";
import { figuredCommitment, owingParties } from "@/server/editor/indicators";
import { IndicatorForm } from "@/ui/desk/figures/indicator-form";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { sourceForQuotingAction } from "../../commitments/actions";
import { deskTitle } from "../../desk-title";
import { Drafted } from "../../drafts/drafted";
import { formDeskOf } from "../../drafts/form-desk-of";
import { readSearch, type Search } from "../../search";
import { publishIndicatorAction } from "../actions";

const place = "/admin/indicators/new";
const nothing = { en: null, es: null };
export const generateMetadata = () => deskTitle(place, "figures.new", "write-draft");

/** Of which commitment, and then the figure: a number without a promise or a report about one belongs nowhere. */
export default async function NewIndicatorPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "write-draft");
  if (actor === null) notFound();
  const desk = await formDeskOf(actor, "indicator", searchParams, null);
  const drafted = commitmentReference.safeParse(desk.draft?.input.commitment);
  const wanted = drafted.success ? drafted.data : readSearch(await searchParams, "commitment", commitmentReference);
  const [commitment, choices] = await Promise.all([wanted === null ? null : figuredCommitment(actor, wanted), commitmentChoices(actor)]);
  const say = deskWords(actor.language);
  const [owing, parties, sources] = commitment === null ? [[], [], []]
    : await Promise.all([owingParties(actor, commitment.uuid), partyChoices(actor), sourceChoices(actor)]);
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/indicators", label: say("figures.title") }]} title={say("figures.new")}
        about={commitment === null ? null : <p lang={commitment.title.lang}>{commitment.id} · {commitment.title.text}</p>}
      />
      {commitment !== null ? (
        <Drafted desk={desk} lang={actor.language}>
          <IndicatorForm
            action={publishIndicatorAction} load={sourceForQuotingAction} isNew owing={owing} parties={parties} sources={sources}
            start={{ slug: "", commitment: commitment.slug, label: nothing, unit: "", targets: [], baseVersion: 0 }}
          />
        </Drafted>
      ) : (
        <form action={place} className="desk-form narrow">
          <p className="desk-field">
            <label htmlFor="commitment">{say("figures.column.commitment")}</label>
            <select id="commitment" name="commitment" defaultValue="" required>
              <option value="">{say("form.choose")}</option>
              {choices.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
            </select>
          </p>
          <p><button type="submit" className="button">{say("figures.goOn")}</button></p>
        </form>
      )}
    </>
  );
}

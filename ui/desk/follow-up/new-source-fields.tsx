import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { languages, type Language } from "@/domain/language";
import { sourceKinds, type Tier } from "@/domain/source";
import { useFormParts } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { proposeSource, type Proposal } from "../propose-source";
import { DocumentPane, type Use } from "../quoting/document-pane";
import type { PickedQuote, QuotingSource } from "../quoting/quote";
import { placesIn } from "../quoting/source-picker";
import { SlugField } from "../slug-field";
import { TierFields } from "../tier-fields";
import { useSay } from "../words";

type Props = { parties: readonly Option[]; uses: readonly Use[]; quotes: readonly PickedQuote[] };

/** A source brought in with the follow-up: what can be guessed from address and text is proposed. */
export function NewSourceFields({ parties, uses, quotes }: Props) {
  const say = useSay();
  const { form } = useFormParts();
  const last = useRef<Partial<Proposal>>({});
  const values = useWatch({ control: form.control, name: "newSource" }) as Record<string, string> | null;

  /** Fills what is empty or still as proposed before; what a person has changed stays. */
  function propose() {
    const proposal = proposeSource(form.getValues("newSource.url") as string, form.getValues("newSource.text") as string);
    for (const key of Object.keys(proposal) as (keyof Proposal)[]) {
      const now = form.getValues(`newSource.${key}`) as string | null;
      const isTheirs = now !== null && now !== "" && now !== last.current[key] && !untouched(key, now);
      if (!isTheirs && proposal[key] !== "") form.setValue(`newSource.${key}`, proposal[key]);
    }
    last.current = proposal;
  }
  const untouched = (key: keyof Proposal, now: string) => last.current[key] === undefined && starting[key] === now;

  const text = values?.text ?? "";
  return (
    <div className="new-source">
      <p className="soft">{say("followUp.newSourceAbout")}</p>
      <div onBlur={propose}>
        <TextField name="newSource.url" type="url" optional />
        <TextField name="newSource.text" lines={8} spellCheck={false} className="field-document" />
      </div>
      <TextField name="newSource.title" optional />
      <SlugField name="newSource.slug" from="newSource.title" isNew />
      <div className="row-fields">
        <TextField name="newSource.publisher" optional />
        <PartialDateField name="newSource.publishedOn" optional />
      </div>
      <TierFields base="newSource." parties={parties} />
      <div className="row-fields">
        <SelectField name="newSource.kind" options={sourceKinds.map((value) => ({ value, label: say(`sourceKind.${value}`) }))} />
        <SelectField name="newSource.language" options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} />
      </div>
      {text.trim() === "" ? null : <DocumentPane source={sourceOf(values!)} uses={uses} marked={placesIn(values!.slug ?? "", quotes)} />}
    </div>
  );
}

/** What the fields hold before anybody touched them. */
const starting: Partial<Record<keyof Proposal, string>> = { language: "en", kind: "news-report", tier: "independent" };

function sourceOf(values: Record<string, string>): QuotingSource {
  const language = (values.language || "en") as Language;
  return {
    slug: values.slug ?? "", title: { text: values.title || values.slug || "…", lang: language }, tier: (values.tier || "other") as Tier, language,
    textHeld: "desk", text: values.text ?? "", passages: [], speaker: values.officialOf || null, isNew: true,
  };
}

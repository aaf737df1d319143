import type { ReactNode } from "react";
import { languages } from "@/domain/language";
import { sourceKinds } from "@/domain/source";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DateBasis } from "./date-basis";
import { SlugField } from "./slug-field";
import { TierFields } from "./tier-fields";
import { useSay } from "./words";

type Props = {
  parties: readonly Option[];
  isNew: boolean;
  /** What a document says about itself, under the field that it is about. */
  proposals?: (field: string) => ReactNode;
};

/** The description of a source: the same fields for a new one and for one that is edited. */
export function SourceFields({ parties, isNew, proposals = () => null }: Props) {
  const say = useSay();
  return (
    <>
      <TextField name="title" optional />
      {proposals("title")}
      <BilingualField name="label" />
      <SlugField from={isNew ? "title" : "label"} isNew={isNew} />
      <div className="row-fields">
        <SelectField name="kind" options={sourceKinds.map((value) => ({ value, label: say(`sourceKind.${value}`) }))} />
        <SelectField name="language" options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} />
      </div>
      {proposals("language")}
      <TierFields parties={parties} />
      <TextField name="publisher" optional />
      {proposals("publisher")}
      <TextField name="url" type="url" optional />
      {proposals("url")}
      <PartialDateField name="publishedOn" optional />
      {proposals("publishedOn")}
      <DateBasis name="publishedOnBasis" reason="publishedOnReason" />
      <BilingualField name="attribution" optional />
      <TextField name="embargoUntil" optional spellCheck={false} />
      <BilingualField name="rights" optional lines={2} />
      <BilingualField name="notes" optional lines={3} />
    </>
  );
}

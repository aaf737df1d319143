"use client";
import { languages } from "@/domain/language";
import { sourceInput, sourceKinds, type SourceInput } from "@/domain/source";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { HiddenField, TextField } from "@/ui/fields/text-field";
import { DateBasis } from "./date-basis";
import { DeskForm } from "./desk-form";
import type { DeskAction } from "./use-desk-form";
import { SlugField } from "./slug-field";
import { TierFields } from "./tier-fields";
import { useSay } from "./words";

type Props = { action: DeskAction; source: SourceInput | null; parties: readonly Option[] };

const nothing = { en: null, es: null };
const blank = {
  slug: "", title: null, label: nothing, language: "en", kind: "official-page", tier: "official", officialOf: null, publisher: null,
  publishedOn: null, publishedOnBasis: "stated", publishedOnReason: nothing, attribution: nothing, embargoUntil: null,
  rights: nothing, url: null, notes: nothing, baseVersion: 0, capture: { mediaType: "text/plain", textHeld: "desk", text: "" },
};

export function SourceForm({ action, source, parties }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={sourceInput} start={source ?? blank} keepAs={`source:${source?.id ?? "new"}`}
      submit={say(source ? "form.publishChange" : "form.publish")}
    >
      <TextField name="title" optional />
      <BilingualField name="label" />
      <SlugField from={source === null ? "title" : "label"} isNew={source === null} />
      {source === null ? <CaptureFields /> : null}
      <div className="row-fields">
        <SelectField name="kind" options={sourceKinds.map((value) => ({ value, label: say(`sourceKind.${value}`) }))} />
        <SelectField name="language" options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} />
      </div>
      <TierFields parties={parties} />
      <TextField name="publisher" optional />
      <TextField name="url" type="url" optional />
      <PartialDateField name="publishedOn" optional />
      <DateBasis name="publishedOnBasis" reason="publishedOnReason" />
      <BilingualField name="attribution" optional />
      <TextField name="embargoUntil" optional spellCheck={false} />
      <BilingualField name="rights" optional lines={2} />
      <BilingualField name="notes" optional lines={3} />
    </DeskForm>
  );
}

/** The text itself, once: quotations are anchored in it, so it never changes afterwards. */
function CaptureFields() {
  const say = useSay();
  return (
    <>
      <HiddenField name="capture.mediaType" />
      <RadioField
        name="capture.textHeld"
        options={(["public", "desk"] as const).map((value) => ({ value, label: say(`textHeld.${value}`), hint: say(`textHeldHint.${value}`) }))}
      />
      <TextField name="capture.text" lines={14} spellCheck={false} className="field-document" />
    </>
  );
}

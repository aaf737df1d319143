import { useState } from "react";
import { useWatch } from "react-hook-form";
import { wordings } from "@/domain/quotation";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { CheckList } from "@/ui/fields/check-list";
import { FieldError } from "@/ui/fields/field";
import { issueAt, useField, useFormParts } from "@/ui/fields/form-context";
import { RadioField } from "@/ui/fields/radio-field";
import type { Option } from "@/ui/fields/select-field";
import { useSay } from "../words";
import { InContext } from "./in-context";
import type { PickedQuote } from "./quote";

type Props = { base: string; quote: PickedQuote; parties: readonly Option[]; newSlug?: string };

/** One quotation of a form: the words in their context, who says them, and the fields that travel. */
export function QuotationFields({ base, quote, parties, newSlug }: Props) {
  const say = useSay();
  const { form, issues } = useFormParts();
  const field = useField(`${base}.exact`);
  const speakers: unknown = useWatch({ control: form.control, name: `${base}.speakers` });
  const chosen = Array.isArray(speakers) ? (speakers as string[]) : [];
  const said = parties.filter(({ value }) => chosen.includes(value)).map(({ label }) => label).join(", ");
  // Decided once: it must not close under the hand that chooses the first speaker.
  const [startsOpen] = useState(chosen.length === 0);
  const isOpen = startsOpen || issueAt(issues, `${base}.speakers[]`) !== undefined;
  // What came back from the server or from this tab's memory has only the posted fields.
  const shown = quote.shown as PickedQuote["shown"] | undefined;
  return (
    <>
      <InContext exact={quote.exact} prefix={shown?.prefix ?? ""} suffix={shown?.suffix ?? ""} lang={shown?.language ?? "en"} />
      <p className="soft">{shown ? `${shown.title} · ${say(`tier.${shown.tier}`)}` : quote.source}</p>
      <span id={field.id} tabIndex={-1} />
      <FieldError field={field} />
      <input type="hidden" name={`${base}.source`} value={shown?.isNew && newSlug ? newSlug : quote.source} />
      <input type="hidden" name={`${base}.exact`} value={quote.exact} />
      <input type="hidden" name={`${base}.start`} value={quote.start} />
      {quote.attested ? (
        <>
          <input type="hidden" name={`${base}.attested.end`} value={quote.attested.end} />
          <input type="hidden" name={`${base}.attested.prefix`} value={quote.attested.prefix} />
          <input type="hidden" name={`${base}.attested.suffix`} value={quote.attested.suffix} />
        </>
      ) : null}
      <details open={isOpen} className="speakers">
        <summary>{chosen.length === 0 ? say("quote.whoSays") : say("quote.saidBy", { names: said })}</summary>
        <CheckList name={`${base}.speakers[]`} options={parties} />
        <RadioField name={`${base}.wording`} layout="inline" options={wordings.map((value) => ({ value, label: say(`wording.${value}`) }))} />
        <BilingualField name={`${base}.speakerAs`} optional />
      </details>
    </>
  );
}

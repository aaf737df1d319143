import { useWatch } from "react-hook-form";
import { asserters, confidences, reasons, valuesOf, type Judgement, type Qualifier } from "@/domain/status";
import { useFormParts } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { StatusMark } from "@/ui/status-mark";
import { useSay } from "../words";
import { asksForReason, asksWhy, needsOf, qualifiersFor, type Matter } from "./judgement";

type Props = { matter: Matter; commitments: readonly Option[]; amends: boolean };

/** The judgement, and beside it only those fields that the rules ask for with this status. */
export function JudgementFields({ matter, commitments, amends }: Props) {
  const say = useSay();
  const { form } = useFormParts();
  const [status, qualifier] = useWatch({ control: form.control, name: ["status", "qualifier"] }) as (string | null | undefined)[];
  const judged = (status || null) as Judgement | null;
  const needs = needsOf(matter, judged, (qualifier || null) as Qualifier | null);
  const choices = (values: readonly string[], words: string) => values.map((value) => ({ value, label: say(`${words}.${value}`) }));
  const qualifiers = qualifiersFor(judged);
  return (
    <>
      <RadioField
        name="status"
        options={valuesOf(matter.axis).map((value) => ({
          value, hint: say(`statusMeaning.${value}`),
          label: <span className="status-choice"><StatusMark status={value} /> {say(`status.${value}`)}</span>,
        }))}
      />
      {qualifiers.length > 0 ? <RadioField name="qualifier" inline options={choices(qualifiers, "qualifier")} /> : null}
      {qualifier === "superseded" && qualifiers.includes("superseded")
        ? <SelectField name="supersededBy" options={commitments} none={say("form.choose")} />
        : null}
      {asksForReason(needs) ? <SelectField name="reason" options={choices(reasons, "reason")} none={say("form.choose")} className="short-field" /> : null}
      {needs.length > 0 ? <Needs codes={needs.filter((code) => code in needed)} /> : null}
      <PartialDateField name="effectiveOn" />
      <div className="row-fields">
        <SelectField name="confidence" options={choices(confidences, "confidence")} none={say("form.choose")} />
        <SelectField name="assertedBy" options={choices(asserters, "assertedBy")} none={say("form.choose")} />
      </div>
      {amends || asksWhy(matter, judged, needs) ? <TextField name="because" lines={2} /> : null}
    </>
  );
}

/** Which of the rules are worth saying before they are broken. */
const needed: Record<string, true> = {
  "evidence-required": true, "search-or-evidence-required": true, "search-required": true, "note-required": true, "deadline-not-passed": true,
};

function Needs({ codes }: { codes: readonly string[] }) {
  const say = useSay();
  if (codes.length === 0) return null;
  return (
    <ul className="needs">
      {codes.map((code) => <li key={code}>{say(`needs.${code}`)}</li>)}
    </ul>
  );
}

import { useWatch } from "react-hook-form";
import type { IssueCode } from "@/domain/refusal";
import { followUpOccasions, mayJudgeAnew } from "@/domain/rubric";
import { asserters, confidences, reasons, valuesOf, type Judgement, type Qualifier } from "@/domain/status";
import { useFormParts } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { StatusMark } from "@/ui/status-mark";
import { useSay } from "../words";
import { asksForReason, asksWhy, needsOf, qualifiersFor, stillNeeded, type Matter } from "./judgement";

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
        name="status" layout="columns" after={<p className="field-reading" aria-live="polite">{judged === null ? "" : matter.rubric.meanings[judged]}</p>}
        options={valuesOf(matter.axis).map((value) => ({
          value, label: <span className="status-choice"><StatusMark status={value} /> {say(`status.${value}`)}</span>,
        }))}
      />
      {qualifiers.length > 0 ? <RadioField name="qualifier" layout="inline" options={choices(qualifiers, "qualifier")} /> : null}
      {qualifier === "superseded" && qualifiers.includes("superseded")
        ? <SelectField name="supersededBy" options={commitments} none={say("form.choose")} />
        : null}
      {asksForReason(needs) ? <SelectField name="reason" options={choices(reasons, "reason")} none={say("form.choose")} className="short-field" /> : null}
      <Needs needs={needs} />
      <PartialDateField name="effectiveOn" />
      <div className="row-fields">
        <SelectField name="confidence" options={choices(confidences, "confidence")} none={say("form.choose")} />
        <SelectField name="assertedBy" options={choices(asserters, "assertedBy")} none={say("form.choose")} />
      </div>
      {matter.criteria.length > 0 ? <SelectField name="criterion" options={matter.criteria} none={say("rubricDesk.noCriterion")} optional /> : null}
      {mayJudgeAnew(matter.rubric.judgedBy, matter.rubric.version) ? (
        <RadioField name="occasion" options={choices(followUpOccasions, "rubricDesk.occasion")} hint={say("rubricDesk.occasionHint", { version: matter.rubric.judgedBy! })} />
      ) : null}
      {amends || asksWhy(matter, judged, needs) ? <TextField name="because" lines={2} /> : null}
    </>
  );
}

/** What is still to be brought for this judgement; it shortens as the form fills. */
function Needs({ needs }: { needs: readonly IssueCode[] }) {
  const say = useSay();
  const { form } = useFormParts();
  const [evidence, ...texts] = useWatch({ control: form.control, name: ["evidence", "searched", "note", "because"] }) as unknown[];
  const [searched = false, note = false, because = false] = texts.map((text) => typeof text === "string" && text.trim() !== "");
  const codes = stillNeeded(needs, { evidence: Array.isArray(evidence) && evidence.length > 0, searched, note, because });
  if (codes.length === 0) return null;
  return (
    <ul className="needs">
      {codes.map((code) => <li key={code}>{say(`needs.${code}`)}</li>)}
    </ul>
  );
}

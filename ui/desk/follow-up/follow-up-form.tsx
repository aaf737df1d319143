"use client";
import { useMemo, useState } from "react";
import { useWatch, type FieldValues } from "react-hook-form";
import { languages } from "@/domain/language";
import type { Tier } from "@/domain/source";
import { useFormParts } from "@/ui/fields/form-context";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { HiddenField, TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import type { LoadSource } from "../quoting/source-picker";
import { useSay } from "../words";
import { EvidenceFields } from "./evidence-fields";
import { FollowUpPreview, type PreviewSubject } from "./follow-up-preview";
import { schemaFor, type Matter } from "./judgement";
import { JudgementFields } from "./judgement-fields";
import { LogConflict } from "./log-conflict";
import { TranslationFields } from "./translation-fields";

type Props = {
  action: DeskAction;
  load: LoadSource;
  matter: Matter;
  /** What the form begins with; for a correction the row that it takes the place of. */
  start: FieldValues;
  keepAs: string;
  subject: PreviewSubject;
  sources: readonly Option[];
  parties: readonly Option[];
  commitments: readonly Option[];
};

const hidden = ["obligation", "condition", "replaces", "baseVersion"];

/** Logs what was found about one obligation or condition, with the words that show it beside the form. */
export function FollowUpForm({ action, load, matter, start, keepAs, subject, sources, parties, commitments }: Props) {
  const say = useSay();
  const [tiers, setTiers] = useState<readonly Tier[]>([]);
  const schema = useMemo(() => schemaFor(matter, tiers), [matter, tiers]);
  const amends = start.kind === "correction";
  return (
    <DeskForm
      action={action} schema={schema} start={start} keepAs={keepAs} hidden={hidden} submit={say(amends ? "followUp.correct" : "followUp.save")}
      conflict={(current, mine) => <LogConflict current={current} mine={mine} />}
    >
      <div className="two-panes">
        <Findings matter={matter} commitments={commitments} amends={amends} amendsCheck={amends && start.status === null} />
        <EvidenceFields load={load} sources={sources} parties={parties} onTiers={setTiers} subjectParty={subject.partySlug} />
      </div>
      <FollowUpPreview subject={subject} parties={parties} matter={matter} />
    </DeskForm>
  );
}

type FindingsProps = { matter: Matter; commitments: readonly Option[]; amends: boolean; amendsCheck: boolean };

/** What was found: a judgement, or only that somebody looked. */
function Findings({ matter, commitments, amends, amendsCheck }: FindingsProps) {
  const say = useSay();
  const { form } = useFormParts();
  const kind: unknown = useWatch({ control: form.control, name: "kind" });
  const isCheck = kind === "check" || amendsCheck;
  return (
    <div className="pane">
      {amends ? <HiddenField name="kind" /> : (
        <RadioField
          name="kind" layout="inline" label={say("followUp.found")}
          options={[{ value: "assessment", label: say("followUp.judge") }, { value: "check", label: say("followUp.nothing") }]}
        />
      )}
      {isCheck
        ? <><TextField name="searched" lines={2} />{amends ? <TextField name="because" lines={2} /> : null}</>
        : <JudgementFields matter={matter} commitments={commitments} amends={amends} />}
      <TextField name="checkedOn" type="date" className="short-field" />
      <TextField name="note" lines={5} optional />
      <SelectField name="noteLang" options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} className="short-field" />
      {isCheck ? null : <TextField name="searched" lines={2} optional />}
      <TranslationFields />
    </div>
  );
}

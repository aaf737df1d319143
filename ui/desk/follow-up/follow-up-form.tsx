"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { languages } from "@/domain/language";
import type { Tier } from "@/domain/source";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm, type DeskAction } from "../desk-form";
import type { LoadSource } from "../quoting/source-picker";
import { useSay } from "../words";
import { EvidenceFields } from "./evidence-fields";
import { FollowUpPreview, type PreviewSubject } from "./follow-up-preview";
import { schemaFor, type Matter } from "./judgement";
import { JudgementFields } from "./judgement-fields";
import { LogConflict } from "./log-conflict";

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
  const tiers = useRef<readonly Tier[]>([]);
  const noteTiers = useCallback((given: readonly Tier[]) => { tiers.current = given; }, []);
  const schema = useMemo(() => schemaFor(matter, () => tiers.current), [matter]);
  const amends = start.kind === "correction";
  const [isCheck, setIsCheck] = useState(start.kind === "check" || (amends && start.status === null));
  return (
    <DeskForm
      action={action} schema={schema} start={start} keepAs={keepAs} hidden={hidden} submit={say(amends ? "followUp.correct" : "followUp.save")}
      conflict={(current) => <LogConflict current={current} />}
    >
      <div className="two-panes">
        <div className="pane">
          {amends ? <input type="hidden" name="kind" value="correction" /> : (
            <KindChoice isCheck={isCheck} onChoose={setIsCheck} />
          )}
          {isCheck
            ? <><TextField name="searched" lines={2} />{amends ? <TextField name="because" lines={2} /> : null}</>
            : <JudgementFields matter={matter} commitments={commitments} amends={amends} />}
          <TextField name="checkedOn" type="date" className="short-field" />
          <TextField name="note" lines={5} optional />
          <SelectField name="noteLang" options={languages.map((value) => ({ value, label: say(`language.${value}`) }))} className="short-field" />
          {isCheck ? null : <TextField name="searched" lines={2} optional />}
        </div>
        <EvidenceFields load={load} sources={sources} parties={parties} onTiers={noteTiers} subjectParty={subject.partySlug} />
      </div>
      <FollowUpPreview subject={subject} parties={parties} />
    </DeskForm>
  );
}

/** Judge, or only note that somebody looked. Native radio buttons: the choice is posted as the row's kind. */
function KindChoice({ isCheck, onChoose }: { isCheck: boolean; onChoose: (isCheck: boolean) => void }) {
  const say = useSay();
  return (
    <div onChange={(event) => onChoose((event.target as HTMLInputElement).value === "check")} data-check={isCheck}>
      <RadioField
        name="kind" layout="inline" label={say("followUp.found")}
        options={[{ value: "assessment", label: say("followUp.judge") }, { value: "check", label: say("followUp.nothing") }]}
      />
    </div>
  );
}

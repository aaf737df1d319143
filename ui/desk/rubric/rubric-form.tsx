"use client";
import { useWatch } from "react-hook-form";
import { rubricChanges, rubricInput, type RubricInput } from "@/domain/rubric";
import { acceptances, fulfilments, judgements, type Judgement } from "@/domain/status";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { useFormParts } from "@/ui/fields/form-context";
import { HiddenField } from "@/ui/fields/text-field";
import { RubricDifferences } from "@/ui/method/rubric";
import { StatusMark } from "@/ui/status-mark";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useDeskLanguage, useSay } from "../words";

type Props = { action: DeskAction; rubric: RubricInput };

const within = (list: readonly Judgement[], before: readonly Judgement[] = []) => judgements.filter((status) => list.includes(status) && !before.includes(status));
const axes = [
  { axis: "fulfilment", statuses: within(fulfilments) }, { axis: "acceptance", statuses: within(acceptances, fulfilments) },
  { axis: "condition", statuses: within(judgements, [...fulfilments, ...acceptances]) },
] as const;

/** The next version of the rubric, begun from the one that holds, with what readers will see as changed. */
export function RubricForm({ action, rubric }: Props) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={rubricInput} start={rubric} keepAs="rubric" hidden={["baseVersion"]} submit={say("rubricDesk.submit", { number: rubric.baseVersion + 1 })}>
      {axes.map(({ axis, statuses }) => (
        <section key={axis} aria-labelledby={`axis-${axis}`}>
          <h2 id={`axis-${axis}`}>{say(`rubricDesk.axis.${axis}`)}</h2>
          {statuses.map((status) => <OneStatus key={status} status={status} />)}
        </section>
      ))}
      <WhatChanges rubric={rubric} />
      <BilingualField name="changeNote" lines={3} />
    </DeskForm>
  );
}

/** Folded together: who changes one definition need not scroll past eighteen others. */
function OneStatus({ status }: { status: Judgement }) {
  const say = useSay();
  const { issues } = useFormParts();
  const base = `statuses.${judgements.indexOf(status)}`;
  const isWrong = issues.some(({ path }) => path.startsWith(`${base}.`));
  return (
    <details className="rubric-status" open={isWrong || undefined}>
      <summary><span className="status-choice"><StatusMark status={status} /> {say(`status.${status}`)}</span></summary>
      <HiddenField name={`${base}.status`} />
      <BilingualField name={`${base}.definition`} lines={2} />
      <BilingualField name={`${base}.criteria`} lines={3} optional />
      <BilingualField name={`${base}.evidence`} lines={2} optional />
    </details>
  );
}

type Typed = { definition?: Partial<Text>; criteria?: Partial<Text>; evidence?: Partial<Text> };
type Text = { en: string | null; es: string | null };
const trimmed = (text: Partial<Text> | undefined): Text => ({ en: text?.en?.trim() || null, es: text?.es?.trim() || null });

/** The very differences that the page of methods will show, in both languages. */
function WhatChanges({ rubric }: { rubric: RubricInput }) {
  const say = useSay();
  const lang = useDeskLanguage();
  const { form } = useFormParts();
  const typed = useWatch({ control: form.control, name: "statuses" }) as readonly (Typed | undefined)[] | undefined;
  const after = judgements.map((status, index) => {
    const now = typed?.[index] ?? rubric.statuses[index];
    return { status, definition: trimmed(now?.definition), criteria: trimmed(now?.criteria), evidence: trimmed(now?.evidence) };
  });
  const found = (["en", "es"] as const).map((one) => ({ one, changes: rubricChanges(rubric.statuses, after, one) })).filter(({ changes }) => changes.length > 0);
  return (
    <section className="preview" aria-labelledby="rubric-difference">
      <h2 id="rubric-difference">{say("rubricDesk.difference")}</h2>
      {found.length === 0 ? <p className="soft">{say("rubricDesk.nothing", { number: rubric.baseVersion })}</p> : found.map(({ one, changes }) => (
        <div key={one}>
          <h3>{say(`language.${one}`)}</h3>
          <RubricDifferences changes={changes} lang={lang} />
        </div>
      ))}
    </section>
  );
}

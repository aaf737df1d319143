"use client";
import { startTransition, useEffect, useRef, useState, type FormEvent } from "react";
import type { FormState } from "@/domain/form-state";
import { RefusalNotice } from "../refusal-notice";
import { useErrorTitle } from "../use-error-title";
import type { DeskAction } from "../use-desk-form";
import { useSentAction } from "../use-sent-action";
import { sentenceOf, useSay } from "../words";
import { bulkForm } from "./row-box";

type Option = { value: string; label: string };
type Props = {
  action: DeskAction;
  /** What this person may do to rows of this kind. */
  acts: { assign: boolean; topics: boolean; send: boolean };
  people: readonly Option[]; topics: readonly Option[];
  /** Changes after each step: the choice of rows is over then. */
  stamp: string;
};

const boxes = () => [...document.querySelectorAll<HTMLInputElement>("[data-row-box]")];

/**
 * What can be done to the selected rows at once. It shows itself by a rule of the style sheet, so that it does
 * without a script too; the boxes stand in the table and belong to this form by its id.
 */
export function BulkBar({ action, acts, people, topics, stamp }: Props) {
  const say = useSay();
  const [state, dispatch, isPending] = useSentAction(action);
  const [count, setCount] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useErrorTitle(state.state === "refused");

  useEffect(() => {
    const counted = () => setCount(boxes().filter(({ checked }) => checked).length);
    document.addEventListener("change", counted);
    return () => document.removeEventListener("change", counted);
  }, []);
  useEffect(() => {
    for (const box of boxes()) box.checked = false;
    form.current?.reset();
    document.dispatchEvent(new Event("change"));
  }, [stamp]);

  function send(event: FormEvent<HTMLFormElement>) {
    // Through here and not through the action attribute: React would empty a refused form.
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    if (!isPending) startTransition(() => dispatch(data));
  }
  function selectAll() {
    const all = boxes();
    const isChecked = !all.every(({ checked }) => checked);
    for (const box of all) box.checked = isChecked;
    document.dispatchEvent(new Event("change"));
  }

  return (
    <form ref={form} id={bulkForm} action={dispatch} onSubmit={send} className="bulk-bar" aria-label={say("myDesk.bulk")} aria-busy={isPending}>
      {/* The first button is what Enter in a field would press: none, because which act is meant is not known. */}
      <button type="submit" disabled hidden />
      <BulkRefusal state={state} />
      <div className="bulk-row">
        <strong role="status">{count === 0 ? say("myDesk.bulk") : say("myDesk.selectedRows", { n: count })}</strong>
        <button type="button" className="button button-quiet button-small" onClick={selectAll}>{say("myDesk.selectAll")}</button>
        {acts.assign ? <AssignPart people={people} /> : null}
        {acts.topics ? <TopicPart topics={topics} /> : null}
        {acts.send ? <button type="submit" name="do" value="send-for-review" className="button button-small">{say("myDesk.send")}</button> : null}
      </div>
    </form>
  );
}

function AssignPart({ people }: { people: readonly Option[] }) {
  const say = useSay();
  return (
    <span className="bulk-part">
      <label htmlFor="bulk-to" className="sr-only">{say("myDesk.assignTo")}</label>
      <select id="bulk-to" name="to" defaultValue="">
        <option value="">{say("myDesk.assignTo")}</option>
        <option value="nobody">{say("myDesk.nobody")}</option>
        {people.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
      <button type="submit" name="do" value="assign" className="button button-small">{say("myDesk.assign")}</button>
    </span>
  );
}

function TopicPart({ topics }: { topics: readonly Option[] }) {
  const say = useSay();
  return (
    <span className="bulk-part">
      <label htmlFor="bulk-topic" className="sr-only">{say("myDesk.filter.topic")}</label>
      <select id="bulk-topic" name="topic">{topics.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>
      <label htmlFor="bulk-note" className="sr-only">{say("field.changeNote")}</label>
      <input id="bulk-note" name="note" maxLength={400} placeholder={say("field.changeNote")} autoComplete="off" />
      <button type="submit" name="do" value="add-topic" className="button button-quiet button-small">{say("myDesk.addTopic")}</button>
      <button type="submit" name="do" value="remove-topic" className="button button-quiet button-small">{say("myDesk.removeTopic")}</button>
    </span>
  );
}

function BulkRefusal({ state }: { state: FormState }) {
  const say = useSay();
  if (state.state !== "refused") return null;
  if (state.refusal.issues.length === 0) return <RefusalNotice refusal={state.refusal} />;
  return (
    <div role="alert" className="notice notice-bad">
      {state.refusal.issues.map((issue) => <p key={`${issue.path} ${issue.code}`}>{say.has(`field.${issue.path}`) ? `${say(`field.${issue.path}`)}: ` : ""}{sentenceOf(say, issue)}</p>)}
    </div>
  );
}

"use client";
import { eventInput, eventKinds, seriesInput, type EventInput } from "@/domain/event";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { CheckList } from "@/ui/fields/check-list";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { DateBasis } from "./date-basis";
import { DeskForm } from "./desk-form";
import type { DeskAction } from "./use-desk-form";
import { SlugField } from "./slug-field";
import { useSay } from "./words";

type Props = { action: DeskAction; event: EventInput | null; series: readonly Option[]; parties: readonly Option[] };

const nobody = { en: null, es: null };
const blank = {
  slug: "", kind: "meeting", baseVersion: 0, name: nobody, description: nobody, heldOn: null, heldOnBasis: "stated",
  heldOnReason: nobody, series: null, participants: [],
};

export function EventForm({ action, event, series, parties }: Props) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={eventInput} start={event ?? blank} keepAs={`event:${event?.id ?? "new"}`}
      submit={say(event ? "form.publishChange" : "form.publish")}
    >
      <SelectField name="kind" options={eventKinds.map((value) => ({ value, label: say(`eventKind.${value}`) }))} className="short-field" />
      <BilingualField name="name" />
      <SlugField from="name" isNew={event === null} />
      <PartialDateField name="heldOn" optional />
      <DateBasis name="heldOnBasis" reason="heldOnReason" />
      <SelectField name="series" options={series} none={say("form.none")} optional />
      <CheckList name="participants[]" options={parties} optional />
      <BilingualField name="description" lines={4} optional />
    </DeskForm>
  );
}

export function SeriesForm({ action }: { action: DeskAction }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={seriesInput} start={{ slug: "", name: nobody }} keepAs="series:new" hidden={[]} submit={say("form.publish")}>
      <BilingualField name="name" />
      <SlugField from="name" isNew />
    </DeskForm>
  );
}

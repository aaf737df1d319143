"use client";
import { intervalInput } from "@/domain/check-interval";
import { queueActInput } from "@/domain/queue-step";
import { SelectField } from "@/ui/fields/select-field";
import { HiddenField, TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

type Props = {
  commitment: string; people: readonly { value: string; label: string }[];
  care: { assignee: { id: string } | null; days: number | null; usual: readonly (number | null)[] };
  assign: DeskAction; setInterval: DeskAction;
};

/** Who looks after a commitment and how often it wants to be looked at; both in two small forms. */
export function CareForms({ commitment, people, care, assign, setInterval }: Props) {
  const say = useSay();
  const usual = care.usual.length === 1 ? say("myDesk.intervalUsual", { days: care.usual[0] ?? 0 }) : "";
  return (
    <div className="care">
      <DeskForm action={assign} schema={queueActInput} start={{ do: "assign", rows: [commitment], to: care.assignee?.id ?? "nobody" }} keepAs={null} hidden={["do"]} submit={say("myDesk.saveAssignee")}>
        <HiddenField name="rows.0" />
        <SelectField name="to" label={say("myDesk.assignee")} options={[{ value: "nobody", label: say("myDesk.nobody") }, ...people]} className="short-field" />
      </DeskForm>
      <DeskForm action={setInterval} schema={intervalInput} start={{ commitment, days: care.days === null ? "" : String(care.days) }} keepAs={null} hidden={["commitment"]} submit={say("myDesk.saveInterval")}>
        <TextField name="days" hint={usual} optional className="short-field" />
      </DeskForm>
    </div>
  );
}

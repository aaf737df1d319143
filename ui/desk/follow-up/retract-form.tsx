"use client";
import type { FieldValues } from "react-hook-form";
import { followUpInput } from "@/domain/follow-up";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { LogConflict } from "./log-conflict";

const hidden = ["obligation", "condition", "kind", "replaces", "checkedOn", "baseVersion"];

/** Asks why; nothing else of a retraction is the editor's to choose. */
export function RetractForm({ action, start }: { action: DeskAction; start: FieldValues }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={followUpInput} start={start} keepAs={`retract:${String(start.replaces)}`} hidden={hidden}
      submit={say("retract.submit")} conflict={(current, mine) => <LogConflict current={current} mine={mine} />}
    >
      <TextField name="because" lines={3} />
    </DeskForm>
  );
}

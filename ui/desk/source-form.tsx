"use client";
import { sourceInput, type SourceInput } from "@/domain/source";
import type { Option } from "@/ui/fields/select-field";
import { DeskForm } from "./desk-form";
import { SourceFields } from "./source-fields";
import type { DeskAction } from "./use-desk-form";
import { useSay } from "./words";

type Props = { action: DeskAction; source: SourceInput; parties: readonly Option[] };

/** Edits the description of a source. Its text came with the document and never changes (app/admin/intake). */
export function SourceForm({ action, source, parties }: Props) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={sourceInput} start={source} keepAs={`source:${source.id}`} submit={say("form.publishChange")}>
      <SourceFields parties={parties} isNew={false} />
    </DeskForm>
  );
}

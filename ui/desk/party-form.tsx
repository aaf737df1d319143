"use client";
import { useWatch } from "react-hook-form";
import { partyInput, partyKinds, type PartyInput, type PartyKind } from "@/domain/party";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { CheckList } from "@/ui/fields/check-list";
import { useFormParts } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { Rows } from "@/ui/fields/rows";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "./desk-form";
import type { DeskAction } from "./use-desk-form";
import { SlugField } from "./slug-field";
import { useSay } from "./words";

type PartyOption = Option & { kind: PartyKind };
type Props = { action: DeskAction; party: PartyInput | null; parties: readonly PartyOption[] };

const blank = {
  slug: "", kind: "government", baseVersion: 0, name: { en: null, es: null }, description: { en: null, es: null },
  partOf: null, memberOf: [], memberCount: null, holds: [],
};

export function PartyForm({ action, party, parties }: Props) {
  const say = useSay();
  const others = parties.filter(({ value }) => value !== party?.slug);
  return (
    <DeskForm
      action={action} schema={partyInput} start={party ?? blank} keepAs={`party:${party?.id ?? "new"}`}
      submit={say(party ? "form.publishChange" : "form.publish")}
    >
      <SelectField name="kind" options={partyKinds.map((value) => ({ value, label: say(`partyKind.${value}`) }))} className="short-field" />
      <BilingualField name="name" />
      <SlugField from="name" isNew={party === null} />
      <BilingualField name="description" lines={4} optional />
      <BelongingFields others={others} />
    </DeskForm>
  );
}

/** How a party belongs to others; which of it applies depends on what it is. */
function BelongingFields({ others }: { others: readonly PartyOption[] }) {
  const say = useSay();
  const { form } = useFormParts();
  const kind: unknown = useWatch({ control: form.control, name: "kind" });
  const ofKind = (...kinds: PartyKind[]) => others.filter((other) => kinds.includes(other.kind));
  return (
    <>
      {kind === "agency" || kind === "office" || kind === "person"
        ? <SelectField name="partOf" options={ofKind("government", "agency", "group")} none={say("form.none")} optional />
        : null}
      {kind === "government" || kind === "agency" ? <CheckList name="memberOf[]" options={ofKind("group")} optional /> : null}
      {kind === "group" ? <TextField name="memberCount" type="number" className="short-field" optional /> : null}
      {kind === "person" ? (
        <Rows
          name="holds" blank={{ office: "", from: "", to: "" }}
          row={(base) => (
            <div className="row-fields">
              <SelectField name={`${base}.office`} options={ofKind("office")} none={say("form.choose")} />
              <PartialDateField name={`${base}.from`} optional />
              <PartialDateField name={`${base}.to`} optional />
            </div>
          )}
        />
      ) : null}
    </>
  );
}

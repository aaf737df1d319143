import { useWatch } from "react-hook-form";
import { bases, roleOfKind, type CommitmentKind } from "@/domain/commitment";
import { acceptances } from "@/domain/status";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { useFormParts } from "@/ui/fields/form-context";
import { Rows, type RowValue } from "@/ui/fields/rows";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { HiddenField } from "@/ui/fields/text-field";
import { useSay } from "../words";

const blank = { id: null, party: "", role: "owes", basis: "own-word", note: { en: null, es: null }, acceptance: null };

/** What each party owes, is asked for or is offered. */
export function ObligationFields({ parties }: { parties: readonly Option[] }) {
  const { form } = useFormParts();
  const kind = useWatch({ control: form.control, name: "kind" }) as CommitmentKind | undefined;
  return (
    <Rows
      name="obligations" blank={blank}
      row={(base, value) => <OneObligation base={base} value={value as RowValue & { id?: string | null }} parties={parties} role={roleOfKind[kind ?? "commitment"]} />}
    />
  );
}

type Props = { base: string; value: { id?: string | null; party?: string; acceptance?: string | null }; parties: readonly Option[]; role: string };

/** One that has a history keeps its party and its first value; what else is said of it may change. */
function OneObligation({ base, value, parties, role }: Props) {
  const say = useSay();
  const isKnown = Boolean(value.id);
  return (
    <>
      <HiddenField name={`${base}.id`} />
      <input type="hidden" name={`${base}.role`} value={role} />
      <div className="row-fields">
        {isKnown ? (
          <p className="kept-value">
            <HiddenField name={`${base}.party`} />
            <HiddenField name={`${base}.acceptance`} />
            {parties.find((party) => party.value === value.party)?.label ?? value.party}
            {value.acceptance ? ` · ${say(`status.${value.acceptance}`)}` : ""}
          </p>
        ) : <SelectField name={`${base}.party`} options={parties} none={say("form.choose")} />}
        <SelectField name={`${base}.basis`} options={bases.map((basis) => ({ value: basis, label: say(`basis.${basis}`) }))} />
        {!isKnown && role !== "owes"
          ? <SelectField name={`${base}.acceptance`} options={acceptances.map((status) => ({ value: status, label: say(`status.${status}`) }))} none={say("form.choose")} />
          : null}
      </div>
      <BilingualField name={`${base}.note`} optional />
    </>
  );
}

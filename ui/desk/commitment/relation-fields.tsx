import { useWatch } from "react-hook-form";
import { relationKinds, renewalWordings } from "@/domain/commitment";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { useFormParts } from "@/ui/fields/form-context";
import { Rows } from "@/ui/fields/rows";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { useSay } from "../words";

/** How it belongs to other records. */
export function RelationFields({ commitments }: { commitments: readonly Option[] }) {
  return (
    <Rows
      name="relations" blank={{ kind: "part-of", to: "", wording: null, note: { en: null, es: null } }}
      row={(base) => <OneRelation base={base} commitments={commitments} />}
    />
  );
}

function OneRelation({ base, commitments }: { base: string; commitments: readonly Option[] }) {
  const say = useSay();
  const { form } = useFormParts();
  const kind: unknown = useWatch({ control: form.control, name: `${base}.kind` });
  return (
    <>
      <div className="row-fields">
        <SelectField name={`${base}.kind`} options={relationKinds.map((value) => ({ value, label: say(`relation.out.${value}`) }))} />
        <SelectField name={`${base}.to`} options={commitments} none={say("form.choose")} />
        {kind === "renews"
          ? <SelectField name={`${base}.wording`} options={renewalWordings.map((value) => ({ value, label: say(`renewal.${value}`) }))} none={say("form.choose")} />
          : null}
      </div>
      <BilingualField name={`${base}.note`} optional />
    </>
  );
}

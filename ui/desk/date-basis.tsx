import { useWatch } from "react-hook-form";
import { dateBases } from "@/domain/event";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { useFormParts } from "@/ui/fields/form-context";
import { RadioField } from "@/ui/fields/radio-field";
import { useSay } from "./words";

/** Whether a date stands in the document; what was worked out says how. */
export function DateBasis({ name, reason }: { name: string; reason: string }) {
  const say = useSay();
  const { form } = useFormParts();
  const basis: unknown = useWatch({ control: form.control, name });
  return (
    <>
      <RadioField name={name} layout="inline" options={dateBases.map((value) => ({ value, label: say(`dateBasis.${value}`) }))} />
      {basis === "inferred" ? <BilingualField name={reason} /> : null}
    </>
  );
}

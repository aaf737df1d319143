import { bounds } from "@/domain/indicator";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { SelectField } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { useSay } from "../words";

/** The number itself, how it is bounded, and what it is a part of. */
export function NumberFields({ base }: { base: string }) {
  const say = useSay();
  const at = (name: string) => (base === "" ? name : `${base}.${name}`);
  return (
    <>
      <div className="row-fields">
        <TextField name={at("value")} hint={say("figures.hint.value")} className="short-field" />
        <SelectField name={at("bound")} options={bounds.map((value) => ({ value, label: say(`figures.bound.${value}`) }))} className="short-field" />
      </div>
      <BilingualField name={at("base")} hint={say("figures.hint.base")} optional />
    </>
  );
}

import { BilingualField } from "@/ui/fields/bilingual-field";
import { Rows } from "@/ui/fields/rows";
import { HiddenField } from "@/ui/fields/text-field";

const blank = { id: null, text: { en: null, es: null } };

/** What would count as delivered; said beforehand, it is what a judgement is held against. */
export function CriteriaFields() {
  return (
    <Rows
      name="criteria" blank={blank} ordered
      row={(base) => (
        <>
          <HiddenField name={`${base}.id`} />
          <BilingualField name={`${base}.text`} lines={2} />
        </>
      )}
    />
  );
}

import { describedBy, FieldFrame, useFieldWords, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";
import { asText } from "./text-field";

export type Option = { value: string; label: string };
type Props = FieldWords & {
  options: readonly Option[];
  /** The words for "none chosen"; without them one is always chosen. */
  none?: string;
  className?: string;
};

export function SelectField({ options, none, className, ...words }: Props) {
  const { form } = useFormParts();
  const field = useField(words.name);
  const { hint } = useFieldWords(words);
  return (
    <FieldFrame field={field} words={words} className={className}>
      <select
        {...form.register(words.name)} id={field.id} defaultValue={asText(field.start)}
        aria-describedby={describedBy(field, hint)} aria-invalid={field.issue ? true : undefined}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </select>
    </FieldFrame>
  );
}

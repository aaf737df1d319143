import type { ReactNode } from "react";
import { FieldGroup, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";

export type RadioOption = { value: string; label: ReactNode; hint?: string };
type Props = FieldWords & { options: readonly RadioOption[]; inline?: boolean };

export function RadioField({ options, inline = false, ...words }: Props) {
  const { form } = useFormParts();
  const field = useField(words.name);
  return (
    <FieldGroup field={field} words={words}>
      <div className={inline ? "choices choices-inline" : "choices"}>
        {options.map(({ value, label, hint }) => (
          <label key={value} className="choice">
            <input type="radio" {...form.register(words.name)} value={value} defaultChecked={field.start === value} />
            <span>
              {label}
              {hint ? <span className="choice-hint">{hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

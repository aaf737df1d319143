import type { ReactNode } from "react";
import { FieldGroup, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";

export type RadioOption = { value: string; label: ReactNode; hint?: string };
type Props = FieldWords & { options: readonly RadioOption[]; layout?: "list" | "inline" | "columns"; after?: ReactNode };

const classes = { list: "choices", inline: "choices choices-inline", columns: "choices choices-columns" };

export function RadioField({ options, layout = "list", after, ...words }: Props) {
  const { form } = useFormParts();
  const field = useField(words.name);
  return (
    <FieldGroup field={field} words={words}>
      <div className={classes[layout]}>
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
      {after}
    </FieldGroup>
  );
}

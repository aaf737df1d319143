import { describedBy, FieldFrame, useFieldWords, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";

type Props = FieldWords & {
  type?: "text" | "date" | "number" | "url" | "email" | "password";
  /** More than one line is a text area. */
  lines?: number;
  lang?: string;
  className?: string;
  spellCheck?: boolean;
  inputMode?: "numeric" | "url";
  readOnly?: boolean;
  autoComplete?: string;
};

export const asText = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

export function TextField({ type = "text", lines = 1, lang, className, spellCheck, inputMode, readOnly, autoComplete = "off", ...words }: Props) {
  const { form } = useFormParts();
  const field = useField(words.name);
  const { hint } = useFieldWords(words);
  const shared = {
    ...form.register(words.name),
    id: field.id, lang, spellCheck, readOnly,
    // A password never stands in the page, not even where it was refused.
    defaultValue: type === "password" ? "" : asText(field.start),
    "aria-describedby": describedBy(field, hint), "aria-invalid": field.issue ? true : undefined,
  };
  return (
    <FieldFrame field={field} words={words} className={className}>
      {lines > 1
        ? <textarea {...shared} rows={lines} />
        : <input {...shared} type={type} inputMode={inputMode} autoComplete={autoComplete} />}
    </FieldFrame>
  );
}

/** A value that travels with the form and is not typed. */
export function HiddenField({ name }: { name: string }) {
  const { form } = useFormParts();
  const { start } = useField(name);
  return <input type="hidden" {...form.register(name)} defaultValue={asText(start)} />;
}

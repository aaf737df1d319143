import { describedBy, FieldError, FieldGroup, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";
import { asText } from "./text-field";
import { useSay } from "@/ui/desk/words";

type Props = FieldWords & { lines?: number };

/** One text in two languages, side by side: each translation is seen against the other. */
export function BilingualField({ lines = 1, ...words }: Props) {
  const group = useField(words.name);
  return (
    <FieldGroup field={group} words={words} className="field-pair">
      <div className="pair">
        <OneLanguage name={`${words.name}.en`} lang="en" lines={lines} />
        <OneLanguage name={`${words.name}.es`} lang="es" lines={lines} />
      </div>
    </FieldGroup>
  );
}

function OneLanguage({ name, lang, lines }: { name: string; lang: "en" | "es"; lines: number }) {
  const { form } = useFormParts();
  const field = useField(name);
  const say = useSay();
  const shared = {
    ...form.register(name), id: field.id, lang, defaultValue: asText(field.start),
    "aria-describedby": describedBy(field, undefined), "aria-invalid": field.issue ? true : undefined,
  };
  return (
    <div>
      <label htmlFor={field.id} className="pair-label">{say(`language.${lang}`)}</label>
      <FieldError field={field} />
      {lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} type="text" autoComplete="off" />}
    </div>
  );
}

import { useState } from "react";
import { useSay } from "@/ui/desk/words";
import { describedBy, FieldFrame, useFieldWords, type FieldWords } from "./field";
import { useField, useFormParts } from "./form-context";
import { sizeInWords } from "./size-in-words";

type Props = FieldWords & {
  accept: string;
  /** Where the size is told, so that a file that is too large is refused before it is sent. */
  sizeName: string;
};

/** One file: chosen, or dropped on the field, which the browser's own control does. */
export function FileField({ accept, sizeName, ...words }: Props) {
  const { form } = useFormParts();
  const field = useField(words.name);
  const say = useSay();
  const { hint } = useFieldWords(words);
  const [chosen, setChosen] = useState<File | null>(null);
  return (
    <FieldFrame field={field} words={words} className="field-file">
      <input
        id={field.id} type="file" name={words.name} accept={accept}
        aria-describedby={describedBy(field, hint)} aria-invalid={field.issue ? true : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          setChosen(file);
          form.setValue(sizeName, file === null ? "" : String(file.size), { shouldDirty: true });
        }}
      />
      <input type="hidden" name={sizeName} value={chosen?.size ?? ""} />
      {chosen === null ? null : <p className="field-reading" aria-live="polite">{chosen.name} · {sizeInWords(chosen.size, say("form.locale"))}</p>}
    </FieldFrame>
  );
}

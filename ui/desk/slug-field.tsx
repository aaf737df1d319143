import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { useFormParts } from "@/ui/fields/form-context";
import { asText, TextField } from "@/ui/fields/text-field";
import { slugOf } from "./propose-source";

type Props = { name?: string; /** The field that an address is made of. */ from: string; isNew: boolean };

/** The last part of a record's address. For a new record it follows the name until somebody changes it. */
export function SlugField({ name = "slug", from, isNew }: Props) {
  const { form } = useFormParts();
  const source: unknown = useWatch({ control: form.control, name: from });
  const proposed = useRef("");
  const words = typeof source === "object" && source !== null ? (source as { en?: unknown; es?: unknown }) : null;
  const text = words ? asText(words.en) || asText(words.es) : asText(source);
  useEffect(() => {
    const typed = asText(form.getValues(name));
    if (!isNew || (typed !== "" && typed !== proposed.current)) return;
    proposed.current = slugOf(text);
    form.setValue(name, proposed.current);
  }, [form, isNew, name, text]);
  return <TextField name={name} spellCheck={false} />;
}

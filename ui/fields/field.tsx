import type { ReactNode } from "react";
import { sentenceOf, useSay } from "@/ui/desk/words";
import { wordKey, type Field } from "./form-context";

/** The words around a control. Label and hint come from the catalogue by the field's path. */
export type FieldWords = { name: string; label?: string | undefined; hint?: string | undefined; optional?: boolean | undefined };

export function useFieldWords({ name, label, hint, optional }: FieldWords) {
  const say = useSay();
  const key = wordKey(name);
  return {
    label: label ?? say(`field.${key}`),
    hint: hint ?? (say.has(`hint.${key}`) ? say(`hint.${key}`) : undefined),
    optionalMark: optional ? say("form.optional") : undefined,
  };
}

/** Which texts describe a control: its hint, and its error while there is one. */
export function describedBy(field: Field, hint: string | undefined): string | undefined {
  return [hint ? field.hintId : "", field.issue ? field.errorId : ""].filter(Boolean).join(" ") || undefined;
}

export function FieldError({ field }: { field: Field }) {
  const say = useSay();
  if (!field.issue) return null;
  return (
    <p id={field.errorId} className="field-error">
      <span className="sr-only">{say("form.error")} </span>
      {sentenceOf(say, field.issue)}
    </p>
  );
}

type Frame = { field: Field; words: FieldWords; after?: ReactNode; className?: string | undefined; children: ReactNode };

/** Label, hint, error and control, in the order in which they are read. */
export function FieldFrame({ field, words, after, className = "", children }: Frame) {
  const { label, hint, optionalMark } = useFieldWords(words);
  return (
    <div className={`desk-field ${field.issue ? "field-wrong" : ""} ${className}`}>
      <label htmlFor={field.id}>
        {label}
        {optionalMark ? <span className="field-optional"> {optionalMark}</span> : null}
      </label>
      {hint ? <p id={field.hintId} className="field-hint">{hint}</p> : null}
      <FieldError field={field} />
      {children}
      {after}
    </div>
  );
}

type Group = { field: Field; words: FieldWords; className?: string; children: ReactNode };

/** The same for a group of controls under one name. */
export function FieldGroup({ field, words, className = "", children }: Group) {
  const { label, hint, optionalMark } = useFieldWords(words);
  return (
    <fieldset
      id={field.id} tabIndex={-1} className={`desk-field ${field.issue ? "field-wrong" : ""} ${className}`}
      aria-describedby={describedBy(field, hint)}
    >
      <legend>
        {label}
        {optionalMark ? <span className="field-optional"> {optionalMark}</span> : null}
      </legend>
      {hint ? <p id={field.hintId} className="field-hint">{hint}</p> : null}
      <FieldError field={field} />
      {children}
    </fieldset>
  );
}
